import { body, type Draft, type DraftTable } from '../document/build.ts';
import type { Cell, Document, Table } from '../document/document.ts';
import { attachmentOf } from './attachment.ts';

/** Blank rows for indicators in a form that is filled in by hand. */
const INDICATOR_ROWS = 12;

/** Which attachment of the official report an annex of a notice is; further annexes are the place's own. */
const FORMS: readonly (readonly [RegExp, number])[] = [
  [/基础数据/, 1],
  [/考核评分/, 3],
  [/^(?!.*项目).*自评表/, 2],
];

/**
 * The annex of a notice that its title names, as a form to fill in, without the title: from a report that was composed of nothing.
 * The outline of the report is its headings. Empty for what is no form of the report.
 */
export function blankForm(report: Document, title: string): readonly Draft[] {
  const number = FORMS.find(([pattern]) => pattern.test(title))?.[1];
  if (number !== undefined) return formOf(report, number);
  return /提纲|自评报告/.test(title) ? outlineOf(report) : [];
}

function formOf(report: Document, number: number): readonly Draft[] {
  const [, ...blocks] = attachmentOf(report, number)?.blocks ?? [];
  return blocks.map(({ block: _, ...draft }): Draft => {
    if (draft.kind !== 'table') return draft;
    // The rubric is text alone: what stands in it is what is scored.
    return number === 3 ? draft : withRows(emptied(draft));
  });
}

const outlineOf = (report: Document): readonly Draft[] =>
  report.blocks.flatMap((block) =>
    block.kind === 'heading' && block.style === undefined ? [body(block.text)] : [],
  );

type Form = Omit<Table, 'block'>;

/** Nothing entered is nothing printed: neither zeros nor rates of nothing. */
function emptied(form: Form): Form {
  const total = form.cells.find(({ text }) => text === '总分')?.row;
  const textOf = ({ row, column, text }: Cell): string => {
    if (/^(?:0(?:\.0+)?|—)$/.test(text) || (row === total && column > 0)) return '';
    return text.replace(/：0(?:\.0+)?$/, '：');
  };
  return { ...form, cells: form.cells.map((cell) => ({ ...cell, text: textOf(cell) })) };
}

/** Room for indicators below their heads. */
function withRows(form: Form): DraftTable {
  const heads = form.cells.find(({ text }) => text === '一级指标')?.row;
  if (heads === undefined) return form;
  const cells = form.cells.map((cell) => {
    if (cell.row > heads) return { ...cell, row: cell.row + INDICATOR_ROWS };
    return cell.row === heads && cell.column === 0
      ? { ...cell, rowSpan: cell.rowSpan + INDICATOR_ROWS }
      : cell;
  });
  const blank = Array.from({ length: INDICATOR_ROWS }, (_, i) =>
    Array.from({ length: form.columns - 1 }, (__, column) => ({
      ...{ row: heads + 1 + i, column: column + 1, rowSpan: 1, columnSpan: 1, text: '' },
    })),
  ).flat();
  const all = [...cells, ...blank].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...form, rows: form.rows + INDICATOR_ROWS, cells: all };
}
