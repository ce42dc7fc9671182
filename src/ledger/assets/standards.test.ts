import { describe, expect, test } from 'vitest';
import { entered, entriesBy } from '../../../test/ledgers/entries.ts';
import { day } from '../../values/day.ts';
import { bookOf } from '../book.ts';
import { ASSETS } from '../ledgers/assets.ts';
import { piecesHeld, scrappedEarly, tooDear } from './against-standards.ts';
import { ASSET_CLASSES, leastMonths, readClass } from './classes.ts';
import { labelOf } from './label.ts';
import { registerAt } from './register.ts';
import { allowedPieces, CENTRAL_EQUIPMENT } from './standards.ts';

const typed = entriesBy('e');
const bookWith = (
  ...cards: readonly (readonly [kind: string, on: string, texts: Record<string, string>])[]
) =>
  bookOf(
    entered(
      ASSETS,
      cards.map((card) => typed('assets', ...card)),
    ),
  );
const bought = (card: string, on: string, item: string, value: string, more = {}) =>
  [
    'acquisition',
    on,
    {
      card,
      name: item || '办公室',
      class: 'A02010000',
      value,
      department: '办公室',
      item,
      ...more,
    },
  ] as const;
const from = day('2024-01-01');
const end = day('2024-12-31');
const CENTRAL = '《中央行政单位通用办公设备家具配置标准》（财资〔2016〕27号）';
const LOCAL = '临财资〔2023〕5号（2023年7月1日起）';
const local = (texts: Record<string, string>) =>
  ['standard', '2023-07-01', { document: '临财资〔2023〕5号', ...texts }] as const;

describe('equipment', () => {
  test('is counted against the central table, for reference, where the region has none', () => {
    const book = bookWith(
      bought('A', '2024-02-01', 'desktop', '15000', { quantity: '4' }),
      bought('B', '2024-02-01', 'laptop', '7000'),
    );
    const said = piecesHeld(book, end, 3).map(({ zh, held, allowed, over, basis, source }) => [
      zh,
      held,
      allowed,
      over,
      basis,
      source,
    ]);
    expect(said).toEqual([
      ['台式计算机', 4, 3, true, 'reference', CENTRAL],
      ['便携式计算机', 1, 2, false, 'reference', CENTRAL],
    ]);
  });

  test('is counted against the local table where the unit has entered one', () => {
    const book = bookWith(
      local({ item: 'desktop', percent: '150', price: '4000' }),
      bought('A', '2024-02-01', 'desktop', '17000', { quantity: '4' }),
      bought('B', '2023-06-30', 'desktop', '4800'),
    );
    expect(
      piecesHeld(book, end, 3).map(({ held, allowed, basis, source }) => [
        held,
        allowed,
        basis,
        source,
      ]),
    ).toEqual([[5, 5, 'local', LOCAL]]);
    expect(
      tooDear(book, day('2023-01-01'), end, false).map(({ card, paid, cap, source }) => [
        card.number,
        paid,
        cap,
        source,
      ]),
    ).toEqual([['A', 1_700_000, 1_600_000, LOCAL]]);
  });

  test('that costs more than the cap of its day is told; what was bought before there was a standard is not', () => {
    const book = bookWith(
      bought('A', '2016-05-16', 'desktop', '9000'),
      bought('B', '2016-05-17', 'desktop', '5000.01'),
      bought('C', '2024-03-01', 'desk', '3500'),
      bought('D', '2024-03-01', 'meetingTable', '9000'),
    );
    const dear = (senior: boolean) =>
      tooDear(book, day('2000-01-01'), end, senior).map(({ card }) => card.number);
    expect([dear(false), dear(true)]).toEqual([['B', 'C'], ['B']]);
  });

  test('scrapped before its least years is told, sold or worn-out equipment is not', () => {
    const gone = (card: string, on: string, way: string) =>
      ['disposal', on, { card, way, document: '财资〔2024〕8号' }] as const;
    const book = bookWith(
      bought('A', '2018-06-10', 'desktop', '4000'),
      bought('B', '2018-06-10', 'desktop', '4000'),
      bought('C', '2020-06-10', 'desktop', '4000'),
      bought('D', '2020-06-10', 'copier', '20000'),
      gone('A', '2024-06-09', 'scrap'),
      gone('B', '2024-06-10', 'scrap'),
      gone('C', '2024-06-10', 'transferOut'),
      gone('D', '2024-06-10', 'scrap'),
    );
    expect(
      scrappedEarly(book, from, end).map(({ card, leastYears }) => [card.number, leastYears]),
    ).toEqual([['A', 6]]);
  });

  test('copiers: one for twenty up to a hundred, then one for thirty', () => {
    const copiers = CENTRAL_EQUIPMENT.limits.find(({ zh }) => zh === '复印机');
    expect(
      copiers &&
        [0, 3, 20, 21, 100, 101, 130, 131].map((staff) => allowedPieces(copiers.allowance, staff)),
    ).toEqual([0, 1, 1, 2, 5, 6, 6, 7]);
  });
});

test('useful lives are those of the table of the accounting standard', () => {
  const years = (name: string) =>
    leastMonths(ASSET_CLASSES.find(({ zh }) => zh === name)?.code ?? '');
  expect(
    [
      '房屋（砖混结构）',
      '车辆',
      '办公设备',
      '图书档案设备',
      '家具',
      '公安专用设备',
      '文物和陈列品',
    ].map(years),
  ).toEqual([360, 96, 72, 60, 180, 36, undefined]);
  expect(new Set(ASSET_CLASSES.map(({ code }) => code)).size).toBe(ASSET_CLASSES.length);
});

test('workbooks name classes by codes of their items and by old names; what settles no class is left to the clerk', () => {
  const read = [
    'A02010105 台式计算机',
    'Ａ02030500',
    '计算机设备及软件',
    '家具、用具',
    'A05030000',
    'A01010100',
    '通用设备',
    'A0399',
  ];
  expect(read.map(readClass)).toEqual([
    'A02010000',
    'A02030000',
    'A02010000',
    'A05010000',
    'A05020000',
    undefined,
    undefined,
    undefined,
  ]);
  expect(ASSET_CLASSES.filter(({ code }) => ![code, undefined].includes(readClass(code)))).toEqual(
    [],
  );
});

test('a label says its card in plain words, and its number when the rest is too long', () => {
  const book = bookWith(bought('ZC-1', '2024-02-01', 'desktop', '4000', { spec: '甲型' }));
  const [card] = registerAt(book, end);
  if (!card) throw new Error('the card stands');
  const label = labelOf(card, '临桥区档案事务中心');
  expect(label?.content).toBe(
    '资产编号：ZC-1\n名称：desktop\n单位：临桥区档案事务中心\n取得：2024-02-01',
  );
  expect(label?.lines.map(({ label: { zh }, text }) => `${zh}:${text}`)).toEqual([
    '资产编号:ZC-1',
    '资产名称:desktop',
    '规格型号:甲型',
    '取得日期:2024年2月1日',
    '使用部门:办公室',
  ]);
  expect(label?.code.length).toBe(41);
  expect(labelOf({ ...card, name: '长'.repeat(80) }, '单位')?.content).toBe('资产编号：ZC-1');
});
