import { type Counted, innerClauseOf, isRate } from '../figures/counted.ts';
import { isOfOneUnit, isPlainName } from './names.ts';

/** What there was, what was taken of it, and what is said to be the rest. */
export type PlainRest = readonly [whole: Counted, taken: Counted, rest: Counted];

const REST = /^[，,；;](?:其余|余下|剩余|剩下|另外)的?$/;

/** 「排查隐患187处，已销号180处，其余7处限期整改」: two figures of one unit, and behind them the rest of the first. */
export function plainRest(at: number, list: readonly Counted[]): PlainRest | undefined {
  const [whole, taken, rest] = [list[at - 2], list[at - 1], list[at]];
  // What is left of money may be left of amounts further in front.
  if (!whole || !taken || !rest || isRate(rest) || rest.nature === 'money') return undefined;
  if (!REST.test(rest.before)) return undefined;
  if (![whole, taken].every((each) => isOfOneUnit(each, rest) && each.sentence === rest.sentence))
    return undefined;
  // A figure of the kind in front of them may be the whole of all three.
  const former = list[at - 3];
  if (former && isOfOneUnit(former, rest) && former.sentence === rest.sentence) return undefined;
  if (!isPlainName(whole) || !/^[，,；;]/.test(taken.before)) return undefined;
  if (/其中|包括/.test(innerClauseOf(taken) + innerClauseOf(whole))) return undefined;
  return Math.abs(whole.size - taken.size - rest.size) < 1 ? undefined : [whole, taken, rest];
}
