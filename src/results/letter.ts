import { body, type Draft, document, heading, issued, paragraph } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { type Day, printDay } from '../values/day.ts';
import { type Money, printMoney } from '../values/money.ts';
import type { Use } from './proposal.ts';

/** What a letter on the use of a result says. */
export interface Decided {
  readonly unit: string;
  readonly fiscalYear: number;
  readonly issuer: string;
  /** Day of the decision. */
  readonly dated: Day;
  readonly rating: string;
  readonly rule: { readonly title: string; readonly number?: string | undefined };
  readonly decided: Use;
  /** Change of next year's budget in 分, negative for less; absent where none was named. */
  readonly amount?: Money;
  readonly reason: string;
  readonly points: readonly { readonly words: string; readonly due: Day }[];
}

const SAID: Readonly<Record<Use, string>> = {
  protect: '下一年度预算予以优先保障',
  keep: '下一年度预算规模予以维持',
  cut: '下一年度预算予以压减',
  cancel: '下一年度预算不再安排',
};

/** The letter to the unit (结果应用通知书): what was decided on which ground, why, and what is to be mended by when. */
export function decisionLetter(of: Decided): Document {
  const { unit, fiscalYear, issuer, dated, rating, rule, reason, points } = of;
  const ground = `《${rule.title}》${rule.number === undefined ? '' : `（${rule.number}）`}`;
  return document([
    heading(1, `${fiscalYear}年度绩效评价结果应用通知书`, 'title'),
    paragraph(`${unit}：`),
    body(
      `你单位${fiscalYear}年度绩效评价等级为“${rating}”。根据${ground}，现将评价结果的应用通知如下：`,
    ),
    heading(2, '一、预算安排'),
    body(`${saidOf(of)}${changed(of.amount)}。`),
    ...lines(reason, '理由：'),
    ...mended(points),
    ...issued(issuer, printDay(dated)),
  ]);
}

/** What is kept but for a change is kept on the whole. */
const saidOf = ({ decided, amount }: Decided): string =>
  decided === 'keep' && amount ? '下一年度预算规模总体维持' : SAID[decided];

/** The change in words: a decrease is no negative increase. */
function changed(amount: Money | undefined): string {
  if (amount === undefined || amount === 0) return '';
  const printed = printMoney(amount, '万元', 2).replace('-', '');
  return `，比上年${amount < 0 ? '减少' : '增加'}${printed}万元`;
}

const lines = (text: string, before: string): readonly Draft[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, i) => body(i === 0 ? `${before}${line}` : line));

const mended = (points: Decided['points']): readonly Draft[] =>
  points.length === 0
    ? []
    : [
        heading(2, '二、整改要求'),
        ...points.map(({ words, due }, i) =>
          body(`${i + 1}.${words.replace(/[。；;.]+$/, '')}（${printDay(due)}前答复）。`),
        ),
      ];
