import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

/** Budget at first, of the whole year and what was spent, as the total row has them. */
function totalUnder(heads: readonly string[], amounts: readonly string[]) {
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['资金', ...heads, '分值', '执行率', '得分'],
      ['年度资金总额', ...amounts, '10', '98%', '9.8'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', ''],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90', ''],
    ]),
  ]);
  const total = readForms(doc, tablesOf(doc)).forms[0]?.funds[0];
  return [total?.originalBudget, total?.finalBudget, total?.actual].map((each) => each?.verbatim);
}

test('by how much a budget was changed is no budget', () => {
  const amounts = ['60', '-10', '50', '49'];
  expect(totalUnder(['年初预算', '调整预算（增+减-）', '全年预算', '全年支出'], amounts)).toEqual([
    '60',
    '50',
    '49',
  ]);
  expect(totalUnder(['年初预算', '调整预算', '全年预算数', '执行数'], amounts)).toEqual([
    '60',
    '50',
    '49',
  ]);
});

test('a budget that is called after its adjustment is that of the whole year where no other is', () => {
  expect(totalUnder(['年初预算', '调整后预算数', '执行数'], ['60', '50', '49'])).toEqual([
    '60',
    '50',
    '49',
  ]);
});

test('a row whose amounts stand under other heads than their own is not read', () => {
  const amounts = ['', '60', '50', '149', '10', '98%'];
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', ...amounts],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90'],
    ]),
  ]);
  expect(readForms(doc, tablesOf(doc)).forms[0]?.funds).toEqual([]);
});

test('behind the budget of the year’s beginning that of the year is the final one', () => {
  const amounts = ['60', '50', '49'];
  expect(totalUnder(['年初预算数', '年度预算数', '全年执行数'], amounts)).toEqual(amounts);
  expect(totalUnder(['年初批复预算数', '全年预算数', '全年执行数'], amounts)).toEqual(amounts);
  expect(
    totalUnder(['年初预算数', '预算调整数', '年度预算数', '执行数'], ['60', '-10', '50', '49']),
  ).toEqual(amounts);
});

test('columns for kinds of reasons do not hide the sign, the number and the unit of a target beside them', () => {
  const down = (head: string) => span(head, 2, 1);
  const doc = document([
    paragraph('2023年度项目（政策）绩效目标自评表'),
    table([
      [
        ...['一级指标', '二级指标', '三级指标'].map(down),
        span('年度指标值', 1, 3),
        ...['全年完成值', '分值', '得分'].map(down),
        span('偏差原因分析', 1, 4),
        down('改进措施'),
      ],
      ['运算符号', '内容', '度量单位', '经费保障', '制度保障', '人员保障', '原因说明'],
      ['产出指标', '数量指标', '修缮库房', '≥', '6', '间', '7间', '90', '90', '', '', '', '', ''],
    ]),
  ]);
  const [row] = readForms(doc, tablesOf(doc)).forms[0]?.indicators ?? [];
  expect([row?.target?.verbatim, row?.result?.verbatim]).toEqual(['6', '7间']);
});

test('what runs down in front of the rows of indicators heads none of their columns', () => {
  const doc = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      [
        span('年度绩效指标完成情况', 2, 1),
        ...['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '得分'],
      ],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '7间', '90', '90'],
    ]),
  ]);
  expect(readForms(doc, tablesOf(doc)).forms[0]?.indicators[0]?.result?.verbatim).toBe('7间');
});

test('of results of several years that of the last is the result', () => {
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['一级指标', '三级指标', '2022年实际值', '2023年目标值', '2023年完成值', '分值', '得分'],
      ['产出指标', '修缮库房', '4间', '≥6间', '7间', '90', '90'],
    ]),
  ]);
  const [row] = readForms(doc, tablesOf(doc)).forms[0]?.indicators ?? [];
  expect([row?.target?.verbatim, row?.result?.verbatim]).toEqual(['≥6间', '7间']);
});

test('under the head of each level stand its names and their weights', () => {
  const doc = document([
    paragraph('2023年度项目支出绩效评价得分表'),
    table([
      [
        ...['一级指标', '二级指标', '三级指标'].map((level) => span(level, 1, 2)),
        ...['目标值', '实际值', '得分'].map((head) => span(head, 2, 1)),
      ],
      ['名称', '权重', '名称', '权重', '名称', '权重'],
      ['产出', '60', '产出数量', '60', '修缮库房', '40', '≥6间', '7间', '40'],
      ['产出', '60', '产出数量', '60', '修缮门窗', '20', '≥9扇', '9扇', '20'],
    ]),
  ]);
  const [row] = readForms(doc, tablesOf(doc)).forms[0]?.indicators ?? [];
  const read = [row?.level1, row?.level1Weight, row?.level2, row?.name, row?.weight];
  expect(read.map((each) => each?.verbatim)).toEqual(['产出', '60', '产出数量', '修缮库房', '40']);
});

test('heads over one row of figures without a label say themselves of what the figures are', () => {
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['项目名称', span('库房修缮', 1, 3)],
      [span('二、预算执行情况（10分）', 1, 4)],
      ['预算资金（万元）', '实际支出（万元）', '执行率', '得分'],
      ['50.00', '49.00', '98%', '9.8'],
      ['三级指标', '指标值', '完成值', '得分'],
      ['修缮库房', '≥6间', '6间', '90'],
    ]),
  ]);
  const [total] = readForms(doc, tablesOf(doc)).forms[0]?.funds ?? [];
  expect(
    [total?.label, total?.finalBudget, total?.actual, total?.rate, total?.score].map(
      (each) => each?.verbatim,
    ),
  ).toEqual(['预算资金（万元）', '50.00', '49.00', '98%', '9.8']);
});

test('what was granted and the rate at which it was used are the budget and its execution', () => {
  const doc = document([
    paragraph('2023年专项资金绩效自评表'),
    table([
      ['资金（万元）', '下达预算', '实际使用', '使用率', '分值', '得分'],
      ['合计', '50.00', '49.00', '98%', '10', '9.8'],
      ['三级指标', '指标值', '完成值', '分值', '得分', ''],
      ['修缮库房', '≥6间', '6间', '90', '90', ''],
    ]),
  ]);
  const [total] = readForms(doc, tablesOf(doc)).forms[0]?.funds ?? [];
  expect([total?.finalBudget, total?.actual, total?.rate].map((each) => each?.verbatim)).toEqual([
    '50.00',
    '49.00',
    '98%',
  ]);
});

test('under tasks with their amounts the row of their sum is that of the form', () => {
  const doc = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      ['任务名称', '主要内容', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['任务1', '保障运转', '30.00', '29.00', '', '96.67%', ''],
      ['任务2', '修缮库房', '20.00', '20.00', '', '100%', ''],
      [span('金额合计', 1, 2), '50.00', '49.00', '10', '98%', '9.8'],
      ['年度总体目标', span('保障机构运转，完成库房修缮。', 1, 6)],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90'],
    ]),
  ]);
  const [form] = readForms(doc, tablesOf(doc)).forms;
  expect(
    form?.funds.map(({ label, actual, score }) =>
      [label, actual, score].map((each) => each?.verbatim),
    ),
  ).toEqual([['金额合计', '49.00', '9.8']]);
  expect(form?.expected?.verbatim).toBe('保障机构运转，完成库房修缮。');
});

test('a rate that stands in front of the amounts is no label of theirs', () => {
  const doc = document([
    paragraph('2023年财政专项资金绩效自评表'),
    table([
      [span('资金（万元）', 3, 1), '资金来源', '计划安排数', '到位率', '实际支出数', '支出率'],
      ['中央资金', '30.00', '100%', '29.00', '96.67%'],
      ['合计', '30.00', '100%', '29.00', '96.67%'],
      ['一级指标', '二级指标', '三级指标', '计划值', '实际值', '未完成原因'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', ''],
    ]),
  ]);
  const funds = readForms(doc, tablesOf(doc)).forms[0]?.funds ?? [];
  expect(
    funds.map(({ label, metric, further }) => [label.verbatim, metric, further?.[0]?.verbatim]),
  ).toEqual([
    ['中央资金', 'centralFunds', '30.00'],
    ['合计', 'total', '30.00'],
  ]);
});

test('sources told in words below the amounts are parts of the total', () => {
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['预算资金（万元）', '实际支出（万元）', '执行率', '得分'],
      ['50.00', '49.00', '98%', '9.8'],
      [
        '其中：县级财政资金30万元，上级专项资金20万元',
        '其中：县级财政资金29万元，上级专项资金20万元',
        '',
        '',
      ],
      ['三级指标', '指标值', '完成值', '得分'],
      ['修缮库房', '≥6间', '6间', '90'],
    ]),
  ]);
  const funds = readForms(doc, tablesOf(doc)).forms[0]?.funds ?? [];
  expect(
    funds.map(({ label, within, finalBudget, actual }) => [
      label.value,
      within,
      finalBudget?.verbatim,
      actual?.verbatim,
    ]),
  ).toEqual([
    ['预算资金', undefined, '50.00', '49.00'],
    ['县级财政资金', 0, '30万元', '29万元'],
    ['上级专项资金', 0, '20万元', '20万元'],
  ]);
});
