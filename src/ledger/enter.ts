import type { Bilingual } from '../document/finding.ts';
import { parseDay } from '../values/day.ts';
import type { LedgerEntry } from './entry.ts';
import { type Column, type EntryKind, kindOf, type Ledger } from './ledger.ts';
import { parseColumn } from './parse-column.ts';
import { type Standing, standingOf } from './standing.ts';

/** What is wrong with an entry, and at which column; '' is the entry as a whole. */
export interface EntryFault {
  readonly column: string;
  readonly sentence: Bilingual;
}

/** An entry in its normal form, or what is wrong with it. */
export type Entered =
  | { readonly entry: LedgerEntry; readonly faults?: undefined }
  | { readonly faults: readonly EntryFault[] };

/** Longest text of a column that does not say another, in characters. */
const LONGEST = 500;

/** Checks one entry against its ledger and what stands in the book. Entries come as typed and leave in their normal form. */
export const enter = (
  ledger: Ledger,
  typed: LedgerEntry,
  entries: readonly LedgerEntry[],
): Entered => enterAfter(ledger, typed, standingOf(entries));

function enterAfter(ledger: Ledger, typed: LedgerEntry, standing: Standing): Entered {
  if (standing.has(typed.id))
    return fault('', '这一笔已经登记过了，不会重复登记。', 'This entry is in the ledger already.');
  if (typed.reverses !== undefined) return reversal(typed, standing);
  const kind = kindOf(ledger, typed);
  if (!kind)
    return fault(
      '',
      `“${ledger.title.zh}”里没有这种登记。`,
      'The ledger has no such kind of entry.',
    );
  const { texts, faults } = columnsOf(kind, typed);
  if (faults.length > 0) return { faults };
  const { id, day } = typed;
  const entry: LedgerEntry = { id, ledger: ledger.id, kind: kind.key, day, texts };
  const sentence = kind.check?.(entry, standing.bookFor(kind, entry));
  return sentence ? { faults: [{ column: '', sentence }] } : { entry };
}

/** The texts of an entry in their normal form, blank ones left out, and what is wrong with its day and columns. */
function columnsOf(kind: EntryKind, { day, texts: typed }: LedgerEntry) {
  const faults: EntryFault[] = [];
  const texts: Record<string, string> = {};
  if (parseDay(day) !== day)
    faults.push(
      at('day', `请填写${kind.day.zh}，例如2025-03-28。`, `${kind.day.en}, such as 2025-03-28.`),
    );
  for (const column of kind.columns) {
    const given = typed[column.key] ?? '';
    const longest = column.longest ?? LONGEST;
    const { text, sentence } =
      given.length > longest
        ? { text: '', sentence: tooLong(column, longest) }
        : parseColumn(column, given);
    if (sentence) faults.push({ column: column.key, sentence });
    else if (text !== '') texts[column.key] = text;
    else if (column.required)
      faults.push(at(column.key, `请填写${column.label.zh}。`, `${column.label.en} is missing.`));
  }
  return { texts, faults };
}

const tooLong = ({ label }: Column, longest: number): Bilingual => ({
  zh: `${label.zh}最多${longest}字，请写短些。`,
  en: `${label.en}: at most ${longest} characters.`,
});

/** A reversal copies what it takes back; an entry is taken back once, with a reason. */
function reversal(typed: LedgerEntry, standing: Standing): Entered {
  const taken = standing.find(typed.reverses ?? '');
  if (!taken || taken.reverses !== undefined)
    return fault('', '没有找到要冲销的那一笔。', 'The entry to reverse is not there.');
  if (standing.isReversed(taken.id))
    return fault('', '这一笔已经冲销过了。', 'The entry is reversed already.');
  const because = (typed.because ?? '').trim();
  if (because === '') return fault('because', '请写明为什么冲销。', 'Say why it is reversed.');
  if (because.length > LONGEST)
    return fault(
      'because',
      `冲销的原因最多${LONGEST}字，请写短些。`,
      `At most ${LONGEST} characters.`,
    );
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
  const standing = standingOf(entries);
  return typed.map((each) => {
    const entered = enterAfter(ledger, each, standing);
    if (!entered.faults) standing.add(entered.entry);
    return entered;
  });
}

/**
 * Entries that would no longer hold once one is taken back: a disposal of an asset whose acquisition goes. What stands is entered
 * again without it, in whatever order it fits: entries of one day have none that means anything.
 */
export function strandedBy(
  ledger: Ledger,
  id: string,
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const whole = standingOf(entries);
  const gone = whole.find(id);
  const kind = gone && kindOf(ledger, gone);
  const near = gone && kind ? whole.bookFor(kind, gone).entries : whole.book().entries;
  let waiting = near.filter((entry) => entry.id !== id);
  const standing = standingOf([]);
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter((entry) => {
      const of = kindOf(ledger, entry);
      const stranded = of?.check?.(entry, standing.bookFor(of, entry)) !== undefined;
      if (!stranded) standing.add(entry);
      return stranded;
    });
  }
  return waiting;
}

const at = (column: string, zh: string, en: string): EntryFault => ({
  column,
  sentence: { zh, en },
});
const fault = (column: string, zh: string, en: string): Entered => ({
  faults: [at(column, zh, en)],
});
