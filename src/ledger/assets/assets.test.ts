import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entered as enteredIn,
  entriesBy,
  faultOf as faultIn,
} from '../../../test/ledgers/entries.ts';
import { EMPTY } from '../../draft/draft.ts';
import { type Day, day, plusDays } from '../../values/day.ts';
import { bookOf } from '../book.ts';
import { enter, enterAll, strandedBy } from '../enter.ts';
import type { LedgerEntry } from '../entry.ts';
import { figuresOf } from '../figures.ts';
import { ASSETS } from '../ledgers/assets.ts';
import { bookValue, netValue } from './card.ts';
import { accumulatedAt, depreciationIn, type Life } from './depreciation.ts';
import { byState, heldIn, movementsOf, utilisationAt } from './movements.ts';
import { assetParagraph } from './paragraph.ts';
import { cardsAt, extractFor, keptByOthers, registerAt } from './register.ts';
import { stocktakingOf } from './stocktaking.ts';

const typed = entriesBy('e');
/** An entry of the ledger as typed; its id tells the order in which it was written down. */
const entry = (kind: string, on: string, texts: Record<string, string>): LedgerEntry =>
  typed('assets', kind, on, texts);
const computer = (number: string, on: string, more: Record<string, string> = {}): LedgerEntry =>
  entry('acquisition', on, {
    card: number,
    name: '台式计算机',
    class: 'A02010000',
    value: '4800',
    department: '办公室',
    ...more,
  });
const entered = (...entries: readonly LedgerEntry[]) => enteredIn(ASSETS, entries);
const faultOf = (one: LedgerEntry, ...standing: readonly LedgerEntry[]) =>
  faultIn(ASSETS, one, standing);

describe('a card', () => {
  const bought = computer('ZC-1', '2023-03-15');

  test('lives from its acquisition to its disposal and is what its entries make it on each day', () => {
    const book = bookOf(
      entered(
        bought,
        entry('transfer', '2023-06-01', { card: 'ZC-1', department: '业务股', user: '经办人' }),
        entry('loan', '2023-09-01', {
          card: 'ZC-1',
          borrower: '区档案馆',
          document: '财资〔2023〕9号',
        }),
        entry('return', '2023-11-01', { card: 'ZC-1' }),
        entry('use', '2024-01-05', { card: 'ZC-1', state: '闲置' }),
        entry('disposal', '2024-05-20', { card: 'ZC-1', way: '报废', document: '财资〔2024〕3号' }),
      ),
    );
    const on = (date: string) =>
      cardsAt(book, day(date)).map(({ state, department }) => `${department} ${state}`);
    expect(
      [
        '2023-03-14',
        '2023-03-15',
        '2023-06-01',
        '2023-09-30',
        '2023-11-01',
        '2024-01-05',
        '2024-05-20',
      ].map(on),
    ).toEqual([
      [],
      ['办公室 inUse'],
      ['业务股 inUse'],
      ['业务股 lent'],
      ['业务股 inUse'],
      ['业务股 idle'],
      ['业务股 disposed'],
    ]);
    expect(registerAt(book, day('2024-05-19')).length).toBe(1);
    expect(registerAt(book, day('2024-05-20'))).toEqual([]);
  });

  test('is refused what cannot be, with a sentence that says what to do', () => {
    const lent = entry('loan', '2024-02-01', {
      card: 'ZC-1',
      borrower: '区档案馆',
      document: '3号',
    });
    const gone = entry('disposal', '2024-05-20', { card: 'ZC-1', way: 'sale', document: '4号' });
    expect(faultOf(computer('ZC-1', '2024-01-01'), bought)).toBe(
      '资产编号“ZC-1”已经登记过了，一个编号只能用一次。',
    );
    expect(
      faultOf(entry('transfer', '2024-01-01', { card: 'ZC-9', department: '办公室' }), bought),
    ).toBe('2024年1月1日还没有资产编号为“ZC-9”的卡片，请先登记取得，或核对编号和日期。');
    expect(
      faultOf(entry('transfer', '2022-01-01', { card: 'ZC-1', department: '办公室' }), bought),
    ).toBe('2022年1月1日还没有资产编号为“ZC-1”的卡片，请先登记取得，或核对编号和日期。');
    expect(faultOf(entry('disposal', '2024-05-20', { card: 'ZC-1', way: 'sale' }), bought)).toBe(
      '请填写批准文号。',
    );
    expect(faultOf(gone, bought, lent)).toBe(
      '“台式计算机”（ZC-1）还借给区档案馆，归还后才能处置。',
    );
    expect(faultOf(entry('return', '2024-03-01', { card: 'ZC-1' }), bought)).toBe(
      '“台式计算机”（ZC-1）没有出借，不能登记归还。',
    );
    expect(
      faultOf(
        entry('repair', '2024-06-01', { card: 'ZC-1', amount: '80', content: '换硬盘' }),
        bought,
        gone,
      ),
    ).toBe('“台式计算机”（ZC-1）已于2024年5月20日处置，之后不能再登记变动。');
    // A disposal on a day before what is already in the books.
    const moved = entry('transfer', '2024-06-01', { card: 'ZC-1', department: '业务股' });
    expect(faultOf(gone, bought, moved)).toBe(
      '“台式计算机”（ZC-1）已于2024年5月20日处置，之后不能再登记变动。',
    );
    expect(faultOf(computer('ZC-2', '2024-01-01', { how: 'purchase', months: '36' }))).toBe(
      '信息化设备（计算机设备）的折旧年限不少于6年（72个月），请核对使用年限。',
    );
    expect(faultOf(computer('ZC-3', '2024-01-01', { class: '车辆' }))).toBe(
      '车辆要选择用途，公务用车保有量按它统计。',
    );
    expect(
      faultOf(
        entry('adjustment', '2024-03-01', { card: 'ZC-1', amount: '-4500', reason: '拆除部件' }),
        bought,
      ),
    ).toBe('调减后“台式计算机”（ZC-1）的原值小于已提折旧，请核对调整金额。');
  });

  test('comes back and goes out again on one day', () => {
    const book = bookOf(
      entered(
        bought,
        entry('loan', '2024-02-01', { card: 'ZC-1', borrower: '甲单位', document: '1号' }),
        entry('return', '2024-03-01', { card: 'ZC-1' }),
        entry('loan', '2024-03-01', { card: 'ZC-1', borrower: '乙单位', document: '2号' }),
      ),
    );
    expect(registerAt(book, day('2024-03-01')).map(({ lentTo }) => lentTo)).toEqual(['乙单位']);
  });

  test('whose acquisition is taken back strands what rests on it', () => {
    const all = entered(
      bought,
      entry('repair', '2024-03-01', { card: 'ZC-1', amount: '80', content: '换硬盘' }),
    );
    expect(strandedBy(ASSETS, all[0]?.id ?? '', all)).toEqual([all[1]]);
  });
});

describe('depreciation', () => {
  const life = (value: number, months: number, more: Partial<Life> = {}): Life => ({
    acquired: day('2023-03-15'),
    value: value as Life['value'],
    months,
    adjustments: [],
    ...more,
  });

  test('begins in the month of acquisition, is booked at its end, and leaves the month of disposal out', () => {
    const card = life(480_000, 72);
    expect(
      ['2023-03-30', '2023-03-31', '2023-12-31', '2029-01-31', '2029-02-28', '2040-01-01'].map(
        (on) => accumulatedAt(card, day(on)),
      ),
    ).toEqual([0, 6667, 66_670, 473_357, 480_000, 480_000]);
    expect(depreciationIn(card, 2029, 2)).toBe(6643);
    const gone = { ...card, disposed: day('2023-05-20') };
    expect(accumulatedAt(gone, day('2030-01-01'))).toBe(2 * 6667);
  });

  test('spreads what is left over what is left after the value changed', () => {
    const card = life(120_000, 12, {
      adjustments: [{ day: day('2023-09-10'), amount: 60_000 as Life['value'] }],
    });
    expect(depreciationIn(card, 2023, 8)).toBe(10_000);
    expect(depreciationIn(card, 2023, 9)).toBe(20_000);
    expect(accumulatedAt(card, day('2024-02-29'))).toBe(180_000);
  });

  test('of pieces that go leaves with them, and those that stay go on as before', () => {
    const chairs = entered(
      computer('Y-1', '2023-01-10', {
        name: '办公椅',
        class: '家具',
        value: '5400',
        quantity: '9',
      }),
      entry('disposal', '2024-01-15', {
        card: 'Y-1',
        way: 'scrap',
        document: '5号',
        quantity: '3',
      }),
    );
    const book = bookOf(chairs);
    const on = (date: string) =>
      registerAt(book, day(date)).map((card) => [
        card.quantity,
        bookValue(card),
        accumulatedAt(card, day(date)),
      ]);
    // 30 yuan a month; a third of twelve months leaves with three chairs, 20 yuan a month from January on.
    expect(
      ['2023-12-31', '2024-01-14', '2024-01-15', '2024-01-31', '2037-12-31'].flatMap(on),
    ).toEqual([
      [9, 540_000, 36_000],
      [9, 540_000, 36_000],
      [6, 360_000, 24_000],
      [6, 360_000, 26_000],
      [6, 360_000, 360_000],
    ]);
    const [card] = registerAt(book, day('2024-12-31'));
    expect(card && depreciationIn(card, 2024, 1)).toBe(2000);
    expect(movementsOf(book, day('2024-01-01'), day('2024-12-31'))).toEqual({
      opening: { cards: 1, pieces: 9, value: 540_000 },
      acquired: { cards: 0, pieces: 0, value: 0 },
      adjusted: 0,
      disposed: { cards: 0, pieces: 3, value: 180_000 },
      closing: { cards: 1, pieces: 6, value: 360_000 },
    });
    expect(
      faultOf(
        entry('disposal', '2024-03-01', {
          card: 'Y-1',
          way: 'scrap',
          document: '5号',
          quantity: '7',
        }),
        ...chairs,
      ),
    ).toBe('“办公椅”（Y-1）账面数量只有6，请核对处置数量。');
  });

  test('there is none for relics, books, land, and what stands at its nominal yuan', () => {
    const book = bookOf(
      entered(
        computer('T-1', '2010-01-01', { class: '图书、档案', value: '900' }),
        computer('T-2', '2010-01-01', { class: 'A05010000', value: '1' }),
        computer('T-3', '2010-01-01'),
      ),
    );
    expect(
      registerAt(book, day('2024-12-31')).map((card) => netValue(card, day('2024-12-31'))),
    ).toEqual([90_000, 100, 0]);
  });

  test('adds up to the value, month by month, whatever the value, the life and the changes of the value', () => {
    const change = fc.record({
      after: fc.nat(100),
      amount: fc.nat(5_000_000),
      monthsLeft: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.nat(90_000_000),
        fc.integer({ min: 1, max: 120 }),
        fc.array(change, { maxLength: 3 }),
        (value, months, changes) => {
          const adjustments = [...changes]
            .sort((a, b) => a.after - b.after)
            .map(({ after, amount, monthsLeft }) => ({
              day: plusDays(day('2020-01-01'), after * 30),
              amount: amount as Life['value'],
              ...(monthsLeft !== undefined && { monthsLeft }),
            }));
          const card = life(value, months, { acquired: day('2020-01-31'), adjustments });
          fc.pre(value !== 100);
          let sum = 0;
          for (let year = 2020; year < 2045; year += 1)
            for (let month = 1; month <= 12; month += 1) {
              const part = depreciationIn(card, year, month);
              expect(part).toBeGreaterThanOrEqual(0);
              sum += part;
            }
          expect(sum).toBe(bookValue(card));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Sequences of entries as a unit may make them; those that cannot be are refused by the ledger. */
const typedEntries = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'acquisition',
        'transfer',
        'loan',
        'return',
        'use',
        'adjustment',
        'repair',
        'disposal',
      ),
      card: fc.constantFrom('A', 'B', 'C', 'D'),
      after: fc.nat(900),
      amount: fc.integer({ min: -300_000, max: 900_000 }),
      quantity: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ kind, card, after, amount, quantity }, i): LedgerEntry => {
      const yuan = `${amount < 0 ? '-' : ''}${Math.abs(amount) / 100}`;
      const texts: Record<string, Record<string, string>> = {
        acquisition: {
          name: '设备',
          class: 'A02020000',
          value: yuan.replace('-', ''),
          quantity: `${quantity}`,
          department: '甲股',
        },
        transfer: { department: '乙股' },
        loan: { borrower: '乙单位', document: '1号' },
        use: { state: 'idle' },
        adjustment: { amount: yuan, reason: '清查' },
        repair: { amount: '10', content: '检修' },
        disposal: { way: 'scrap', document: '2号', ...(after % 2 && { quantity: `${quantity}` }) },
      };
      const on = plusDays(day('2022-01-01'), after);
      return { id: `r${i}`, ledger: 'assets', kind, day: on, texts: { card, ...texts[kind] } };
    }),
  );
const keptOf = (typed: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  enterAll(ASSETS, typed, []).flatMap((each) => (each.faults ? [] : [each.entry]));

describe('the register', () => {
  test('is the sum of its entries at every date', () => {
    fc.assert(
      fc.property(typedEntries, fc.nat(1000), (typed, after) => {
        const entries = keptOf(typed);
        const on = plusDays(day('2022-01-01'), after);
        // Value in 分 by plain addition: an acquisition and a change add, a disposal takes its share of the pieces.
        const held = new Map<string, number>();
        const pieces = new Map<string, number>();
        for (const each of [...entries].sort((a, b) =>
          a.day < b.day ? -1 : a.day > b.day ? 1 : rank(a) - rank(b),
        )) {
          if (each.day > on) continue;
          const amount = Math.round(Number(each.texts.value ?? each.texts.amount ?? 0) * 100);
          const { card = '' } = each.texts;
          if (each.kind === 'acquisition' || each.kind === 'adjustment')
            held.set(card, (held.get(card) ?? 0) + amount);
          if (each.kind === 'acquisition') pieces.set(card, Number(each.texts.quantity));
          if (each.kind !== 'disposal') continue;
          const [there = 0, value = 0] = [pieces.get(card), held.get(card)];
          const gone = Number(each.texts.quantity ?? there);
          pieces.set(card, there - gone);
          held.set(card, value - Math.round((value * gone) / there));
          if (gone === there) held.delete(card);
        }
        const register = registerAt(bookOf(entries), on);
        expect(register.map((card) => [card.number, bookValue(card)])).toEqual([...held].sort());
        expect(register.map((card) => card.quantity)).toEqual(
          register.map((card) => pieces.get(card.number)),
        );
        // The books never hold less than what was booked off.
        for (const card of register) {
          expect(netValue(card, on)).toBeGreaterThanOrEqual(0);
          if (card.value !== 100) expect(netValue(card, day('2060-12-31'))).toBe(0);
        }
        const { opening, acquired, adjusted, disposed, closing } = movementsOf(
          bookOf(entries),
          day('2022-07-01'),
          on < '2022-07-01' ? day('2022-07-01') : on,
        );
        expect(closing.value).toBe(opening.value + acquired.value + adjusted - disposed.value);
        expect(closing.pieces).toBe(opening.pieces + acquired.pieces - disposed.pieces);
      }),
      { numRuns: 150 },
    );
  });

  test('does not depend on the order in which entries are kept, and a reversal brings back what was before', () => {
    fc.assert(
      fc.property(typedEntries, fc.nat(40), (typed, at) => {
        const entries = keptOf(typed);
        const on = day('2024-12-31');
        const before = registerAt(bookOf(entries), on);
        expect(registerAt(bookOf([...entries].reverse()), on)).toEqual(before);
        const final = enter(
          ASSETS,
          {
            ...(entries[at % Math.max(1, entries.length)] ?? computer('X', '2024-01-01')),
            id: 'again',
            kind: 'acquisition',
            texts: computer('E', '2024-01-01').texts,
          },
          entries,
        );
        if (final.faults) throw new Error('a new card is always possible');
        const back = enter(
          ASSETS,
          { ...final.entry, id: 'back', reverses: 'again', because: '重复登记' },
          [...entries, final.entry],
        );
        if (back.faults) throw new Error('a reversal of a standing entry is possible');
        expect(registerAt(bookOf([...entries, final.entry, back.entry]), on)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
const rank = ({ kind }: LedgerEntry) => (kind === 'acquisition' ? 0 : kind === 'disposal' ? 2 : 1);

describe('the year of a small unit', () => {
  const entries = entered(
    computer('J-1', '2021-05-10', { quantity: '3', value: '14400', item: 'desktop' }),
    computer('J-2', '2024-06-03', {
      name: '打印机',
      class: '办公设备',
      value: '1500',
      item: 'printerA4',
    }),
    computer('J-3', '2015-04-01', {
      name: '轿车',
      class: '车辆',
      value: '158000',
      vehicleUse: '应急保障用车',
    }),
    computer('J-4', '2015-04-01', {
      name: '电动自行车',
      class: '车辆',
      value: '3000',
      vehicleUse: '不属于公务用车',
    }),
    computer('J-5', '2012-04-01', { name: '文件柜', class: 'A05010000', value: '1000' }),
    computer('G-1', '2020-01-01', {
      name: '办公室301',
      class: '房屋（钢筋混凝土结构）',
      value: '200000',
      area: '36.5',
      roomUse: '办公室',
      keeper: '区机关事务服务中心',
    }),
    entry('use', '2024-02-01', { card: 'J-5', state: 'idle' }),
    entry('disposal', '2024-09-01', { card: 'J-4', way: 'scrap', document: '财资〔2024〕8号' }),
    entry('count', '2024-12-10', {
      card: 'J-1',
      found: '盘亏',
      counted: '2',
      note: '一台去向待查',
    }),
    entry('count', '2024-12-10', { card: 'J-2', found: '账实相符', counted: '1' }),
    entry('count', '2024-12-10', {
      card: 'J-3',
      found: '地点或使用人不符',
      counted: '1',
      place: '地下车库',
    }),
    entry('excess', '2024-12-10', { name: '折叠椅', counted: '4', place: '会议室' }),
  );
  const book = bookOf(entries);
  const end = day('2024-12-31');

  test('vehicles held are those of official use that stand in its own books', () => {
    expect(figuresOf(entries, EMPTY, 2024)).toEqual([
      {
        path: 'threePublic.vehiclesHeld',
        text: '1',
        ledger: 'assets',
        entries: [entries[2]?.id, entries[10]?.id],
        how: 'balance',
      },
    ]);
    expect(figuresOf(entries.slice(0, 2), EMPTY, 2024).map(({ text }) => text)).toEqual(['0']);
    expect(figuresOf(entries.slice(5, 6), EMPTY, 2024)).toEqual([]);
  });

  test('stock-taking puts every card into one of three places', () => {
    const { agreeing, differences, excess, uncounted } = stocktakingOf(
      book,
      day('2024-12-01'),
      end,
    );
    expect(agreeing.map(({ number }) => number)).toEqual(['J-2']);
    expect(
      differences.map(({ card, found, booked, counted }) => [card.number, found, booked, counted]),
    ).toEqual([
      ['J-1', 'missing', 3, 2],
      ['J-3', 'elsewhere', 1, 1],
    ]);
    expect(uncounted.map(({ number }) => number)).toEqual(['J-5']);
    expect(excess.map(({ name, quantity }) => [name, quantity])).toEqual([['折叠椅', 4]]);
  });

  test('counts must say what the number says', () => {
    const count = (found: string, counted: string) =>
      faultOf(entry('count', '2024-12-11', { card: 'J-1', found, counted }), ...entries);
    expect([
      count('asBooked', '2'),
      count('missing', '3'),
      count('asBooked', '4'),
      count('missing', '0'),
    ]).toEqual([
      '“台式计算机”（J-1）账面3，实盘2，盘点结果应选“盘亏”。',
      '“台式计算机”（J-1）实盘数与账面数相同，不是盘亏，请核对。',
      '“台式计算机”（J-1）账面只有3，实盘多出的请登记为盘盈。',
      undefined,
    ]);
  });

  test('utilisation is the value in use over all, and what another unit keeps is an extract of its own', () => {
    const states = byState(book, end);
    expect(
      [states.inUse, states.idle, states.lent, states.disposed].map(
        (cards) => heldIn(cards).pieces,
      ),
    ).toEqual([5, 1, 0, 1]);
    expect(utilisationAt(book, end)).toEqual({ coefficient: 9943, decimals: 2, unit: '%' });
    expect(keptByOthers(book, end).map(({ number }) => number)).toEqual(['G-1']);
    const shared = bookOf(
      entered(
        computer('S-1', '2024-01-01', { usingUnit: '区档案馆' }),
        computer('S-2', '2024-01-01'),
      ),
    );
    expect(extractFor(registerAt(shared, end), '区档案馆').map(({ number }) => number)).toEqual([
      'S-1',
    ]);
  });

  test('the paragraph says its figures and nothing else', () => {
    expect(assetParagraph(book, { year: 2024, until: end })).toBe(
      '截至2024年12月31日，账面固定资产6件（套），原值17.49万元，累计折旧16.78万元，净值0.71万元；其中在用5件（套）、闲置1件（套）；固定资产利用率99.43%。公务用车保有量1辆。2024年新增1件（套）、原值0.15万元，处置1件（套）、原值0.30万元。2024年盘点资产卡片3张，账实相符1张，盘亏1件（套），盘盈4件（套），地点或使用人不符1张，尚未盘点1张。另使用区机关事务服务中心登记的固定资产1件（套），不计入本单位账面。',
    );
    expect(assetParagraph(bookOf([]), { year: 2024, until: end })).toBe('');
  });
});

test('a day without a date is no day', () => {
  expect(faultOf({ ...computer('Z', '2024-01-01'), day: '2024-02-30' as Day })).toBe(
    '请填写取得日期，例如2025-03-28。',
  );
});
