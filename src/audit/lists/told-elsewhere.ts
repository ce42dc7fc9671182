import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { balance, measure } from '../figures/amounts.ts';
import {
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { scopeOf, statementsOf } from '../figures/statements.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { quote } from '../wording/sentence.ts';
import type { ClosedList } from './closed-lists.ts';

/** What a list may be of that opens without an amount. */
const KINDS: readonly (readonly [RegExp, Metric])[] = [
  [/项目支出$/, 'projectExpenditure'],
  [/基本支出$/, 'basicExpenditure'],
  [/人员(?:经费|支出)$/, 'personnelExpenditure'],
  [/公用(?:经费|支出)$/, 'runningCosts'],
  [/三公[”"]?经费(?:支出)?$/, 'threePublicExpenses'],
];
const OPENS = /^([^，。；：\d]{0,10}?)(?:包括|包含|具体为|具体是)[：:]?[^，。；：、\d]{2,24}$/;
const NEXT = /^(?:[、；，;,和及]|以及)[^，。；：、\d]{2,24}$/;
const OTHERWISE = /主要|其中|部分|预算|安排|计划|上年|去年|增加|减少|合计|共计/;
const FEWEST = 2;

/**
 * Lists whose whole is told in another sentence: 「项目支出400万元。…项目支出包括堤防维修100万元、水文监测300万元。」. The list says
 * nothing of being whole, so its sum must be one slip away from what is told.
 */
export const listsToldElsewhere = (report: Report): readonly ClosedList[] =>
  gather(quantitiesOf(report), (each) =>
    /包括|包含|具体[为是]/.test(each.line.text) ? inLine(report, each) : [],
  );

const inLine = (report: Report, { line, list }: Quantities): readonly ClosedList[] =>
  gather(list, (first, k): readonly ClosedList[] => {
    const metric = kindOf(first);
    const behind = list.slice(k + 1);
    const end = behind.findIndex((next) => !isNext(next, first));
    const parts = [first, ...(end < 0 ? behind : behind.slice(0, end))];
    const stop = line.text[parts.at(-1)?.at.to ?? 0] ?? '。';
    if (!metric || parts.length < FEWEST || !/[。；]/.test(stop)) return [];
    const whole = slippedWhole(report, metric, parts);
    if (!whole) return [];
    return [
      {
        whole: quote(whole),
        parts: parts.map((part) => named(line, part)),
        balance: balance(
          whole.value,
          parts.map(({ value }) => value),
        ),
      },
    ];
  });

function kindOf(first: Quantity): Metric | undefined {
  const opening = OPENS.exec(first.before)?.[1];
  if (opening === undefined || isPercent(first) || OTHERWISE.test(first.before)) return undefined;
  return KINDS.find(([words]) => words.test(opening))?.[1];
}

const isNext = (next: Quantity, first: Quantity): boolean =>
  !isPercent(next) &&
  next.sentence === first.sentence &&
  NEXT.test(next.before) &&
  !OTHERWISE.test(next.before);

/** What the text tells of the whole, always the same amount, when one slip in it or in a part parts it from the sum. */
function slippedWhole(
  report: Report,
  metric: Metric,
  parts: readonly Quantity[],
): Fact | undefined {
  const told = (statementsOf(report).byMetric.get(metric) ?? []).filter(
    (fact) =>
      fact.kind === 'level' &&
      fact.holder === 0 &&
      fact.part === 'prose' &&
      (fact.basis === 'actual' || fact.basis === 'unspecified') &&
      (fact.year === undefined || fact.year === report.fiscalYear) &&
      scopeOf(fact) === 'whole',
  );
  const [whole] = told;
  if (!whole) return undefined;
  const sum = parts.reduce((all, { value }) => all + measure(value).size, 0);
  const size = measure(whole.value).size;
  const same = told.every((fact) => measure(fact.value).size === size);
  return same && sum !== size && isSlip(sum, size, whole, parts) ? whole : undefined;
}

function isSlip(sum: number, size: number, whole: Fact, parts: readonly Quantity[]): boolean {
  const becomes = (meant: number, { value }: Pick<Fact, 'value'>): boolean => {
    const own = measure(value).size;
    const shown = own > 0 ? (meant / own) * numberOf(value) : 0;
    return meant > 0 && isOneSlip(value, shown, shown);
  };
  return (
    becomes(sum, whole) ||
    parts.some((part) => becomes(size - sum + measure(part.value).size, part))
  );
}
