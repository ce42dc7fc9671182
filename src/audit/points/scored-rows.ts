import { type Block, blockAt, type Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { firstRow, headAt, plainTables } from '../tables/table-sums.ts';

/** A row of a table of scores by groups of indicators: 「决策 | 20 | 18」. */
export interface ScoredRow {
  /** The label without 类 and 指标, as running text may call it. */
  readonly name: string;
  readonly weight: Quote;
  readonly score: Quote;
  /** Points: weight less score. */
  readonly lost: number;
}

const WEIGHT = /^(?:权重|标准分值?|分值|满分)(?:[（(]分[）)])?$/;
const SCORE = /^(?:自评|评价|实际|最终|综合)?得分(?:[（(]分[）)])?$/;
const TOTAL = /合计|总分|总计|总得分|小计/;
const POINTS = /^\d{1,3}(?:\.\d{1,2})?$/;

/** How a group of indicators is called in short. */
export const groupName = (label: string): string =>
  squeeze(label).replace(/指标$/, '').replace(/类$/, '');

const isTable = (block: Block): block is Table => block.kind === 'table';

/** Rows of tables that tell a weight and a score, one column each, and no indicators below; those whose label comes twice are left out. */
export function scoredRows(report: Report): readonly ScoredRow[] {
  const rows: ScoredRow[] = [];
  const rubrics = report.rubrics.flatMap(({ block }) => blockAt(report.document, block) ?? []);
  for (const table of [...plainTables(report), ...rubrics.filter(isTable)]) {
    const first = firstRow(table);
    if (first === undefined || lostItsGrid(table)) continue;
    const heads = Array.from({ length: table.columns }, (_, at) => headAt(table, first, at));
    const [weights, scores] = [WEIGHT, SCORE].map((head) =>
      heads.flatMap((each, at) => (head.test(each) ? [at] : [])),
    );
    if (weights?.length !== 1 || scores?.length !== 1) continue;
    for (let row = first; row < table.rows; row += 1) {
      const here = table.cells.filter((cell) => cell.row === row);
      // A group in front of its rows is merged over them, and their own names stand beside it.
      const front = Math.min(weights[0] ?? 0, scores[0] ?? 0);
      const label = here.findLast(({ column, text }) => column < front && text.trim() !== '');
      const [weight, score] = [weights[0], scores[0]].map((at) =>
        here.find(({ column, text }) => column === at && POINTS.test(text.trim())),
      );
      if (!label || !weight || !score || TOTAL.test(label.text)) continue;
      const at = ({ text, column }: typeof weight): Quote => ({
        verbatim: text,
        at: { block: table.block, row, column },
      });
      const lost = Number(weight.text) - Number(score.text);
      rows.push({ name: groupName(label.text), weight: at(weight), score: at(score), lost });
    }
  }
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.filter(({ name, lost }) => counts.get(name) === 1 && name.length > 1 && lost >= 0);
}
