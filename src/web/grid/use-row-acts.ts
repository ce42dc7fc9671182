import { useRef } from 'react';
import { useWords } from '../shell/language.tsx';
import type { GridColumn } from './columns.ts';
import { MOST_ROWS } from './fill.ts';
import { rowAdded, type useGrid } from './use-grid.ts';

/** Puts the focus on a cell once it is drawn. */
export type FocusCell = (row: number, column: GridColumn, select: boolean) => void;

/** Adding, moving and removing rows of the grid, each one step of undo, said aloud, with the focus taken along. */
export function useRowActs(grid: ReturnType<typeof useGrid>, focusCell: FocusCell) {
  const { grid: words } = useWords().forms;
  const { draft } = grid;
  const acts = {
    /** Adds a row below a position, in the levels of the row there. */
    add: (below: number) => {
      const now = grid.grid();
      if (!grid.editable || now.rows.length >= MOST_ROWS) return;
      const like = now.rows[below] ?? now.rows.at(-1);
      const level = (name: 'group' | 'kind', otherwise: string) =>
        like === undefined ? otherwise : now.text(`${now.list}/${like}.${name}`) || otherwise;
      const at = Math.min(below + 1, now.rows.length);
      const levels = { group: level('group', 'output'), kind: level('kind', 'quantity') };
      draft.apply(rowAdded(now, at, levels).operations, 'add row');
      focusCell(at, 'name', false);
    },
    move: (row: number, by: number, column: GridColumn) => {
      const now = grid.grid();
      const id = now.rows[row];
      const to = row + by;
      if (!grid.editable || id === undefined || to < 0 || to >= now.rows.length) return;
      draft.moveRow(now.list, id, to);
      grid.say(words.moved(to + 1));
      focusCell(to, column, false);
    },
    remove: (row: number, column: GridColumn) => {
      const now = grid.grid();
      const id = now.rows[row];
      if (!grid.editable || id === undefined) return;
      const name = now.text(`${now.list}/${id}.name`) || words.noName(row + 1);
      draft.removeRow(now.list, id);
      grid.say(words.removedRow(name), true);
      focusCell(Math.min(row, now.rows.length - 2), column, false);
    },
  };
  // The rows of the grid are drawn again only when they change: what they are handed must stay the same.
  const stable = useRef(acts);
  stable.current = acts;
  return stable;
}
