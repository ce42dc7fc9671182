import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { readProse } from './prose.ts';

/** The amounts of a report on 2024 with the years that they are told of. */
const yearsOf = (...lines: readonly string[]): readonly string[] =>
  readProse(
    document(
      ['2024年度云水县水利局部门决算', '一、支出情况', ...lines].map((line) => paragraph(line)),
    ),
    { skip: new Set() },
  ).facts.flatMap(({ kind, verbatim, year }) => (kind === 'level' ? [`${year} ${verbatim}`] : []));

test('behind a semicolon the year compared with is over', () => {
  expect(
    yearsOf('其中：公务接待费0.20万元，上年同期0.34万元；公务用车运行维护费7.85万元。'),
  ).toEqual([
    '2024 公务接待费0.20万元',
    '2023 上年同期0.34万元',
    '2024 公务用车运行维护费7.85万元',
  ]);
});

test('behind the end of a sentence the year compared with is over', () => {
  expect(yearsOf('“三公”经费支出42.60万元，上年为48.51万元。公务接待费13.00万元。')).toEqual([
    '2024 三公”经费支出42.60万元',
    '2023 上年为48.51万元',
    '2024 公务接待费13.00万元',
  ]);
  expect(yearsOf('2023年“三公”经费支出48.51万元。公务接待费13.00万元。')).toEqual([
    '2023 2023年“三公”经费支出48.51万元',
    '2023 公务接待费13.00万元',
  ]);
});

test('a clause that begins with the year before goes on with it', () => {
  expect(yearsOf('2023年公务接待费0.34万元；公务用车运行维护费8.10万元。')).toEqual([
    '2023 2023年公务接待费0.34万元',
    '2023 公务用车运行维护费8.10万元',
  ]);
});

test('parts are of the year that their own sentence names', () => {
  expect(
    yearsOf(
      '2024年“三公”经费合计为32.40万，其中：公务接待费1.20万元。2023年的“三公”经费合计为30.10万，其中：公务接待费1.35万元。',
    ),
  ).toEqual(['2024 公务接待费1.20万元', '2023 公务接待费1.35万元']);
});

test('a heading that compares with another year is not about it', () => {
  expect(yearsOf('（一）与2023年度决算对比情况', '本年支出720.00万元。')).toEqual([
    '2024 本年支出720.00万元',
  ]);
});

test('items below a colon begin with the year that the colon ended', () => {
  expect(
    yearsOf(
      '“三公”经费支出2.73万元，其中：',
      '（一）因公出国（境）费0万元，上年0万元。',
      '（二）公务接待费0.22万元。',
    ),
  ).toEqual([
    '2024 三公”经费支出2.73万元',
    '2024 因公出国（境）费0万元',
    '2023 上年0万元',
    '2024 公务接待费0.22万元',
  ]);
});

test.each([
  '报告年度：2023年',
  '评价年度：2023年度　填报日期：2024年3月',
  '云水县水利局　2023年度',
])('below a title without a year 「%s」 names it', (below) => {
  const lines = ['云水县水利局部门整体支出绩效自评报告', below, '一、概况', '在职8人。'];
  const { years } = readProse(document(lines.map((line) => paragraph(line))), {
    skip: new Set(),
  });
  expect(years.map(({ value, where }) => `${value} ${where}`)).toContain('2023 title');
});

test('what a figure came back to, and the end of a period compared with, are no years of a text', () => {
  const { years } = readProse(
    document(
      [
        '景区全年接待游客82.6万人次，恢复到2019年的98.4%；年均增长0.53%，比2000年至2010年下降0.04个百分点。',
        '门票收入260万元，恢复至2019年的86%。',
      ].map((line) => paragraph(line)),
    ),
    { skip: new Set() },
  );
  expect(years).toEqual([]);
});

test('figures told in turn are of the years that are named in turn', () => {
  expect(
    yearsOf(
      '2023年、2024年“三公”经费支出分别为29.75万元、26.16万元，压减3.59万元；其中公务接待费分别为3.56万元、2.62万元。公务接待费2.62万元。',
    ),
  ).toEqual([
    '2023 2024年“三公”经费支出分别为29.75万元',
    '2024 26.16万元',
    '2023 公务接待费分别为3.56万元',
    '2024 2.62万元',
    '2024 公务接待费2.62万元',
  ]);
});

test('what an amount came from is not of the year', () => {
  expect(yearsOf('基本支出由90万元变为100万元。基本支出100万元。')).toEqual([
    '2024 基本支出100万元',
  ]);
});
