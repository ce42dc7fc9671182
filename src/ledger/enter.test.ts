import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { bookOf } from './book.ts';
import { enterAll, strandedBy } from './enter.ts';
import type { LedgerEntry } from './entry.ts';
import { ASSETS } from './ledgers/assets.ts';

const entry = (id: string, kind: string, texts: Record<string, string>): LedgerEntry => ({
  id,
  ledger: 'assets',
  kind,
  day: day('2024-03-01'),
  texts: { card: 'ZC-1', ...texts },
});
const acquisition = (id: string, card = 'ZC-1') =>
  entry(id, 'acquisition', {
    card,
    name: '台式计算机',
    class: 'A02010000',
    value: '4800',
    department: '办公室',
  });

describe('entries of one day', () => {
  test('strand only what rests on the one that is taken back, whatever their ids', () => {
    // By id the repair comes before the acquisition of its own card.
    const entries = [
      acquisition('z'),
      entry('a', 'repair', { amount: '80', content: '换硬盘' }),
      acquisition('m', 'ZC-2'),
    ];
    expect(strandedBy(ASSETS, 'z', entries).map(({ id }) => id)).toEqual(['a']);
    expect(strandedBy(ASSETS, 'a', entries)).toEqual([]);
    expect(strandedBy(ASSETS, 'm', entries)).toEqual([]);
  });

  test('entered one after another stand as a book of all of them does', () => {
    const typed = [
      acquisition('z'),
      acquisition('y', 'ZC-2'),
      { ...acquisition('x'), reverses: 'z', because: '重复' },
      acquisition('w'),
    ];
    const entered = enterAll(ASSETS, typed, []);
    const kept = entered.flatMap((each) => (each.faults ? [] : [each.entry]));
    expect(kept.map(({ id }) => id)).toEqual(['z', 'y', 'x', 'w']);
    expect(bookOf(kept).entries.map(({ id }) => id)).toEqual(['w', 'y']);
    expect(
      enterAll(ASSETS, [acquisition('v', 'ZC-2'), acquisition('w')], kept).map(
        ({ faults }) => faults?.[0]?.sentence.zh,
      ),
    ).toEqual([
      '资产编号“ZC-2”已经登记过了，一个编号只能用一次。',
      '这一笔已经登记过了，不会重复登记。',
    ]);
  });

  test('ten thousand cards are entered within the ten seconds of an import', () => {
    const typed = Array.from({ length: 10_000 }, (_, i) =>
      acquisition(`k${(i * 7919) % 100_003}`, `ZC-${i}`),
    );
    const begun = performance.now();
    const faults = enterAll(ASSETS, typed, []).filter((each) => each.faults);
    expect(faults).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
