import { describe, expect, test } from 'vitest';
import { type DraftDossier, EMPTY } from '../draft/draft.ts';
import { day } from '../values/day.ts';
import type { LedgerEntry, LedgerId } from './entry.ts';
import { figuresOf } from './figures.ts';
import { entriesOfYear } from './one-year.ts';

const entry = (
  id: string,
  ledger: LedgerId,
  kind: string,
  on: string,
  texts: Readonly<Record<string, string>> = {},
): LedgerEntry => ({ id, ledger, kind, day: day(on), texts });
const back = (id: string, taken: LedgerEntry, on: string = taken.day): LedgerEntry => ({
  ...{ ...taken, id, day: day(on), reverses: taken.id, because: '重复登记' },
});
const seen = (entries: readonly LedgerEntry[], draft: DraftDossier = EMPTY) =>
  entriesOfYear(entries, draft, 2024).map(({ id }) => id);

const spent = (id: string, on: string, amount = '100') =>
  entry(id, 'execution', 'spending', on, { type: 'basic', source: 'generalPublicBudget', amount });

describe('what belongs to the filing of a year', () => {
  test('are the entries up to its end, those of years before too, and none of the year after', () => {
    const entries = [
      spent('earlier', '2022-05-01'),
      spent('first', '2024-01-01'),
      spent('last', '2024-12-31'),
      spent('next', '2025-01-01'),
    ];
    expect(seen(entries)).toEqual(['earlier', 'first', 'last']);
  });

  test('a mistake that was taken back and entered anew shows as it is kept: the reversal has the day of its entry', () => {
    const wrong = spent('wrong', '2024-03-01', '100');
    const next = spent('next', '2025-03-01');
    const entries = [wrong, back('r1', wrong), spent('right', '2024-03-01', '90')];
    expect(seen([...entries, next, back('r2', next)])).toEqual(['wrong', 'r1', 'right']);
  });

  test('what is dated after the year undoes nothing of it: the register is that of the end of the year', () => {
    const bought = spent('bought', '2024-03-01', '100');
    const all = [bought, back('later', bought, '2025-02-01')];
    expect(seen(all)).toEqual(['bought']);
    expect(figuresOf(entriesOfYear(all, EMPTY, 2024), EMPTY, 2024)).toEqual(
      figuresOf([bought], EMPTY, 2024),
    );
  });

  test('a reversal is never seen without the entry that it takes back', () => {
    const next = spent('next', '2025-01-01');
    expect(seen([next, back('early', next, '2024-12-31')])).toEqual([]);
  });

  test('later entries that the figures of the filing come from are seen: a project of the year that was approved later', () => {
    const project = (id: string, from: string) =>
      entry(id, 'projects', 'project', '2025-02-01', { name: `校舍维修${id}`, from });
    const entries = [project('begun', '2024-11-01'), project('after', '2025-02-01')];
    expect(seen(entries)).toEqual(['begun']);
  });

  test('so are those that a row of the filing was taken from, with the reversal that came after', () => {
    const cut = entry('cut', 'budget', 'adjustment', '2025-01-10', { type: 'basic', amount: '-1' });
    const draft: DraftDossier = {
      fields: { 'budget.adjustments/cut.amount': '-0.0001' },
      lists: { 'budget.adjustments': ['cut'] },
    };
    expect(seen([cut], draft)).toEqual(['cut']);
    expect(seen([cut, back('r', cut)], draft)).toEqual(['cut', 'r']);
    expect(seen([cut, back('r', cut)])).toEqual([]);
  });

  test('ids are told apart by their ledgers', () => {
    const staff = entry('x', 'staffing', 'joined', '2025-03-01');
    expect(seen([spent('x', '2024-02-01'), staff, back('r', staff)])).toEqual(['x']);
  });
});
