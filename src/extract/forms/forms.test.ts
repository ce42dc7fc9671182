import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf, wordsAt } from '../../document/document.ts';
import { readForms } from './forms.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const read = (...drafts: Parameters<typeof document>[0]) => {
  const made = document(drafts);
  return { made, ...readForms(made, tablesOf(made)) };
};

const department = table([
  ['部门名称', span('青石县水务局', 1, 6)],
  ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '100', '90', '81', '10', '0.9', '9'],
  [span('按收入性质分', 1, 4), span('按支出性质分', 1, 3)],
  [span('其中：一般公共预算：81', 1, 4), span('其中：基本支出：50', 1, 3)],
  [span('其他资金：', 1, 4), span('项目支出：31', 1, 3)],
  HEAD,
  ['产出指标（90分）', '数量指标', '巡查', '≥4次', '4次', '90', ''],
  ['总分', '', '', '', '', '100', '9'],
]);

test('amounts of a form are facts with their basis, rates and scores too', () => {
  const { facts } = read(paragraph('2023年度部门整体支出绩效自评表'), department);
  expect(
    facts.map((f) => [f.metric, f.basis, f.verbatim, f.value.unit, f.scope, f.within]),
  ).toEqual([
    ['totalExpenditure', 'originalBudget', '100', '万元', 'whole', undefined],
    ['totalExpenditure', 'finalBudget', '90', '万元', 'whole', undefined],
    ['totalExpenditure', 'actual', '81', '万元', 'whole', undefined],
    ['executionRate', 'actual', '0.9', '%', 'whole', undefined],
    ['generalPublicBudget', 'actual', '81', '万元', 'whole', undefined],
    ['basicExpenditure', 'actual', '50', '万元', 'whole', undefined],
    ['projectExpenditure', 'actual', '31', '万元', 'whole', undefined],
    ['selfScore', 'actual', '9', '分', 'whole', undefined],
  ]);
});

test('every statement quotes the very words at its place, a blank one none', () => {
  const { made, forms, facts } = read(paragraph('2023年度部门整体支出绩效自评表'), department);
  for (const fact of facts) expect(wordsAt(made, fact.at)).toBe(fact.verbatim);
  const other = forms[0]?.bySource[1]?.amount;
  expect(other && [other.verbatim, wordsAt(made, other.at), other.value]).toEqual([
    '',
    '',
    undefined,
  ]);
  expect(forms[0]?.indicators[0]?.score).toEqual({
    verbatim: '',
    at: { block: 1, row: 7, column: 6 },
  });
});

test('a project form states money of one project, not of all', () => {
  const project = table([
    ['项目名称', span('灌区维护', 1, 6)],
    ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '20', '20', '20', '10', '100%', '10'],
    HEAD,
    ['产出指标', '数量指标', '渠道', '≥4公里', '4公里', '90', '90'],
  ]);
  const { forms, facts } = read(paragraph('项目支出绩效自评表'), project);
  expect(forms.map((form) => form.kind)).toEqual(['project']);
  expect(new Set(facts.map((f) => `${f.metric} ${f.scope} ${f.part} ${f.holder}`))).toEqual(
    new Set(['totalExpenditure project projectForm 0', 'executionRate project projectForm 0']),
  );
});

test('a row that is not understood is listed', () => {
  const rows = table([
    HEAD,
    ['产出指标', '数量指标', '巡查', '4次', '4次', '90', '90'],
    [span('本表经会议审议', 1, 7)],
  ]);
  const { forms, unrecognised } = read(rows);
  expect(forms.map((form) => form.indicators.length)).toEqual([1]);
  expect(unrecognised).toEqual([
    {
      at: { block: 0, row: 2 },
      what: { zh: '未识别的表格行', en: 'Unknown row of a table' },
      verbatim: '本表经会议审议',
    },
  ]);
});

test('other tables of a report are no forms', () => {
  const { forms, used } = read(
    table([
      ['财政供养人员情况（人）', '编制数', '实际在职人数', '控制率'],
      ['经费控制情况（万元）', '2023年决算数', '2024年预算数', '2024年决算数'],
      ['三公经费', '0', '1', '0'],
    ]),
    table([
      ['一级指标', '二级指标', '评分标准', '所需佐证材料'],
      ['布置工作10分', '自评通知', '印发得2分', '通知'],
    ]),
    table([
      ['科目编码', '科目名称', '年初预算数', '决算数'],
      ['201', '一般公共服务支出', '10', '9'],
    ]),
  );
  expect([forms.length, used.size]).toEqual([0, 0]);
});
