import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { regulationFor } from '../../regulation/in-force.ts';
import type { Check } from '../check.ts';
import { authorizedPositionsAgree } from '../checks/across/authorized-positions-agree.ts';
import { otherFundsAgree } from '../checks/across/other-funds-agree.ts';
import { projectActualAgrees } from '../checks/across/project-actual-agrees.ts';
import { threePublicActualAgrees } from '../checks/across/three-public-actual-agrees.ts';
import { totalActualAgrees } from '../checks/across/total-actual-agrees.ts';
import { baseDataTable, indicatorTable, prose, splitForm } from '../examples.ts';
import { plain } from '../wording/sentence.ts';

function outcome(check: Check, text: string) {
  const report = extract(readText(text)).value;
  const found = check.find(report, {
    regulation: regulationFor('', 2024).regulation,
    scorecards: [],
  });
  return typeof found === 'string' ? found : found.map((hit) => plain(check.say.en(hit)));
}

describe('statements of the text against the tables', () => {
  test('kinds of posts may be stated without their sum', () => {
    const text = prose('本馆核定行政编制3人，事业编制5人。');
    expect(outcome(authorizedPositionsAgree, `${text}\n${baseDataTable()}`)).toEqual([]);
  });
  test('without a table there is nothing to compare, without either no answer is needed', () => {
    expect(outcome(authorizedPositionsAgree, prose('本馆核定编制8人。'))).toBe('insufficientData');
    expect(outcome(authorizedPositionsAgree, prose('本馆免费开放。'))).toBe('notApplicable');
  });
  test('the same amount in another unit or with fewer digits agrees', () => {
    expect(
      outcome(totalActualAgrees, `${prose('2024年全年支出1200000元。')}\n${indicatorTable()}`),
    ).toEqual([]);
    expect(
      outcome(totalActualAgrees, `${prose('2024年全年支出约120万元。')}\n${indicatorTable()}`),
    ).toBe('insufficientData');
  });
  test('a budget of the text is not held against the actual', () => {
    const text = prose('2024年项目支出年初预算60万元。');
    const form = splitForm('一般公共预算：200', '其他资金：', '基本支出：150', '项目支出：50');
    expect(outcome(projectActualAgrees, `${text}\n${form}`)).toBe('insufficientData');
  });
  test('both sides are named and neither is said to be right', () => {
    const text = prose('2024年项目支出60万元，用于库房改造。');
    const form = splitForm('一般公共预算：200', '其他资金：', '基本支出：150', '项目支出：50');
    expect(outcome(projectActualAgrees, `${text}\n${form}`)).toEqual([
      'Two statements of project expenditure differ: the text has 「2024年项目支出60万元」, the self-evaluation form has 「50」. The document alone does not tell which is right.',
    ]);
  });
  test('the year before is compared with its own column', () => {
    const text = prose('2023年“三公”经费支出4万元。');
    expect(
      outcome(threePublicActualAgrees, `${text}\n${baseDataTable('| 三公经费 | 3 | 2.5 | 2 |')}`),
    ).toEqual([
      'Two statements of the actual three public expenses of 2023 differ: the text has 「2023年“三公”经费支出4万元」, the base data table has 「3」. The document alone does not tell which is right.',
    ]);
  });
  test('money that the text says there is none of may be zero in the form', () => {
    const none = `${prose('')}\n三、政府性基金预算支出情况\n本单位2024年没有政府性基金预算支出。`;
    const form = splitForm(
      '一般公共预算：200',
      '政府性基金拨款：0',
      '基本支出：150',
      '项目支出：50',
    );
    expect(outcome(otherFundsAgree, `${none}\n${form}`)).toEqual([]);
    expect(outcome(otherFundsAgree, form)).toBe('notApplicable');
  });
});
