import { type ClipboardEvent, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { StandardsChange, StandardsRequest } from '../../api/standards.ts';
import { call } from '../client/client.ts';
import { useLanguage } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { type HeadLine, Proposal } from './proposal.tsx';
import {
  cellsOf,
  headOf,
  STANDARD_COLUMNS,
  STANDARD_ROWS,
  type StandardKind,
} from './standards-rows.ts';
import { useRegionWords } from './words.ts';

/** What was typed, by `item.column`. */
type Cells = Readonly<Record<string, string>>;

const KINDS = ['standard', 'areaStandard'] as const;
const cellKey = (row: string, column: string) => `${row} ${column}`;

/** The rows in which something was typed. */
const rowsOf = (cells: Cells): StandardsRequest['rows'] =>
  KINDS.flatMap((kind) =>
    STANDARD_ROWS[kind].flatMap(({ key }) => {
      const texts = STANDARD_COLUMNS[kind].flatMap((column) => {
        const text = cells[cellKey(key, column.key)]?.trim() ?? '';
        return text === '' ? [] : [[column.key, text] as const];
      });
      const name = kind === 'standard' ? 'item' : 'post';
      return texts.length === 0
        ? []
        : [{ kind, texts: { [name]: key, ...Object.fromEntries(texts) } }];
    }),
  );

/** A table of the region by a document: every item and post is there, what is left blank stays as it was. */
export function StandardsForm({
  today,
  onProposed,
}: {
  readonly today: string;
  readonly onProposed: () => void;
}) {
  const { standards: words } = useRegionWords();
  const [document, setDocument] = useState({ title: '', number: '', effective: today });
  const [cells, setCells] = useState<Cells>({});
  const send = async () => {
    const rows = rowsOf(cells);
    await call<StandardsChange>('POST', ROUTES.standards, {}, { ...document, rows });
    setCells({});
    onProposed();
  };
  const line = (
    key: keyof typeof document,
    label: string,
    type: HeadLine['type'] = 'text',
  ): HeadLine => ({
    ...{ label, type, value: document[key] },
    onChange: (text) => setDocument({ ...document, [key]: text }),
  });
  const head = [
    line('title', words.docTitle),
    line('number', words.docNumber),
    line('effective', words.effective, 'date'),
  ];
  return (
    <Proposal words={words} head={head} onSend={send}>
      {KINDS.map((kind) => (
        <Grid key={kind} kind={kind} cells={cells} onChange={setCells} />
      ))}
    </Proposal>
  );
}

/** One kind of rows, a box for each value; a range copied from a spreadsheet fills from the box on. */
function Grid({
  kind,
  cells,
  onChange,
}: {
  readonly kind: StandardKind;
  readonly cells: Cells;
  readonly onChange: (cells: Cells) => void;
}) {
  const { standards: words } = useRegionWords();
  const { lang } = useLanguage();
  const columns = STANDARD_COLUMNS[kind];
  const rows = STANDARD_ROWS[kind];
  const [title, name] =
    kind === 'standard' ? [words.equipment, words.item] : [words.offices, words.post];
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const copied = cellsOf(event.clipboardData.getData('text/plain'));
    if (copied.length === 1 && copied[0]?.length === 1) return;
    event.preventDefault();
    const filled = copied.flatMap((line, down) =>
      line.flatMap((text, right) => {
        const [of, at] = [rows[row + down], columns[column + right]];
        return of && at ? [[cellKey(of.key, at.key), text] as const] : [];
      }),
    );
    onChange({ ...cells, ...Object.fromEntries(filled) });
  };
  return (
    <TableScroll label={title}>
      <table className="list standards-grid">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {headOf(column, lang)}
              </th>
            ))}
            <th scope="col">{words.central}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, central }, row) => (
            <tr key={key}>
              <th scope="row">{label[lang]}</th>
              {columns.map((column, at) => (
                <td key={column.key}>
                  <input
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    className="number"
                    maxLength={20}
                    aria-label={words.cell(label[lang], column.label[lang])}
                    value={cells[cellKey(key, column.key)] ?? ''}
                    onChange={({ target }) =>
                      onChange({ ...cells, [cellKey(key, column.key)]: target.value })
                    }
                    onPaste={(event) => paste(event, row, at)}
                  />
                </td>
              ))}
              <td className="hint">{central}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
