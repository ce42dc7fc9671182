import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { fen } from '../values/money.ts';
import { dataPage } from './data-page.ts';
import { homePage, yearPage } from './list.ts';
import type { Facet, ListedReport } from './listed.ts';
import type { PortalSettings, PublishedFigures, PublishedHead } from './published.ts';
import { reportPage } from './report.ts';
import { digestIn, verifyPage } from './verify.ts';

const SHOWN: PortalSettings = { region: '示范区', scores: true, rubric: true, demo: false };
const HIDDEN: PortalSettings = { region: '示范区', scores: false, rubric: false, demo: true };
const figures: PublishedFigures = {
  ...{ budget: fen(1_234_567_00), actual: fen(1_000_000_00) },
  ...{ threePublicBudget: fen(0), threePublicActual: fen(0) },
  ...{ selfScore: 95_50, rating: '优', rubricScore: 88_00 },
};
const first: PublishedHead = {
  ...{ region: '430899', unitId: '101', unit: '区档案馆', department: '区委办' },
  ...{ fiscalYear: 2024, number: 1, day: day('2025-09-12'), superseded: true, figures },
  files: [{ format: 'docx', size: 20_480, sha256: 'a'.repeat(64), sm3: 'b'.repeat(64) }],
  corrections: [],
};
const second: PublishedHead = {
  ...first,
  ...{ number: 2, day: day('2025-10-08'), superseded: false, reason: '数据录入错误' },
  corrections: [{ was: '支出12万元', becomes: '支出21万元' }],
};
const versions = [first, second];
const article = '<h2>一、概况</h2><table><tr><td>1</td></tr></table>';
const page = (head: PublishedHead, settings = SHOWN, fixed = false, all = versions) =>
  reportPage(settings, { head, article, versions: all, ownAddress: head.superseded }, fixed);

describe('the page of a report', () => {
  test('shows unit, day, amounts in 万元, both scores and the corrections with their reason', () => {
    const shown = page(second);
    for (const words of [
      '2025年10月8日',
      '123.46万元',
      '95.50（优）',
      '88.00',
      '第2版（现行）',
      '数据录入错误',
      '“支出12万元”更正为“支出21万元”',
      'Word 文档</a>（20 KB）',
      'aria-label="报告中的表格"',
    ])
      expect(shown).toContain(words);
    expect(shown).not.toContain('演示数据');
  });

  test('of a version that was replaced leads to the one that counts', () => {
    const shown = page(first);
    expect(shown).toContain('这是更正前的版本');
    expect(shown).toContain('href="../../../../../reports/430899/2024/101/"');
  });

  test('hides scores where the region does not publish them, and says that a demonstration is one', () => {
    const shown = page(second, HIDDEN);
    expect(shown).not.toContain('自评得分');
    expect(shown).not.toContain('财政考核评分');
    expect(shown).toContain('演示数据，均为虚构');
  });

  test('of a report without grade, scores and corrections has none of them', () => {
    const { rating: _, rubricScore: __, ...plain } = figures;
    const shown = page({ ...second, figures: plain }, SHOWN, false, [second]);
    expect(shown).toContain('<dd>95.50</dd>');
    expect(shown).not.toContain('财政考核评分');
    expect(shown).not.toContain('更正记录');
    const { selfScore: ___, ...bare } = plain;
    expect(page({ ...second, figures: bare })).not.toContain('自评得分');
  });

  test('as a file leads to files and has no search', () => {
    const shown = page(second, SHOWN, true);
    expect(shown).toContain('href="../../../../index.html"');
    expect(shown).not.toContain('文件核验');
  });
});

describe('the lists', () => {
  const listed: ListedReport = { ...second, number: 2 };
  const facets: readonly Facet[] = [
    { fiscalYear: 2024, branch: '430899.101', department: '区委办', reports: 120 },
    { fiscalYear: 2023, branch: '430899.101', department: '区委办', reports: 1 },
  ];

  test('say when nothing is public yet, and when nothing fits', () => {
    expect(homePage(SHOWN, [], undefined)).toContain('还没有公开的报告。');
    const none = { sought: { page: 1, words: '水利' }, reports: 0, rows: [] };
    expect(homePage(SHOWN, facets, none)).toContain('没有找到符合条件的报告');
  });

  test('keep what was asked in the form and in the links to other pages', () => {
    const sought = { page: 2, year: 2024, department: '区委办' };
    const shown = homePage(SHOWN, facets, { sought, reports: 120, rows: [listed] });
    expect(shown).toContain('<option value="2024" selected>2024年度</option>');
    expect(shown).toContain('<option value="区委办" selected>区委办</option>');
    expect(shown).toContain('第2页，共2页');
    expect(shown).toContain('year=2024&amp;department=');
    expect(shown).toContain('2025-10-08（更正）');
  });

  test('as files have no form, and their links name files', () => {
    expect(homePage(SHOWN, facets, undefined, true)).not.toContain('<form');
    const shown = yearPage(HIDDEN, facets, { year: 2024, page: 2, rows: [listed] }, true);
    expect(shown).toContain('href="../../2024/index.html"');
    expect(shown).not.toContain('自评得分');
  });
});

describe('the verification of a file', () => {
  test('knows a digest however it was pasted, and refuses what is none', () => {
    expect(digestIn(`SM3${'a'.repeat(64)}`)).toBeUndefined();
    expect(digestIn(` ${'AB '.repeat(32)}\n`)).toBe('ab'.repeat(32));
  });

  test('says original or not, current or replaced, and what was mistaken', () => {
    expect(verifyPage(SHOWN)).toContain('<h1>文件核验</h1>');
    expect(verifyPage(SHOWN, { kind: 'version', head: second })).toContain('是现行版本');
    expect(verifyPage(SHOWN, { kind: 'version', head: first })).toContain('这一版后来已更正');
    const digest = 'c'.repeat(64);
    expect(verifyPage(SHOWN, { kind: 'unknown', digest })).toContain(`<code>${digest}</code>`);
    expect(verifyPage(SHOWN, { kind: 'mistake', sentence: '请选择文件。' })).toContain(
      'role="alert">请选择文件。',
    );
  });
});

test('the open data are explained to people: each column by its meaning, scores only where they are public', () => {
  const shown = dataPage(SHOWN, false);
  expect(shown).toContain(
    '<th scope="row">全年预算（元）</th><td><code>budget</code></td><td>数</td>',
  );
  expect(shown).toContain('href="datapackage.json"');
  expect(shown).toContain('自评得分是单位自己评的分。');
  expect(dataPage(HIDDEN, true)).not.toContain('评分');
  expect(dataPage(HIDDEN, true)).toContain('href="../data/index.html"');
});
