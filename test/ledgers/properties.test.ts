import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY } from '../../src/draft/draft.ts';
import { fieldOf } from '../../src/draft/fields.ts';
import { applyOperations } from '../../src/draft/operations.ts';
import { parseEntry } from '../../src/draft/parse.ts';
import { operationsOf } from '../../src/ledger/apply.ts';
import { amountIn, bookOf } from '../../src/ledger/book.ts';
import { type Entered, enter, enterAll } from '../../src/ledger/enter.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { figuresOf } from '../../src/ledger/figures.ts';
import { BUDGET } from '../../src/ledger/ledgers/budget.ts';
import { EXECUTION } from '../../src/ledger/ledgers/execution.ts';
import { STAFFING } from '../../src/ledger/ledgers/staffing.ts';
import { day } from '../../src/values/day.ts';
import { fen, printMoney } from '../../src/values/money.ts';
import { enteredYear } from './enter-all.ts';
import { WORDS } from './words.ts';

const whole = enteredYear();
const YUAN = { min: -9000, max: 9000 };
const onDay = fc.integer({ min: 1, max: 336 }).map((n) => {
  const month = Math.ceil(n / 28);
  return day(`2024-${`${month}`.padStart(2, '0')}-${`${((n - 1) % 28) + 1}`.padStart(2, '0')}`);
});
const place = fc.constantFrom<Readonly<Record<string, string>>>(
  { type: 'basic', source: 'generalPublicBudget', economicCode: '30201' },
  { type: 'basic', source: 'generalPublicBudget', economicCode: '30211' },
  { type: 'basic', source: 'generalPublicBudget', economicCode: '302' },
  { type: 'basic', source: 'otherFunds', economicCode: '301', functionCode: '2010301' },
  { type: 'basic', source: 'otherFunds', economicCode: '301', functionCode: '20103' },
  { type: 'project', source: 'generalPublicBudget', project: '普查', economicCode: '31002' },
  { type: 'project', source: 'generalPublicBudget', project: '普 查', economicCode: '302' },
  { type: 'project', source: 'specialAccountRevenue', project: '档案', economicCode: '302' },
);

/** The entry where it is one. */
const kept = (entered: Entered): readonly LedgerEntry[] => (entered.faults ? [] : [entered.entry]);

/** Entries of budget and execution as somebody may try to enter them. */
const attempts = fc
  .array(
    fc.record({
      kind: fc.constantFrom('original', 'adjustment', 'spending'),
      place,
      onDay,
      amount: fc.integer(YUAN),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(
      ({ kind, place: texts, onDay: on, amount }, i): LedgerEntry => ({
        id: `n${i}`,
        ledger: kind === 'spending' ? 'execution' : 'budget',
        kind,
        day: on,
        texts: {
          ...texts,
          amount: `${kind === 'original' ? Math.abs(amount) : amount}`,
          reason: '调整',
        },
      }),
    ),
  );
const accepted = (tried: readonly LedgerEntry[]) =>
  [BUDGET, EXECUTION].flatMap((ledger) =>
    enterAll(
      ledger,
      tried.filter((entry) => entry.ledger === ledger.id),
      [],
    ).flatMap(kept),
  );
const amountsOf = (entries: readonly LedgerEntry[], takes: (entry: LedgerEntry) => boolean) =>
  entries.filter(takes).reduce((sum, entry) => sum + (amountIn(entry, 'amount') ?? 0), 0);
const fieldsOf = (entries: readonly LedgerEntry[]) =>
  applyOperations(EMPTY, operationsOf(EMPTY, figuresOf(entries, EMPTY, 2024))).fields;
/** A field in 分. */
const fenAt = (fields: Readonly<Record<string, string>>, path: string): number => {
  const { value } = parseEntry({ kind: 'money', signed: true }, fields[path] ?? '0');
  return typeof value === 'number' ? value : Number.NaN;
};
const sumOf = (fields: Readonly<Record<string, string>>, pattern: RegExp): number =>
  Object.keys(fields)
    .filter((path) => pattern.test(path))
    .reduce((sum, path) => sum + fenAt(fields, path), 0);

describe('figures of ledgers', () => {
  test('do not depend on the order in which entries come', () => {
    const given = figuresOf(whole, WORDS, 2024);
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole], { minLength: whole.length }), (shuffled) => {
        expect(figuresOf(shuffled, WORDS, 2024)).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });
  test('are after a reversal what they were before the entry', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (tried, pick) => {
        const entries = accepted(tried);
        const taken = entries[pick % Math.max(1, entries.length)];
        if (!taken) return;
        const others = entries.filter((entry) => entry !== taken);
        const ledger = taken.ledger === 'budget' ? BUDGET : EXECUTION;
        const typed = { ...taken, id: 'back', reverses: taken.id, because: '录入有误' };
        const entered = enter(ledger, typed, entries);
        if (entered.faults) throw new Error(entered.faults[0]?.sentence.zh);
        const after = [...entries, entered.entry];
        // Nothing is deleted: both stand in the list, and neither counts.
        expect(after).toHaveLength(others.length + 2);
        expect(figuresOf(after, EMPTY, 2024)).toEqual(figuresOf(others, EMPTY, 2024));
      }),
      { numRuns: 60 },
    );
  });
  test('lose no amount: by class, source and project they add up to the entries', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const entries = accepted(tried);
        const fields = fieldsOf(entries);
        const spent = amountsOf(entries, ({ kind }) => kind === 'spending');
        const projects = sumOf(fields, /^projects\/\w+\.actual$/);
        expect(sumOf(fields, /^execution\.bySource\./)).toBe(spent);
        expect(sumOf(fields, /^execution\.basic\./) + projects).toBe(spent);
      }),
      { numRuns: 60 },
    );
  });
  test('are in the normal form of their fields', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const { path, text } of figuresOf([...accepted(tried), ...whole], WORDS, 2024)) {
          const field = fieldOf(path);
          expect(field && parseEntry(field, text)).toEqual(expect.objectContaining({ text }));
          expect(field && parseEntry(field, text).sentence).toBe(undefined);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('budget identities after any accepted adjustments', () => {
  test('the final budget is the original with its adjustments, as a whole and by project', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const entries = accepted(tried);
        const fields = fieldsOf(entries);
        const isBudget = ({ ledger }: LedgerEntry) => ledger === 'budget';
        const ofProjects = (entry: LedgerEntry) =>
          isBudget(entry) && entry.texts.type === 'project';
        expect(
          fenAt(fields, 'budget.original') + sumOf(fields, /^budget\.adjustments\/\w+\.amount$/),
        ).toBe(amountsOf(entries, isBudget));
        expect(sumOf(fields, /^projects\/\w+\.final$/)).toBe(amountsOf(entries, ofProjects));
      }),
      { numRuns: 60 },
    );
  });
  test('no source, type or project is below zero on any day', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const ledger of ['budget', 'execution'] as const) {
          const { entries } = bookOf(accepted(tried).filter((entry) => entry.ledger === ledger));
          const key = ({ texts }: LedgerEntry) =>
            [texts.type, texts.source, texts.project?.replace(' ', '')].join('|');
          for (const { day: on } of entries)
            for (const group of new Set(entries.map(key))) {
              const left = amountsOf(entries, (entry) => entry.day <= on && key(entry) === group);
              expect([group, on, left, left >= 0]).toEqual([group, on, left, true]);
            }
        }
      }),
      { numRuns: 60 },
    );
  });
  test('an amount of whole 分 comes back from its text as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000_000 }), (amount) => {
        const texts = {
          type: 'basic',
          source: 'otherFunds',
          amount: printMoney(fen(amount), '元'),
        };
        const [entered] = enterAll(
          BUDGET,
          [{ id: 'one', ledger: 'budget', kind: 'original', day: day('2024-01-18'), texts }],
          [],
        );
        expect(fenAt(fieldsOf(entered ? kept(entered) : []), 'budget.original')).toBe(amount);
      }),
    );
  });
});

describe('staffing', () => {
  const kinds = ['joined', 'transferredIn', 'transferredOut', 'retired', 'left', 'retireeGone'];
  test('numbers are those of the opening with all movements, and never below zero', () => {
    const moves = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), onDay, count: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(moves, (rows) => {
        const opening: LedgerEntry = {
          id: 'open',
          ledger: 'staffing',
          kind: 'opening',
          day: day('2023-12-31'),
          texts: { filled: '5', retirees: '2' },
        };
        const typed = rows.map(
          ({ kind, onDay: on, count }, i): LedgerEntry => ({
            id: `n${i}`,
            ledger: 'staffing',
            kind,
            day: on,
            texts: { count: `${count}` },
          }),
        );
        const entries = enterAll(STAFFING, [opening, ...typed], []).flatMap(kept);
        const heads = (on: string, ...kind: readonly string[]) =>
          entries
            .filter((entry) => kind.includes(entry.kind) && entry.day <= on)
            .reduce((sum, { texts }) => sum + Number(texts.count), 0);
        for (const on of new Set(entries.map((entry) => entry.day))) {
          const filled =
            5 +
            heads(on, 'joined', 'transferredIn') -
            heads(on, 'transferredOut', 'left', 'retired');
          const retirees = 2 + heads(on, 'retired') - heads(on, 'retireeGone');
          const texts = figuresOf(entries, EMPTY, 2024, on).map(({ text }) => text);
          expect(texts).toEqual([`${filled}`, `${retirees}`]);
          expect(Math.min(filled, retirees)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
