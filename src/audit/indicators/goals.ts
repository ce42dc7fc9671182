import { blockAt } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import { markerOf } from '../../document/outline.ts';
import type { Stated } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator, IndicatorKind } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { within } from '../places.ts';
import { type Subject, subjectOf, union } from '../wording/relatedness.ts';
import { quote } from '../wording/sentence.ts';

/** The form that evaluates the whole department: the one with goals that the running text reports on. */
export const mainForm = (report: Report): SelfEvaluationForm | undefined =>
  report.forms.find((form) => form.kind === 'department');

/** All words of an indicator row: its names, target, result and reason. */
const wordsOfRow = (row: Indicator): string =>
  [row.name, row.target, row.result, row.reason, row.method]
    .map((entry) => entry?.verbatim ?? '')
    .join('，');

/** What the indicators of a form are about, all together; made once for a form. */
export const subjectOfIndicators = once(
  (form: SelfEvaluationForm): Subject =>
    union(form.indicators.map((row) => subjectOf(wordsOfRow(row)))),
);

const GENERIC =
  /(?:重点|中心|各项|年度|目标|工作|任务|职能|履职|事项|项目|计划)+(?:工作)?(?:任务)?(?:的|实际)?(?:完成|落实|达标|实施|办结|履行|合格|验收)/;

/** Frames of inputs and processes (重点工作实际完成率 under 职责履行) know no quantity and quality. */
const COVERING: ReadonlySet<IndicatorKind> = new Set(['quantity', 'quality', 'other']);

/** Whether a row measures whatever there is to do (重点工作完成率): then every goal has an indicator. */
export const coversEverything = (form: SelfEvaluationForm): boolean =>
  form.indicators.some((row) => COVERING.has(row.kind) && GENERIC.test(row.name.verbatim));

/** Whether names of a form's indicators may have lost words: its rows were guessed from where words stand. */
export function mayLackWords({ document }: Report, { block }: SelfEvaluationForm): boolean {
  const table = blockAt(document, block);
  return table?.kind === 'table' && table.uncertain === true && lostItsGrid(table);
}

/** The number at the start of a goal, or all of it when none stands there. */
export function labelOf(goal: Stated<string>): Quote {
  const marker = markerOf(goal.verbatim);
  return marker ? within(quote(goal), marker.end - marker.text.length, marker.end) : quote(goal);
}
