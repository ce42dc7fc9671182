import { expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { amountIn, amountOrNone, countIn, countOrNone, sumOf } from './book.ts';
import { decimalIn, decimalSum, printDecimal } from './decimal.ts';
import type { LedgerEntry } from './entry.ts';
import { type Column, type EntryKind, entersAs, type Ledger } from './ledger.ts';
import { stepColumns } from './ledgers/targets.ts';
import { ledgerOf } from './ledgers.ts';
import { parseColumn } from './parse-column.ts';
import { measureOf, resultOf } from './work/measure.ts';

let count = 0;
const entry = (texts: Readonly<Record<string, string>>, on = '2024-03-01'): LedgerEntry => {
  count += 1;
  return { id: `w${count}`, ledger: 'work', kind: 'record', day: day(on), texts };
};

test('a blank amount is no amount, and only a sum takes it for nothing', () => {
  const [blank, back, half] = [
    entry({}),
    entry({ amount: '-12.5', n: '7' }),
    entry({ amount: '0.05', n: '1.5' }),
  ];
  expect(
    [blank, back, half].map((each) => [amountIn(each, 'amount'), amountOrNone(each, 'amount')]),
  ).toEqual([
    [undefined, 0],
    [-1250, -1250],
    [5, 5],
  ]);
  expect([blank, back, half].map((each) => [countIn(each, 'n'), countOrNone(each, 'n')])).toEqual([
    [undefined, 0],
    [7, 7],
    [undefined, 0],
  ]);
  expect([sumOf([blank, back, half], 'amount'), sumOf([], 'amount')]).toEqual([-1245, 0]);
  expect(amountIn(entry({ amount: '-0.00' }), 'amount')).toBe(0);
});

test('decimals are kept in ten-thousandths; one too large to be exact is none', () => {
  const of = (text: string) => decimalIn(entry({ quantity: text }), 'quantity');
  expect([of('12.5'), of('0.0001'), of(''), of('1.23456'), of('999999999999')]).toEqual([
    125_000,
    1,
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    decimalSum([entry({ quantity: '0.1' }), entry({}), entry({ quantity: '0.2' })], 'quantity'),
  ).toBe(3000);
  expect([125_000, 1, 0, 100_000].map(printDecimal)).toEqual(['12.5', '0.0001', '0', '10']);
});

test('a column is read as its kind is: money with its sign where it may be below zero, a number with its unit, a word by what it means', () => {
  const column = (more: Partial<Column>): Column =>
    ({ key: 'x', kind: 'text', label: { zh: '栏', en: 'column' }, ...more }) as Column;
  const read = (more: Partial<Column>, typed: string) => {
    const { text, sentence } = parseColumn(column(more), typed);
    return [text, sentence?.zh];
  };
  const choices = [{ value: 'a', label: { zh: '甲', en: 'A' } }];
  expect([
    read({ kind: 'money' }, ' '),
    read({ kind: 'money' }, '1,200.50'),
    read({ kind: 'money' }, '-3'),
    read({ kind: 'money', signed: true }, '-3'),
    read({ kind: 'decimal' }, '１２.５ ㎡'),
    read({ kind: 'decimal' }, '约12'),
    read({ kind: 'count' }, '三个'),
    read({ kind: 'count' }, '若干'),
    read({ kind: 'count' }, '3'),
    read({ kind: 'choice', choices, reads: () => '甲' }, '第一种'),
    read({ kind: 'choice', choices }, '甲'),
  ]).toEqual([
    ['', undefined],
    ['1200.5', undefined],
    ['-3', '这里不能填负数，请核对。'],
    ['-3', undefined],
    ['12.5', undefined],
    ['约12', '这里要填数，最多四位小数，例如12.5。'],
    ['3', undefined],
    ['若干', '这里要填整数，例如3；没有请填0。'],
    ['3', undefined],
    ['a', undefined],
    ['a', undefined],
  ]);
});

test('records prove a result by what their type measures; no records prove nothing', () => {
  const type = (measures: string, unit = '') => entry({ type: '巡查', measures, unit });
  const records = [
    entry({ quantity: '12.5', of: '20' }, '2024-11-08'),
    entry({ quantity: '7', of: '20' }, '2024-03-01'),
  ];
  expect([
    resultOf(type('count', '次'), records),
    resultOf(type('sum', '公里'), records),
    resultOf(type('ratio'), records),
    resultOf(type('latest'), records),
    resultOf(type('ratio'), [entry({ quantity: '3' })]),
    resultOf(type('count', '次'), []),
    resultOf(entry({}), records),
    measureOf(type('目测')),
  ]).toEqual([
    '2次',
    '19.5公里',
    '48.75%',
    '2024年11月8日',
    ...[undefined, undefined, undefined, undefined],
  ]);
});

test('each kind of entry has those who enter it: the unit, where nobody else is named', () => {
  const kinds = (id: 'budget' | 'targets') => (ledgerOf(id) as Ledger).kinds;
  const [first] = kinds('budget') as readonly [EntryKind];
  expect([
    entersAs(first, 'unit'),
    entersAs({ ...first, by: ['reviewer'] } as EntryKind, 'unit'),
  ]).toEqual([true, false]);
  const own = Object.fromEntries(
    kinds('targets').map((kind) => [kind.key, stepColumns(kind).map(({ key }) => key)]),
  );
  for (const keys of Object.values(own)) {
    expect(keys).not.toContain('object');
    expect(keys).not.toContain('content');
  }
  expect(own.review).toEqual(expect.arrayContaining(['result', 'opinion']));
});
