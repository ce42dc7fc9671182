import { useId, useMemo, useState } from 'react';
import { amountIn } from '../../ledger/book.ts';
import type { Column, EntryKind, Ledger } from '../../ledger/ledger.ts';
import { fen, printMoney, total } from '../../values/money.ts';
import { useSentence } from '../client/use-sentence.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { entryId } from './entry-id.ts';
import { type Kept, useEnter } from './queries.ts';

const STEP = 200;

/** The entries of one kind, newest first, with what they add up to; an entry is taken back by reversing it. */
export function EntryTable({
  ledger,
  kind,
  entries,
  mayEnter,
}: {
  readonly ledger: Ledger;
  readonly kind: EntryKind;
  readonly entries: readonly Kept[];
  readonly mayEnter: boolean;
}) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(STEP);
  const id = useId();
  const reversals = useMemo(
    () => new Map(entries.flatMap((entry) => (entry.reverses ? [[entry.reverses, entry]] : []))),
    [entries],
  );
  const fits = useMemo(() => {
    const words_ = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return entries
      .filter(
        (entry) =>
          entry.kind === kind.key &&
          entry.reverses === undefined &&
          (all || !reversals.has(entry.id)) &&
          words_.every((word) => textOf(entry, kind, lang).includes(word)),
      )
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.at < b.at ? 1 : -1));
  }, [entries, kind, wanted, all, reversals, lang]);
  const sums = kind.columns.filter((column) => column.kind === 'money');
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{kind.label[lang]}</h2>
      <p className="ledger-tools">
        <input
          type="search"
          className="filter"
          aria-label={words.show}
          placeholder={words.showHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {words.withReversed}
        </label>
        <span role="status">{words.rows(Math.min(shown, fits.length), fits.length)}</span>
      </p>
      {fits.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: the region is named by its heading
        <div className="table-scroll" role="region" tabIndex={0} aria-labelledby={id}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{kind.day[lang]}</th>
                {kind.columns.map((column) => (
                  <th key={column.key} scope="col" className={classOf(column)}>
                    {column.label[lang]}
                    {column.unit && <small>（{column.unit}）</small>}
                  </th>
                ))}
                <th scope="col">{words.by}</th>
                {mayEnter && (
                  <th scope="col">
                    <span className="visually-hidden">{words.reverse}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {fits.slice(0, shown).map((entry) => (
                <EntryRow
                  key={entry.id}
                  ledger={ledger}
                  kind={kind}
                  entry={entry}
                  reversal={reversals.get(entry.id)}
                  mayEnter={mayEnter}
                />
              ))}
            </tbody>
            {sums.length > 0 && (
              <tfoot>
                <tr>
                  <th scope="row">{words.sum}</th>
                  {kind.columns.map((column) => (
                    <td key={column.key} className={classOf(column)}>
                      {column.kind === 'money' && sumOf(fits, column, reversals)}
                    </td>
                  ))}
                  <td />
                  {mayEnter && <td />}
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      {fits.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {words.more}
        </button>
      )}
    </section>
  );
}

/** What stands in the column, of entries that stand. */
const sumOf = (entries: readonly Kept[], column: Column, reversals: ReadonlyMap<string, Kept>) =>
  printMoney(
    total(
      entries.flatMap((entry) =>
        reversals.has(entry.id) ? [] : [amountIn(entry, column.key) ?? fen(0)],
      ),
    ),
    '元',
    2,
  );

const classOf = (column: Column): string | undefined =>
  column.kind === 'money' || column.kind === 'count' || column.kind === 'decimal'
    ? 'number'
    : undefined;

/** A text of an entry as it is read: the words of a choice, amounts with two decimals. */
export function shownIn(entry: Kept, column: Column, lang: 'zh' | 'en'): string {
  const text = entry.texts[column.key] ?? '';
  if (column.kind === 'choice')
    return column.choices?.find(({ value }) => value === text)?.label[lang] ?? text;
  const amount = column.kind === 'money' ? amountIn(entry, column.key) : undefined;
  return amount === undefined ? text : printMoney(amount, '元', 2);
}

const textOf = (entry: Kept, kind: EntryKind, lang: 'zh' | 'en'): string =>
  [entry.day, entry.by, ...kind.columns.map((column) => shownIn(entry, column, lang))]
    .join(' ')
    .toLowerCase();

function EntryRow({
  ledger,
  kind,
  entry,
  reversal,
  mayEnter,
}: {
  readonly ledger: Ledger;
  readonly kind: EntryKind;
  readonly entry: Kept;
  readonly reversal: Kept | undefined;
  readonly mayEnter: boolean;
}) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const sentence = useSentence();
  const send = useEnter(ledger.id);
  const [asking, setAsking] = useState(false);
  const [mistake, setMistake] = useState<string>();
  const reverse = async (because: string) => {
    setAsking(false);
    try {
      const { faults } = await send([{ ...entry, id: entryId(), reverses: entry.id, because }]);
      setMistake(faults[0]?.[lang]);
    } catch (fault) {
      setMistake(sentence(fault));
    }
  };
  return (
    <tr className={reversal ? 'reversed' : undefined}>
      <td>{entry.day}</td>
      {kind.columns.map((column) => (
        <td key={column.key} className={classOf(column)}>
          {shownIn(entry, column, lang)}
        </td>
      ))}
      <td>
        {entry.by}
        {reversal && <small className="reversal">{words.reversal(reversal.because ?? '')}</small>}
      </td>
      {mayEnter && (
        <td>
          {!reversal && (
            <button type="button" className="link" onClick={() => setAsking(true)}>
              {words.reverse}
            </button>
          )}
          {mistake !== undefined && (
            <p className="mistake" role="alert">
              {mistake}
            </p>
          )}
          {asking && (
            <AskReason
              title={words.reverseTitle}
              label={words.reverseWhy}
              onGiven={(reason) => void reverse(reason)}
              onClose={() => setAsking(false)}
            />
          )}
        </td>
      )}
    </tr>
  );
}
