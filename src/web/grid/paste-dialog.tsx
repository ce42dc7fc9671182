import { type ClipboardEvent, useState } from 'react';
import { pointsText } from '../../compose/wording.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Heads } from '../shell/heads.tsx';
import { useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { cellsOf } from './clipboard.ts';
import type { TableColumn } from './headers.ts';
import type { Matrix } from './matrix.ts';
import { type PastedField, type PastedTable, tableOf } from './read-table.ts';
import { type TakeMode, takeTable } from './take-table.ts';
import type { useGrid } from './use-grid.ts';
import { useFilledWords } from './use-paste.ts';

/** 粘贴整表: shows what each pasted column was understood to be, before anything is taken over. */
export function PasteDialog({
  grid,
  matrix: given,
  onClose,
}: {
  readonly grid: ReturnType<typeof useGrid>;
  readonly matrix?: Matrix;
  readonly onClose: () => void;
}) {
  const { pasteTable } = useWords().forms;
  const { shell } = useWords();
  const words = useFilledWords();
  const [matrix, setMatrix] = useState(given);
  const [columns, setColumns] = useState<readonly (TableColumn | undefined)[]>();
  const [mode, setMode] = useState<TakeMode>('update');
  const table = matrix && tableOf(matrix, columns);
  const take = (found: PastedTable) => {
    const filled = takeTable(grid.grid(), found.rows, fieldsOf(found), mode);
    grid.apply(filled, 'paste table');
    grid.say(words(filled), true);
    onClose();
  };
  return (
    <Dialog title={pasteTable.title} onClose={onClose}>
      {table ? (
        <>
          <p>{pasteTable.found(table.rows.length, table.heads.columns.filter(Boolean).length)}</p>
          <Mapping table={table} matrix={matrix} onColumns={setColumns} />
          <Notes table={table} />
          {grid.grid().rows.length > 0 && <Mode mode={mode} onMode={setMode} />}
        </>
      ) : (
        <Target failed={matrix !== undefined} onMatrix={setMatrix} />
      )}
      <div className="buttons">
        {table && (
          <>
            <button
              type="button"
              className="primary"
              disabled={table.rows.length === 0}
              onClick={() => take(table)}
            >
              {pasteTable.apply}
            </button>
            <button
              type="button"
              onClick={() => {
                setMatrix(undefined);
                setColumns(undefined);
              }}
            >
              {pasteTable.again}
            </button>
          </>
        )}
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </div>
    </Dialog>
  );
}

/** The fields that the columns of a table fill. */
function fieldsOf({ heads, rows }: PastedTable): ReadonlySet<PastedField> {
  const fields = heads.columns.flatMap((column): readonly PastedField[] => {
    switch (column) {
      case undefined:
      case 'score':
      case 'sign':
      case 'unit':
        return [];
      case 'number':
        return ['target'];
      case 'reason':
        return rows.some(({ measure }) => measure !== '') ? ['reason', 'measure'] : ['reason'];
      default:
        return [column];
    }
  });
  return new Set(fields);
}

function Target({
  failed,
  onMatrix,
}: {
  readonly failed: boolean;
  readonly onMatrix: (matrix: Matrix) => void;
}) {
  const { pasteTable } = useWords().forms;
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { clipboardData } = event;
    onMatrix(
      cellsOf({
        html: clipboardData.getData('text/html'),
        text: clipboardData.getData('text/plain'),
      }),
    );
  };
  return (
    <>
      <p>{pasteTable.how}</p>
      {failed && (
        <p className="mistake" role="alert">
          {pasteTable.none}
        </p>
      )}
      <textarea
        className="paste-here"
        rows={5}
        aria-label={pasteTable.here}
        placeholder={pasteTable.here}
        value=""
        onChange={({ target }) => onMatrix(cellsOf({ html: '', text: target.value }))}
        onPaste={onPaste}
      />
    </>
  );
}

const MEANINGS: readonly TableColumn[] = [
  'group',
  'kind',
  'name',
  'target',
  'sign',
  'number',
  'unit',
  'result',
  'weight',
  'score',
  'reason',
  'measure',
];

function Mapping({
  table,
  matrix,
  onColumns,
}: {
  readonly table: PastedTable;
  readonly matrix: Matrix;
  readonly onColumns: (columns: readonly (TableColumn | undefined)[]) => void;
}) {
  const { pasteTable } = useWords().forms;
  const { columns, words, below } = table.heads;
  const set = (at: number, value: string) =>
    onColumns(
      columns.map((column, i) =>
        i === at ? MEANINGS.find((each) => each === value) : column === value ? undefined : column,
      ),
    );
  return (
    <TableScroll label={pasteTable.mapping}>
      <table className="list mapping">
        <caption>{pasteTable.mapping}</caption>
        <Heads of={[pasteTable.theirs, pasteTable.sample, pasteTable.ours]} />
        <tbody>
          {columns.map((column, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one table keep their places
            <tr key={i}>
              <th scope="row">{words[i]}</th>
              <td>{matrix[below]?.[i]?.text}</td>
              <td>
                <select
                  aria-label={`${words[i]} ${pasteTable.ours}`}
                  value={column ?? ''}
                  onChange={({ target }) => set(i, target.value)}
                >
                  <option value="">{pasteTable.dropped}</option>
                  {MEANINGS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {pasteTable.columns[meaning]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Notes({ table }: { readonly table: PastedTable }) {
  const { pasteTable } = useWords().forms;
  const notes = [
    ...(table.heads.columns.includes('score') ? [pasteTable.scoreNote] : []),
    ...(table.blank > 0 ? [pasteTable.blank(table.blank)] : []),
    ...(table.withoutDeviation > 0 ? [pasteTable.plain(table.withoutDeviation)] : []),
    ...table.differing.map(({ group, printed, sum }) =>
      pasteTable.differing(group, pointsText(printed), pointsText(sum)),
    ),
  ];
  return (
    <ul className="paste-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Mode({
  mode,
  onMode,
}: {
  readonly mode: TakeMode;
  readonly onMode: (mode: TakeMode) => void;
}) {
  const { pasteTable } = useWords().forms;
  return (
    <fieldset>
      <legend>{pasteTable.mode}</legend>
      {(['update', 'replace'] as const).map((each) => (
        <label key={each} className="paste-mode">
          <input
            type="radio"
            name="paste-mode"
            checked={mode === each}
            onChange={() => onMode(each)}
          />
          {pasteTable[each]}
        </label>
      ))}
    </fieldset>
  );
}
