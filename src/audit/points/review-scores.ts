import { blockAt, type Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { cellPlace, gridOf, lostItsGrid } from '../../document/grid.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { quote } from '../wording/sentence.ts';

/** A total of the scores that a reviewer gave, with what they come to. */
export interface ReviewTotal {
  readonly total: Quote;
  readonly scores: readonly Quote[];
  readonly stated: number;
  readonly sum: number;
}

const POINTS = /^(\d{1,3}(?:\.\d{1,2})?)分?$/;
const TOTAL = /^(?:总分|合计|总计|总得分|小计)$/;
const REVIEW = /复核|复评|审核|核定|评审|财政/;
const EXACT = 0.005;

/**
 * The totals of a column 复核得分 beside 自评得分 that its scores do not make, with or without the points of the execution rate that
 * the money block has under a head of the same kind.
 */
export const reviewTotals = (report: Report): readonly ReviewTotal[] =>
  gather(report.forms, (form) => {
    const table = blockAt(report.document, form.block);
    const column = form.columns.reviewScore?.at.column;
    if (table?.kind !== 'table' || column === undefined || lostItsGrid(table)) return [];
    const scores = gather(form.indicators, (row) => statedOf(row.reviewScore) ?? []);
    if (scores.length < 2 || scores.length < form.indicators.length) return [];
    const own = scores.reduce((all, { value }) => all + numberOf(value), 0);
    const execution = executionOf(form, table);
    return totalsIn(form, table, column).flatMap(
      ({ quote: total, stated }): readonly ReviewTotal[] => {
        const ways = [own, ...(execution ? [own + execution.stated] : [])];
        if (ways.some((sum) => Math.abs(sum - stated) < EXACT)) return [];
        const nearest =
          ways.toSorted((a, b) => Math.abs(a - stated) - Math.abs(b - stated))[0] ?? own;
        const parts = nearest === own || !execution ? scores : [execution.quote, ...scores];
        return [{ total, scores: parts, stated, sum: nearest }];
      },
    );
  });

interface Points {
  readonly quote: Quote;
  readonly stated: number;
}

/** The numbers of the column in the rows 合计, 总得分 below the indicators. */
function totalsIn(form: SelfEvaluationForm, table: Table, column: number): readonly Points[] {
  const last = form.indicators.at(-1)?.row ?? table.rows;
  return gridOf(table).flatMap((cells, row): readonly Points[] => {
    if (row <= last || !cells.some((cell) => cell && TOTAL.test(squeeze(cell.text)))) return [];
    return pointsAt(table, row, column);
  });
}

/** The points of the execution rate that the reviewer gave, or left as the unit had them where the block has one column. */
function executionOf(form: SelfEvaluationForm, table: Table): Points | undefined {
  const row = form.funds.find(({ metric }) => metric === 'total')?.row;
  const first = form.funds[0]?.row;
  if (row === undefined || first === undefined || first === 0) return undefined;
  const heads = gridOf(table)[first - 1] ?? [];
  const column = heads.findIndex((cell) => cell && REVIEW.test(cell.text) && /分/.test(cell.text));
  if (column >= 0) return pointsAt(table, row, column)[0];
  const own = statedOf(form.funds.find(({ metric }) => metric === 'total')?.score);
  return own && { quote: quote(own), stated: numberOf(own.value) };
}

function pointsAt(table: Table, row: number, column: number): readonly Points[] {
  const cell = gridOf(table)[row]?.[column];
  const digits = POINTS.exec(cell?.text.trim() ?? '')?.[1];
  if (!cell || digits === undefined) return [];
  const at = cellPlace(table, cell);
  return [{ quote: { verbatim: cell.text, at }, stated: Number(digits) }];
}
