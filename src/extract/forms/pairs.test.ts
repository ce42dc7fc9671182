import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';
import { shownForm } from './shown.ts';

test('labels of amounts with the amounts beside them head no block: they are its one row', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      ['项目名称', span('库房修缮', 1, 7)],
      ['年初预算数', '100', '全年预算数', '110', '全年执行数', '104.5', '执行率', '95%'],
      ['分值', '10', '得分', '9.5', '未执行原因', span('尾款待验收', 1, 3)],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90', ''],
      [span('总分', 1, 5), '100', '99.5', ''],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form && shownForm(form)).toEqual([
    'project 2024 库房修缮',
    'total: 100万元 → 110万元 → 104.5万元 (10, 95%, 9.5)',
    '产出指标 › 数量指标 › 修缮库房: ≥6间 {atLeast} → 6间 (90/90)',
    '总分: 100/99.5',
  ]);
});

test('小计 over the sources is the total of a block that has no other', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      ['项目名称', span('库房修缮', 1, 7)],
      [
        span('预算资金（万元）', 4, 1),
        '构成',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '执行率',
        '分值',
        '得分',
      ],
      ['小计', '100', '110', '104.5', '95%', '10', '9.5'],
      ['财政拨款', '80', '90', '84.5', '', '', ''],
      ['其他资金', '20', '20', '20', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90', ''],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.funds.map(({ metric, within }) => [metric, within])).toEqual([
    ['total', undefined],
    ['appropriation', 0],
    ['otherFunds', 0],
  ]);
});

test('parts in pairs below the pairs of the whole are its sources, the rate stands behind under a head of its own', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      ['项目名称', span('库房修缮', 1, 7)],
      [
        span('预算执行情况（万元）', 4, 1),
        span('预算安排情况', 1, 2),
        span('资金到位情况', 1, 2),
        span('资金执行情况', 1, 2),
        '预算执行进度',
      ],
      ['预算数：', '110', '到位数：', '110', '执行数：', '104.5', '95%'],
      ['其中：财政资金', '90', '其中：财政资金', '90', '其中：财政资金', '84.5', ''],
      ['其他', '20', '其他', '20', '其他', '20', ''],
      ['', '一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '指标分值', '自评得分'],
      ['', '产出指标', '数量指标', '修缮库房', '≥6间', '6间', '100', '99.5'],
      ['五、自评总分', span('99.5', 1, 7)],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form && shownForm(form)).toEqual([
    'project 2024 库房修缮',
    'total:  → 110万元 → 104.5万元 (, 95%, )',
    '0.appropriation:  → 90万元 → 84.5万元 (, , )',
    '0.otherFunds:  → 20万元 → 20万元 (, , )',
    '产出指标 › 数量指标 › 修缮库房: ≥6间 {atLeast} → 6间 (100/99.5)',
    '总分: /99.5',
  ]);
});

test('targets that were adjusted during the year hold, where a square is blank those of its beginning', () => {
  const made = document([
    paragraph('2024年度部门整体绩效自评表'),
    table([
      ['部门名称', span('临河县档案馆', 1, 6)],
      ['三级指标', '计量单位', '年初指标值', '调整指标值', '全年完成值', '分值', '得分'],
      ['修缮库房', '间', '80', '72', '72', '50', '50'],
      ['整理档案', '卷', '900', '', '950', '50', '50'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(
    form?.indicators.map(({ target, result }) => [target?.verbatim, result?.verbatim]),
  ).toEqual([
    ['72', '72'],
    ['900', '950'],
  ]);
});

test('one row of amounts without a label is of the whole, whatever the label of the block calls its money', () => {
  const made = document([
    paragraph('2024年度专项资金绩效自评表'),
    table([
      ['专项资金名称', span('库房修缮', 1, 5)],
      [span('资金情况（万元）', 2, 1), '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ['110', '104.5', '95%', '10', '9.5'],
      ['一级指标', '三级指标', '目标值', '实际值', '分值', '得分'],
      ['产出', '修缮库房', '≥6间', '6间', '90', '90'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form && shownForm(form)[1]).toBe('total:  → 110万元 → 104.5万元 (10, 95%, 9.5)');
});

test('the score of the whole form in a row of its own is none of its money', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      ['项目名称', span('库房修缮', 1, 5)],
      ['预算数（万元）', '110', '执行数（万元）', '104.5', '其中：财政拨款', '104.5'],
      ['自评得分', span('98', 1, 2), '自评等级', span('优', 1, 2)],
      ['一级指标', '三级指标', '目标值', '实际值', '分值', '得分'],
      ['产出', '修缮库房', '≥6间', '6间', '100', '98'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.funds.map(({ actual, score }) => [actual?.verbatim, score?.verbatim])).toEqual([
    ['104.5', undefined],
  ]);
});

test('among labels with amounts beside them a change is no budget', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      ['年初预算', '100', '调整数', '10', '全年预算', '110', '全年执行', '104.5'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90', ''],
    ]),
  ]);
  const [total] = readForms(made, tablesOf(made)).forms[0]?.funds ?? [];
  expect([total?.originalBudget, total?.finalBudget].map((each) => each?.verbatim)).toEqual([
    '100',
    '110',
  ]);
});

test('a row may score the rate of amounts that stand among the tasks', () => {
  const made = document([
    paragraph('2024年度部门整体绩效自评表'),
    table([
      ['部门名称', span('临河县档案馆', 1, 7)],
      [span('预算执行情况', 1, 2), '预算执行率', '95%', '分值', '10', '得分', '9.5'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '90', '90', ''],
    ]),
  ]);
  const [total] = readForms(made, tablesOf(made)).forms[0]?.funds ?? [];
  expect([total?.rate, total?.weight, total?.score].map((each) => each?.verbatim)).toEqual([
    '95%',
    '10',
    '9.5',
  ]);
});
