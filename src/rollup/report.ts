import {
  body,
  type Draft,
  document,
  heading,
  issued,
  paragraph,
  table,
} from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { type Day, printDay } from '../values/day.ts';
import { printFigure } from '../values/figure.ts';
import { printMoney, printScaled } from '../values/money.ts';
import type { Total } from './rollup.ts';
import type { RollupTableId } from './table-words.ts';
import { foundOf, type Tabled, tableOf } from './tables.ts';

/** About what a consolidated report is. */
export interface Consolidated extends Tabled {
  /** Name of the department or region. */
  readonly name: string;
  readonly kind: 'department' | 'region';
  /** What scores are reckoned by. */
  readonly regulation: string;
  readonly today: Day;
}

/** So many indicators and kinds of findings are printed; the workbook has them all. */
const MOST_ROWS = 20;

/** The consolidated report of a department or region: what is in, the money, the scores, the findings, the years. */
export function consolidatedReport(about: Consolidated): Document {
  const { fiscalYear, name, kind, rolled, today } = about;
  const { total } = rolled;
  return document([
    heading(1, `${name}${fiscalYear}年度绩效自评汇总报告`, 'title'),
    heading(2, '一、汇总范围'),
    body(coverage(about)),
    ...(about.absent.length > 0 ? printed('absent', about) : []),
    heading(2, '二、预算执行情况'),
    body(money(total)),
    ...printed('totals', about),
    heading(2, '三、自评得分情况'),
    body(scores(about)),
    ...printed('scores', about),
    ...printed('rates', about),
    ...reviewed(about),
    heading(2, '四、共同指标完成情况'),
    ...indicators(about),
    heading(2, '五、自评报告存在的问题'),
    ...findings(about),
    heading(2, '六、历年情况'),
    ...printed('years', about),
    heading(2, '七、汇总方法'),
    body(
      `数量、金额类指标相加，比率类指标按各单位全年预算数加权平均，先汇总完成值再评分；定性指标得分按全年预算数加权平均。评分依据${about.regulation}。未报送的单位不计入任何合计，空缺不按零处理。`,
    ),
    ...issued(kind === 'region' ? `${name}财政局` : name, printDay(today)),
  ]);
}

/** Names of units are long and figures short: the names take the room that the figures leave. */
const WIDTHS: Readonly<Partial<Record<RollupTableId, (columns: number) => readonly number[]>>> = {
  absent: () => [3, 1],
  reviewed: (columns) => [4, ...Array<number>(columns - 1).fill(1)],
  totals: (columns) => [
    ...[20, 6, 10, 10, 10, 7],
    ...Array<number>(Math.max(0, columns - 10)).fill(6),
    ...[1, 1, 1, 1],
  ],
};

function printed(id: RollupTableId, about: Consolidated): readonly Draft[] {
  const { title, head, rows } = tableOf(id, about, 'zh');
  // In a region's own report its units go by their names without the region's, as its offices call them.
  const called = (text: string) =>
    about.kind === 'region' && text.startsWith(about.name) && text !== about.name
      ? text.slice(about.name.length)
      : text;
  const lines = rows.map(([first = '', ...rest]) => [called(first), ...rest]);
  return [paragraph(title, 'centred'), table([head, ...lines], WIDTHS[id]?.(head.length))];
}

function coverage({ rolled: { total }, absent }: Consolidated): string {
  const { units, due } = total;
  return absent.length === 0
    ? `应汇总${due}个单位，全部纳入汇总。`
    : `应汇总${due}个单位，已纳入${units}个，未纳入${due - units}个。以下各项合计只包括已纳入的单位。`;
}

const wan = (amount: Total['budget']) => `${printMoney(amount, '万元', 2)}万元`;

function money(total: Total): string {
  if (total.units === 0) return '没有纳入汇总的单位。';
  const { threePublic, rate } = total;
  return [
    `年初预算${wan(total.original)}，全年预算${wan(total.budget)}，全年执行${wan(total.actual)}`,
    rate ? `，执行率${printFigure(rate)}` : '',
    `。“三公”经费预算${wan(threePublic.budget)}，决算${wan(threePublic.actual)}；`,
    `公用经费预算${wan(total.running.budget)}，决算${wan(total.running.actual)}。`,
  ].join('');
}

function scores({ rolled: { total } }: Consolidated): string {
  if (total.units === 0) return '没有纳入汇总的单位。';
  const { selfScore, score, full, rating, ratings } = total;
  const grades = (['优', '良', '中', '差'] as const)
    .filter((grade) => ratings[grade] > 0)
    .map((grade) => `${grade}${ratings[grade]}个`);
  return [
    selfScore === undefined ? '' : `自评得分按资金加权平均为${printScaled(selfScore, 2)}分。`,
    score === undefined || full === undefined
      ? ''
      : `指标汇总后评分为${printScaled(score, 2)}分（满分${printScaled(full, 2)}分）${rating ? `，等级为${rating}` : ''}。`,
    grades.length > 0 ? `各单位等级：${grades.join('、')}。` : '',
  ].join('');
}

/** Scores after review beside the units' own, those that lost most. */
function reviewed(about: Consolidated): readonly Draft[] {
  const { count, lowered, raised, units } = about.reviewed;
  if (count === 0) return [body('汇总的报告还没有逐项审核得分。')];
  const shown = units.slice(0, MOST_ROWS);
  return [
    body(
      `已审核得分的单位${count}个，其中审核得分低于自评得分的${lowered}个，高于自评得分的${raised}个${count > shown.length ? `；以下列出扣分最多的${shown.length}个` : ''}。`,
    ),
    ...printed('reviewed', { ...about, reviewed: { ...about.reviewed, units: shown } }),
  ];
}

function indicators(about: Consolidated): readonly Draft[] {
  const shared = about.rolled.indicators.filter(({ units }) => units > 1);
  if (shared.length === 0) return [body('没有两个以上单位共有的指标。')];
  const shown = shared.slice(0, MOST_ROWS);
  const rolled = { ...about.rolled, indicators: shown };
  return [
    body(
      `两个以上单位共有的指标${shared.length}项${shared.length > shown.length ? `，列出涉及单位最多的${shown.length}项` : ''}。`,
    ),
    ...printed('indicators', { ...about, rolled }),
  ];
}

function findings(about: Consolidated): readonly Draft[] {
  const { total } = about.rolled;
  const kinds = foundOf(total);
  const [most] = kinds;
  if (!most) return [body('检查没有发现错误或警告。')];
  const [first, { units }] = most;
  const checks = Object.fromEntries(kinds.slice(0, MOST_ROWS));
  const cut = { ...about, rolled: { ...about.rolled, total: { ...total, checks } } };
  return [
    body(
      `检查共发现${kinds.length}类问题，最常见的是“${about.titles[first]?.zh ?? first}”，涉及${units}个单位。`,
    ),
    ...printed('checks', cut),
  ];
}
