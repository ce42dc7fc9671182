import { span, type Written } from '../document/build.ts';
import type { IndicatorOfYear } from '../report/dossier.ts';
import { type IndicatorGroup, KIND_WORDS } from '../report/indicators.ts';
import { isFull } from '../report/totals.ts';
import { list, pointsText, sentence } from './wording.ts';

/** The words of the level-one groups as the forms print them. */
const GROUP_WORDS: Readonly<Record<IndicatorGroup, string>> = {
  execution: '预算执行率',
  cost: '成本指标',
  output: '产出指标',
  outcome: '效益指标',
  satisfaction: '满意度指标',
  input: '投入',
  process: '过程',
  management: '管理效率',
  other: '其他指标',
};

/** The rows of indicators, head row included, with merged cells down the groups and kinds. Nine columns. */
export function indicatorRows(
  indicators: readonly IndicatorOfYear[],
): readonly (readonly Written[])[] {
  const head: readonly Written[] = [
    span('绩效指标', indicators.length + 1, 1),
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  return [head, ...indicators.map((indicator, i) => row(indicators, indicator, i))];
}

function row(
  indicators: readonly IndicatorOfYear[],
  indicator: IndicatorOfYear,
  i: number,
): readonly Written[] {
  const cells: Written[] = [];
  if (indicators[i - 1]?.group !== indicator.group) {
    const run = runLength(indicators, i, (each) => each.group === indicator.group);
    const worth = indicators.slice(i, i + run).reduce((sum, each) => sum + each.weight, 0);
    cells.push(span(`${GROUP_WORDS[indicator.group]}\n（${pointsText(worth)}分）`, run, 1));
  }
  const sameKind = (each: IndicatorOfYear) =>
    each.kind === indicator.kind && each.group === indicator.group;
  const before = indicators[i - 1];
  if (!before || !sameKind(before))
    cells.push(span(KIND_WORDS[indicator.kind], runLength(indicators, i, sameKind), 1));
  cells.push(
    indicator.name,
    indicator.target,
    indicator.result,
    pointsText(indicator.weight),
    indicator.score === undefined ? '' : pointsText(indicator.score),
    reasonOf(indicator),
  );
  return cells;
}

function runLength(
  indicators: readonly IndicatorOfYear[],
  from: number,
  same: (indicator: IndicatorOfYear) => boolean,
): number {
  let to = from;
  for (let each = indicators[to]; each && same(each); each = indicators[to]) to += 1;
  return to - from;
}

function reasonOf(indicator: IndicatorOfYear): string {
  const said = list(
    [
      indicator.reason && `原因：${sentence(indicator.reason)}`,
      indicator.measure && `改进措施：${sentence(indicator.measure)}`,
    ],
    '',
  );
  // Where points were lost, or not given yet, nobody knows that nothing deviates.
  return said || (isFull(indicator) ? '无偏差' : '');
}
