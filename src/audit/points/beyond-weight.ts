import type { Cell, Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { plainTables } from '../tables/table-sums.ts';

/** A score of a plain table above what its own row or column says that it is worth. */
export interface BeyondWeight {
  readonly name: string;
  readonly weight: Quote;
  readonly score: Quote;
}

const WEIGHT = /^(?:权重|标准分值?|分值|满分|总分值)(?:[（(]分[）)])?$/;
const SCORE = /^(?:自评|评价|实际|最终|综合|项目)?(?:得分|评分)(?:[（(]分[）)])?$/;
const POINTS = /^\d{1,3}(?:\.\d{1,2})?分?$/;
const EXTRA = /加分|附加|奖励/;

/** Scores above their range in tables with one column, or one row, of what is worth and one of what was got. */
export const scoresBeyondWeight = (report: Report): readonly BeyondWeight[] =>
  gather(plainTables(report), (table): readonly BeyondWeight[] => {
    const marks = table.cells.filter(({ text }) => text.includes('分') || text.includes('权重'));
    const [weight, ...otherWeights] = marks.filter(({ text }) => WEIGHT.test(squeeze(text)));
    const [score, ...otherScores] = marks.filter(({ text }) => SCORE.test(squeeze(text)));
    if (!weight || !score || otherWeights.length + otherScores.length > 0) return [];
    if (lostItsGrid(table) || marks.some(({ text }) => EXTRA.test(text))) return [];
    if (weight.row === score.row) return beyondIn(table, weight, score, 'column');
    return weight.column === score.column ? beyondIn(table, weight, score, 'row') : [];
  });

/** What goes beyond under two heads of one row, or beside two labels of one column. */
function beyondIn(
  table: Table,
  weight: Cell,
  score: Cell,
  along: 'row' | 'column',
): readonly BeyondWeight[] {
  const across = along === 'row' ? 'column' : 'row';
  const under = (head: Cell): readonly Cell[] =>
    table.cells.filter(
      (cell) =>
        cell[along] === head[along] && cell[across] > head[across] && POINTS.test(cell.text.trim()),
    );
  const got = new Map(under(score).map((cell) => [cell[across], cell] as const));
  const pairs = under(weight).flatMap((worth) => {
    const mark = got.get(worth[across]);
    return mark ? [{ worth, mark }] : [];
  });
  const beyond = pairs.filter(
    ({ worth, mark }) => Number.parseFloat(mark.text) > Number.parseFloat(worth.text),
  );
  // Where most are beyond, the scores are out of a hundred and the weights are shares.
  if (pairs.length < 2 || beyond.length * 3 > pairs.length * 2 || beyond.length === pairs.length)
    return [];
  return beyond.map(({ worth, mark }) => ({
    name: nameOf(table, worth, along),
    weight: quoteOf(table, worth),
    score: quoteOf(table, mark),
  }));
}

const quoteOf = ({ block }: Table, { row, column, text }: Cell): Quote => ({
  verbatim: text,
  at: { block, row, column },
});

/** The words nearest to the worth: left of it in its row, or above it in its column. */
function nameOf(table: Table, { row, column }: Cell, along: 'row' | 'column'): string {
  const before = table.cells.filter(
    (cell) =>
      /[\u4e00-\u9fff]/.test(cell.text) &&
      (along === 'row'
        ? cell.column === column && cell.row < row
        : cell.row === row && cell.column < column),
  );
  return squeeze(before.at(-1)?.text ?? '');
}
