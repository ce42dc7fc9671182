import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

test('a row 小计 is no indicator and sums up the level that it names, or the rows since the one before', () => {
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      [span('产出指标', 2, 1), '数量指标', '修缮库房', '≥6间', '6间', '40', '40', ''],
      ['质量指标', '验收合格率', '≥95%', '96%', '20', '18', '部分返工'],
      [span('产出指标小计', 1, 5), '60', '58', ''],
      ['效益指标', '社会效益指标', '服务人数', '≥90人', '95人', '40', '40', ''],
      ['', '', '小计', '', '', '40', '40', ''],
      [span('总分', 1, 5), '100', '98', ''],
    ]),
  ]);
  const [form] = readForms(doc, tablesOf(doc)).forms;
  expect(form?.indicators.map((row) => row.name.value)).toEqual([
    '修缮库房',
    '验收合格率',
    '服务人数',
  ]);
  expect(
    form?.subtotals?.map(({ label, rows, weight, score }) => [
      label.value,
      rows,
      weight?.verbatim,
      score?.verbatim,
    ]),
  ).toEqual([
    ['产出指标小计', [1, 2], '60', '58'],
    ['小计', [4], '40', '40'],
  ]);
});

test('rows of Chinese numerals sum up the numbered rows below them, where nothing else names the levels', () => {
  const read = (third: string) => {
    const doc = document([
      paragraph('2024年度绩效评价打分明细表'),
      table([
        ['评价指标', '分值', '评分过程', '得分'],
        ['一、决策指标', '15', '', '14'],
        ['1.立项依据', '5', '依据充分', '5'],
        ['2.绩效目标', '10', '目标偏低，扣1分', '9'],
        ['二、效益指标', '85', '', '85'],
        [third, '85', '效益明显', '85'],
        ['合计', '100', '', '99'],
      ]),
    ]);
    return readForms(doc, tablesOf(doc)).forms[0];
  };
  const form = read('3.社会效益');
  expect(form?.indicators.map(({ name, reason }) => [name.value, reason?.verbatim])).toEqual([
    ['立项依据', '依据充分'],
    ['绩效目标', '目标偏低，扣1分'],
    ['社会效益', '效益明显'],
  ]);
  expect(
    form?.subtotals?.map(({ label, rows, score }) => [label.value, rows, score?.verbatim]),
  ).toEqual([
    ['一、决策指标', [2, 3], '14'],
    ['二、效益指标', [5], '85'],
  ]);
  expect(read('社会效益')?.subtotals).toBe(undefined);
});

test('the one 小计 in front of what is added to the points is of all rows above it, however many groups they are', () => {
  const rows = (sum: string) => {
    const doc = document([
      paragraph('2023年度部门整体支出绩效自评打分表'),
      table([
        ['一级指标', '二级指标', '三级指标', '分值', '自评得分', '扣分原因'],
        ['投入', '目标设定', '目标合理性', '40', '39.5', '1项未量化'],
        ['产出', '职责履行', '重点工作完成率', '40', '40', ''],
        ['效果', '履职效益', '公众满意度', '20', '18', '未达95%'],
        [span('小计', 1, 3), '100', sum, ''],
        ['加分项', '', '市级表彰', '', '2', ''],
        [span('总得分', 1, 3), '', '99.5', ''],
      ]),
    ]);
    return readForms(doc, tablesOf(doc)).forms[0]?.subtotals?.map((each) => each.rows);
  };
  expect(rows('97.5')).toEqual([[1, 2, 3]]);
  expect(rows('79.5')).toEqual([[1, 2, 3]]);
});

test('a total line may name its numbers one by one, with the grade behind them', () => {
  const doc = document([
    paragraph('2023年度项目支出绩效自评表'),
    table([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '原因'],
      ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '60', '60', ''],
      ['效益指标', '社会效益指标', '服务人数', '≥90人', '81人', '40', '36', '宣传不够'],
      ['总分', '', '总分值', '100', '总得分', '96', '自评等级', '优'],
    ]),
  ]);
  const [form] = readForms(doc, tablesOf(doc)).forms;
  expect([form?.totalWeight?.verbatim, form?.totalScore?.verbatim]).toEqual(['100', '96']);
});
