import { expect, test } from 'vitest';
import { bookOf } from '../../../ledger/book.ts';
import { enterAll } from '../../../ledger/enter.ts';
import type { LedgerEntry } from '../../../ledger/entry.ts';
import { ASSETS } from '../../../ledger/ledgers/assets.ts';
import { day } from '../../../values/day.ts';
import { cardsOf, chosenOf, WHOLE_REGISTER } from './chosen.ts';

const CARDS = [
  ['Z1', ''],
  ['Z2', '区档案馆'],
  ['Z3', '区档案馆'],
  ['Z4', '区信访局'],
] as const;

test('a shared register gives each unit that uses it its own extract', () => {
  const typed = CARDS.map(
    ([card, usingUnit], i): LedgerEntry => ({
      ...{ id: `e${i}`, ledger: 'assets', kind: 'acquisition', day: day('2024-03-01') },
      texts: {
        ...{ card, name: '文件柜', class: 'A05010000', value: '900' },
        ...{ department: '办公室', usingUnit },
      },
    }),
  );
  const book = bookOf(
    enterAll(ASSETS, typed, []).flatMap((each) => (each.faults ? [] : [each.entry])),
  );
  const shown = (scope: 'own' | 'forOthers', usingUnit = '') =>
    chosenOf(cardsOf(book, day('2024-12-31'), scope), { ...WHOLE_REGISTER, scope, usingUnit }).map(
      ({ number }) => number,
    );
  expect([
    shown('own'),
    shown('forOthers'),
    shown('forOthers', '区档案馆'),
    shown('forOthers', '区信访局'),
  ]).toEqual([['Z1', 'Z2', 'Z3', 'Z4'], ['Z2', 'Z3', 'Z4'], ['Z2', 'Z3'], ['Z4']]);
});
