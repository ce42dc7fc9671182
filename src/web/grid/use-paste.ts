import type { ClipboardEvent } from 'react';
import { useWords } from '../shell/language.tsx';
import { cellsOf } from './clipboard.ts';
import { type Filled, pasteBlock } from './fill.ts';
import { headsOf } from './headers.ts';
import type { Matrix } from './matrix.ts';
import type { useGrid } from './use-grid.ts';
import { cellOf } from './use-keys.ts';

/** Tells what a paste filled and what it left alone. */
export function useFilledWords(): (filled: Filled) => string {
  const { grid } = useWords().forms;
  return ({ columns, rows, computed, locked, added }) =>
    [
      columns > 0 ? grid.filled(columns, rows) : grid.nothingFilled,
      computed > 0 ? grid.skippedComputed(computed) : '',
      locked > 0 ? grid.skippedLocked(locked) : '',
      added > 0 ? grid.addedRows(added) : '',
      grid.end,
    ].join('');
}

/** Pasting into a cell: one cell as text, a block to the right and down, a whole table by way of its dialog. */
export function usePaste(grid: ReturnType<typeof useGrid>, onTable: (matrix: Matrix) => void) {
  const words = useFilledWords();
  return (event: ClipboardEvent) => {
    const { list, rows } = grid.grid();
    const cell = cellOf(list, event.target);
    if (!cell || !grid.editable) return;
    const clipboard = {
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    };
    const mayBeProse = cell.column === 'reason' || cell.column === 'measure';
    if (clipboard.text + clipboard.html === '' || (mayBeProse && isProse(clipboard))) return;
    const matrix = cellsOf(clipboard);
    const isBlock = matrix.length > 1 || (matrix[0]?.length ?? 0) > 1;
    event.preventDefault();
    // A single cell of a spreadsheet comes with a line end of its own.
    if (!isBlock) document.execCommand('insertText', false, matrix[0]?.[0]?.text ?? '');
    else if (headsOf(matrix)) onTable(matrix);
    else {
      const filled = pasteBlock(grid.grid(), matrix, {
        row: rows.indexOf(cell.id),
        column: cell.column,
      });
      grid.apply(filled, 'paste');
      grid.say(words(filled), true);
    }
  };
}

/** Words with no table in them. */
const isProse = ({ html, text }: { readonly html: string; readonly text: string }): boolean =>
  !/<table/i.test(html) && !text.includes('\t');
