import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import type { Table } from '../../document/document.ts';
import type { Report } from '../../report/report.ts';
import { extract } from '../extract.ts';

const cells = (rows: readonly string[]): readonly (readonly string[])[] =>
  rows.map((row) => row.split('|'));

/** A report with one table in the shape that a text gave it. */
function reportOf(
  title: string,
  rows: readonly string[],
  flattened: NonNullable<Table['flattened']>,
): Report {
  const made = { ...table(cells(rows)), flattened, uncertain: true as const };
  return extract(document([paragraph(title), made])).value;
}

const doubts = (report: Report) =>
  report.unrecognised.map(({ what, verbatim }) => [what.zh, verbatim]);
const DOUBT = '表格转成文字后各列对不上，未核对';

describe('a table of the final accounts whose blank squares left no trace', () => {
  const HEADS = ['功能分类科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出'];
  const shown = (report: Report) =>
    report.accounts.flatMap(({ rows }) =>
      rows.map(({ code, name, values }) => [code, name.value, ...values.map((v) => v.verbatim)]),
    );

  test('has whole rows in their columns, and of shorter rows the sum alone', () => {
    const rows = ['合计|90|60|20|10', '201|公共安全支出|70|40|20|10', '208|社会保障支出|20|20'];
    expect(shown(reportOf('支出决算表', [...HEADS, ...rows], 'spaces'))).toEqual([
      [undefined, '合计', '90', '60', '20', '10'],
      ['201', '公共安全支出', '70', '40', '20', '10'],
      ['208', '社会保障支出', '20', '', '', ''],
    ]);
  });

  test('has them so, too, where tabs part the cells', () => {
    const rows = ['合计|90|60|20|10', '201|公共安全支出|70|40|20|10', '208|社会保障支出|20|20'];
    expect(shown(reportOf('支出决算表', [...HEADS, ...rows], 'tabs'))).toEqual([
      [undefined, '合计', '90', '60', '20', '10'],
      ['201', '公共安全支出', '70', '40', '20', '10'],
      ['208', '社会保障支出', '20', '', '', ''],
    ]);
  });

  test('has no amount of a short row where no sum stands first', () => {
    const rows = [
      '科目编码|科目名称|年初结转和结余|本年收入|基本支出|项目支出',
      '合计|38|60|20|10',
      '212|城乡社区支出|38|60|20|10',
      '21208|土地出让支出|60|10',
    ];
    expect(shown(reportOf('政府性基金预算支出决算表', rows, 'spaces')).at(-1)).toEqual([
      '21208',
      '土地出让支出',
      '',
      '',
      '',
      '',
    ]);
  });

  test('keeps the unit of money that stands in a row over its heads', () => {
    const rows = [
      '公开03表|部门：县文化馆|单位：元',
      ...HEADS,
      '合计|90|60|20|10',
      '201|公共安全支出|90|90',
    ];
    const [table] = reportOf('支出决算表', [...rows, '20101|公安|90|90'], 'spaces').accounts;
    expect(table?.moneyUnit?.value).toBe('元');
  });

  test('is told and not compared where the columns break their sums in several places', () => {
    const rows = [
      '合计|90|60|20|10',
      '201|公共安全支出|70|20|10|40',
      '208|社会保障支出|20|10|0|0',
      '210|卫生健康支出|10|20|0|10',
    ];
    const report = reportOf('支出决算表', [...HEADS, ...rows], 'spaces');
    expect(report.accounts).toEqual([]);
    expect(doubts(report)).toEqual([[DOUBT, '支出决算表']]);
  });
});

describe('the three public expenses, twelve figures without their squares', () => {
  const HEADS = [
    '预算数|决算数',
    '合计|因公出国（境）费|公务用车购置及运行维护费|公务接待费',
    '小计|购置费',
  ];
  const factsOf = (report: Report) =>
    report.facts.map(({ metric, basis, verbatim }) => `${metric} ${basis} ${verbatim}`);

  test('are told apart by their own sums', () => {
    const report = reportOf(
      '“三公”经费支出决算表',
      [...HEADS, '1|2|3|4|5|6|7|8|9|10|11|12', '9.5|0|6|2|4|3.5|8.4|0|5.3|2|3.3|3.1'],
      'spaces',
    );
    expect(factsOf(report)).toEqual([
      'threePublicExpenses planned 9.5',
      'officialOverseasTravel planned 0',
      'officialVehicles planned 6',
      'vehiclePurchase planned 2',
      'vehicleOperation planned 4',
      'officialHospitality planned 3.5',
      'threePublicExpenses actual 8.4',
      'officialOverseasTravel actual 0',
      'officialVehicles actual 5.3',
      'vehiclePurchase actual 2',
      'vehicleOperation actual 3.3',
      'officialHospitality actual 3.1',
    ]);
  });

  test('stay untold where a blank is missing among them', () => {
    const report = reportOf(
      '“三公”经费支出决算表',
      [...HEADS, '9.5|6|2|4|3.5|8.4|5.3|2|3.3|3.1'],
      'spaces',
    );
    expect(factsOf(report)).toEqual([]);
    expect(doubts(report)).toEqual([[DOUBT, '“三公”经费支出决算表']]);
  });
});

describe('a base data table read from lines of text', () => {
  const HEADS = ['经费控制情况|2023年决算数|2024年预算数|2024年决算数'];
  const shown = (report: Report) =>
    report.baseDataTables.flatMap(({ moneyRows }) => moneyRows.map(({ label }) => label.verbatim));

  test('loses the group whose parts miss their sum in several columns, and keeps the others', () => {
    const report = reportOf(
      '2024年度部门整体支出绩效评价基础数据表',
      [
        ...HEADS,
        '三公经费|9|8|7',
        '2、出国经费|0|0|0',
        '3、公务接待|3|2|1',
        '项目支出|30|20|10',
        '1、业务工作经费|30|20|10',
      ],
      'spaces',
    );
    expect(shown(report)).toEqual(['项目支出', '1、业务工作经费']);
    expect(doubts(report)).toEqual([[DOUBT, '三公经费']]);
  });

  test('keeps a group with a slip in one column', () => {
    const rows = ['三公经费|9|8|7', '2、出国经费|0|0|0', '3、公务接待|9|5|7', '项目支出|30|20|10'];
    const report = reportOf('2024年度绩效评价基础数据表', [...HEADS, ...rows], 'spaces');
    expect(shown(report)).toEqual(['三公经费', '2、出国经费', '3、公务接待', '项目支出']);
  });
});

describe('squares under a merged cell that repeat its words', () => {
  const FORM = [
    '项目名称|项目名称|修缮库房|修缮库房|修缮库房|修缮库房|修缮库房|修缮库房',
    '项目资金（万元）|项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    '项目资金（万元）|年度资金总额|30|30|27|10|90%|9',
    '项目资金（万元）|其中：财政拨款|20|20|20|—|100%|—',
    '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|备注',
    '产出指标|质量指标|验收情况|全部合格|全部合格|90|90|',
    '总分|总分|总分|总分|总分|100|99|',
  ];

  test('are one cell; equal figures and equal words of target and result are two', () => {
    const [form] = reportOf('项目支出绩效自评表', FORM, 'pipes').forms;
    expect(form?.projectName?.verbatim).toBe('修缮库房');
    expect(form?.funds.map(({ actual }) => actual?.verbatim)).toEqual(['27', '20']);
    const [row] = form?.indicators ?? [];
    expect([row?.target?.verbatim, row?.result?.verbatim, row?.score?.verbatim]).toEqual([
      '全部合格',
      '全部合格',
      '90',
    ]);
    expect([form?.totalWeight?.verbatim, form?.totalScore?.verbatim]).toEqual(['100', '99']);
  });
});

test('under 按收入性质分 each label has the amount behind it, and none of the columns above', () => {
  const list = [
    ...['部门名称', '县文化馆', '年度预算申请（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ...['分值', '执行率', '得分', '年度资金总额', '90', '100', '95', '10', '95%', '9.5'],
    ...['按收入性质分：', '按支出性质分：', '其中：一般公共预算：', '80', '其中：基本支出：', '60'],
    ...['政府性基金拨款：', '15', '项目支出：', '35', '其他资金：', '', '', ''],
    ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...['产出指标', '数量指标', '演出场次', '≥20场', '20场', '90', '90'],
  ];
  const [form] = reportOf('部门整体支出绩效自评表', list, 'onePerLine').forms;
  const told = [...(form?.bySource ?? []), ...(form?.byType ?? [])];
  expect(told.map(({ metric, amount }) => `${metric} ${amount.verbatim}`)).toEqual([
    'generalPublicBudget 80',
    'governmentFundsBudget 15',
    'otherFunds ',
    'basicExpenditure 60',
    'projectExpenditure 35',
  ]);
  expect(form?.funds.map(({ metric }) => metric)).toEqual(['total']);
});

test('income beside expenditure keeps its sides where blank amounts left no square: names, lines and amounts tell', () => {
  const rows = [
    '收入|支出',
    '项目|行次|决算数|项目|行次|决算数',
    '一、财政拨款收入|1|80.00|一、教育支出|4|85.00',
    '二、其他收入|2|二、住房保障支出|5|3.00',
    '本年收入合计|3|80.00|6',
  ];
  const [read] = reportOf('收入支出决算总表', rows, 'spaces').accounts;
  const amounts = (side: 'rows' | 'rightRows') =>
    read?.[side].map(({ name, values }) => `${name.value} ${values.map((v) => v.verbatim).join()}`);
  expect(amounts('rows')).toEqual([
    '一、财政拨款收入 80.00',
    '二、其他收入 ',
    '本年收入合计 80.00',
  ]);
  expect(amounts('rightRows')).toEqual(['一、教育支出 85.00', '二、住房保障支出 3.00']);
});
