import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftDossier, EMPTY } from '../../src/draft/draft.ts';
import { parseEntry } from '../../src/draft/parse.ts';
import { amountIn, bookOf } from '../../src/ledger/book.ts';
import { enter, enterAll, strandedBy } from '../../src/ledger/enter.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { figuresOf } from '../../src/ledger/figures.ts';
import type { Column, EntryKind, Ledger } from '../../src/ledger/ledger.ts';
import { LEDGERS } from '../../src/ledger/ledgers.ts';
import { type Day, day } from '../../src/values/day.ts';

/** Names that meet each other: indicators, works, cards, surveys, objects of targets. */
const NAMES = ['甲', '乙', '丙'] as const;
const DAYS = [
  ...['2023-11-20', '2023-12-31', '2024-01-01', '2024-01-18', '2024-03-31', '2024-06-30'],
  ...['2024-07-01', '2024-09-12', '2024-12-31', '2025-01-01'],
].map(day);

const DRAFT: DraftDossier = {
  ...EMPTY,
  fields: Object.fromEntries(
    NAMES.flatMap((name, i) => [
      [`indicators/i${i}.name`, name],
      [`indicators/i${i}.target`, '≥1次'],
    ]),
  ),
  lists: { indicators: NAMES.map((_, i) => `i${i}`) },
};

/** Texts of columns whose words have a form of their own. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  economicCode: ['302', '30201', ''],
  economicName: [''],
  functionCode: [''],
  functionName: [''],
  class: ['A02020000', 'A05010000'],
  area: ['', '4'],
  card: ['甲', '乙'],
  roomUse: [''],
  vehicleUse: [''],
  object: ['甲'],
  term: ['annual'],
  years: ['2024'],
  year: ['2024', ''],
  reportYear: ['2023', '2024'],
  scores: ['5', '4', '-'],
  number: ['1'],
  unit: ['次'],
  code: ['A1', 'A2', 'A3', 'A4'],
  months: ['', '120'],
};

/** What somebody may type into a column. */
function typedIn({ key, kind, required, signed, choices }: Column): fc.Arbitrary<string> {
  const forms = FORMS[key];
  if (forms) return fc.constantFrom(...forms);
  const some = {
    money: fc.integer({ min: signed ? -900_000 : 0, max: 900_000 }).map((n) => `${n / 100}`),
    count: fc.integer({ min: 0, max: 4 }).map(String),
    decimal: fc.integer({ min: 1, max: 900 }).map((n) => `${n / 100}`),
    day: fc.constantFrom<string>(...DAYS),
    text: fc.constantFrom<string>(...NAMES),
    choice: fc.constantFrom('', ...(choices ?? []).map(({ value }) => value)),
  }[kind];
  return required ? some : fc.oneof(fc.constant(''), some);
}

const typedOf = (ledger: Ledger, kind: EntryKind): fc.Arbitrary<LedgerEntry> =>
  fc.record({
    id: fc.constant(''),
    ledger: fc.constant(ledger.id),
    kind: fc.constant(kind.key),
    day: fc.constantFrom<Day>(...DAYS),
    texts: fc.record(Object.fromEntries(kind.columns.map((each) => [each.key, typedIn(each)]))),
  });

/** Entries as they may be tried one after another; those that the ledger refuses are left out. */
const accepted = (ledger: Ledger): fc.Arbitrary<readonly LedgerEntry[]> =>
  fc
    .array(fc.oneof(...ledger.kinds.map((kind) => typedOf(ledger, kind))), {
      minLength: 40,
      maxLength: 90,
    })
    .map((typed) =>
      enterAll(
        ledger,
        typed.map((entry, i) => ({ ...entry, id: `n${`${i}`.padStart(3, '0')}` })),
        [],
      ).flatMap((entered) => (entered.faults ? [] : [entered.entry])),
    );

/**
 * From when an entry counts: its day. A project runs from its beginning, on whatever day it was approved; what a type of work or
 * a survey is, is said once for all its rows.
 */
function effectOf({ ledger, kind, day: on, texts }: LedgerEntry): string {
  if (ledger === 'projects') return texts.from ?? on;
  const isDefinition =
    (ledger === 'work' && kind === 'type') || (ledger === 'survey' && kind !== 'answer');
  return isDefinition ? '' : on;
}

/** The same drawings always: what is covered below does not change from run to run. */
const SAME = { seed: 20240119, numRuns: 25 } as const;
const figures = (entries: readonly LedgerEntry[], until?: Day) =>
  figuresOf(entries, DRAFT, 2024, until);

describe.each(LEDGERS.map((ledger) => [ledger.title.zh, ledger] as const))('%s', (_, ledger) => {
  test('every kind of entry is drawn and accepted here', () => {
    const kinds = new Set(
      fc.sample(accepted(ledger), SAME).flatMap((entries) => entries.map(({ kind }) => kind)),
    );
    expect([...kinds].sort()).toEqual(ledger.kinds.map(({ key }) => key).sort());
  });

  test('figures do not depend on the order in which entries come', () => {
    fc.assert(
      fc.property(accepted(ledger), fc.nat(), (entries, seed) => {
        const turn = seed % Math.max(1, entries.length);
        const turned = [...entries.slice(turn), ...entries.slice(0, turn)].reverse();
        expect(figures(turned)).toEqual(figures(entries));
      }),
      SAME,
    );
  });

  test('figures of a day are those of the entries that count up to that day', () => {
    fc.assert(
      fc.property(accepted(ledger), (entries) => {
        for (const on of DAYS.filter((each) => each.startsWith('2024'))) {
          const until = entries.filter((entry) => effectOf(entry) <= on);
          expect(figures(entries, on)).toEqual(figures(until, on));
        }
      }),
      SAME,
    );
  });

  test('nothing is deleted: a reversal leaves both entries to be read, and every figure of every day as it was before', () => {
    fc.assert(
      fc.property(accepted(ledger), fc.nat(), (entries, pick) => {
        const taken = entries[pick % Math.max(1, entries.length)];
        if (!taken || strandedBy(ledger, taken.id, entries).length > 0) return;
        const others = entries.filter((entry) => entry !== taken);
        const typed = { ...taken, id: 'back', reverses: taken.id, because: '录入有误' };
        const entered = enter(ledger, typed, entries);
        if (entered.faults) throw new Error(entered.faults[0]?.sentence.zh);
        const after = [...entries, entered.entry];
        expect(bookOf(after)).toEqual(bookOf(others));
        for (const on of DAYS.filter((each) => each.startsWith('2024')))
          expect(figures(after, on)).toEqual(figures(others, on));
        // Neither of the two is entered, taken back or taken in again.
        for (const again of [
          { ...typed, id: 'twice' },
          { ...typed, id: 'thrice', reverses: 'back' },
          { ...typed, id: 'mute', reverses: others[0]?.id ?? 'none', because: ' ' },
          { ...taken, texts: { ...taken.texts } },
        ])
          expect(enter(ledger, again, after).faults).not.toBe(undefined);
      }),
      SAME,
    );
  });
});

/** Ledgers of money: the fields of a kind of entry, which share its whole amount among them. */
const MONEY = [
  ['threePublic', 'budget', /^threePublic\.budget\./],
  ['threePublic', 'expense', /^threePublic\.actual\./],
  ['runningCosts', 'budget', /^runningCosts\.budget\./],
  ['runningCosts', 'expense', /^runningCosts\.actual\./],
  ['procurement', 'contract', /^procurement\.(?:goods|works|services)$/],
] as const;

test.each(MONEY)(
  '%s, %s: no amount is lost or counted twice on any day of the year',
  (id, kind, fields) => {
    const ledger = LEDGERS.find((each) => each.id === id) as Ledger;
    fc.assert(
      fc.property(accepted(ledger), (entries) => {
        for (const on of DAYS.filter((each) => each.startsWith('2024'))) {
          const entered = entries
            .filter((entry) => entry.kind === kind && entry.day >= '2024-01-01' && entry.day <= on)
            .reduce((sum, entry) => sum + (amountIn(entry, 'amount') ?? 0), 0);
          const stated = figures(entries, on)
            .filter(({ path }) => fields.test(path))
            .reduce((sum, { text }) => sum + fenIn(text), 0);
          expect([on, stated]).toEqual([on, entered]);
        }
      }),
      SAME,
    );
  },
);

/** An amount of a field, in 分. */
function fenIn(text: string): number {
  const { value } = parseEntry({ kind: 'money' }, text);
  return typeof value === 'number' ? value : Number.NaN;
}
