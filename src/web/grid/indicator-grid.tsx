import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../../draft/draft.ts';
import { useReveal } from '../draft/focus.ts';
import { useDerived } from '../forms/use-derived.ts';
import { useFromLibrary } from '../library/from-library.tsx';
import { HintList } from '../library/hint-list.tsx';
import { HintsContext, useHints } from '../library/use-hints.ts';
import { useWords } from '../shell/language.tsx';
import { COLUMNS, cellPath, type GridColumn } from './columns.ts';
import { EmptyGrid } from './empty-grid.tsx';
import './grid.css';
import { GridRow } from './grid-row.tsx';
import { GridTools } from './grid-tools.tsx';
import type { Matrix } from './matrix.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { type DrawnRow, drawnRows, type LevelledRow } from './runs.ts';
import { useFieldLevels } from './use-field-levels.ts';
import { useGrid } from './use-grid.ts';
import { useKeys } from './use-keys.ts';
import { usePaste } from './use-paste.ts';
import { useRowActs } from './use-row-acts.ts';

/** Above so many rows only those in sight are drawn. */
const VIRTUAL_ABOVE = 200;
const ROW_HEIGHT = 44;

const levelled =
  (list: FieldPath) =>
  (draft: DraftDossier): readonly LevelledRow[] =>
    rowsOf(draft, list).map((id) => ({
      id,
      group: textOf(draft, `${list}/${id}.group`),
      kind: textOf(draft, `${list}/${id}.kind`),
    }));

/** The table of indicators of the unit or of a project, to type and paste into. */
export function IndicatorGrid({
  list,
  current,
  onCurrent,
  onWorkings,
  tools,
}: {
  readonly list: FieldPath;
  /** Id of the row that the person works on. */
  readonly current: string | undefined;
  readonly onCurrent: (row: string) => void;
  /** Asked for the workings of a row's points. */
  readonly onWorkings: (row: string) => void;
  readonly tools?: ReactNode;
}) {
  const rows = useDerived(levelled(list));
  const grid = useGrid(list);
  const levels = useFieldLevels();
  const [whole, setWhole] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const window = useWindow(rows, scroller, whole);
  const focusCell = useCallback(
    (row: number, column: GridColumn, select: boolean) => {
      window.show(row);
      focusWhenDrawn(
        () => cellPath(list, rowsOf(grid.draft.snapshot(), list)[row] ?? '', column),
        select,
      );
    },
    [list, grid.draft, window.show],
  );
  const acts = useRowActs(grid, focusCell);
  const [pasting, setPasting] = useState<{ readonly matrix?: Matrix }>();
  const keys = useKeys(grid, acts, focusCell, onCurrent);
  const library = useFromLibrary(grid, focusCell);
  const hints = useHints(list);
  const onPaste = usePaste(grid, (matrix) => setPasting({ matrix }));
  const onAdd = useCallback(
    (row: DrawnRow) => acts.current.add(row.index + row.kindRows - 1),
    [acts],
  );
  const { forms, library: words } = useWords();
  const end = `after-${list}`;
  useReveal(
    useCallback(
      (path: FieldPath) => {
        const at = rows.findIndex(({ id }) => path.startsWith(`${list}/${id}.`));
        if (at >= 0) window.show(at);
      },
      [rows, list, window.show],
    ),
  );
  return (
    <div className="grid" tabIndex={-1} data-path={list}>
      <GridTools
        list={list}
        current={current}
        grid={grid}
        acts={acts}
        onPaste={() => setPasting({})}
        onWorkings={onWorkings}
      >
        {grid.editable && (
          <button type="button" title={words.openKeys} onClick={library.open}>
            {words.open}
          </button>
        )}
        {tools}
        {rows.length > VIRTUAL_ABOVE && (
          <button type="button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {forms.grid.showAll(rows.length)}
          </button>
        )}
      </GridTools>
      <a className="skip-grid" href={`#${end}`}>
        {forms.grid.skip}
      </a>
      <p id="locked-note" hidden>
        {forms.approved}
      </p>
      <HintsContext.Provider value={hints}>
        <div ref={scroller} className="grid-scroll">
          <table
            className="indicators"
            aria-rowcount={rows.length + 1}
            onKeyDown={keys.onKeyDown}
            onFocus={keys.onFocus}
            onPaste={onPaste}
          >
            <Head />
            <tbody>
              {window.above > 0 && <Spacer height={window.above} />}
              {window.drawn.map((row) => (
                <GridRow
                  key={row.id}
                  list={list}
                  row={row}
                  isCurrent={row.id === current}
                  editable={grid.editable}
                  levels={levelsIn(list, row.id, levels)}
                  {...(window.measure && { measure: window.measure })}
                  onAdd={onAdd}
                  onWorkings={onWorkings}
                />
              ))}
              {window.below > 0 && <Spacer height={window.below} />}
            </tbody>
          </table>
        </div>
      </HintsContext.Provider>
      {rows.length === 0 && (
        <EmptyGrid grid={grid} onPaste={() => setPasting({})} onLibrary={library.open} />
      )}
      <p id={end} tabIndex={-1} className="said" role="status">
        {grid.said.words}{' '}
        {grid.said.undo && (
          <button
            type="button"
            onClick={() => {
              grid.draft.undo();
              grid.say(forms.grid.undone);
            }}
          >
            {forms.grid.undo}
          </button>
        )}
      </p>
      {rows.length > 0 && <HintList list={list} hints={hints} />}
      {library.panel}
      {pasting && (
        <PasteDialog
          grid={grid}
          {...(pasting.matrix && { matrix: pasting.matrix })}
          onClose={() => setPasting(undefined)}
        />
      )}
    </div>
  );
}

function Head() {
  const { grid } = useWords().forms;
  return (
    <>
      <caption className="for-readers">{grid.caption}</caption>
      <colgroup>
        <col className="col-group" />
        <col className="col-kind" />
        {COLUMNS.map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{grid.group}</th>
          <th scope="col">{grid.kind}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {grid.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr>
    <td colSpan={COLUMNS.length + 2} height={height} className="spacer" />
  </tr>
);

/** The rows to draw: all of them, or those in sight with the room of the others. */
function useWindow(
  rows: readonly LevelledRow[],
  scroller: React.RefObject<HTMLDivElement | null>,
  whole: boolean,
) {
  const isVirtual = rows.length > VIRTUAL_ABOVE && !whole;
  const virtualizer = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const show = useCallback(
    (row: number) => isVirtual && virtualizer.scrollToIndex(row, { align: 'auto' }),
    [isVirtual, virtualizer],
  );
  if (!isVirtual) return { drawn: drawnRows(rows, 0, rows.length), above: 0, below: 0, show };
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    drawn: drawnRows(rows, first?.index ?? 0, (last?.index ?? -1) + 1),
    above: first?.start ?? 0,
    below: virtualizer.getTotalSize() - (last?.end ?? 0),
    show,
    measure: virtualizer.measureElement,
  };
}

/** The levels of a row's cells as one text, `target:must result:should`, which stays the same where they do. */
const levelsIn = (
  list: FieldPath,
  row: string,
  levels: ReturnType<typeof useFieldLevels>,
): string =>
  COLUMNS.flatMap((column) => {
    const level = levels.get(cellPath(list, row, column));
    return level ? [`${column}:${level}`] : [];
  }).join(' ');

/** How many frames are waited for a cell to be drawn. */
const FRAMES = 20;

function focusWhenDrawn(path: () => FieldPath, select: boolean, frames = FRAMES): void {
  const element = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path())}"]`);
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(path, select, frames - 1));
    return;
  }
  element.focus();
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (select && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    element.select();
}
