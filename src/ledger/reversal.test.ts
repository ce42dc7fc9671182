import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { enter, strandedBy } from './enter.ts';
import type { LedgerEntry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { ledgerOf } from './ledgers.ts';

const BUDGET = ledgerOf('budget') as Ledger;
const ASSETS = ledgerOf('assets') as Ledger;
const entry = (id: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ id, ledger: 'budget', kind: 'original', day: day('2024-01-18') },
  texts: { type: 'basic', source: 'generalPublicBudget', amount: '100' },
  ...more,
});
const GIVEN = entry('a');
const faults = (typed: LedgerEntry, entries: readonly LedgerEntry[] = [GIVEN]) =>
  enter(BUDGET, typed, entries).faults?.map(({ column, sentence }) => [column, sentence.zh]);

describe('an entry that takes back another', () => {
  const back = (more: Partial<LedgerEntry> = {}) =>
    entry('b', { reverses: 'a', because: '重复登记', texts: {}, ...more });

  test('is a copy of it with the reason, trimmed', () => {
    expect(enter(BUDGET, back({ because: ' 重复登记 ', day: day('2024-09-01') }), [GIVEN])).toEqual(
      {
        entry: { ...GIVEN, id: 'b', reverses: 'a', because: '重复登记' },
      },
    );
  });

  test('needs one that stands, once, and a reason that is not too long', () => {
    const { because: _, ...silent } = back();
    expect([
      faults(back({ reverses: 'x' })),
      faults(back({ id: 'c', reverses: 'b' }), [GIVEN, back()]),
      faults(back({ id: 'c' }), [GIVEN, back()]),
      faults(silent),
      faults(back({ because: '　' })),
      faults(back({ because: '错'.repeat(501) })),
      faults(entry('a')),
    ]).toEqual([
      [['', '没有找到要冲销的那一笔。']],
      [['', '没有找到要冲销的那一笔。']],
      [['', '这一笔已经冲销过了。']],
      [['because', '请写明为什么冲销。']],
      [['because', '请写明为什么冲销。']],
      [['because', '冲销的原因最多500字，请写短些。']],
      [['', '这一笔已经登记过了，不会重复登记。']],
    ]);
  });
});

test('an entry of a kind that its ledger has not, of no day, or with a text that is too long is refused with each reason', () => {
  expect([
    faults(entry('c', { kind: '没有的种类' })),
    faults(entry('c', { day: '2024-02-30' as LedgerEntry['day'] })),
    faults(entry('c', { texts: { ...GIVEN.texts, document: '文'.repeat(501), amount: '' } })),
  ]).toEqual([
    [['', '“预算台账”里没有这种登记。']],
    [['day', '请填写批复日期，例如2025-03-28。']],
    [
      ['amount', '请填写年初预算数。'],
      ['document', '文号最多500字，请写短些。'],
    ],
  ]);
});

test('what hangs on an entry is stranded without it; nothing hangs on one that is not there', () => {
  const card = (
    id: string,
    kind: string,
    on: string,
    texts: Record<string, string>,
  ): LedgerEntry => ({
    ...{ id, ledger: 'assets', kind, day: day(on), texts: { card: 'ZC-1', ...texts } },
  });
  const bought = card('1', 'acquisition', '2024-01-10', {
    ...{
      name: '台式计算机',
      class: 'A02010000',
      value: '5000',
      how: 'purchase',
      department: '办公室',
    },
  });
  const gone = card('2', 'disposal', '2024-06-10', { way: 'scrap', document: '批复' });
  expect(strandedBy(ASSETS, '1', [bought, gone]).map(({ id }) => id)).toEqual(['2']);
  expect(strandedBy(ASSETS, '2', [bought, gone])).toEqual([]);
  expect(strandedBy(ASSETS, '9', [bought, gone])).toEqual([]);
});
