import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { document, heading, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import type { Fact } from '../../report/facts.ts';
import { figure } from '../../values/figure.ts';
import { leftovers } from './leftover-years.ts';

const found = (...lines: readonly string[]) =>
  leftovers(
    reportWith({ document: document(lines.map((line) => paragraph(line))) }),
    2024,
    new Set(),
  ).map(({ quote, severity }) => `${severity} ${quote.verbatim}`);

describe('years left over from another year’s text', () => {
  test('a heading names another year', () => {
    const drafts = [heading(2, '（三）2023年度部门整体支出概况')];
    const report = reportWith({ document: document(drafts) });
    expect(leftovers(report, 2024, new Set())).toEqual([
      {
        quote: { verbatim: '2023年度部门整体支出概况', at: { block: 0, from: 3, to: 17 } },
        severity: 'error',
      },
    ]);
    expect(leftovers(report, 2024, new Set([0]))).toEqual([]);
  });
  test('the year of the heading above makes no series with it', () => {
    expect(
      found('二、2024年度部门决算情况说明', '2023年度收入总计80万元，支出总计80万元。'),
    ).toEqual(['warning 2023年度收入总计80万元']);
  });
  test('a heading that its paragraph goes on from names another year than what it says', () => {
    expect(found('1、2023年经费支出情况。2024年全年支出80万元。')).toEqual([
      'warning 2023年经费支出情况',
    ]);
    expect(found('1、2024年经费支出情况。2024年全年支出80万元。')).toEqual([]);
    expect(found('1、2023年经费支出情况。2024年支出80万元，2023年支出75万元。')).toEqual([]);
  });
  test('what an objective came to, under its label, is of another year', () => {
    expect(found('完成情况：2023年我馆积极参与各项工作。')).toEqual([
      'warning 2023年我馆积极参与各项工作',
    ]);
    expect(found('2023年我馆积极参与各项工作。')).toEqual([]);
  });
  test('a sentence of the unit’s own money or staff opens with another year', () => {
    expect(found('2023年基本支出80万元，用于运转。')).toEqual(['warning 2023年基本支出80万元']);
    expect(found('截至2023年12月31日，我馆固定资产原值50万元。')).toEqual([
      'warning 2023年12月31日',
    ]);
    expect(found('我馆对2023年度3个项目开展绩效自评。')).toEqual([
      'warning 2023年度3个项目开展绩效自评',
    ]);
  });
  test.each([
    ['the year before for comparison', '2024年支出80万元，2023年支出75万元。'],
    ['words of comparison', '2023年支出75万元，今年较上年增加5万元。'],
    ['words of comparison behind a blank', '上一段话。较 2023 年度决算数增加5万元，支出平稳。'],
    ['plans', '2021—2025年规划期内支出稳步增长。'],
    ['the budget of the year to come', '2025年预算安排90万元。'],
    ['numbers of documents', '按照临财绩〔2023〕7号文件开展绩效自评。'],
    ['history', '2023年成立的编研部经费单列。'],
    ['long ago', '2019年项目支出20万元。'],
    ['matters that are not the unit’s own', '2023年，县城遭遇暴雨。'],
  ])('%s may name another year', (_, text) => {
    expect(found(text)).toEqual([]);
  });
  test('lines that open with one year after another are a series', () => {
    expect(found('2022年投入财政资金20万元。', '2023年投入财政资金30万元。')).toEqual([]);
  });
  test('what is compared with the year before is told as the year’s own', () => {
    expect(found('2023年公务接待费支出1.2万元，比上年减少0.1万元。')).toEqual([
      'warning 2023年公务接待费支出1.2万元',
    ]);
  });
  test('a year is compared with itself', () => {
    expect(found('2024年度支出80万元，比2024年度增加5万元。')).toEqual([
      'warning 比2024年度增加5万元',
    ]);
    expect(found('临河县档案馆本级2023年度支出80万元，与2023年度相比增加5万元。')).toEqual([
      'warning 与2023年度相比增加5万元',
    ]);
    expect(found('2024年支出80万元，比2024年年初预算增加5万元。')).toEqual([]);
    expect(found('2024年支出80万元，与2024年计划数一致。')).toEqual([]);
    expect(found('2025年预算安排90万元，比2024年增加10万元。')).toEqual([]);
  });
  test('a heading without a number names another year above its text, not among other titles', () => {
    const title = '2023年度“三公”经费支出决算情况说明';
    expect(found(title, '“三公”经费支出决算为3.2万元，均为公务接待费。')).toEqual([
      `error ${title}`,
    ]);
    expect(found(title, '2022年度部门决算公开')).toEqual([]);
  });
  test('two years with the very same figure', () => {
    const fact = (year: number, verbatim: string, from: number): Fact => ({
      metric: 'basicExpenditure',
      subject: '基本支出',
      year,
      basis: 'actual',
      scope: 'whole',
      kind: 'level',
      part: 'prose',
      holder: 0,
      sentence: 0,
      value: figure('83.57', '万元'),
      verbatim,
      at: { block: 0, from, to: from + verbatim.length },
    });
    const text = '2024年基本支出83.57万元。其中，2023年基本支出83.57万元。';
    const facts = [
      fact(2024, '2024年基本支出83.57万元', 0),
      fact(2023, '2023年基本支出83.57万元', 20),
    ];
    const report = reportWith({ document: document([paragraph(text)]), facts });
    expect(leftovers(report, 2024, new Set()).map(({ quote }) => quote.verbatim)).toEqual([
      '2023年基本支出83.57万元',
    ]);
  });
});

describe('what is a budget', () => {
  const odd = (...lines: readonly string[]) =>
    told(...lines).filter((each) => each.startsWith('报告年度前后不一致'));
  test('accounts may compare with the budget of their own year, though their heading names the budget that they are of', () => {
    expect(
      odd(
        '一、2024年度“三公”经费支出决算表',
        '单位：万元',
        '项 目 | 预 算 数 | 决 算 数 |',
        '合 计 | 12.00 | 8.00 |',
        '公务接待费 | 12.00 | 8.00 |',
        '二、2024年度一般公共预算财政拨款“三公”经费支出情况说明',
        '临河县档案馆2024年度“三公”经费支出预算为12万元，支出决算为8万元，完成预算的66.67%。',
        '1.因公出国（境）费支出0万元，与2024年度预算相比无变化。',
      ),
    ).toEqual([]);
  });
  test('a page of a budget tells what there was when the year before ended', () => {
    const lines = ['（二）资产情况', '截至2023年12月31日，资产原值合计211.36万元。'];
    expect(odd('2024年政府采购预算17万元，同比增加2万元。', ...lines)).toEqual([]);
    expect(odd('2024年政府采购支出17万元，执行率92%。', ...lines)).toHaveLength(1);
  });
  test('a budget that prints tables of income and expenditure tells what there was when the year before ended', () => {
    const tables = [
      '部门收支总表',
      '收入 | 预算数 | 支出 | 预算数 |',
      '收入总计 | 90.00 | 支出总计 | 90.00 |',
    ];
    const staff = '截至2023年12月31日，实有在职人员8人。';
    const page = (title: string) => odd(title, '2024年编制9名。', staff, ...tables);
    expect(page('临河县档案馆2024年部门预算公开说明')).toEqual([]);
  });
});

describe('a title whose year the text never names', () => {
  const said = '2025年，我馆预算120.5万元，全年支出118.4万元，预算执行率98.26%。';
  test('what a later year has spent is told of the year of the report', () => {
    expect(found(said)).toEqual(['warning 2025年']);
    expect(found('2025年当年预算90万元，上年结转5万元，实际支出93万元，结转下年2万元。')).toEqual([
      'warning 2025年当年预算90万元',
    ]);
  });
  test('beside the year itself, and without anything done, a later one is that of a plan', () => {
    expect(found('2024年支出110万元。', said)).toEqual([]);
    expect(found('2025年预算安排90万元，其中基本支出60万元。')).toEqual([]);
  });
  test('what the text compares its own year with is no year of its own', () => {
    const lines = ['收入', '支出', '结余'].map(
      (name) => `${name}86.42万元，较2023年度决算数增加3.15万元，增长3.78%。`,
    );
    expect(told('临河县档案馆2024年度部门决算情况说明', ...lines)).toEqual([]);
  });
  test('below a title that opens with its year another one is no series', () => {
    const lines = [
      '2024年度临河县档案馆部门整体支出绩效自评报告',
      '2025年度部门整体支出120.5万元。',
    ];
    const document_ = document(lines.map((line) => paragraph(line)));
    const left = leftovers(reportWith({ document: document_ }), 2024, new Set([0]));
    expect(left.map(({ quote }) => quote.verbatim)).toEqual(['2025年度部门整体支出120.5万元']);
  });
});

describe('the year of the report’s own matters', () => {
  const TITLE = '2023年度临河县档案馆部门整体支出绩效自评报告';
  const years = (line: string) =>
    told(TITLE, line).filter((each) => each.startsWith('报告年度前后不一致'));
  test('stands behind the name of the matter too', () => {
    expect(years('采购管理方面，2024年度政府采购支出总额40万元，均按规定执行。')).toHaveLength(1);
    expect(years('采购管理方面，2023年度政府采购支出总额40万元，均按规定执行。')).toEqual([]);
  });
  test('is that of the results that are still to be used', () => {
    const used = (words: string) => years(`我馆2022年度绩效自评结果${words}`).length;
    expect([
      used('将作为安排预算的依据。'),
      used('拟在网站公开。'),
      used('已在网站公开。'),
    ]).toEqual([1, 1, 0]);
  });
  test('is that of the points that were given, though the title has an older one', () => {
    const scored = (year: number) =>
      years(`经自评，我馆${year}年度部门整体支出绩效自评得分97.2分。`);
    expect([2024, 2025, 2022].map((year) => scored(year).length)).toEqual([1, 1, 1]);
    expect([...scored(2023), ...scored(2026)]).toEqual([]);
  });
});
