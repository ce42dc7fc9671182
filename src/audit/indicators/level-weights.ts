import type { Cell, Table } from '../../document/document.ts';
import { blockAt } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { compareFigures, type Figure, figure, sumFigures } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { points } from './weights.ts';

/** The weight of a name of an upper level, beside those of the level below that it is divided into. */
export interface LevelWeight {
  readonly name: string;
  readonly weight: Stated<Figure>;
  readonly parts: readonly Stated<Figure>[];
  readonly sum: Figure;
}

const LEVEL = /^[一二三四]级指标/;
const WEIGHT = /^(?:分值|权重|满分|标准分)/;
const POINTS = /^\d{1,3}(?:\.\d{1,2})?分?$/;

/**
 * In a frame that weighs each level (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值) a weight runs down over the weights
 * that it is divided into. Those that do not come to it, in tables where most do.
 */
export const levelWeights = (report: Report): readonly LevelWeight[] =>
  gather([...new Set(report.forms.map(({ block }) => block))], (block) => {
    const table = blockAt(report.document, block);
    return table?.kind === 'table' && !lostItsGrid(table) ? inTable(table) : [];
  });

function inTable(table: Table): readonly LevelWeight[] {
  const head = table.cells.find(({ text }) => LEVEL.test(squeeze(text)))?.row;
  if (head === undefined) return [];
  const heads = table.cells.filter(({ row }) => row === head);
  const columns = heads.flatMap((cell, i) => {
    const before = heads[i - 1];
    const weighs = WEIGHT.test(squeeze(cell.text)) && before && LEVEL.test(squeeze(before.text));
    return weighs ? [cell.column] : [];
  });
  const tried = columns.slice(0, -1).flatMap((column, i) => {
    const next = columns[i + 1] ?? column;
    const own = cellsIn(table, head, column);
    return own.flatMap((cell): readonly LevelWeight[] => {
      const below = cellsIn(table, head, next).filter(
        (part) => part.row >= cell.row && part.row < cell.row + cell.rowSpan,
      );
      const weight = statedIn(table, cell);
      const parts = gather(below, (part) => statedIn(table, part) ?? []);
      const rows = below.reduce((all, part) => all + part.rowSpan, 0);
      // A square without a number below it leaves the sum unknown.
      if (!weight || parts.length < below.length || rows !== cell.rowSpan) return [];
      const sum = sumFigures(parts.map(({ value }) => points(value)));
      const name = table.cells.findLast(
        (each) =>
          each.row <= cell.row && each.column < column && each.row + each.rowSpan > cell.row,
      );
      return [{ name: squeeze(name?.text ?? ''), weight, parts, sum }];
    });
  });
  const wrong = tried.filter(({ weight, sum }) => compareFigures(sum, points(weight.value)) !== 0);
  return wrong.length * 2 < tried.length ? wrong : [];
}

const cellsIn = (table: Table, head: number, column: number): readonly Cell[] =>
  table.cells.filter(
    (cell) => cell.row > head && cell.column === column && POINTS.test(squeeze(cell.text)),
  );

function statedIn(table: Table, cell: Cell): Stated<Figure> | undefined {
  const digits = /^\d{1,3}(?:\.\d{1,2})?/.exec(squeeze(cell.text))?.[0];
  if (digits === undefined) return undefined;
  const at = { block: table.block, row: cell.row, column: cell.column };
  return { value: figure(digits), verbatim: cell.text, at };
}
