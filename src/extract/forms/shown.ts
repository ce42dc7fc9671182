import type { Draft } from '../../document/build.ts';
import type { Cell, Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm, SplitAmount } from '../../report/forms.ts';
import type { Indicator, Result, Target } from '../../report/indicators.ts';
import { type Figure, printFigure } from '../../values/figure.ts';

/** What a form states, a line for each statement, for tests and for looking at: 产出指标 › 数量指标 › 巡查次数: ≥48次 → 50次 (20/20). */
export function shownForm(form: SelfEvaluationForm): readonly string[] {
  const head = [form.kind, form.year?.value, form.unitName?.value, form.projectName?.value];
  return [
    head.filter((each) => each !== undefined).join(' '),
    ...form.funds.map(shownFund),
    ...shownSplits('按收入', form.bySource),
    ...shownSplits('按支出', form.byType),
    ...form.expectedGoals.map((goal) => `预期: ${goal.value}`),
    ...form.achievedGoals.map((goal) => `完成: ${goal.value}`),
    ...form.indicators.map(shownIndicator),
    ...form.emptyRows.map((row) => `空行: ${row.places[0]?.value ?? ''}`),
    ...(form.totalWeight || form.totalScore
      ? [`总分: ${figure(form.totalWeight)}/${figure(form.totalScore)}`]
      : []),
  ];
}

const figure = (entry: Entry<Figure> | undefined): string =>
  entry?.value ? printFigure(entry.value) : (entry?.verbatim ?? '');

const shownFund = (row: FundRow): string => {
  const amounts = [row.originalBudget, row.finalBudget, row.actual].map(figure).join(' → ');
  const mark = row.within === undefined ? '' : `${row.within}.`;
  return `${mark}${row.metric}: ${amounts} (${[row.weight, row.rate, row.score].map(figure).join(', ')})`;
};

const shownSplits = (label: string, splits: readonly SplitAmount[]): readonly string[] =>
  splits.length === 0
    ? []
    : [`${label}: ${splits.map((each) => `${each.metric} ${figure(each.amount)}`).join('; ')}`];

function shownIndicator(each: Indicator): string {
  const path = [each.level1.value, each.level2?.value, each.name.value].join(' › ');
  const target = each.target?.value ? shownTarget(each.target.value) : each.target?.verbatim;
  const result = each.result?.value ? shownResult(each.result.value) : each.result?.verbatim;
  const reason = each.reason?.value ? ` [${each.reason.value}]` : '';
  return `${path}: ${target ?? '-'} → ${result ?? '-'} (${figure(each.weight)}/${figure(each.score)})${reason}`;
}

/** A target as understood, in few characters: its direction shows where no sign is written. */
function shownTarget(target: Target): string {
  const number = target.value ? printFigure(target.value) : '';
  const upper = target.upper ? `~${printFigure(target.upper)}` : '';
  const said = `${target.operator ?? ''}${number}${upper}`;
  const rest = [target.by, target.words].filter((each) => each !== undefined).join(' ');
  return [said, target.direction === 'equal' ? '' : `{${target.direction}}`, rest]
    .filter(Boolean)
    .join(' ');
}

const shownResult = (result: Result): string =>
  [
    `${result.operator ?? ''}${result.value ? printFigure(result.value) : ''}`,
    result.by,
    result.words,
    result.tier && `{${result.tier}}`,
    result.done === undefined ? '' : `{${result.done ? 'done' : 'undone'}}`,
  ]
    .filter(Boolean)
    .join(' ');

/** A table as converters press it into lines of text: its spans are lost, squares under a merged cell are blank or gone. */
export function spansLost(draft: Draft, under: 'blank' | 'gone'): Draft {
  if (draft.kind !== 'table') return draft;
  const grid = gridOf({ ...(draft as Table), block: 0 });
  const rows = grid.map((line, r) => {
    const met = line.filter((cell, c) => cell !== undefined && cell !== line[c - 1]);
    const kept = under === 'gone' ? met.filter((cell) => cell?.row === r) : met;
    return kept.map((cell) => (cell?.row === r ? cell.text : ''));
  });
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    row.map((text, column): Cell => {
      const columnSpan = column === row.length - 1 ? columns - column : 1;
      return { row: r, column, rowSpan: 1, columnSpan, text };
    }),
  );
  const flattened = under === 'gone' ? 'pipes' : 'tabs';
  return { kind: 'table', rows: rows.length, columns, cells, uncertain: true, flattened };
}
