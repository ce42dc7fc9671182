import { describe, expect, test } from 'vitest';
import { entered, entriesBy } from '../../../test/ledgers/entries.ts';
import { day } from '../../values/day.ts';
import { bookOf } from '../book.ts';
import { enterAll } from '../enter.ts';
import type { LedgerEntry } from '../entry.ts';
import { ASSETS } from '../ledgers/assets.ts';
import { STAFFING } from '../ledgers/staffing.ts';
import { officeAreaAt, postsAt } from './office-area.ts';
import { assetParagraph } from './paragraph.ts';

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
const end = day('2024-12-31');

const OFFICES = '《党政机关办公用房建设标准》（发改投资〔2014〕2674号）';

describe('offices', () => {
  const room = (card: string, area: string, roomUse: string, more = {}) =>
    [
      'acquisition',
      '2020-01-01',
      {
        ...{ card, name: '办公室', class: 'A01010000-C', value: '100000', department: '办公室' },
        ...{ area, roomUse, ...more },
      },
    ] as const;

  test('are measured by the posts of the people who sit there, service rooms left out', () => {
    const book = bookWith(
      room('R1', '20', 'office'),
      room('R2', '18.5', 'office', { keeper: '区机关事务服务中心' }),
      room('R3', '40', 'service'),
      room('R4', '16', 'office', { usingUnit: '区档案馆' }),
    );
    const held = officeAreaAt(book, end, { 'county.section': 1, 'county.staff': 2 });
    expect(held && { ...held, entries: held.entries.length }).toEqual({
      area: 385_000,
      people: 3,
      perHead: 128_333,
      allowed: 360_000,
      over: true,
      sure: true,
      rows: [
        {
          ...{ post: 'county.section', zh: '县级机关正科级', en: 'County, section head' },
          ...{ people: 1, cap: 180_000, basis: 'national', source: OFFICES },
        },
        {
          ...{ post: 'county.staff', zh: '县级机关科级以下', en: 'County, staff' },
          ...{ people: 2, cap: 90_000, basis: 'national', source: OFFICES },
        },
      ],
      entries: 2,
    });
    expect(officeAreaAt(bookWith(), end, { 'county.staff': 2 })).toBeUndefined();
  });

  test('of a township are judged only by the table that the province set', () => {
    const without = bookWith(room('R1', '30', 'office'));
    expect(officeAreaAt(without, end, { 'township.staff': 2 })?.over).toBeUndefined();
    const book = bookWith(
      [
        'areaStandard',
        '2019-01-01',
        { post: '乡级机关乡级以下', area: '9', document: '湘发改〔2015〕1号' },
      ],
      room('R1', '18', 'office'),
    );
    const held = officeAreaAt(book, end, { 'township.staff': 2 });
    expect([held?.allowed, held?.over, held?.sure, held?.rows[0]?.source]).toEqual([
      ...[180_000, false, true, '湘发改〔2015〕1号（2019年1月1日起）'],
    ]);
  });

  test('that all say whose they are tell which post has too much', () => {
    const book = bookWith(
      room('R1', '24', 'office', { post: '县级机关正科级' }),
      room('R2', '18', 'office', { post: '县级机关科级以下' }),
    );
    const of = (people: Readonly<Record<string, number>>, held = book) =>
      officeAreaAt(held, end, people)?.rows.map(({ zh, area, over }) => [zh, area, over]);
    expect(of({ 'county.section': 1, 'county.staff': 3 })).toEqual([
      ['县级机关正科级', 240_000, true],
      ['县级机关科级以下', 180_000, false],
    ]);
    expect(
      of(
        { 'county.section': 1 },
        bookWith(
          room('R1', '24', 'office', { post: '县级机关正科级' }),
          room('R2', '18', 'office'),
        ),
      ),
    ).toEqual([['县级机关正科级', undefined, undefined]]);
    const told = (people: Readonly<Record<string, number>>) =>
      assetParagraph(book, { year: 2024, until: end }, officeAreaAt(book, end, people)).match(
        /办公室使用面积[^。]*。/,
      )?.[0];
    expect([
      told({ 'county.section': 1, 'county.staff': 1 }),
      told({ 'county.section': 1, 'county.staff': 3 }),
      // Nobody has read this standard in its text: the area is told, an excess is not.
      told({ 'province.bureau': 2 }),
      told({ unknown: 2 }),
    ]).toEqual([
      '办公室使用面积42平方米，按2人计人均21平方米，按职级标准可使用27平方米，超出15平方米。',
      '办公室使用面积42平方米，按4人计人均10.5平方米，按职级标准可使用45平方米，未超标准。',
      '办公室使用面积42平方米，按2人计人均21平方米。',
      '办公室使用面积42平方米，按2人计人均21平方米。',
    ]);
    const staffing = bookOf(
      enterAll(
        STAFFING,
        (['2023-12-31 2', '2024-06-30 1', '2025-01-31 5'] as const).map((line, i): LedgerEntry => {
          const [on = '', count = ''] = line.split(' ');
          return {
            ...{ id: `p${i}`, ledger: 'staffing', kind: 'posts', day: day(on) },
            texts: { post: '县级机关正科级', count },
          };
        }),
        [],
      ).flatMap((each) => (each.faults ? [] : [each.entry])),
    );
    expect(postsAt(staffing, end)).toEqual({ 'county.section': 1 });
  });
});
