import { describe, expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import type { LedgerEntry } from '../entry.ts';
import { piecesHeld, scrappedEarly, tooDear } from './against-standards.ts';
import { type AssetBook, assetBook, type Beside, marksIn } from './asset-book.ts';
import { officeAreaAt } from './office-area.ts';
import { assetParagraph } from './paragraph.ts';
import { nameOf, type RegionStandards, standardsIn, standardsInForce } from './regional.ts';
import { keptByOthers, registerAt } from './register.ts';

const end = day('2024-12-31');
const UNIT = '区档案馆';
const KEEPER = '区机关事务服务中心';

const entry = (
  id: string,
  kind: string,
  on: string,
  texts: Record<string, string>,
): LedgerEntry => ({ id, ledger: 'assets', kind, day: day(on), texts });
const bought = (card: string, on: string, item: string, value: string, more = {}) =>
  entry(`a-${card}`, 'acquisition', on, {
    ...{ card, name: item || '办公室', class: item ? 'A02010000' : 'A01010000-C', value },
    ...{ department: '办公室', item, ...more },
  });
const table = (
  effective: string,
  number: string,
  ...rows: RegionStandards['rows']
): RegionStandards => {
  const read = standardsIn({ title: '办公设备配置标准', number, effective: day(effective), rows });
  if ('fault' in read) throw new Error(read.fault.zh);
  return read.table;
};
const item = (texts: Record<string, string>) => ({ kind: 'standard' as const, texts });
const post = (key: string, area: string) => ({
  kind: 'areaStandard' as const,
  texts: { post: key, area },
});
const book = (entries: readonly LedgerEntry[], beside: Partial<Beside> = {}): AssetBook =>
  assetBook(entries, { unit: UNIT, standards: [], registers: [], unknownUsers: [], ...beside });

const OLD = '《办公设备配置标准》（临财资〔2020〕1号）（2020年1月1日起）';
const NEW = '《办公设备配置标准》（临财资〔2023〕5号）（2023年7月1日起）';
const OWN = '本单位文件（2022年1月1日起）';
const CENTRAL = '《中央行政单位通用办公设备家具配置标准》（财资〔2016〕27号）';

describe('the table of a region', () => {
  const standards = [
    table('2020-01-01', '临财资〔2020〕1号', item({ item: 'desktop', price: '6000', years: '8' })),
    table(
      '2023-07-01',
      '临财资〔2023〕5号',
      item({ item: 'desktop', percent: '150％', price: '4,000' }),
    ),
  ];
  const own = entry('s1', 'standard', '2022-01-01', {
    ...{ item: 'desktop', percent: '200', price: '9000', years: '3', document: '本单位文件' },
  });
  const other = entry('s2', 'standard', '2022-01-01', {
    ...{ item: 'laptop', percent: '100', document: '本单位文件' },
  });

  test('goes before the unit’s own and before that of the state, each value by its day', () => {
    const held = book(
      [
        own,
        other,
        bought('A', '2024-02-01', 'desktop', '21000', { quantity: '5' }),
        bought('B', '2021-02-01', 'desktop', '5500'),
        bought('C', '2024-02-01', 'laptop', '6000'),
        bought('D', '2024-02-01', 'scanner', '3000'),
      ],
      { standards },
    );
    expect(
      piecesHeld(held, end, 3).map(({ zh, held: pieces, allowed, basis, source }) => [
        ...[zh, pieces, allowed, basis, source],
      ]),
    ).toEqual([
      ['台式计算机', 6, 5, 'region', NEW],
      ['便携式计算机', 1, 3, 'local', OWN],
      ['扫描仪', 1, 1, 'reference', CENTRAL],
    ]);
    expect(
      tooDear(held, day('2021-01-01'), end, false).map(({ card, cap, basis, source }) => [
        ...[card.number, cap, basis, source],
      ]),
    ).toEqual([['A', 2_000_000, 'region', NEW]]);
  });

  test('keeps what an earlier table of the region said and the later one does not name', () => {
    const scrapped = (on: string) =>
      scrappedEarly(
        book(
          [
            own,
            bought('A', '2016-12-01', 'desktop', '4000'),
            entry('d', 'disposal', on, { card: 'A', way: 'scrap', document: '批复' }),
          ],
          { standards },
        ),
        day('2022-01-01'),
        end,
      ).map(({ leastYears, basis, source }) => [leastYears, basis, source]);
    expect([scrapped('2024-07-01'), scrapped('2024-12-01')]).toEqual([[[8, 'region', OLD]], []]);
  });

  test('counts years of use from the day of purchase; of 29 February to 1 March where there is none', () => {
    const years = (bought_: string, gone: string, least: string) =>
      scrappedEarly(
        book(
          [
            bought('A', bought_, 'desktop', '4000'),
            entry('d', 'disposal', gone, { card: 'A', way: 'scrap', document: '批复' }),
          ],
          { standards: [table('2015-01-01', '', item({ item: 'desktop', years: least }))] },
        ),
        day('2015-01-01'),
        end,
      ).length;
    expect([
      years('2020-02-29', '2023-02-28', '3'),
      years('2020-02-29', '2023-03-01', '3'),
      years('2020-02-29', '2024-02-28', '4'),
      years('2020-02-29', '2024-02-29', '4'),
      years('2020-06-30', '2023-06-29', '3'),
      years('2020-06-30', '2023-06-30', '3'),
    ]).toEqual([1, 0, 1, 0, 1, 0]);
  });

  test('sets the area of a post, also where the state sets none', () => {
    const room = bought('R', '2020-01-01', '', '100000', {
      ...{ area: '30', roomUse: 'office', post: 'township.staff' },
    });
    const offices = table('2021-01-01', '', post('township.staff', '8'), post('county.staff', '7'));
    const held = book([room], { standards: [offices] });
    expect(
      officeAreaAt(held, end, {
        'township.staff': 2,
        'county.staff': 1,
        'city.staff': 1,
      })?.rows.map(({ zh, cap, basis, source }) => [zh, cap, basis, source]),
    ).toEqual([
      ['乡级机关乡级以下', 80_000, 'region', '《办公设备配置标准》（2021年1月1日起）'],
      ['县级机关科级以下', 70_000, 'region', '《办公设备配置标准》（2021年1月1日起）'],
      [
        ...['市级机关局（处）级以下', 90_000, 'national'],
        '《党政机关办公用房建设标准》（发改投资〔2014〕2674号）',
      ],
    ]);
  });

  test('is told what is wrong in it', () => {
    const told = (title: string, effective: string, ...rows: RegionStandards['rows']) => {
      const read = standardsIn({ title, number: '', effective: effective as typeof end, rows });
      return 'fault' in read ? read.fault.zh : read.table.rows;
    };
    const desktop = item({ item: 'desktop', price: '4,000' });
    expect([
      told(' ', '2023-07-01', desktop),
      told('标准', '2023-07-01'),
      told('标准', '2023-07-01', item({ item: 'desktop' })),
      told('标准', '2023-07-01', item({ item: 'desktop', price: '四千多' })),
      told('标准', '2023-02-30', desktop),
      told('标准', '2023-07-01', desktop, desktop),
      told('标准', '2023-07-01', post('county.staff', '')),
      told('标准', '2023-07-01', desktop),
    ]).toEqual([
      '请填写标准文件的名称。',
      '请至少填写一项标准。',
      '台式计算机：请填写数量、价格或年限中的至少一项。',
      '台式计算机：没有认出金额，请只填数字，例如67.46。',
      '台式计算机：请填写施行日期，例如2025-03-28。',
      '台式计算机写了两次，请删去一行。',
      '县级机关科级以下：请填写使用面积上限。',
      [{ kind: 'standard', texts: { item: 'desktop', price: '4000' } }],
    ]);
  });
});

describe('what a region’s tables say on a day', () => {
  const tables = [
    table('2020-01-01', '临财资〔2020〕1号', item({ item: 'desktop', price: '6000', years: '8' })),
    table('2023-07-01', '', item({ item: 'desktop', price: '4000' }), post('county.staff', '7')),
  ];
  const desktop = { zh: '台式计算机', en: 'Desktop computer' };

  test('is each value of the table that said it last, with the documents that they come from', () => {
    expect(standardsInForce(tables, end)).toEqual([
      {
        kind: 'standard',
        name: desktop,
        texts: { price: '4000', years: '8' },
        documents: ['《办公设备配置标准》', '《办公设备配置标准》（临财资〔2020〕1号）'],
      },
      {
        kind: 'areaStandard',
        name: { zh: '县级机关科级以下', en: expect.any(String) },
        texts: { area: '7' },
        documents: ['《办公设备配置标准》'],
      },
    ]);
  });

  test('is nothing before the first begins, and of several only those that have begun', () => {
    expect(standardsInForce(tables, day('2019-12-31'))).toEqual([]);
    expect(standardsInForce(tables, day('2023-06-30')).map(({ texts }) => texts)).toEqual([
      { price: '6000', years: '8' },
    ]);
  });

  test('calls an item that nobody knows as it is written, and one that is blank nothing', () => {
    expect([nameOf({ item: '量子打印机' }), nameOf({})]).toEqual([
      { zh: '量子打印机', en: '量子打印机' },
      { zh: '', en: '' },
    ]);
  });
});

describe('cards of another unit’s register', () => {
  const theirs = [
    bought('R1', '2020-01-01', '', '60000', { usingUnit: UNIT, roomUse: 'office', area: '18' }),
    bought('R2', '2020-01-01', '', '60000', { usingUnit: UNIT }),
    entry('t', 'transfer', '2024-07-01', {
      ...{ card: 'R2', department: '后勤股', usingUnit: '区图书馆' },
    }),
    bought('R3', '2020-01-01', '', '60000', { usingUnit: '区图书馆' }),
  ];
  const registers = [{ keeper: KEEPER, entries: theirs }];
  const kept = (held: AssetBook, on = end) =>
    keptByOthers(held, on).map(({ number, keeper, usingUnit }) => [number, keeper, usingUnit]);

  test('arrive in the extract of the unit that uses them while it uses them, and stay out of its books', () => {
    const held = book([], { registers });
    expect(kept(held)).toEqual([['R1', KEEPER, '']]);
    expect(kept(held, day('2024-06-30'))).toEqual([
      ['R1', KEEPER, ''],
      ['R2', KEEPER, ''],
    ]);
    expect(registerAt(held, end)).toEqual([]);
    expect(officeAreaAt(held, end, { 'county.staff': 2 })?.area).toBe(180_000);
    expect(assetParagraph(held, { year: 2024, until: end })).toContain(
      '另使用区机关事务服务中心登记的固定资产1件（套），不计入本单位账面。',
    );
  });

  test('count once where the unit entered them by hand before', () => {
    const hand = (card: string) => bought(card, '2020-01-01', '', '60000', { keeper: KEEPER });
    expect(kept(book([hand('R1'), hand('X9')], { registers }))).toEqual([
      ['X9', KEEPER, ''],
      ['R1', KEEPER, ''],
    ]);
  });

  test('are shared with every unit that a standing entry names', () => {
    const back = { ...theirs[2], id: 'b', reverses: 't' } as LedgerEntry;
    expect(marksIn(theirs, new Set(['R1', 'R2']))).toEqual([
      { card: 'R1', usingUnit: UNIT },
      { card: 'R2', usingUnit: UNIT },
      { card: 'R2', usingUnit: '区图书馆' },
    ]);
    expect(marksIn([...theirs, back], new Set(['R2']))).toEqual([{ card: 'R2', usingUnit: UNIT }]);
  });
});
