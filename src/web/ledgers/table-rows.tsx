import { useId, useMemo, useState } from 'react';
import type { EntryFault } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { type ImportedTable, sumSentence } from '../../ledger/import.ts';
import type { EntryKind } from '../../ledger/ledger.ts';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';
import { classOf, shownIn } from './entry-text.ts';
import './trace.css';

/** How many good rows are shown as they will be entered: enough to see that the columns were understood. */
const FIRST = 10;

/** What was read of a spreadsheet: the table is chosen, its wrong rows told, its good rows entered at a word. */
export function TableRows({
  kind,
  tables,
  onKeep,
}: {
  readonly kind: EntryKind;
  readonly tables: readonly ImportedTable[];
  readonly onKeep: (good: readonly LedgerEntry[]) => void;
}) {
  const { ledgers: words } = useWords();
  const say = useSay();
  const id = useId();
  const [pressed, setPressed] = useState<number>();
  // Of the tables of a published report the first that gives entries is meant.
  const chosen =
    pressed ??
    Math.max(
      0,
      tables.findIndex(({ good }) => good.length > 0),
    );
  const table = tables[chosen] ?? tables[0];
  const bad = useMemo(() => <BadRows kind={kind} bad={table?.bad ?? []} />, [kind, table]);
  if (!table) return null;
  return (
    <>
      {tables.length > 1 && (
        <p>
          <label htmlFor={id}>{words.whichTable}</label>{' '}
          <select
            id={id}
            value={chosen}
            onChange={(event) => setPressed(Number(event.target.value))}
          >
            {tables.map(({ title, good }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tables of one file have no other name
              <option key={i} value={i}>
                {words.table(i + 1, title, good.length)}
              </option>
            ))}
          </select>
        </p>
      )}
      <div role="status">
        <p>{table.good.length > 0 ? words.pasteGood(table.good.length) : words.pasteNothing}</p>
        {table.sums.length > 0 && <p className="hint">{words.pasteSums(table.sums.length)}</p>}
        {table.sums.map((sum) => {
          const sentence = sumSentence(sum);
          return (
            sentence && (
              <p key={sum.row} className="mistake">
                {say(sentence)}
              </p>
            )
          );
        })}
        {table.bad.length > 0 && (
          <p className="mistake">
            {words.pasteBad(table.bad.length)}
            {words.pasteSome}
          </p>
        )}
      </div>
      {bad}
      <GoodRows kind={kind} table={table} />
      {table.good.length > 0 && (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            onClick={() => onKeep(table.good.map(({ entry }) => entry))}
          >
            {words.pasteKeep(table.good.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** Every wrong row with its number, its first words and all that is wrong with it. */
function BadRows({ kind, bad }: { readonly kind: EntryKind; readonly bad: ImportedTable['bad'] }) {
  const { ledgers: words } = useWords();
  const say = useSay();
  const told = ({ column, sentence }: EntryFault): string => {
    const of = kind.columns.find(({ key }) => key === column);
    const [label, reason] = [of ? say(of.label) : '', say(sentence)];
    return label === '' || reason.includes(label) ? reason : `${label}：${reason}`;
  };
  if (bad.length === 0) return null;
  return (
    <ul className="bad-rows" tabIndex={0} aria-label={words.pasteBad(bad.length)}>
      {bad.map(({ row, said, faults }) => (
        <li key={row}>
          {words.pasteRow(row)}
          {said !== '' && `“${said}”`}：{faults.map(told).join('')}
        </li>
      ))}
    </ul>
  );
}

/** The first good rows as they will stand in the ledger. */
function GoodRows({ kind, table }: { readonly kind: EntryKind; readonly table: ImportedTable }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const shown = table.good.slice(0, FIRST);
  const columns = kind.columns.filter(({ key }) =>
    shown.some(({ entry }) => (entry.texts[key] ?? '') !== ''),
  );
  if (shown.length === 0) return null;
  return (
    <>
      {table.good.length > FIRST && (
        <p className="hint">{words.pasteFirst(FIRST, table.good.length)}</p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the region is named by its label */}
      <div
        className="table-scroll good-rows"
        role="region"
        tabIndex={0}
        aria-label={words.pastePreview}
      >
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{words.pasteRowHead}</th>
              <th scope="col">{kind.day[lang]}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={classOf(column)}>
                  {column.label[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, entry }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{entry.day}</td>
                {columns.map((column) => (
                  <td key={column.key} className={classOf(column)}>
                    {shownIn(entry, column, lang)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
