import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { significantDigits } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { balance, measure } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { scopeOf, statementsOf } from '../figures/statements.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import { quote } from '../wording/sentence.ts';
import type { ClosedList } from './closed-lists.ts';
import { PURPOSE } from './shared-names.ts';

/** What a list may be of that opens without an amount. */
const KINDS: readonly (readonly [RegExp, Metric])[] = [
  [/项目支出$/, 'projectExpenditure'],
  [/基本支出$/, 'basicExpenditure'],
  [/人员(?:经费|支出)$/, 'personnelExpenditure'],
  [/公用(?:经费|支出)$/, 'runningCosts'],
  [/三公[”"]?经费(?:支出)?$/, 'threePublicExpenses'],
];
const OPENS = /^([^，。；：\d]{0,10}?)(?:包括|包含|具体为|具体是)[：:]?[^，。；：、\d]{2,24}$/;
const BEHIND = /^[，,；（(](?:其中)?(?:包括|包含|具体为|具体是)[：:]?[^，。；：、\d]{2,24}$/;
/** 「项目支出400万元（堤防维修100万元、水文监测300万元）」: amounts that fill the brackets behind another. */
const IN_BRACKETS = /^[（(](?!含|其中|内含|不含)[^，。；：、\d（()]{2,24}$/;
/** 「项目支出400万元，其中堤防维修…」 may leave something out: only figures of many digits tell a slip from that. */
const AMONG = /^[，,；;]其中[：:，,]?[^，。；：、\d（()]{2,24}$/;
const MANY_DIGITS = 4;
const NEXT = /^(?:[、；，;,和及]|以及)[^，。；：、\d]{2,24}$/;
const OTHERWISE = /主要|其中|部分|预算|安排|计划|上年|去年|增加|减少|合计|共计/;
const FEWEST = 2;
const PURPOSE_AT_END = /^[，,](?:主要)?用于[^。；\d]{2,60}(?=[。；])/;

/**
 * Lists that say nothing of being whole, whose sum one slip parts from what they are of: of the amount in front, or of one that another
 * sentence tells: 「项目支出400万元。…项目支出包括堤防维修100万元、水文监测300万元。」.
 */
export const slippedLists = (report: Report): readonly ClosedList[] =>
  gather(
    quantitiesOf(report).filter(({ line }) => /包括|包含|具体[为是]|其中|元（/.test(line.text)),
    (each) => inLine(report, each),
  );

const inLine = (report: Report, { line, list }: Quantities): readonly ClosedList[] =>
  gather(list, (first, k): readonly ClosedList[] => {
    const behind = list.slice(k + 1);
    const end = behind.findIndex((next) => !isNext(next, first));
    const parts = [first, ...(end < 0 ? behind : behind.slice(0, end))];
    const rest = line.text.slice(parts.at(-1)?.at.to ?? 0).replace(PURPOSE_AT_END, '');
    const stop = rest.charAt(0) || '。';
    if (isPercent(first) || parts.length < FEWEST || !/[。；）]/.test(stop)) return [];
    const before = list[k - 1];
    const isFront = before !== undefined && inFront(before, first, parts, stop);
    const whole = isFront ? named(line, before) : told(report, first);
    const values = parts.map(({ value }) => value);
    if (!whole) return [];
    const made = balance(whole.value, values);
    // What fills the brackets behind an amount is no more than it.
    const isBeyond = isFront && IN_BRACKETS.test(first.before) && made.sign < 0;
    if (!isSumSlipped(whole.value, values) && !isBeyond) return [];
    const quotes = parts.map((part) => named(line, part));
    return [{ whole: quote(whole), parts: quotes, balance: made }];
  });

/** Whether a list is of the amount in front of it. */
const inFront = (
  whole: Quantity,
  first: Quantity,
  parts: readonly Quantity[],
  stop: string,
): boolean =>
  !isPercent(whole) &&
  !isChange(whole) &&
  whole.sentence === first.sentence &&
  (BEHIND.test(first.before) ||
    (IN_BRACKETS.test(first.before) && stop === '）') ||
    (AMONG.test(first.before) && [whole, ...parts].every(hasManyDigits))) &&
  !OTHERWISE.test(first.before.replace('其中', ''));

const hasManyDigits = ({ value }: Quantity): boolean =>
  significantDigits(value).length >= MANY_DIGITS;

function kindOf(first: Quantity): Metric | undefined {
  const opening = OPENS.exec(first.before)?.[1];
  if (opening === undefined || OTHERWISE.test(first.before)) return undefined;
  return KINDS.find(([words]) => words.test(opening))?.[1];
}

const isNext = (next: Quantity, first: Quantity): boolean =>
  !isPercent(next) &&
  next.sentence === first.sentence &&
  NEXT.test(next.before.replace(PURPOSE, '')) &&
  !OTHERWISE.test(next.before.replace(PURPOSE, ''));

/** What another sentence tells of that which a list opens with, always the same amount. */
function told(report: Report, first: Quantity): Fact | undefined {
  const metric = kindOf(first);
  const facts = ((metric && statementsOf(report).byMetric.get(metric)) ?? []).filter(
    (fact) =>
      fact.kind === 'level' &&
      fact.holder === 0 &&
      fact.part === 'prose' &&
      (fact.basis === 'actual' || fact.basis === 'unspecified') &&
      (fact.year === undefined || fact.year === report.fiscalYear) &&
      scopeOf(fact) === 'whole',
  );
  const [whole] = facts;
  const isSame = ({ value }: Fact): boolean =>
    whole !== undefined && measure(value).size === measure(whole.value).size;
  return facts.every(isSame) ? whole : undefined;
}
