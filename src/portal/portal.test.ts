import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../document/build.ts';
import { ALL_YEARS } from '../regulation/calendars.ts';
import { day } from '../values/day.ts';
import { fen } from '../values/money.ts';
import { correct } from './correct.ts';
import { dataHead, dataLines, dataPackage, siteIndex } from './data.ts';
import { publicationDue } from './due.ts';
import { homePage, yearPage } from './list.ts';
import {
  beginningOf,
  countOf,
  departmentsOf,
  type Facet,
  foldedName,
  gramsOf,
  type ListedReport,
  MOST_FOUND,
  ROWS_ON_PAGE,
  yearsOf,
} from './listed.ts';
import { redact } from './redact.ts';
import { unitPage } from './unit.ts';

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

const SETTINGS = { region: '示范区', scores: true, rubric: true, demo: false };
const report = (i: number, fiscalYear = 2024): ListedReport => ({
  ...{ region: '430899', unitId: `${i}`, unit: `第${i}小学`, department: '教育局' },
  ...{ fiscalYear, number: 1, day: day('2026-03-16') },
  figures: {
    ...{ budget: fen(1_234_567_00), actual: fen(1_000_000_00) },
    ...{ threePublicBudget: fen(0), threePublicActual: fen(0) },
    ...{ selfScore: 95_50, rating: '优', rubricScore: 88_00 },
  },
});
const facets: readonly Facet[] = Array.from({ length: 400 }, (_, i) => ({
  ...{ fiscalYear: 2024 - (i % 4), branch: `430899.${1000 + i}`, department: `第${i}局` },
  reports: 50,
}));

test('the longest page of a list of twenty thousand is below 100 kB', () => {
  const rows = Array.from({ length: ROWS_ON_PAGE }, (_, i) => report(i + 1));
  const sought = { words: '小学', page: 1 };
  for (const page of [
    homePage(SETTINGS, facets, { sought, reports: MOST_FOUND + 1, rows }),
    yearPage(SETTINGS, facets, { year: 2024, page: 25, rows }),
  ])
    expect(Buffer.byteLength(page)).toBeLessThan(100_000);
});

test('pages of a year begin in their branch, whatever stands before in other years', () => {
  expect(yearsOf(facets).map(({ year, reports }) => [year, reports])).toEqual([
    [2024, 5000],
    [2023, 5000],
    [2022, 5000],
    [2021, 5000],
  ]);
  expect(countOf(facets, { department: '第8局', year: 2024 })).toBe(50);
  expect(countOf(facets, { department: '第8局', year: 2023 })).toBe(0);
  expect(departmentsOf(facets)).toHaveLength(300);
  expect(beginningOf(facets, 2023, 0)).toEqual({ branch: '430899.1001', skip: 0 });
  expect(beginningOf(facets, 2023, 120)).toEqual({ branch: '430899.1009', skip: 20 });
  expect(beginningOf(facets, 2023, 4999)).toEqual({ branch: '430899.1397', skip: 49 });
});

test('names are searched without regard to width, capitals and white space', () => {
  expect(foldedName('第１ 小学（ＡＢ）')).toBe('第1小学(ab)');
  expect([gramsOf('第一小学'), gramsOf('局'), gramsOf(' ')]).toEqual([
    ['第一', '一小', '小学'],
    ['局'],
    [],
  ]);
});

test('a search that finds more than is listed says so, and how to find less', () => {
  const rows = [report(1)];
  const found = (reports: number) =>
    homePage(SETTINGS, facets, { sought: { words: '小学', page: 1 }, reports, rows });
  expect(found(MOST_FOUND + 1)).toContain('找到的超过1000份，只列出前1000份');
  expect(found(MOST_FOUND)).toContain('找到1000份。');
});

test('the page of a unit tells its years as a table and a picture with the same figures in its name', () => {
  const page = unitPage(SETTINGS, [report(1, 2024), report(1, 2023)]);
  for (const words of [
    '2024年度</a>',
    '81.00%',
    '95.50',
    '>优<',
    '88.00',
    'reports/430899/2023/1/',
  ])
    expect(page).toContain(words);
  expect(page).toContain(
    'aria-label="2023年度预算123.46万元，执行100.00万元；2024年度预算123.46万元，执行100.00万元"',
  );
  const silent = unitPage({ ...SETTINGS, scores: false, rubric: false }, [report(1)]);
  expect(silent).not.toMatch(/95\.50|88\.00|<svg/);
});

test('the page of a unit leaves blank what a report does not say, and names a correction', () => {
  const { department: _, ...of } = report(1, 2024);
  const { selfScore: __, rubricScore: ___, rating: ____, ...figures } = of.figures;
  const blank = { ...of, department: '', number: 2, figures: { ...figures, budget: 0 } };
  const page = unitPage(SETTINGS, [blank] as unknown as Parameters<typeof unitPage>[1], true);
  expect(page).toContain('主管部门：无。');
  expect(page).toContain('<td class="number"></td><td></td><td class="number"></td>');
  expect(page).toContain('index.html">2024年度</a>');
  expect(page).toContain('（更正）');
  expect(page).not.toContain('%</td>');
});

test('open data are no formulas, and each measure and dimension names a column', () => {
  const text = dataHead(SETTINGS) + dataLines(SETTINGS, [{ ...report(1), unit: '=1+1,"x"' }]);
  const [names = '', row = ''] = text.replace('\ufeff', '').split('\r\n');
  expect(row).toBe(
    `2024,430899,1,"'=1+1,""x""",教育局,1234567.00,1000000.00,0.00,0.00,2026-03-16,1,reports/430899/2024/1/,95.50,88.00`,
  );
  const sources = [...JSON.stringify(dataPackage(SETTINGS)).matchAll(/"source":"(\w+)"/g)];
  expect(sources.map(([, source]) => names.split(',').includes(source ?? ''))).toEqual(
    Array(9).fill(true),
  );
});

test('the map of the site names a map for each page of each year', () => {
  const map = siteIndex('https://example.gov.cn/p/', facets);
  expect(map.split('<loc>').length - 1).toBe(200);
  expect(map).toContain('<loc>https://example.gov.cn/p/sitemaps/2021-50.xml</loc>');
});
