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
