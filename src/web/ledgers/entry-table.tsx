import { useId, useMemo, useState } from 'react';
import type { EntryKind, Ledger } from '../../ledger/ledger.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { FilterBox } from '../shell/filter-box.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { PrintedHead, SignatureLine } from '../shell/printed.tsx';
import { EntryFiles } from './entry-files.tsx';
import { entryId } from './entry-id.ts';
import { EntryRows } from './entry-rows.tsx';
import { wordsOf } from './entry-text.ts';
import { type Kept, useEnter } from './queries.ts';

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
  const { view } = useOpenFiling();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const [files, setFiles] = useState<Kept>();
  const { ask, asking, mistake, reverse, leave } = useReverse(ledger);
  const id = useId();
  const reversals = useMemo(
    () => new Map(entries.flatMap((entry) => (entry.reverses ? [[entry.reverses, entry]] : []))),
    [entries],
  );
  const fits = useMemo(() => {
    const sought = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return entries
      .filter(
        (entry) =>
          entry.kind === kind.key &&
          entry.reverses === undefined &&
          (all || !reversals.has(entry.id)) &&
          (sought.length === 0 || includesAll(wordsOf(entry, kind, lang), sought)),
      )
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.at < b.at ? 1 : -1));
  }, [entries, kind, wanted, all, reversals, lang]);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="no-print">
        {kind.label[lang]}
      </h2>
      <PrintedHead
        title={`${ledger.title[lang]}（${kind.label[lang]}）`}
        unit={view.summary.unit.name}
        facts={[words.printedRows(fits.length), words.printedOn(view.today)]}
      />
      <p className="ledger-tools">
        <FilterBox label={words.show} hint={words.showHint} value={wanted} onChange={setWanted} />
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {words.withReversed}
        </label>
        <span role="status">{words.rows(fits.length)}</span>
      </p>
      <Mistake>{mistake}</Mistake>
      {fits.length === 0 ? (
        <p className="empty">
          {entries.some((entry) => entry.kind === kind.key) ? words.none : words.noneYet}
          {entries.length === 0 && mayEnter && words.howToBegin}
        </p>
      ) : (
        <EntryRows
          kind={kind}
          entries={fits}
          reversals={reversals}
          labelledBy={id}
          onReverse={mayEnter ? ask : undefined}
          onFiles={setFiles}
        />
      )}
      <SignatureLine />
      {asking && (
        <AskReason
          title={words.reverseTitle}
          label={words.reverseWhy}
          onGiven={(reason) => void reverse(reason)}
          onClose={leave}
        />
      )}
      {files && <EntryFiles entry={files} onClose={() => setFiles(undefined)} />}
    </section>
  );
}

const includesAll = (text: string, sought: readonly string[]): boolean =>
  sought.every((word) => text.includes(word));

/** Taking an entry back: asked why, sent, and why not if it cannot be. */
function useReverse(ledger: Ledger) {
  const { lang } = useLanguage();
  const send = useEnter(ledger.id);
  const [asking, setAsking] = useState<Kept>();
  const { attempt, mistake, setMistake } = useAttempt();
  const reverse = async (because: string) => {
    if (!asking) return;
    setAsking(undefined);
    await attempt(async () => {
      const reversal = { ...asking, id: entryId(), reverses: asking.id, because };
      const { faults } = await send([reversal]);
      setMistake(faults[0]?.[lang]);
    });
  };
  return { asking, ask: setAsking, leave: () => setAsking(undefined), mistake, reverse };
}
