import { useId, useState } from 'react';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { type ImportedTable, sumSentence } from '../../ledger/import.ts';
import { useSay, useWords } from '../shell/language.tsx';

/** How many wrong rows are told one by one. */
const TOLD = 50;

/** What was read of a spreadsheet: the table is chosen, its wrong rows told, its good rows entered at a word. */
export function TableRows({
  tables,
  onKeep,
}: {
  readonly tables: readonly ImportedTable[];
  readonly onKeep: (good: readonly LedgerEntry[]) => void;
}) {
  const { ledgers: words } = useWords();
  const say = useSay();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const table = tables[chosen] ?? tables[0];
  if (!table) return null;
  return (
    <>
      {tables.length > 1 && (
        <p>
          <label htmlFor={id}>{words.whichTable}</label>{' '}
          <select
            id={id}
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
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
          <>
            <p className="mistake">{words.pasteBad(table.bad.length)}</p>
            <ul className="bad-rows">
              {table.bad.slice(0, TOLD).map(({ row, said, faults }) => (
                <li key={row}>
                  {words.pasteRow(row)}
                  {said !== '' && `“${said}”`}：
                  {faults.map((fault) => say(fault.sentence)).join('')}
                </li>
              ))}
              {table.bad.length > TOLD && <li>{words.pasteMoreBad(table.bad.length - TOLD)}</li>}
            </ul>
          </>
        )}
      </div>
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
