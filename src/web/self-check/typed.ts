import type { TransferRequest } from '../../api/coverage.ts';
import type { ReceiverKind, Transfer } from '../../bureau/self-check/transfer.ts';
import { parseDay } from '../../values/day.ts';
import { figure, moneyOf } from '../../values/figure.ts';
import { type Money, printMoney, printScaled } from '../../values/money.ts';
import { parsePoints } from '../review/points.ts';

/** A transfer as it is typed: money in 万元. */
export interface TypedTransfer {
  readonly project: string;
  readonly receiver: string;
  readonly kind: ReceiverKind;
  readonly allotted: string;
  readonly spent: string;
  readonly score: string;
  readonly reported: string;
}

/** Nothing typed yet. */
export const BLANK: TypedTransfer = {
  ...{ project: '', receiver: '', kind: 'region', allotted: '', spent: '', score: '' },
  reported: '',
};

const wan = (amount: Money | undefined): string =>
  amount === undefined ? '' : printMoney(amount, '万元');

/** A kept transfer as it would be typed. */
export const typedOf = (transfer: Transfer): TypedTransfer => ({
  ...{ project: transfer.project, receiver: transfer.receiver, kind: transfer.kind },
  ...{ allotted: wan(transfer.allotted), spent: wan(transfer.spent) },
  score: transfer.score === undefined ? '' : printScaled(transfer.score, 2),
  reported: transfer.reported ?? '',
});

/** 万元 with at most two decimals, in 分. */
const amountIn = (text: string): Money | undefined =>
  /^\d{1,11}(?:\.\d{1,2})?$/.test(text.trim()) ? moneyOf(figure(text.trim(), '万元')) : undefined;

/** What is sent, or what cannot be understood. Blank is left out, never taken for zero. */
export function requestOf(
  typed: TypedTransfer,
): TransferRequest | 'amountWrong' | 'scoreWrong' | 'dayWrong' {
  const allotted = amountIn(typed.allotted);
  const spent = typed.spent.trim() === '' ? undefined : amountIn(typed.spent);
  if (allotted === undefined || (spent === undefined && typed.spent.trim() !== ''))
    return 'amountWrong';
  const score = typed.score.trim() === '' ? undefined : parsePoints(typed.score);
  if (score === undefined && typed.score.trim() !== '') return 'scoreWrong';
  const reported = typed.reported.trim() === '' ? undefined : parseDay(typed.reported.trim());
  if (reported === undefined && typed.reported.trim() !== '') return 'dayWrong';
  return {
    ...{ project: typed.project.trim(), receiver: typed.receiver.trim(), kind: typed.kind },
    allotted,
    ...(spent !== undefined && { spent }),
    ...(score !== undefined && { score }),
    ...(reported !== undefined && { reported }),
  };
}
