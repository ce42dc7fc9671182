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
