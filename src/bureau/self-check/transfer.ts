import { type Refusal, refuse } from '../../cycle/refusal.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { type Money, total } from '../../values/money.ts';

/** Who gets transfer money (转移支付) and evaluates its use: a lower region, or a unit that is paid directly. */
export const RECEIVER_KINDS = ['region', 'unit'] as const;

/** One of the two. */
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

/** One transfer project at one receiver, with what the receiver's own self-evaluation says. */
export interface Transfer {
  readonly id: string;
  readonly project: string;
  readonly receiver: string;
  readonly kind: ReceiverKind;
  /** Money that was allotted, in 分. */
  readonly allotted: Money;
  /** What the receiver spent of it; absent until it reports. */
  readonly spent?: Money;
  /** Its own score, in hundredths of a point. */
  readonly score?: number;
  /** Day of its self-evaluation. */
  readonly reported?: Day;
  /** Whether its stamped report is among the files. */
  readonly stamped: boolean;
}

/** A transfer as it is typed: all but whether the stamped file is there. */
export type TransferEntry = Omit<Transfer, 'stamped'>;

/** Whether the receiver has evaluated itself: day and money are told, and the stamped report is there (domain rule 5). */
export const isReported = ({ reported, spent, stamped }: Transfer): boolean =>
  reported !== undefined && spent !== undefined && stamped;

/** Why an entry cannot be kept. Money in 分, the score in hundredths. */
export function transferRefusal(entry: TransferEntry, today: Day): Refusal | undefined {
  const { project, receiver, allotted, spent, score, reported } = entry;
  if (project.trim() === '')
    return invalid('project', '请填写转移支付项目名称。', 'Name the transfer project.');
  if (receiver.trim() === '')
    return invalid(
      'receiver',
      '请填写资金使用地区或单位。',
      'Name the region or unit that spends it.',
    );
  if (allotted <= 0)
    return invalid('allotted', '下达资金应大于0。', 'The money allotted is more than zero.');
  if (spent !== undefined && (spent < 0 || spent > allotted))
    return invalid(
      'spent',
      '已使用资金应在0和下达资金之间。',
      'What was spent lies between nothing and what was allotted.',
    );
  if (score !== undefined && (score < 0 || score > 100_00))
    return invalid('score', '自评得分应在0到100分之间。', 'The score lies between 0 and 100.');
  if (reported !== undefined && parseDay(reported) === undefined)
    return invalid('reported', '自评日期不是日历上的一天。', 'There is no such day.');
  if (reported !== undefined && reported > today)
    return invalid('reported', '自评日期晚于今天，请核对。', 'The day has not come yet.');
  if (reported !== undefined && spent === undefined)
    return invalid(
      'spent',
      '已填自评日期的，请一并填写已使用资金。',
      'With a day of evaluation, say what was spent.',
    );
  return undefined;
}

const invalid = (field: string, zh: string, en: string): Refusal =>
  refuse('invalid', zh, en, { field });

/** The transfers of one receiver, or of all. */
export interface TransferTotal {
  readonly name: string;
  readonly kind?: ReceiverKind;
  readonly projects: number;
  /** Those that the receiver has evaluated. */
  readonly reported: number;
  readonly stamped: number;
  readonly allotted: Money;
  /** Sum over those that say it; nothing is taken for zero. */
  readonly spent: Money;
  /** Money allotted to those that say what they spent: the rate is reckoned on it alone. */
  readonly spentOf: Money;
  /** Scores weighed by the money allotted (roll-up rule 3.7), in hundredths; absent without any. */
  readonly score?: number;
}

/** The total of transfers under a name. */
export function transferTotal(name: string, all: readonly Transfer[]): TransferTotal {
  const told = all.filter(({ spent }) => spent !== undefined);
  const scored = all.filter(({ score }) => score !== undefined);
  const weight = scored.reduce((sum, { allotted }) => sum + BigInt(allotted), 0n);
  const weighed = scored.reduce(
    (sum, { allotted, score = 0 }) => sum + BigInt(allotted) * BigInt(score),
    0n,
  );
  const [first] = all;
  return {
    name,
    ...(first && { kind: first.kind }),
    projects: all.length,
    reported: all.filter(isReported).length,
    stamped: all.filter(({ stamped }) => stamped).length,
    allotted: total(all.map(({ allotted }) => allotted)),
    spent: total(told.flatMap(({ spent }) => (spent === undefined ? [] : [spent]))),
    spentOf: total(told.map(({ allotted }) => allotted)),
    // Half up, of whole numbers that may be larger than a double holds.
    ...(weight > 0n && { score: Number((weighed * 2n + weight) / (weight * 2n)) }),
  };
}

/** The transfers rolled up by receiver, in the order in which they first stand, regions before units. */
export function transferTotals(all: readonly Transfer[]): readonly TransferTotal[] {
  const by = new Map<string, Transfer[]>();
  for (const each of all) {
    const name = `${each.kind} ${each.receiver}`;
    by.set(name, [...(by.get(name) ?? []), each]);
  }
  const totals = Array.from(by.values(), (own) => transferTotal(own[0]?.receiver ?? '', own));
  return [
    ...totals.filter(({ kind }) => kind === 'region'),
    ...totals.filter(({ kind }) => kind === 'unit'),
  ];
}
