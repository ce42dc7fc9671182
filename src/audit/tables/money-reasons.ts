import { blockAt } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { GIVES_NO_REASON } from '../indicators/targets.ts';

/** 未执行原因 beside the money. */
const OWN_REASON =
  /^\s*(?:未执行|未支出|未支付|未完成支出|结[转余]|执行偏差|资金结余)[^，。]{0,8}原因/;

/** What a form says in rows of its own under a label such as 未完成原因分析. */
export function reasonRows(report: Report, form: SelfEvaluationForm): readonly string[] {
  const table = blockAt(report.document, form.block);
  if (table?.kind !== 'table') return [];
  // Without its grid the column of reasons is not found for sure: any of its cells may be one.
  if (lostItsGrid(table)) return table.cells.map((cell) => cell.text);
  const rows = table.cells.filter((cell) =>
    cell.column === 0
      ? /原因|^\s*(?:其他)?(?:需要)?说明/.test(cell.text)
      : cell.text.length <= 16 && OWN_REASON.test(cell.text),
  );
  return rows.flatMap((label) =>
    table.cells
      .filter((cell) => cell.row === label.row && cell.column > label.column)
      .map((cell) => cell.text),
  );
}

/** What is written in the rows of the money block and of the total besides labels and figures: some forms have a column for reasons. */
export function besideMoney(report: Report, form: SelfEvaluationForm): readonly string[] {
  const table = blockAt(report.document, form.block);
  if (table?.kind !== 'table') return [];
  const rows = new Map(form.funds.map((row) => [row.row, row.label.at.column ?? 0]));
  const total = form.totalScore?.at;
  if (total?.row !== undefined) rows.set(total.row, total.column ?? 0);
  return table.cells
    .filter((cell) => cell.column > (rows.get(cell.row) ?? Number.MAX_SAFE_INTEGER))
    .map((cell) => cell.text)
    .filter((text) => text.length >= 6 && !/^[\d.,，%\s万元]*$/.test(text));
}

/** Whether the money block has a column of its own for reasons, and a reason stands in it. */
export function givesReasonBeside(report: Report, form: SelfEvaluationForm): boolean {
  const table = blockAt(report.document, form.block);
  const [first] = form.funds;
  if (table?.kind !== 'table' || lostItsGrid(table) || !first) return false;
  const head = table.cells.find(
    ({ row, rowSpan, text }) =>
      row < first.row && row + rowSpan >= first.row && text.length <= 20 && /原因/.test(text),
  );
  const rows = new Set(form.funds.map(({ row }) => row));
  return table.cells.some(
    ({ row, column, text }) =>
      column === head?.column && rows.has(row) && !GIVES_NO_REASON.test(squeeze(text)),
  );
}

/** 执行准确性 | what is said of it | why, in forms of transfer payments that tell how the money was managed. */
export function managed(
  report: Report,
  form: SelfEvaluationForm,
): readonly (readonly [string, string])[] {
  const table = blockAt(report.document, form.block);
  if (table?.kind !== 'table' || lostItsGrid(table)) return [];
  return table.cells
    .filter(
      ({ text }) =>
        text.length <= 16 && /^(?:预算)?执行(?:的)?(?:准确|有效|及时)性$/.test(squeeze(text)),
    )
    .map((label) => {
      const [told, ...reasons] = table.cells
        .filter(({ row, column }) => row === label.row && column > label.column)
        .map(({ text }) => squeeze(text));
      return [told ?? '', reasons.join('')] as const;
    });
}
