import {
  body,
  type Draft,
  document,
  heading,
  issued,
  paragraph,
  span,
  table,
  type Written,
} from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { type Day, printDay } from '../values/day.ts';
import { printScaled } from '../values/money.ts';
import type { ChosenFrame, Compared, Conclusion, SelfScores } from './evaluation.ts';
import type { EvaluationFrame } from './frames.ts';
import type { OwnIndicator } from './own-indicators.ts';
import { meanOf, type Opinion, type SheetRow } from './sheet.ts';

/** About what a report of evaluation is. */
export interface Reported {
  readonly unit: string;
  readonly department: string;
  readonly fiscalYear: number;
  readonly kind: 'department' | 'finance';
  /** The project; absent for the unit as a whole. */
  readonly project?: string;
  readonly frame: EvaluationFrame;
  readonly chosen: ChosenFrame;
  readonly rows: readonly SheetRow[];
  readonly own: Opinion;
  readonly opinions: readonly (Opinion & { readonly by: string })[];
  readonly self: SelfScores;
  readonly compared: Compared;
  readonly conclusion: Conclusion;
  readonly evaluator: string;
  readonly today: Day;
}

const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? '—' : printScaled(hundredths, 2);

/** 部门评价 or 财政评价 as a report, in the order of annex 3 of 财预〔2020〕10号. */
export function evaluationReport(about: Reported): Document {
  const { unit, project, fiscalYear, kind, conclusion, today, compared } = about;
  const what = project === undefined ? '部门整体支出' : `“${project}”项目支出`;
  const by = kind === 'department' ? '部门评价' : '财政评价';
  return document([
    heading(1, `${unit}${fiscalYear}年度${what}绩效评价报告`, 'title'),
    paragraph(`（${by}）`, 'centred'),
    heading(2, '一、基本情况'),
    body(
      `评价对象为${unit}（主管部门：${about.department}）${fiscalYear}年度${what}。${selfTold(about)}`,
    ),
    heading(2, '二、绩效评价工作开展情况'),
    ...worked(about),
    heading(2, '三、综合评价情况及评价结论'),
    body(
      `评价得分${points(compared.own)}分${compared.rating ? `，等级为“${compared.rating}”` : ''}。${differs(about)}`,
    ),
    ...blocks(about),
    ...told(conclusion.found),
    heading(2, '四、绩效评价指标分析'),
    ...indicators(about),
    heading(2, '五、主要经验及做法、存在的问题及原因分析'),
    ...told(conclusion.practices),
    ...(conclusion.problems.trim() === ''
      ? [body('评价没有发现需要说明的问题。')]
      : told(conclusion.problems)),
    heading(2, '六、有关建议'),
    ...told(conclusion.suggestions),
    heading(2, '七、其他需要说明的问题'),
    body(
      `指标框架${about.frame.basis}。自评得分按自评的指标框架评定，与评价得分的口径不同，差额只供参考。`,
    ),
    ...issued(about.evaluator, printDay(today)),
  ]);
}

/** Paragraphs of a text that was typed, one a line. */
const told = (text: string): readonly Draft[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => body(line.trim()));

function selfTold({ self, compared }: Reported): string {
  if (self.self === undefined) return '没有可以比较的自评得分。';
  const computed = self.computed === undefined ? '' : `，按办法核算${points(self.computed)}分`;
  return `单位自评${points(self.self)}分${compared.selfRating ? `（${compared.selfRating}）` : ''}${computed}。`;
}

function differs({ compared: { difference }, self }: Reported): string {
  if (difference === undefined || self.self === undefined) return '';
  if (difference === 0) return '与自评得分相同。';
  return `比自评得分${difference < 0 ? '低' : '高'}${points(Math.abs(difference))}分。`;
}

function worked({ frame, chosen, rows, opinions }: Reported): readonly Draft[] {
  const names = opinions.map(({ by }) => by).join('、');
  const asked =
    opinions.length === 0 ? '没有聘请专家。' : `聘请专家${opinions.length}人（${names}）独立评分。`;
  const { own = [] } = chosen;
  const added = own.length === 0 ? '' : `（其中自设指标${own.length}项）`;
  return [
    body(`评价采用《${frame.title}》，选用指标${rows.length}项${added}，满分100分。${asked}`),
    ...(chosen.because.trim() === '' ? [] : [body(`分值设置说明：${chosen.because.trim()}`)]),
    ...opinions
      .filter(({ words }) => words.trim() !== '')
      .map(({ by, words }) => body(`${by}：${words.trim()}`)),
  ];
}

function blocks({ compared, opinions }: Reported): readonly Draft[] {
  const withExperts = opinions.length > 0;
  const line = (
    name: string,
    weight: number,
    experts: number | undefined,
    own: number | undefined,
  ) => [...[name, points(weight)], ...(withExperts ? [points(experts)] : []), points(own)];
  const weight = compared.blocks.reduce((sum, each) => sum + each.weight, 0);
  return [
    paragraph('综合评价得分表', 'centred'),
    table([
      ['一级指标', '分值', ...(withExperts ? ['专家平均'] : []), '评价得分'],
      ...compared.blocks.map((each) => line(each.block, each.weight, each.experts, each.own)),
      line('合计', weight, compared.experts, compared.own),
    ]),
  ];
}

function indicators({ rows, own, opinions, chosen, compared }: Reported): readonly Draft[] {
  const marks = new Map(own.marks.map((mark) => [mark.row, mark]));
  const withExperts = opinions.length > 0;
  return [
    paragraph('指标评分表', 'centred'),
    table(
      [
        [
          ...['一级指标', '二级指标', '三级指标', '分值'],
          ...(withExperts ? ['专家平均'] : []),
          ...['得分', '评分说明'],
        ],
        ...rows.map((row, i) => [
          ...levels(rows, i),
          ...[row.name, points(row.weight)],
          ...(withExperts ? [points(meanOf(opinions, row.id))] : []),
          ...[points(marks.get(row.id)?.points), marks.get(row.id)?.words ?? ''],
        ]),
        [
          ...[span('合计', 1, 3), points(sumOf(rows.map(({ weight }) => weight)))],
          ...(withExperts ? [points(compared.experts)] : []),
          ...[points(compared.own), ''],
        ],
      ],
      [4, 5, 8, 4, ...(withExperts ? [4] : []), 4, 9],
    ),
    ...ownIndicators(chosen.own ?? []),
  ];
}

/** The upper levels of a row, each written once over all rows that follow with the same. */
function levels(rows: readonly SheetRow[], at: number): readonly Written[] {
  const keys = [
    ({ block }: SheetRow) => block,
    ({ block, group }: SheetRow) => `${block}/${group}`,
  ];
  const texts = [rows[at]?.block ?? '', rows[at]?.group ?? ''];
  return keys.flatMap((keyOf, i) => {
    const same = (row: SheetRow | undefined) => row && keyOf(row) === keyOf(rows[at] ?? row);
    if (at > 0 && same(rows[at - 1])) return [];
    const next = rows.findIndex((row, j) => j > at && !same(row));
    return [span(texts[i] ?? '', (next < 0 ? rows.length : next) - at, 1)];
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** By what own indicators were scored: those of the frame are told by the measure. */
const ownIndicators = (own: readonly OwnIndicator[]): readonly Draft[] =>
  own.length === 0
    ? []
    : [
        paragraph('自设指标说明', 'centred'),
        table([
          ['一级指标', '二级指标', '三级指标', '分值', '评价标准', '佐证资料'],
          ...own.map(({ block, group, name, weight, criterion, evidence }) => [
            ...[block, group, name, points(weight), criterion, evidence],
          ]),
        ]),
      ];
