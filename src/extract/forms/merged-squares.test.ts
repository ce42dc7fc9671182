import { expect, test } from 'vitest';
import { readText } from '../../formats/text/read.ts';
import { extract } from '../extract.ts';

const read = (...lines: readonly string[]) => extract(readText(lines.join('\n'))).value;

const FORM = [
  '项目名称\t\t2023年水库巡查项目\t\t\t\t\t\t',
  '主管部门\t\t清河市水利局\t\t\t实施单位\t石门县水利局\t\t',
  '项目资金（万元）\t\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
  '\t年度资金总额\t\t459.60\t459.60\t459.60\t10\t100.00%\t10',
  '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
  '\t产出指标\t数量指标\t巡查水库\t≥24座\t26座\t50\t50\t无',
  '\t效益指标\t社会效益指标\t受益农户数\t≥1900户\t1900户\t40\t40\t无',
  '总分\t\t\t\t\t\t100\t100\t',
];

test('the squares over which a label was merged are passed over on the way to its value', () => {
  const { kind, forms } = read('2023年水库巡查项目支出绩效自评情况', '', '一、基本情况', ...FORM);
  expect(kind).toBe('projectSelfEvaluation');
  expect(forms[0]?.projectName?.value).toBe('2023年水库巡查项目');
  expect(forms[0]?.unitName?.value).toBe('石门县水利局');
});

test('a blank value in front of the next label stays blank', () => {
  const [, second = '', ...rest] = FORM;
  const named = '项目名称\t\t实施单位\t石门县水利局\t\t\t\t\t';
  const { forms } = read('2023年度项目支出绩效自评表', named, second, ...rest);
  expect(forms[0]?.projectName?.value).toBeUndefined();
});

test('an amount told in its label beside blank squares is a part of the split, not a row of funds', () => {
  const { forms } = read(
    '2023年度部门整体支出绩效自评表',
    '部门名称\t石门县档案馆\t\t\t\t\t\t\t',
    '年度预算申请（万元）\t\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    '\t年度资金总额\t\t90.00\t90.00\t81.00\t10\t90.00%\t9',
    '\t按收入性质分：\t\t\t\t\t按支出性质分：\t\t',
    '\t其中：一般公共预算：73.00\t\t\t\t\t其中：基本支出：61.00\t\t',
    '\t政府性基金拨款：\t\t\t\t\t项目支出：20.00\t\t',
    '\t其他资金：8.00\t\t\t\t\t\t\t',
    ...FORM.slice(4),
  );
  const form = forms[0];
  expect(form?.funds).toHaveLength(1);
  expect(form?.bySource.map(({ label, amount }) => [label.value, amount.verbatim])).toEqual([
    ['一般公共预算', '73.00'],
    ['政府性基金拨款', ''],
    ['其他资金', '8.00'],
  ]);
});

test('the label of the block in the row of heads heads no column, whatever it is called', () => {
  const [named = '', , , , , ...rest] = FORM;
  const heads =
    '年度绩效指标完成情况\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因';
  const { forms } = read('2023年度项目支出绩效自评表', named, ...FORM.slice(2, 4), heads, ...rest);
  expect(forms[0]?.indicators.map(({ result }) => result?.verbatim)).toEqual(['26座', '1900户']);
});
