import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../document/build.ts';
import { ALL_YEARS } from '../regulation/calendars.ts';
import { day } from '../values/day.ts';
import { fen } from '../values/money.ts';
import { correct } from './correct.ts';
import { dataCsv, dataPackage } from './data.ts';
import { publicationDue } from './due.ts';
import { homePage, yearPage } from './list.ts';
import type { PublishedHead } from './published.ts';
import { redact } from './redact.ts';

const masked = (text: string, ...allowed: string[]) => {
  const { document: of } = redact(document([paragraph(text)]), allowed);
  const [block] = of.blocks;
  return block?.kind === 'paragraph' ? block.text : undefined;
};

describe('masking', () => {
  test.each([
    ['手机13907301234。', '手机139******34。'],
    ['手机 139-0730-1234', '手机 139-****-**34'],
    ['手机：１３９０７３０１２３４', '手机：１３９******３４'],
    ['+86 13907301234', '+86 1********34'],
    ['电话：0730-8212345', '电话：073*-*****45'],
    ['电话：8212345', '电话：821**45'],
    ['身份证430602197803071236', '身份证430***************'],
    ['身份证43060219780307123X', '身份证430***************'],
    ['身份证430602780307123', '身份证430************'],
  ])('of %s leaves %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
    expect(masked(shown)).toBe(shown);
  });

  test.each([
    '支出13907301234元。',
    '年初预算13907301234.56元',
    '湘财绩〔2020〕7号',
    '统一社会信用代码11430600006123456M',
    '项目编码430611241000000012345',
    '2024-01-01至2024-12-31',
    '完成率95.13471390730%',
  ])('leaves what is no telephone: %s', (text) => {
    expect(masked(text)).toBe(text);
  });

  test('leaves telephones of the list, however they are written', () => {
    expect(masked('电话（0730）8212345', '0730-8212345')).toBe('电话（0730）8212345');
    expect(masked('手机13907301234', '139 0730 1234')).toBe('手机13907301234');
  });

  test('finds a bare number in the cell beside 联系电话, and names its place', () => {
    const of = document([table([['联系电话', '8212345', '8212345']])]);
    expect(redact(of, []).masked).toEqual([
      {
        ...{ kind: 'landline', block: 0, row: 0, column: 1, from: 0 },
        ...{ shown: '821**45', before: '', after: '' },
      },
    ]);
  });
});

test.each([
  ['2025-01-10', 'calendar', '2025-02-05'],
  ['2025-09-15', 'calendar', '2025-10-09'],
  ['2025-04-13', 'calendar', '2025-05-06'],
  ['2025-04-07', 'working', '2025-05-07'],
] as const)('approved on %s, by %s days, it is published by %s', (approved, counting, due) => {
  const at = (today: string, published?: string) =>
    publicationDue(day(approved), counting, ALL_YEARS, {
      today: day(today),
      ...(published !== undefined && { published: day(published) }),
    });
  expect(at(due)).toEqual({ due, daysLeft: 0, overdue: false });
  expect(at('2025-12-01')?.overdue).toBe(true);
  expect(at('2025-12-01', due)?.overdue).toBe(false);
});

test('without the calendar of the year no limit is told', () => {
  expect(
    publicationDue(day('2031-01-10'), 'calendar', ALL_YEARS, { today: day('2031-01-11') }),
  ).toBeUndefined();
});

test('a correction replaces words that stand once, signs of patterns as they are', () => {
  const of = document([paragraph('完成10项，完成率100%。'), table([['指标', '10项目']])]);
  expect(correct(of, [{ was: '完成率100%', becomes: '完成率$&9%' }])).toMatchObject({
    blocks: [{ text: '完成10项，完成率$&9%。' }, {}],
  });
  expect(correct(of, [{ was: '10项', becomes: '11项' }])).toEqual({
    wrong: { was: '10项', becomes: '11项' },
    times: 2,
  });
});

const SETTINGS = { region: '示范区', scores: true, demo: false };
const head = (i: number): PublishedHead => ({
  ...{ region: '430899', unitId: `${i}`, unit: `第${i}小学`, department: '教育局' },
  ...{ fiscalYear: 2024, number: 1, day: day('2026-03-16'), superseded: false },
  figures: {
    ...{ budget: fen(1_234_567_00), actual: fen(1_000_000_00) },
    ...{ threePublicBudget: fen(0), threePublicActual: fen(0), selfScore: 95_50 },
  },
  ...{ files: [], corrections: [] },
});

test('the longest page of a list of twenty thousand is below 100 kB', () => {
  const heads = Array.from({ length: 20_000 }, (_, i) => head(i + 1));
  for (const page of [
    homePage(SETTINGS, heads, { words: '小学', page: 1 }),
    yearPage(SETTINGS, heads, 2024, 200),
  ])
    expect(Buffer.byteLength(page)).toBeLessThan(100_000);
});

test('open data are no formulas, and each measure and dimension names a column', () => {
  const text = dataCsv(SETTINGS, [{ ...head(1), unit: '=1+1,"x"' }]);
  const [names = '', row = ''] = text.replace('\ufeff', '').split('\r\n');
  expect(row).toBe(
    `2024,430899,1,"'=1+1,""x""",教育局,1234567.00,1000000.00,0.00,0.00,2026-03-16,1,reports/430899/2024/1/,95.50`,
  );
  const sources = [...JSON.stringify(dataPackage(SETTINGS)).matchAll(/"source":"(\w+)"/g)];
  expect(sources.map(([, source]) => names.split(',').includes(source ?? ''))).toEqual(
    Array(9).fill(true),
  );
});
