import { span, type Written } from '../document/build.ts';
import type { Dossier, IndicatorOfYear } from '../report/dossier.ts';
import { scoreOf, worthOf } from '../report/totals.ts';
import type { Money } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { pointsText, rate, sentence, wanNumber } from './wording.ts';

// Rows that the self-evaluation forms of units and projects share (财预〔2020〕10号 annex 1, domain rule 4.2).

/** The money of a form. */
interface Funds {
  readonly original: Money;
  readonly final: Money;
  readonly actual: Money;
  readonly execution: Composing['execution'];
}

/** The head of the funds behind its title, and the row of the whole. */
export const fundRows = (
  title: Written,
  { original, final, actual, execution }: Funds,
): readonly (readonly Written[])[] => [
  [title, span('', 1, 2), '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [
    span('年度资金总额', 1, 2),
    wanNumber(original),
    wanNumber(final),
    wanNumber(actual),
    pointsText(execution.weight),
    rate(actual, final),
    execution.points === undefined ? '' : pointsText(execution.points),
  ],
];

/** 年度总体目标: what was expected beside what was achieved, numbered alike. */
export function goalRows(objectives: Dossier['objectives']): readonly (readonly Written[])[] {
  const numbered = (of: 'expected' | 'achieved') =>
    objectives.map((each, i) => `${i + 1}.${sentence(each[of])}`).join('\n');
  return [
    [span('年度总体目标', 2, 1), span('预期目标', 1, 4), span('实际完成情况', 1, 4)],
    [span(numbered('expected'), 1, 4), span(numbered('achieved'), 1, 4)],
  ];
}

/** 总分: of the execution rate and the indicators; blank points while one of them has none. */
export function totalRow(
  indicators: readonly IndicatorOfYear[],
  execution: Composing['execution'],
): readonly Written[] {
  const weight = execution.weight + worthOf(indicators);
  const score = scoreOf(indicators);
  const known = execution.points !== undefined && score !== undefined;
  return [
    span('总分', 1, 6),
    pointsText(weight),
    known ? pointsText(execution.points + score) : '',
    '',
  ];
}
