import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { COLUMNS, cellPath, type GridColumn } from './columns.ts';
import { fillDown } from './fill.ts';
import { type Act, actOf, type Caret, reached } from './navigation.ts';
import type { useGrid } from './use-grid.ts';
import type { FocusCell, useRowActs } from './use-row-acts.ts';

/** A cell by its element's path. */
export interface CellAt {
  readonly path: FieldPath;
  readonly id: string;
  readonly column: GridColumn;
}

/** The cell of the grid that an element types into; undefined for anything else. */
export function cellOf(list: FieldPath, target: EventTarget): CellAt | undefined {
  const path = target instanceof HTMLElement ? target.dataset.path : undefined;
  if (!path?.startsWith(`${list}/`)) return undefined;
  const [id = '', name] = path.slice(list.length + 1).split('.');
  const column = COLUMNS.find((each) => each === name);
  return column && { path, id, column };
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const isTextControl = (target: EventTarget): target is TextControl =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

function caretOf(target: EventTarget): Caret {
  if (!isTextControl(target)) return { before: '', after: '', selects: false, manyLines: false };
  const from = target.selectionStart ?? 0;
  const to = target.selectionEnd ?? 0;
  const line = Number.parseFloat(getComputedStyle(target).lineHeight) || 20;
  return {
    before: target.value.slice(0, from),
    after: target.value.slice(to),
    // All selected, as after a move, is no selection of the person's own: arrows move on.
    selects: from !== to && !(from === 0 && to === target.value.length),
    manyLines: target instanceof HTMLTextAreaElement && target.clientHeight > line * 2,
  };
}

/** The keys of the grid (web design 4.1) and the memory of a cell's text on entry, which Esc restores. */
export function useKeys(
  grid: ReturnType<typeof useGrid>,
  acts: ReturnType<typeof useRowActs>,
  focusCell: FocusCell,
  onRow: (id: string) => void,
) {
  const entry = useRef<{ readonly path: FieldPath; readonly text: string }>(undefined);
  const { draft } = grid;

  const move = (cell: CellAt, row: number, act: Act & { readonly kind: 'move' }) => {
    const { list, rows } = grid.grid();
    const to = reached(
      rows.length,
      COLUMNS,
      { row, column: cell.column },
      act,
      (at, column) =>
        column !== 'score' || grid.openness(cellPath(list, rows[at] ?? '', column)) !== 'computed',
    );
    if (to) focusCell(to.row, to.column, act.select);
  };
  const run = (act: Act, cell: CellAt, row: number, target: EventTarget) => {
    switch (act.kind) {
      case 'move':
        return move(cell, row, act);
      case 'restore':
        if (entry.current?.path === cell.path) draft.set(cell.path, entry.current.text);
        return;
      case 'fillDown':
        return grid.apply(fillDown(grid.grid(), { row, column: cell.column }), 'fill down');
      case 'newLine':
        if (isTextControl(target) && !target.readOnly)
          document.execCommand('insertText', false, '\n');
        return;
      case 'rowUp':
        return acts.current.move(row, -1, cell.column);
      case 'rowDown':
        return acts.current.move(row, 1, cell.column);
      case 'addRow':
        return acts.current.add(row);
      case 'removeRow':
        return acts.current.remove(row, cell.column);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { list, rows } = grid.grid();
    const cell = cellOf(list, event.target);
    if (!cell) return;
    const { key, shiftKey: shift, altKey: alt, nativeEvent } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    // 229: some input methods do not say that they are composing.
    const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
    const act = actOf({ key, shift, ctrl, alt, isComposing }, caretOf(event.target));
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    run(act, cell, rows.indexOf(cell.id), event.target);
  };
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(grid.grid().list, event.target);
    if (!cell) return;
    entry.current = { path: cell.path, text: draft.get(cell.path) };
    onRow(cell.id);
  };
  return { onKeyDown, onFocus };
}
