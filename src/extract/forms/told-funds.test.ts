import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '得分'];
const fundsOf = (row: Parameters<typeof table>[0][number]) => {
  const made = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      [span('部门名称', 1, 2), span('石岭县疾控中心', 1, 5)],
      row,
      HEAD,
      ['产出指标', '数量指标', '接种疫苗', '≥800剂次', '836剂次', '90', '90'],
    ]),
  ]);
  return readForms(made, tablesOf(made)).forms[0]?.funds.map((each) => [
    each.label.verbatim,
    each.finalBudget?.verbatim,
    each.actual?.verbatim,
    each.rate?.verbatim,
  ]);
};

test('a row on the execution rate that tells budget and expenditure in words gives the total of the form', () => {
  const told = span('预算数200.00万元，执行数180.00万元', 1, 2);
  expect(fundsOf([span('预算执行率', 1, 2), told, '90.00%', '10', '9'])).toEqual([
    ['预算执行率', '200.00万元', '180.00万元', '90.00%'],
  ]);
});

test('a row on the execution rate without both amounts gives none', () => {
  const told = span('预算数200.00万元', 1, 2);
  expect(fundsOf([span('预算执行率', 1, 2), told, '90.00%', '10', '9'])).toEqual([]);
});

test('a row of points named after the execution is no head of money, whatever its remark says of funds', () => {
  const made = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      [...HEAD, '说明'],
      ['预算执行', '预算执行率', '预算执行率', '100%', '92%', '10', '9.2', '项目招标节约资金'],
      ['产出指标', '数量指标', '接种疫苗', '≥800剂次', '836剂次', '90', '90', ''],
    ]),
  ]);
  const [form] = readForms(made, tablesOf(made)).forms;
  expect(form?.indicators.map((row) => row.score?.verbatim)).toEqual(['9.2', '90']);
});
