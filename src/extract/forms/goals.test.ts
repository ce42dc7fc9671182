import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';
import { shownForm } from './shown.ts';

test('what a body is there for is no goal, and 年初目标 heads the targets', () => {
  const made = document([
    paragraph('2024年度部门整体支出绩效自评表'),
    table([
      ['部门名称', span('江南区档案馆', 1, 7)],
      ['部门总体目标', '部门职责', span('收集档案；提供查阅服务。', 1, 6)],
      ['部门年度目标', '年度目标', span('1.接收进馆档案。2.举办档案展览。', 1, 6)],
      ['目标完成情况', '完成情况', span('1.接收档案900卷。2.办展两期。', 1, 6)],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '年初目标', '实际完成', '得分'],
      ['产出指标', '数量指标', '接收档案', '90', '按完成率计分', '≥800卷', '900卷', '90'],
      [span('合计', 1, 7), '90'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form && shownForm(form)).toEqual([
    'department 2024 江南区档案馆',
    '预期: 接收进馆档案。',
    '预期: 举办档案展览。',
    '完成: 接收档案900卷。',
    '完成: 办展两期。',
    '产出指标 › 数量指标 › 接收档案: ≥800卷 {atLeast} → 900卷 (90/90)',
    '总分: /90',
  ]);
});

test('a figure or a piece of a head is no goal where a text was torn over its columns', () => {
  const made = document([
    paragraph('2024年度部门整体支出绩效自评表'),
    table([
      ['部门名称', span('江南区档案馆', 1, 3)],
      ['年度总体目标', '预期目标', '', '实际完成情况'],
      ['', '接收进馆档案', '1', '已接收，目标完成'],
      ['', '2', '', '接收档案900卷'],
      ['', '实际完成', '', '情况'],
      ['一级指标', '三级指标', '年度指标值', '得分'],
      ['产出指标', '接收档案', '≥800卷', '90'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.expectedGoals.map(({ value }) => value)).toEqual(['接收进馆档案']);
});

test('nor where label and text were laid together in one cell', () => {
  const made = document([
    paragraph('2024年度部门整体支出绩效自评表'),
    table([
      ['部门名称', span('江南区档案馆', 1, 7)],
      ['部门总体目标', span('部门职责\n收集档案；提供查阅服务。', 1, 7)],
      ['年度目标', span('1.接收进馆档案。2.举办档案展览。', 1, 7)],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '年初目标', '实际完成', '得分'],
      ['产出指标', '数量指标', '接收档案', '90', '按完成率计分', '≥800卷', '900卷', '90'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.expectedGoals.map(({ value }) => value)).toEqual([
    '接收进馆档案。',
    '举办档案展览。',
  ]);
});

test('a row below the goals with a label of its own and one text over both columns is no goal', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      [span('项目情况', 3, 1), span('1.目标完成情况', 2, 1), '项目年度目标', '年度目标完成情况'],
      ['接收进馆档案。', '已接收档案900卷。'],
      ['2.项目实施内容及过程概述', span('按方案组织实施。', 1, 2)],
      ['一级指标', '三级指标', '年度指标值', '得分'],
      ['产出指标', '接收档案', '≥800卷', '90'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.expectedGoals.map(({ value }) => value)).toEqual(['接收进馆档案。']);
});

test('目标实现情况 with its points beside it is an indicator of a table of scores, no heading of goals', () => {
  const made = document([
    paragraph('部门整体绩效评价打分表'),
    table([
      ['评价指标', '分值', '得分'],
      ['当年预算执行情况', '20', '19.44'],
      ['整体绩效目标实现情况', '60', '54.8'],
      ['预算管理情况', '20', '17.5'],
      ['合计', '100', '91.74'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.indicators.map(({ name }) => name.verbatim)).toEqual([
    '当年预算执行情况',
    '整体绩效目标实现情况',
    '预算管理情况',
  ]);
  expect(form?.achieved).toBeUndefined();
});

test('实际完成 in front of a text that has its row for itself labels what was reached', () => {
  const made = document([
    paragraph('2024年度项目支出绩效自评表'),
    table([
      ['项目名称', span('档案征集', 1, 4)],
      ['预期目标', span('征集档案800卷，举办展览两期。', 1, 4)],
      ['实际完成', span('征集档案900卷，举办展览两期。', 1, 4)],
      ['一级指标', '三级指标', '年度指标值', '实际完成', '得分'],
      ['产出指标', '征集档案', '≥800卷', '900卷', '100'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.achieved?.verbatim).toBe('征集档案900卷，举办展览两期。');
  expect(form?.indicators.map(({ result }) => result?.verbatim)).toEqual(['900卷']);
});

test('a label and its text may stand in one cell, beside the label of the row', () => {
  const made = document([
    paragraph('2024年度部门整体支出绩效自评表'),
    table([
      ['部门名称', span('江南区档案馆', 1, 7)],
      [
        '年度目标完成情况',
        span('预期目标：接收档案800卷。', 1, 3),
        span('完成情况：接收档案900卷。', 1, 4),
      ],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '年初目标', '实际完成', '得分'],
      ['产出指标', '数量指标', '接收档案', '90', '按完成率计分', '≥800卷', '900卷', '90'],
      [span('合计', 1, 7), '90'],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect([form?.expected?.verbatim, form?.achieved?.verbatim]).toEqual([
    '预期目标：接收档案800卷。',
    '完成情况：接收档案900卷。',
  ]);
});
