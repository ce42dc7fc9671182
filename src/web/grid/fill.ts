import type { FieldPath, Operation } from '../../draft/draft.ts';
import { fieldOf } from '../../draft/fields.ts';
import { parseEntry } from '../../draft/parse.ts';
import { COLUMNS, cellPath, type GridColumn, type Openness } from './columns.ts';
import type { Matrix } from './matrix.ts';

/** The grid as filling needs to know it. */
export interface Grid {
  readonly list: FieldPath;
  readonly rows: readonly string[];
  text(path: FieldPath): string;
  openness(path: FieldPath): Openness;
  newId(): string;
}

/** What a paste or fill comes to: changes of one step of undo, and the figures of the message about it. */
export interface Filled {
  readonly operations: readonly Operation[];
  readonly columns: number;
  readonly rows: number;
  readonly added: number;
  /** Cells left alone because the system reckons them. */
  readonly computed: number;
  /** Cells left alone because the approved targets fix them. */
  readonly locked: number;
}

/** The server keeps so many rows of a list. */
export const MOST_ROWS = 500;

/** Pastes cells to the right and down from a cell; rows are added where the grid ends. */
export function pasteBlock(
  grid: Grid,
  matrix: Matrix,
  at: { readonly row: number; readonly column: GridColumn },
): Filled {
  const room = Math.max(0, MOST_ROWS - at.row);
  const pasted = matrix.slice(0, room);
  const missing = Math.max(0, at.row + pasted.length - grid.rows.length);
  const added = Array.from({ length: missing }, () => grid.newId());
  const ids = [...grid.rows, ...added];
  const columns = COLUMNS.slice(COLUMNS.indexOf(at.column));
  const cells = pasted.flatMap((cellsOfRow, down) =>
    columns.slice(0, cellsOfRow.length).map((column, right) => ({
      row: ids[at.row + down] ?? '',
      column,
      text: cellsOfRow[right]?.text ?? '',
    })),
  );
  return {
    ...filledOf(grid, cells),
    operations: [
      ...addedRows(grid, ids, added),
      ...operationsOf(
        grid,
        cells.filter((cell) => opennessOf(grid, cell) === 'open'),
      ),
    ],
    added: missing,
  };
}

/** Takes over the text of the cell above. */
export function fillDown(
  grid: Grid,
  at: { readonly row: number; readonly column: GridColumn },
): Filled {
  const row = grid.rows[at.row];
  const above = grid.rows[at.row - 1];
  const cells =
    row === undefined || above === undefined
      ? []
      : [{ row, column: at.column, text: grid.text(cellPath(grid.list, above, at.column)) }];
  const open = cells.filter((cell) => opennessOf(grid, cell) === 'open');
  return { ...filledOf(grid, cells), operations: operationsOf(grid, open), added: 0 };
}

interface Cell {
  readonly row: string;
  readonly column: GridColumn;
  readonly text: string;
}

const opennessOf = (grid: Grid, cell: Cell): Openness =>
  grid.openness(cellPath(grid.list, cell.row, cell.column));

function filledOf(grid: Grid, cells: readonly Cell[]) {
  const open = cells.filter((cell) => opennessOf(grid, cell) === 'open');
  const count = (openness: Openness) =>
    cells.filter((cell) => opennessOf(grid, cell) === openness).length;
  return {
    columns: new Set(open.map(({ column }) => column)).size,
    rows: new Set(open.map(({ row }) => row)).size,
    computed: count('computed'),
    locked: count('locked'),
  };
}

const operationsOf = (grid: Grid, cells: readonly Cell[]): readonly Operation[] =>
  cells.map(({ row, column, text }) => {
    const path = cellPath(grid.list, row, column);
    return { kind: 'field', path, before: grid.text(path), after: normalText(path, text) };
  });

/** The normal form of a text for a field; as it is where it was not understood. */
function normalText(path: FieldPath, text: string): string {
  const field = fieldOf(path);
  return field ? parseEntry(field, text).text : text;
}

/** New rows stand in the group and kind of the last row before them. */
function addedRows(
  grid: Grid,
  ids: readonly string[],
  added: readonly string[],
): readonly Operation[] {
  if (added.length === 0) return [];
  const last = grid.rows.at(-1);
  const like = (level: 'group' | 'kind', otherwise: string) =>
    last === undefined ? otherwise : grid.text(`${grid.list}/${last}.${level}`);
  const levels = [
    ['group', like('group', 'output')],
    ['kind', like('kind', 'quantity')],
  ] as const;
  return [
    { kind: 'list', path: grid.list, before: grid.rows, after: ids },
    ...added.flatMap((id) =>
      levels.map(
        ([level, after]): Operation => ({
          kind: 'field',
          path: `${grid.list}/${id}.${level}`,
          before: '',
          after,
        }),
      ),
    ),
  ];
}
