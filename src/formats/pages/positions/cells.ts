import type { DraftCell } from '../../../document/build.ts';
import type { Band } from './bands.ts';
import { columnsOf } from './columns.ts';
import { edgesOf, edgesOfBand, isCentred } from './edges.ts';
import { parted } from './glued.ts';
import { headsLaid } from './heads.ts';
import { type LabelCell, labelsOver } from './labels.ts';
import { apart, HAIR, type Level } from './levels.ts';
import { nameColumn } from './names.ts';
import type { Rows } from './rows.ts';
import type { Segment } from './segments.ts';
import { textOf } from './texts.ts';

/** The cells of a table with the widths of its columns. */
export interface Laid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly DraftCell[];
  readonly widths: readonly number[];
}

/** Lays rows out on one grid: each band keeps its own columns, whose edges are edges of the grid. */
export function cellsOf(rows: readonly (readonly Level[])[], standing: Standing): Laid | undefined {
  const segments = rows.map((levels) => levels.flatMap((level) => level.segments));
  const bands = columnsOf(segments);
  const left = Math.min(...segments.flat().map((each) => each.left));
  const right = Math.max(...segments.flat().map((each) => each.right));
  const edges = edgesOf(bands);
  const xs = [left, ...edges, right];
  const centred = isCentred(bands, segments);
  const cells = bands.flatMap((band) => {
    const at = edgesOfBand(band, xs, centred);
    return cellsOfBand(band, segments.slice(band.from, band.to), standing).map((cell) => ({
      row: cell.row + band.from,
      column: at[cell.column] ?? 0,
      rowSpan: cell.rowSpan,
      columnSpan: (at[cell.column + cell.columnSpan] ?? 0) - (at[cell.column] ?? 0),
      text: cell.text,
    }));
  });
  return {
    rows: rows.length,
    columns: xs.length - 1,
    cells: headsLaid(parted(cells)),
    widths: xs.slice(1).map((x, i) => Math.max(1, Math.round((x - (xs[i] ?? 0)) * 10) / 10)),
  };
}

/** How the cells of a table stand. */
export interface Standing {
  readonly stands: Rows['stands'];
  /** Lines of one label stand no further apart; points. */
  readonly near: number;
  /** Whether the order of drawing told the rows: a label stands in the first of its own. */
  readonly drawn: boolean;
}

/** The cells of a band, each column blank where a row has no text; labels at the left run down over their rows. */
function cellsOfBand(
  band: Band,
  rows: readonly (readonly Segment[])[],
  standing: Standing,
): readonly LabelCell[] {
  const name = nameColumn(band, rows.flat());
  const start = band.columns[name]?.left ?? 0;
  const cells: LabelCell[] = [];
  for (let at = 0; at < name; at += 1) {
    cells.push(...labelColumn(band, at, rows, standing, start));
  }
  rows.forEach((row, r) => {
    for (let c = 0; c < band.columns.length; ) {
      if (c < name && !isMerged(row, band, c)) {
        c += 1;
        continue;
      }
      const cell = cellAt(row, band, c);
      cells.push({ ...cell, row: r, column: c, rowSpan: 1 });
      c += cell.columnSpan;
    }
  });
  return cells;
}

/** Whether a text that stands across columns takes up a column in a row. */
function isMerged(row: readonly Segment[], band: Band, at: number): boolean {
  const column = band.columns[at];
  return column !== undefined && row.some((each) => !apart(each, column) && across(each, band) > 1);
}

/** The labels of a column, between the rows in which a merged cell takes up its place. */
function labelColumn(
  band: Band,
  at: number,
  rows: readonly (readonly Segment[])[],
  standing: Standing,
  start: number,
): readonly LabelCell[] {
  const span = band.columns[at] ?? { left: 0, right: 0 };
  const cells: LabelCell[] = [];
  let from = 0;
  const close = (to: number): void => {
    const here = rows.slice(from, to);
    if (here.length > 0) {
      const labels = here.flatMap((row) => row.filter((each) => !apart(each, span)));
      const beside = here.map((row) => row.filter((each) => each.left > start - 1));
      const begins = standing.drawn
        ? new Map(here.flatMap((row, r) => row.map((each) => [each, r] as const)))
        : undefined;
      const found = labelsOver(labels, { ...standing, rows: beside, column: at, span, begins });
      cells.push(...found.map((cell) => ({ ...cell, row: cell.row + from })));
    }
    from = to + 1;
  };
  rows.forEach((row, r) => {
    if (isMerged(row, band, at)) close(r);
  });
  close(rows.length);
  return cells;
}

/** Over how many columns of a band a segment stands. */
const across = (segment: Segment, band: Band): number =>
  band.columns.filter((column) => !apart(segment, column)).length;

/** The cell of a row that begins in a column: as wide as its text reaches over further ones. */
function cellAt(
  row: readonly Segment[],
  band: Band,
  from: number,
): { readonly text: string; readonly columnSpan: number } {
  const column = band.columns[from];
  if (!column) return { text: '', columnSpan: 1 };
  let here = row.filter((each) => !apart(each, column));
  let end = from + 1;
  for (;;) {
    const next = band.columns[end];
    if (!next || !here.some((each) => !apart(each, next))) break;
    here = [...new Set([...here, ...row.filter((each) => !apart(each, next))])];
    end += 1;
  }
  const [last, next] = [band.columns[end - 1], band.columns[end]];
  const between = row.filter(
    (each) =>
      last &&
      next &&
      each.left > last.right - HAIR &&
      each.right < next.left + HAIR &&
      across(each, band) === 0,
  );
  if (between.length > 0) {
    // A head over the gap between two columns stands over both.
    const free = here.length === 0 && next && row.every((each) => apart(each, next));
    here = [...here, ...between];
    if (free) end += 1;
  }
  const right = Math.max(band.columns[end - 1]?.right ?? 0, ...here.map((each) => each.right));
  return { text: textOf(here, { left: column.left, right }), columnSpan: end - from };
}
