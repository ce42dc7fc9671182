import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { enter } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { EntryKind, Ledger } from '../../ledger/ledger.ts';
import { LEDGERS } from '../../ledger/ledgers.ts';
import { warningsOf } from '../../ledger/warnings.ts';
import type { Day } from '../../values/day.ts';
import { parseDay } from '../../values/day.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';
import { ColumnInput } from './column-input.tsx';
import { entryId } from './entry-id.ts';
import { entriesQuery, type Kept, useEnter } from './queries.ts';

/** What is wrong, by column; '' is the entry as a whole. */
type Mistakes = Readonly<Record<string, string>>;

/** One new entry of a kind. It is checked as the server will, and entered; the form is then ready for the next. */
export function EntryForm({
  ledger,
  kind,
  entries,
}: {
  readonly ledger: Ledger;
  readonly kind: EntryKind;
  readonly entries: readonly Kept[];
}) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const say = useSay();
  const sentence = useSentence();
  const send = useEnter(ledger.id);
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [done, setDone] = useState(false);
  /** What the entry goes beyond, told before it is entered all the same. */
  const [warned, setWarned] = useState<readonly string[]>([]);
  const { region, id } = useOpenFiling();
  const client = useQueryClient();

  const warningsFor = async (entry: LedgerEntry): Promise<readonly string[]> => {
    const books = await Promise.all(
      LEDGERS.map((each) => client.fetchQuery(entriesQuery(region, id, each.id))),
    );
    return warningsOf(entry, books.flat()).map(say);
  };

  const offered = useMemo(() => offeredIn(kind, entries), [kind, entries]);

  const submit = async () => {
    setDone(false);
    const typed: LedgerEntry = {
      id: entryId(),
      ledger: ledger.id,
      kind: kind.key,
      day: (parseDay(day) ?? day) as Day,
      texts,
    };
    const entered = enter(ledger, typed, entries);
    if (entered.faults) {
      setMistakes(
        Object.fromEntries(entered.faults.map((fault) => [fault.column, say(fault.sentence)])),
      );
      // The first wrong control gets the focus once it is marked.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    setMistakes({});
    try {
      const warnings = warned.length > 0 ? [] : await warningsFor(entered.entry);
      setWarned(warnings);
      if (warnings.length > 0) return;
      const { faults } = await send([entered.entry]);
      setMistakes(Object.fromEntries(faults.map((fault) => [fault.column, fault[lang]])));
      if (faults.length > 0) return;
      setTexts(staying(kind, texts));
      setDone(true);
      form.current?.querySelector<HTMLElement>('input, select')?.focus();
    } catch (fault) {
      setMistakes({ '': sentence(fault) });
    }
  };

  return (
    <form
      ref={form}
      className="card"
      aria-label={words.add(kind.label[lang])}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{words.add(kind.label[lang])}</h2>
      <div className="fields">
        <ColumnInput
          column={{ key: 'day', kind: 'day', label: kind.day, required: true }}
          value={day}
          mistake={mistakes.day}
          onChange={(text) => {
            setWarned([]);
            setDay(text);
          }}
        />
        {kind.columns.map((column) => (
          <ColumnInput
            key={column.key}
            column={column}
            value={texts[column.key] ?? ''}
            mistake={mistakes[column.key]}
            offered={offered.get(column.key) ?? []}
            onChange={(text) => {
              setWarned([]);
              setTexts({ ...texts, [column.key]: text });
            }}
          />
        ))}
      </div>
      {mistakes[''] !== undefined && (
        <p className="mistake" role="alert">
          {mistakes['']}
        </p>
      )}
      {warned.length > 0 && (
        <ul className="banner warning" role="alert">
          {warned.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="buttons">
        <button type="submit" className="primary">
          {warned.length > 0 ? words.saveAnyway : words.save}
        </button>
        <span role="status">{done ? words.saved : ''}</span>
      </p>
    </form>
  );
}

/** What stays in the form for the next entry. */
const staying = (
  { columns }: EntryKind,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ key, stays }) => (stays ? [[key, texts[key] ?? ''] as const] : [])),
  );

/** Texts entered before in a column of the same name, the latest first: names of projects and types of work come again. */
function offeredIn(
  kind: EntryKind,
  entries: readonly Kept[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { key } of kind.columns.filter((column) => column.kind === 'text'))
    found.set(key, new Set());
  for (const { texts } of [...entries].reverse())
    for (const [key, said] of found) if (texts[key] && said.size < OFFERED) said.add(texts[key]);
  return new Map([...found].map(([key, said]) => [key, [...said]]));
}

const OFFERED = 30;
