import type { Cell, Table } from '../../document/document.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import type { AverageScore } from '../points/average-scores.ts';
import { firstRow, headAt, plainTables, SUM } from './table-sums.ts';

const AVERAGE = /^(?:自评)?平均(?:自评)?(?:得?分|得分|分)?(?:数|值)?$/;
const SCORE = /得分|评分|总分|自评分/;
const NUMBER = /^\d{1,6}(?:\.\d{1,4})?$/;
/** Averages are printed with one or two digits; less than this is rounding. */
const STEP = 0.06;
const FEWEST = 2;

/** The rows 平均分 of plain tables that are not the mean of the scores of the other rows, nor one weighed by an amount of theirs. */
export const averageRows = (report: Report): readonly AverageScore[] =>
  gather(plainTables(report), inTable);

function inTable(table: Table): readonly AverageScore[] {
  const first = firstRow(table);
  const own = new Set(
    gather(table.cells, ({ text, row: at }) => (AVERAGE.test(squeeze(text)) ? [at] : [])),
  );
  const [row] = own;
  if (!first || row === undefined || own.size > 1 || row < first) return [];
  const totals = new Set(
    gather(table.cells, ({ text, row: at }) => (SUM.test(squeeze(text)) ? [at] : [])),
  );
  const others = (column: number): readonly Cell[] =>
    table.cells.filter(
      (cell) =>
        cell.column === column &&
        cell.row >= first &&
        cell.row !== row &&
        !totals.has(cell.row) &&
        NUMBER.test(plain(cell)),
    );
  const said = table.cells.filter((cell) => cell.row === row && NUMBER.test(plain(cell)));
  return said.flatMap((cell): readonly AverageScore[] => {
    const head = headAt(table, first, cell.column);
    const scores = others(cell.column);
    if (!SCORE.test(head) || /率/.test(head) || scores.length < FEWEST) return [];
    const computed = meanOf(
      scores,
      scores.map(() => 1),
    );
    const step = Math.max(STEP, 0.5 / 10 ** decimalsOf(plain(cell)));
    const isMean = (mean: number): boolean => Math.abs(mean - Number(plain(cell))) < step;
    const weights = Array.from({ length: cell.column }, (_, column) => others(column));
    const isWeighed = weights.some((list) => {
      const fits = list.length === scores.length;
      return (
        fits &&
        isMean(
          meanOf(
            scores,
            list.map((each) => Number(plain(each))),
          ),
        )
      );
    });
    if (isMean(computed) || isWeighed) return [];
    const quoteOf = ({ text, row: at, column }: Cell) => ({
      verbatim: text,
      at: { block: table.block, row: at, column },
    });
    return [{ said: quoteOf(cell), of: 'mean', scores: scores.map(quoteOf), computed }];
  });
}

const plain = ({ text }: Cell): string => text.trim().replaceAll(',', '');

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

function meanOf(scores: readonly Cell[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return scores.reduce((sum, each, i) => sum + Number(plain(each)) * (weights[i] ?? 0), 0) / all;
}
