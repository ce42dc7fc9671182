import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';

const told = (title: string, ...lines: readonly string[]) =>
  findingsOn(title, '一、收支情况', ...lines)
    .filter(({ check }) => check === 'ReportYearConsistent')
    .map(({ places }) => places.at(-1)?.verbatim);

const ACCOUNTS = '2024年度临河县档案馆部门决算';
const USUAL = [
  '2024年度收、支总计均为120万元。与2023年度相比，收、支总计各增加20万元，增长20%。',
  '公务接待费支出2万元，比上年减少1万元，下降33.33%。',
];
const STRAY = '本年支出合计90万元。与2022年度相比，支出合计减少10万元，下降10%。';

test('accounts that compare with the last year and once with the year before it have a year left over', () => {
  expect(told(ACCOUNTS, ...USUAL, STRAY)).toEqual(['与2022年度相比，支出合计减少']);
  expect(told('2024年临河县档案馆部门预算', ...USUAL, STRAY)).toEqual([
    '与2022年度相比，支出合计减少',
  ]);
});

test('what looks back over several years, tells of the year between or always compares so is none', () => {
  expect(told(ACCOUNTS, ...USUAL, STRAY.replace('减少', '累计减少'))).toEqual([]);
  const between = '2024年支出合计90万元；2023年支出合计100万元，比2022年度减少10万元。';
  expect(told(ACCOUNTS, ...USUAL, between)).toEqual([]);
  expect(told(ACCOUNTS, STRAY)).toEqual([]);
  expect(told('2024年度临河县档案馆部门整体支出绩效自评报告', ...USUAL, STRAY)).toEqual([]);
});

test('accounts tell the grand totals, debts and cars of their own year', () => {
  expect(told(ACCOUNTS, '2023年度收、支总计均为120万元。')).toEqual([
    '2023年度收、支总计均为120万元',
  ]);
  expect(told(ACCOUNTS, '2023年公务接待费支出2万元，同比减少1万元。')).toEqual([
    '2023年公务接待费支出2万元',
  ]);
  expect(
    told(
      ACCOUNTS,
      '2024年度公务用车运行维护费支出2万元，截止2023年12月31日，公务用车保有量为6辆。',
    ),
  ).toEqual(['2023年12月31日，公务用车保有量为6']);
});

test('a budget tells the cars that were there at the end of the year before', () => {
  const tables = [
    '公开表1',
    '| “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |',
    '| 2 | 0 | 2 | 0 |',
  ];
  const cars = '截至2023年12月31日，本部门共有车辆3辆。';
  expect(told('2024年临河县档案馆部门预算', cars, ...tables)).toEqual([]);
});

test('a budget is compared with that of the year before, accounts with the budget of their own year', () => {
  const planned = (year: string) =>
    `2024年度机关运行经费预算70.94万元，较${year}年预算增加1.4万元。`;
  expect(told('2024年临河县档案馆部门预算', planned('2023'))).toEqual([]);
  expect(told('2024年临河县档案馆部门预算', planned('2024'))).toEqual(['较2024年预算增加1.4万元']);
  expect(told(ACCOUNTS, planned('2024').replace('费预算', '费支出'))).toEqual([]);
});

test('what is told under another name than the matter above has the same year', () => {
  expect(
    told(
      '2024年临河县档案馆部门预算',
      '（一）收入预算：2024年度收入预算总额为127.8万元。',
      '（二）支出预算：2023年度支出预算总额为127.8万元。',
    ),
  ).toEqual(['2023年度支出预算总额为127.8万元']);
  expect(told(ACCOUNTS, '2023年度财政拨款收入总计88万元，年初财政拨款结转和结余3万元。')).toEqual([
    '2023年度财政拨款收入总计88万元',
  ]);
});
