import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { plain } from '../wording/sentence.ts';

const UNIT = '青溪县农业农村局2024年度部门整体支出绩效自评报告';
const found = (asked: string, text: string) =>
  findingsOn(`${UNIT}\n\n一、基本情况\n${text}`)
    .filter(({ check }) => check === asked)
    .map(({ words }) => plain(words.zh));

test('a rate right behind base and change is of these, however far the base is off', () => {
  const spent = (base: string) =>
    found(
      'YearOnYearWordingAgrees',
      `公务接待费2.40万元，比2023年的${base}万元减少0.60万元，下降20%。`,
    );
  expect(spent('3.00')).toEqual([]);
  expect(spent('7.23').length).toBeGreaterThan(0);
});

test('a list up to a bare sum comes to it, however far it is off', () => {
  const posts = (all: number) =>
    found('ProjectCountsSum', `核定行政编制45名、事业编制38名，合计${all}名。`);
  expect(posts(83)).toEqual([]);
  expect(posts(54)).toHaveLength(1);
});

test('all kinds of an official family come to their whole, whatever else would fill what is missing', () => {
  const posts = (of: number) =>
    found(
      'ProjectCountsSum',
      `核定编制96名，其中行政编制14名、参公编制${of}名、事业编制73名；退休46人，离休1人。`,
    );
  expect(posts(9)).toEqual([]);
  expect(posts(8)).toHaveLength(1);
  const bought = (works: string) =>
    found(
      'FundSourcesSum',
      `政府采购支出总额206.40万元，其中：货物支出66.40万元、服务支出140.00万元、工程支出${works}万元。`,
    );
  expect(bought('0')).toEqual([]);
  expect(bought('2')).toHaveLength(1);
});

test('a share among others of one whole is of it too, and one that calls both by their names is of these', () => {
  const kinds = (part: string) =>
    found(
      'ShareRecomputes',
      `本年支出300.00万元。按功能分类，农林水支出${part}万元，占83.42%；卫生健康支出30.00万元，占10.00%；住房保障支出19.74万元，占6.58%。`,
    );
  expect(kinds('250.26')).toEqual([]);
  expect(kinds('490.68')).toHaveLength(1);
});

test('an average is of the only figures of their kinds in its sentence, what is told for each day among them', () => {
  const eaten = (each: number) =>
    found('AveragesRecompute', `建成食堂45个，日均就餐2250人次，平均每个食堂${each}人次。`);
  expect(eaten(50)).toEqual([]);
  expect(eaten(126)).toHaveLength(1);
});

test('what nothing was spent on in the text is no part told twice where it has an amount', () => {
  const bought = (cars: string) =>
    found(
      'ThreePublicNarrativeSums',
      `2025年“三公”经费预算56.00万元。其中：公务用车运行维护费48.00万元；公务接待费8.00万元；公务用车购置费${cars}万元；因公出国（境）费0万元。`,
    );
  expect(bought('0')).toEqual([]);
  expect(bought('7')).toHaveLength(1);
});
