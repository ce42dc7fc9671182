import type { Cell, Table } from '../../document/document.ts';
import { blockAt } from '../../document/document.ts';
import { cellPlace, lostItsGrid } from '../../document/grid.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
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
const WEIGHT = /^(?:[一二三四]级(?:指标)?)?(?:分值|权重|满分|标准分)/;
const POINTS = /^\d{1,3}(?:\.\d{1,2})?分?$/;

/**
 * In a frame that weighs each level (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值) a weight runs down over the weights
 * that it is divided into. Those that do not come to it, in tables where most do.
 */
export const levelWeights = (report: Report): readonly LevelWeight[] =>
  gather([...new Set(report.forms.map(({ block }) => block))], (block) => {
    const table = blockAt(report.document, block);
    if (table?.kind !== 'table' || lostItsGrid(table)) return [];
    const forms = report.forms.filter((form) => form.block === block);
    return [...inTable(table), ...forms.flatMap(inNames)];
  });

const IN_NAME = /[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:分|%)\s*[）)]\s*$/;

/** The weights printed with the names of level two, 资金管理（13分）, beside those of their indicators. */
function inNames({ indicators }: SelfEvaluationForm): readonly LevelWeight[] {
  const groups = new Map<number, Indicator[]>();
  for (const each of indicators)
    if (each.level2?.at.row !== undefined)
      groups.set(each.level2.at.row, [...(groups.get(each.level2.at.row) ?? []), each]);
  const tried = [...groups.values()].flatMap((rows): readonly LevelWeight[] => {
    const level2 = rows[0]?.level2;
    const match = IN_NAME.exec(level2?.verbatim ?? '');
    const parts = gather(rows, (row) => statedOf(row.weight) ?? []);
    if (!level2 || !match?.[1] || parts.length < rows.length) return [];
    const from = (level2.at.from ?? 0) + match.index + match[0].indexOf(match[1]);
    const at = { ...level2.at, from, to: from + match[1].length };
    const weight = { value: figure(match[1]), verbatim: match[1], at };
    const sum = sumFigures(parts.map(({ value }) => points(value)));
    return [{ name: squeeze(level2.value ?? ''), weight, parts, sum }];
  });
  const wrong = tried.filter(({ weight, sum }) => compareFigures(sum, weight.value) !== 0);
  return wrong.length * 2 < tried.length ? wrong : [];
}

function inTable(table: Table): readonly LevelWeight[] {
  const head = table.cells.find(({ text }) => LEVEL.test(squeeze(text)))?.row;
  if (head === undefined) return [];
  const columns = weightColumns(table, head);
  // A row 小计 holds the sum once more.
  const sums = new Set(
    table.cells.flatMap(({ row, text }) => (/^.{0,8}小计$/.test(squeeze(text)) ? [row] : [])),
  );
  const tried = columns.slice(0, -1).flatMap((column, i) => {
    const next = columns[i + 1] ?? column;
    const own = cellsIn(table, head, column);
    return own.flatMap((cell): readonly LevelWeight[] => {
      const below = cellsIn(table, head, next).filter(
        (part) => part.row >= cell.row && part.row < cell.row + cell.rowSpan && !sums.has(part.row),
      );
      const weight = statedIn(table, cell);
      const parts = gather(below, (part) => statedIn(table, part) ?? []);
      const within = [...sums].filter((row) => row >= cell.row && row < cell.row + cell.rowSpan);
      const rows = below.reduce((all, part) => all + part.rowSpan, within.length);
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

/** The columns of weights: each behind its level, or below it in 一级指标 over 名称 | 权重. */
function weightColumns(table: Table, head: number): readonly number[] {
  const heads = table.cells.filter(({ row }) => row === head);
  const last = heads.findLast(({ text }) => WEIGHT.test(squeeze(text)));
  return table.cells.flatMap((cell) => {
    // The weights of the lowest level may stand behind targets and results.
    if (cell === last) return [cell.column];
    if (!WEIGHT.test(squeeze(cell.text)) || cell.row < head || cell.row > head + 1) return [];
    const level =
      cell.row === head
        ? heads[heads.indexOf(cell) - 1]
        : heads.find(
            ({ column, columnSpan }) =>
              columnSpan > 1 && column <= cell.column && cell.column < column + columnSpan,
          );
    return level && LEVEL.test(squeeze(level.text)) ? [cell.column] : [];
  });
}

const cellsIn = (table: Table, head: number, column: number): readonly Cell[] =>
  table.cells.filter(
    (cell) => cell.row > head && cell.column === column && POINTS.test(squeeze(cell.text)),
  );

function statedIn(table: Table, cell: Cell): Stated<Figure> | undefined {
  const digits = /^\d{1,3}(?:\.\d{1,2})?/.exec(squeeze(cell.text))?.[0];
  if (digits === undefined) return undefined;
  const at = cellPlace(table, cell);
  return { value: figure(digits), verbatim: cell.text, at };
}
