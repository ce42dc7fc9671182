import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { selfEvaluationForm } from '../examples.ts';
import { exchangedBudgets, ownAmounts } from './own-amounts.ts';

const FORM = selfEvaluationForm(
  '|  | 年度资金总额 | 110 | 110 | 104.5 | 10 | 95% | 9.5 |',
  '| 产出指标 | 数量指标 | 扫描档案 | ≥60万页 | 60万页 | 90 | 90 | 无偏差 |',
)
  .replace('部门整体支出', '项目支出')
  .replace('| 预算部门名称 | 临河县档案馆 |', '| 项目名称 | 档案数字化加工 |');
const told = (sentence: string): readonly string[] =>
  ownAmounts(
    extract(readText(['临河县档案馆2024年度档案数字化加工绩效自评报告', sentence, FORM].join('\n')))
      .value,
  ).map(({ said, printed }) => `${said.verbatim}／${printed.map((each) => each.verbatim).join()}`);

test('what a report on one project says that the project spent is held against its form', () => {
  expect(told('截至2024年12月31日，项目实际支出105.4万元，执行率95%。')).toEqual([
    '项目实际支出105.4万元／104.5',
  ]);
});

test('the budget of the year is that of the one form', () => {
  expect(told('项目全年预算101万元，资金已到位。')).toEqual(['项目全年预算101万元／110']);
  expect(told('项目全年预算110万元，资金已到位。')).toEqual([]);
});

test('in a report on the whole unit a budget may be that of a project', () => {
  const whole = (sentence: string) =>
    ownAmounts(
      extract(
        readText(
          [
            '临河县档案馆2024年度部门整体支出绩效自评报告',
            sentence,
            selfEvaluationForm(
              '|  | 年度资金总额 | 110 | 110 | 104.5 | 10 | 95% | 9.5 |',
              '| 产出指标 | 数量指标 | 扫描档案 | ≥60万页 | 60万页 | 90 | 90 | 无偏差 |',
            ),
          ].join('\n'),
        ),
      ).value,
    ).map(({ said }) => said.verbatim);
  expect(whole('2024年全年预算101万元，执行率95%。')).toEqual(['2024年全年预算101万元']);
  expect(whole('档案数字化项目进展顺利，全年预算20万元。')).toEqual([]);
});

test.each([
  '项目实际支出104.5万元。',
  '项目实际支出1045000元。',
  '2023年，项目实际支出98万元。',
  '建设期内累计投入，其中一期项目实际支出60万元。',
])('the same amount, another year and a part are left alone: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test('the budget at the beginning of the year is that of the form, but for what is named in front of it', () => {
  expect(told('2024年，年初预算101万元，资金已到位。')).toEqual(['年初预算101万元／110']);
  expect(told('公务接待费支出1万元，年初预算101万元。')).toEqual([]);
  expect(told('2024年，年初预算30万元，资金已到位。')).toEqual([]);
});

test('beside the form of a whole unit a budget that is no slip of its own is one of its projects', () => {
  const form = selfEvaluationForm(
    '|  | 年度资金总额 | 1502.32 | 1502.32 | 1490.5 | 10 | 99.21% | 9.92 |',
    '| 产出指标 | 数量指标 | 扫描档案 | ≥60万页 | 61万页 | 90 | 90 | 无偏差 |',
  );
  const on = (budget: string) =>
    ownAmounts(
      extract(
        readText(
          [
            '临河县档案馆2024年度部门决算',
            `库房修缮自评得分95分，全年预算数${budget}万元。`,
            form,
          ].join('\n'),
        ),
      ).value,
    ).map(({ said }) => said.verbatim);
  expect(on('131.87')).toEqual([]);
  expect(on('1520.32')).toEqual(['全年预算数1520.32万元']);
});

test('the budget of the beginning and that of the year are not exchanged', () => {
  const form = FORM.replace('110 | 110', '120 | 110');
  const pairs = (first: string, year: string) =>
    exchangedBudgets(
      extract(
        readText(
          [
            '临河县档案馆2024年度档案数字化加工绩效自评报告',
            `2024年年初预算${first}万元${year && `，全年预算${year}万元`}。`,
            form,
          ].join('\n'),
        ),
      ).value,
    ).map(({ pair }) => pair.map(({ verbatim }) => verbatim));
  expect(pairs('120', '110')).toEqual([]);
  expect(pairs('110', '')).toEqual([]);
  expect(pairs('110', '120')).toEqual([['2024年年初预算110万元', '全年预算120万元']]);
});

test('what the one project had and spent, told right behind each other, are its budget and its spending', () => {
  expect(told('备注：本项目预算110万元，实际执行104.5万元，综合得分99.5分。')).toEqual([]);
  expect(told('备注：本项目预算119万元，实际执行101.5万元，综合得分99.5分。')).toEqual([
    '本项目预算119万元／110',
    '实际执行101.5万元／104.5',
  ]);
});
