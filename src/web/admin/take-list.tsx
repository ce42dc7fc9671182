import { type ClipboardEvent, useId, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { cellsOf } from '../grid/clipboard.ts';
import './admin.css';
import { useRegionWords } from './words.ts';

/** A list as it is pasted or lies in a workbook: the first table of which rows can be made. */
export function TakeList<Row>({
  title,
  lead,
  noHeads,
  rowsOf,
  onRows,
}: {
  readonly title: string;
  readonly lead: string;
  readonly noHeads: string;
  readonly rowsOf: (cells: readonly (readonly string[])[]) => readonly Row[] | undefined;
  readonly onRows: (rows: readonly Row[]) => void;
}) {
  const { lists: words } = useRegionWords();
  const sentence = useSentence();
  const id = useId();
  const [said, setSaid] = useState<string>();
  const take = (tables: readonly (readonly (readonly string[])[])[]) => {
    const rows = tables.map(rowsOf).find((each) => each !== undefined && each.length > 0);
    setSaid(rows ? undefined : noHeads);
    if (rows) onRows(rows);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { clipboardData: data } = event;
    const cells = cellsOf({ html: data.getData('text/html'), text: data.getData('text/plain') });
    take([cells.map((row) => row.map((cell) => cell?.text ?? ''))]);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    setSaid(words.reading);
    try {
      const form = new FormData();
      form.set('file', file);
      const { tables } = await call<{ tables: string[][][] }>('POST', ROUTES.adminSheets, {}, form);
      take(tables);
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  return (
    <>
      <h2>{title}</h2>
      <p className="hint">{lead}</p>
      <p>
        <label htmlFor={id}>{words.file}</label>{' '}
        <input
          id={id}
          type="file"
          accept=".xlsx,.xls,.docx"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            // The same file, mended, may be chosen again.
            target.value = '';
          }}
        />
      </p>
      <textarea
        className="wide"
        rows={2}
        aria-label={title}
        placeholder={words.pasteHere}
        value=""
        onChange={() => undefined}
        onPaste={paste}
      />
      {said && <p role="status">{said}</p>}
    </>
  );
}

/** Rows that are wrong, each with its reason. */
export function BadRows({
  faults,
}: {
  readonly faults: readonly { readonly key: string; readonly words: string }[];
}) {
  return (
    <ul className="bad-rows">
      {faults.slice(0, 100).map(({ key, words }) => (
        <li key={key} className="mistake">
          {words}
        </li>
      ))}
    </ul>
  );
}
