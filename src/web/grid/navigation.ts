/** A key as the grid needs to know it. */
export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** An input method is at work: Enter chooses a candidate, and nothing here may act. */
  readonly isComposing: boolean;
}

/** The caret in a cell: its text before and after, and whether text is selected. */
export interface Caret {
  readonly before: string;
  readonly after: string;
  readonly selects: boolean;
  /** The cell shows its text in more than one line. */
  readonly manyLines: boolean;
  /** A choice of a closed list: the arrows up and down are its own. */
  readonly isChoice?: boolean;
}

/** What a key does in the grid. */
export type Act =
  | {
      readonly kind: 'move';
      readonly down: number;
      readonly right: number;
      readonly select: boolean;
    }
  | {
      readonly kind:
        | 'restore'
        | 'fillDown'
        | 'newLine'
        | 'rowUp'
        | 'rowDown'
        | 'addRow'
        | 'removeRow';
    };

/** The act of a key in a cell; undefined leaves the key to the browser. Tab is the browser's: computed cells take no focus. */
export function actOf(key: Key, caret: Caret): Act | undefined {
  if (key.isComposing || key.key === 'Process') return undefined;
  if (key.ctrl && !key.alt) return commandOf(key);
  if (key.alt && key.shift && !key.ctrl) return rowActOf(key.key);
  if (key.alt) return key.key === 'Enter' && !key.ctrl ? { kind: 'newLine' } : undefined;
  switch (key.key) {
    case 'Enter':
      return move(key.shift ? -1 : 1, 0);
    case 'Escape':
      return { kind: 'restore' };
    case 'ArrowUp':
    case 'ArrowDown':
      return key.shift || caret.isChoice ? undefined : vertical(key.key, caret);
    case 'ArrowLeft':
      return !key.shift && !caret.selects && caret.before === '' ? move(0, -1) : undefined;
    case 'ArrowRight':
      return !key.shift && !caret.selects && caret.after === '' ? move(0, 1) : undefined;
    default:
      return undefined;
  }
}

const move = (down: number, right: number): Act => ({ kind: 'move', down, right, select: true });

// Undo and redo are the page's own keys, wherever the focus is.
const commandOf = ({ key, shift }: Key): Act | undefined =>
  key.toLowerCase() === 'd' && !shift ? { kind: 'fillDown' } : undefined;

function rowActOf(key: string): Act | undefined {
  switch (key) {
    case 'ArrowUp':
      return { kind: 'rowUp' };
    case 'ArrowDown':
      return { kind: 'rowDown' };
    case 'Enter':
      return { kind: 'addRow' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'removeRow' };
    default:
      return undefined;
  }
}

/** Up and down leave a cell of many lines only from its first or last line, as far as the caret tells. */
function vertical(key: 'ArrowUp' | 'ArrowDown', caret: Caret): Act | undefined {
  const beyond = key === 'ArrowUp' ? caret.before : caret.after;
  if (caret.manyLines && !caret.selects && beyond !== '') return undefined;
  return move(key === 'ArrowUp' ? -1 : 1, 0);
}

/** The cell that a move reaches, past cells that take no focus; undefined at the edge of the grid. */
export function reached<T>(
  rows: number,
  columns: readonly T[],
  from: { readonly row: number; readonly column: T },
  by: { readonly down: number; readonly right: number },
  takesFocus: (row: number, column: T) => boolean,
): { readonly row: number; readonly column: T } | undefined {
  if (by.right === 0) {
    const row = from.row + by.down;
    return row >= 0 && row < rows && takesFocus(row, from.column)
      ? { row, column: from.column }
      : row >= 0 && row < rows
        ? reached(rows, columns, { row, column: from.column }, by, takesFocus)
        : undefined;
  }
  let index = from.row * columns.length + columns.indexOf(from.column) + by.right;
  for (; index >= 0 && index < rows * columns.length; index += by.right) {
    const row = Math.floor(index / columns.length);
    const column = columns[index % columns.length];
    if (column !== undefined && takesFocus(row, column)) return { row, column };
  }
  return undefined;
}
