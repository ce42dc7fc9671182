import type { Bilingual } from '../../document/finding.ts';
import { type Money, printMoney, printScaled } from '../../values/money.ts';
import type { Transfer } from './transfer.ts';

/** A value as a report states it: the very words, and where they stand in the file. */
export interface Told<T> {
  readonly value: T;
  readonly verbatim: string;
  readonly where: string;
}

/** An amount in 分; what is printed in 万元 says no more than half a step of its last digit. */
export interface ToldMoney extends Told<Money> {
  /** Half that step, in 分. */
  readonly margin: number;
}

/** What the stamped report of a receiver says of a transfer project. */
export interface Counterpart {
  /** Name of the file that was read. */
  readonly file: string;
  /** The form that the figures were read from, by the project's name as it is printed; absent where none fits. */
  readonly form?: string;
  /** Names of the projects that the file has forms of. */
  readonly projects: readonly string[];
  /** Budget of the year and what was spent of it, by the rows of the form: the total, then its sources. */
  readonly funds: readonly {
    readonly label: string;
    readonly budget?: ToldMoney;
    readonly actual?: ToldMoney;
  }[];
  /** In hundredths of a point. */
  readonly score?: Told<number>;
  readonly indicators: readonly {
    readonly name: string;
    readonly target: string;
    readonly result: string;
    readonly where: string;
  }[];
}

/** What was entered and what the report says, where the two are not the same. */
export interface Contradiction {
  readonly field: 'allotted' | 'spent' | 'score';
  readonly words: Bilingual;
}

/**
 * Where what was entered contradicts the receiver's own report, both places named. A transfer may be one source of a project's
 * money: an amount that any row of the form states agrees. Which of the two is right is not decided.
 */
export function contradictions(
  { allotted, spent, score }: Transfer,
  { funds, score: stated }: Counterpart,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const money = (
    field: 'allotted' | 'spent',
    entered: Money | undefined,
    rows: readonly ToldMoney[],
  ) => {
    const [first] = rows;
    if (entered === undefined || !first) return;
    if (rows.some(({ value, margin }) => Math.abs(value - entered) <= margin)) return;
    const said = printMoney(entered, '万元', 2);
    found.push({ field, words: MONEY_WORDS[field](said, first) });
  };
  money(
    'allotted',
    allotted,
    funds.flatMap(({ budget }) => budget ?? []),
  );
  money(
    'spent',
    spent,
    funds.flatMap(({ actual }) => actual ?? []),
  );
  if (score !== undefined && stated && stated.value !== score)
    found.push({
      field: 'score',
      words: {
        zh: `登记的自评得分是${printScaled(score, 2)}分，自评报告${stated.where}写的是“${stated.verbatim}”。请核对。`,
        en: `The score entered is ${printScaled(score, 2)}; the report says “${stated.verbatim}” (${stated.where}).`,
      },
    });
  return found;
}

const MONEY_WORDS = {
  allotted: (said: string, { verbatim, where }: ToldMoney): Bilingual => ({
    zh: `登记的下达资金是${said}万元，自评报告${where}的全年预算数是“${verbatim}”，各资金来源中也没有这个数。请核对。`,
    en: `The money entered as allotted is ${said} (10,000 yuan); the report's budget is “${verbatim}” (${where}), and no source of it has that amount.`,
  }),
  spent: (said: string, { verbatim, where }: ToldMoney): Bilingual => ({
    zh: `登记的已使用资金是${said}万元，自评报告${where}的全年执行数是“${verbatim}”，各资金来源中也没有这个数。请核对。`,
    en: `The money entered as spent is ${said} (10,000 yuan); the report's outturn is “${verbatim}” (${where}), and no source of it has that amount.`,
  }),
};
