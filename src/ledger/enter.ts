import type { Bilingual } from '../document/finding.ts';
import { parseDay } from '../values/day.ts';
import { type Book, bookOf } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import { kindOf, type Ledger } from './ledger.ts';
import { parseColumn } from './parse-column.ts';

/** What is wrong with an entry, and at which column; '' is the entry as a whole. */
export interface EntryFault {
  readonly column: string;
  readonly sentence: Bilingual;
}

/** An entry in its normal form, or what is wrong with it. */
export type Entered =
  | { readonly entry: LedgerEntry; readonly faults?: undefined }
  | { readonly faults: readonly EntryFault[] };

/** Longest text of a column, in characters. */
const LONGEST = 500;

/** Checks one entry against its ledger and what stands in the book. Entries come as typed and leave in their normal form. */
export function enter(
  ledger: Ledger,
  typed: LedgerEntry,
  entries: readonly LedgerEntry[],
): Entered {
  if (entries.some((entry) => entry.id === typed.id))
    return fault('', '这一笔已经登记过了，不会重复登记。', 'This entry is in the ledger already.');
  if (typed.reverses !== undefined) return reversal(typed, entries);
  const kind = kindOf(ledger, typed);
  if (!kind)
    return fault(
      '',
      `“${ledger.title.zh}”里没有这种登记。`,
      'The ledger has no such kind of entry.',
    );
  const faults: EntryFault[] = [];
  const texts: Record<string, string> = {};
  if (parseDay(typed.day) !== typed.day)
    faults.push(
      at('day', `请填写${kind.day.zh}，例如2025-03-28。`, `${kind.day.en}, such as 2025-03-28.`),
    );
  for (const column of kind.columns) {
    const given = (typed.texts[column.key] ?? '').slice(0, LONGEST);
    const { text, sentence } = parseColumn(column, given);
    if (sentence) faults.push({ column: column.key, sentence });
    else if (text !== '') texts[column.key] = text;
    else if (column.required)
      faults.push(at(column.key, `请填写${column.label.zh}。`, `${column.label.en} is missing.`));
  }
  if (faults.length > 0) return { faults };
  const entry: LedgerEntry = {
    id: typed.id,
    ledger: ledger.id,
    kind: kind.key,
    day: typed.day,
    texts,
  };
  const sentence = kind.check?.(entry, bookOf(entries));
  return sentence ? { faults: [{ column: '', sentence }] } : { entry };
}

/** A reversal copies what it takes back; an entry is taken back once, with a reason. */
function reversal(typed: LedgerEntry, entries: readonly LedgerEntry[]): Entered {
  const taken = entries.find((entry) => entry.id === typed.reverses);
  if (!taken || taken.reverses !== undefined)
    return fault('', '没有找到要冲销的那一笔。', 'The entry to reverse is not there.');
  if (entries.some((entry) => entry.reverses === taken.id))
    return fault('', '这一笔已经冲销过了。', 'The entry is reversed already.');
  const because = (typed.because ?? '').trim().slice(0, LONGEST);
  if (because === '') return fault('because', '请写明为什么冲销。', 'Say why it is reversed.');
  const { ledger, kind, day, texts } = taken;
  return { entry: { id: typed.id, ledger, kind, day, texts, reverses: taken.id, because } };
}

/**
 * Checks entries in their order, each after those before it; entries that only stand because of one that is reversed
 * are told by `strandedBy`.
 */
export function enterAll(
  ledger: Ledger,
  typed: readonly LedgerEntry[],
  entries: readonly LedgerEntry[],
): readonly Entered[] {
  const standing = [...entries];
  return typed.map((each) => {
    const entered = enter(ledger, each, standing);
    if (!entered.faults) standing.push(entered.entry);
    return entered;
  });
}

/** Entries that would no longer hold once one is taken back: a disposal of an asset whose acquisition goes. */
export function strandedBy(
  ledger: Ledger,
  id: string,
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const left = bookOf(entries).entries.filter((entry) => entry.id !== id);
  const standing: LedgerEntry[] = [];
  return left.filter((entry) => {
    const book: Book = { entries: standing };
    const stranded = kindOf(ledger, entry)?.check?.(entry, book) !== undefined;
    if (!stranded) standing.push(entry);
    return stranded;
  });
}

const at = (column: string, zh: string, en: string): EntryFault => ({
  column,
  sentence: { zh, en },
});
const fault = (column: string, zh: string, en: string): Entered => ({
  faults: [at(column, zh, en)],
});
