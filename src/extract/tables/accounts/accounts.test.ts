import { expect, test } from 'vitest';
import { type Draft, document, paragraph, span, table } from '../../../document/build.ts';
import { readTables } from '../tables.ts';

function accounts(drafts: readonly Draft[], year?: number) {
  const read = readTables(document(drafts));
  return {
    tables: read.accounts,
    keys: read.accounts.map((account) => account.key),
    facts: read
      .facts(year)
      .map((fact) =>
        [
          fact.metric,
          fact.basis,
          fact.scope,
          fact.verbatim + fact.value.unit,
          ...(fact.within === undefined ? [] : [`<${fact.within}`]),
        ].join(' '),
      ),
  };
}

test('income and expenditure stand on two sides of one table', () => {
  const { tables, facts } = accounts([
    paragraph('收入支出决算总表'),
    paragraph('公开01表'),
    paragraph('部门：清河县档案馆　　金额单位：万元'),
    table([
      [span('收入', 1, 3), span('支出', 1, 3)],
      ['项目', '行次', '决算数', '项目', '行次', '决算数'],
      ['栏次', '', '1', '栏次', '', '2'],
      ['一、一般公共预算财政拨款收入', '1', '120.50', '一、一般公共服务支出', '32', '98.20'],
      ['五、事业收入', '5', '', '八、社会保障和就业支出', '39', '22.30'],
      ['本年收入合计', '27', '120.50', '本年支出合计', '58', '120.50'],
      ['使用非财政拨款结余', '28', '', '结余分配', '59', ''],
      ['年初结转和结余', '29', '3.10', '年末结转和结余', '60', '3.10'],
      ['总计', '31', '123.60', '总计', '62', '123.60'],
    ]),
  ]);
  expect(
    tables.map(({ key, rows, rightRows, moneyUnit }) => [
      key,
      rows.length,
      rightRows.length,
      moneyUnit?.value,
    ]),
  ).toEqual([['revenueExpenditure', 6, 6, '万元']]);
  expect(facts).toEqual([
    'generalPublicBudget actual whole 120.50万元',
    'currentRevenue actual whole 120.50万元',
    'openingCarryOver actual whole 3.10万元',
    'totalRevenue actual whole 123.60万元',
    'currentExpenditure actual whole 120.50万元',
    'closingBalance actual whole 3.10万元',
    'totalExpenditure actual whole 123.60万元',
  ]);
});

test('income by source: the heads of the columns name the metrics of the sum row', () => {
  const { tables, facts } = accounts([
    paragraph('二、收入决算表'),
    table([
      [
        span('项目', 1, 2),
        span('本年收入合计', 2, 1),
        span('财政拨款收入', 2, 1),
        span('事业收入', 1, 2),
        span('其他收入', 2, 1),
      ],
      ['功能分类科目编码', '科目名称', '小计', '其中：教育收费'],
      [span('栏次', 1, 2), '1', '2', '3', '4', '5'],
      [span('合计', 1, 2), '300.00', '280.00', '15.00', '12.00', '5.00'],
      ['205', '教育支出', '300.00', '280.00', '15.00', '12.00', '5.00'],
      ['20502', '普通教育', '300.00', '280.00', '15.00', '12.00', '5.00'],
    ]),
  ]);
  expect(tables[0]?.rows.map((row) => [row.code, row.name.value, row.values.length])).toEqual([
    [undefined, '合计', 5],
    ['205', '教育支出', 5],
    ['20502', '普通教育', 5],
  ]);
  expect(facts).toEqual([
    'currentRevenue actual whole 300.00',
    'appropriationRevenue actual whole 280.00 <0',
    'institutionalRevenue actual whole 15.00 <0',
    'otherRevenue actual whole 5.00 <0',
  ]);
});

test('numbers of columns in the row of heads of lower columns are no amounts', () => {
  const { facts } = accounts([
    paragraph('支出决算表'),
    table([
      [span('项目', 1, 2), '本年支出合计', '基本支出', '项目支出'],
      ['科目编码', '科目名称', '1', '2', '3'],
      ['', '合计', '300.00', '180.00', '120.00'],
      ['205', '教育支出', '300.00', '180.00', '120.00'],
    ]),
  ]);
  expect(facts).toEqual([
    'currentExpenditure actual whole 300.00',
    'basicExpenditure actual whole 180.00 <0',
    'projectExpenditure actual whole 120.00 <0',
  ]);
});

test('expenditure with basic, project and the rarer kinds', () => {
  const { keys, facts } = accounts([
    paragraph('支出决算表'),
    paragraph('单位：元'),
    table([
      [
        '科目编码',
        '科目名称',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      ['', '合计', '1,200,000.00', '800,000.00', '400,000.00', '', '', ''],
      ['2010101', '行政运行', '1,200,000.00', '800,000.00', '400,000.00', '', '', ''],
    ]),
  ]);
  expect(keys).toEqual(['expenditure']);
  expect(facts).toEqual([
    'currentExpenditure actual whole 1,200,000.00元',
    'basicExpenditure actual whole 800,000.00元 <0',
    'projectExpenditure actual whole 400,000.00元 <0',
  ]);
});

test('appropriations: each column of the right side is another budget', () => {
  const { keys, facts } = accounts([
    paragraph('财政拨款收入支出决算总表'),
    table([
      [span('收入', 1, 2), span('支出', 1, 4)],
      ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
      ['一、一般公共预算财政拨款', '90.00', '一、一般公共服务支出', '90.00', '90.00', ''],
      ['二、政府性基金预算财政拨款', '10.00', '二、城乡社区支出', '10.00', '', '10.00'],
      ['本年收入合计', '100.00', '本年支出合计', '100.00', '90.00', '10.00'],
      ['年初财政拨款结转和结余', '0.00', '年末财政拨款结转和结余', '0.00', '0.00', '0.00'],
      ['一、一般公共预算财政拨款', '0.00', '', '', '', ''],
      ['总计', '100.00', '总计', '100.00', '90.00', '10.00'],
    ]),
  ]);
  expect(keys).toEqual(['appropriation']);
  expect(facts.filter((fact) => /current|general|Funds/.test(fact))).toEqual([
    'generalPublicBudget actual appropriation 90.00',
    'governmentFundsBudget actual appropriation 10.00',
    'currentRevenue actual appropriation 100.00',
    'currentExpenditure actual appropriation 100.00',
    'currentExpenditure actual generalBudget 90.00',
    'currentExpenditure actual governmentFunds 10.00',
    'closingBalance actual generalBudget 0.00',
    'closingBalance actual governmentFunds 0.00',
    'totalExpenditure actual generalBudget 90.00',
    'totalExpenditure actual governmentFunds 10.00',
  ]);
});

test('basic expenditure by economic class: code and name bind together, over three blocks of columns', () => {
  const { keys, facts } = accounts([
    paragraph('一般公共预算财政拨款基本支出决算明细表'),
    table([
      [span('人员经费', 1, 3), span('公用经费', 1, 6)],
      [
        '科目编码',
        '科目名称',
        '决算数',
        '科目编码',
        '科目名称',
        '决算数',
        '科目编码',
        '科目名称',
        '决算数',
      ],
      [
        '301',
        '工资福利支出',
        '50.00',
        '302',
        '商品和服务支出',
        '8.00',
        '310',
        '资本性支出',
        '2.00',
      ],
      [
        '30101',
        '基本工资',
        '50.00',
        '30217',
        '公务接待费',
        '0.60',
        '31013',
        '公务用车购置',
        '0.00',
      ],
      ['303', '对个人和家庭的补助', '4.00', '30231', '办公费', '1.00', '399', '其他支出', ''],
      [span('人员经费合计', 1, 2), '54.00', span('公用经费合计', 1, 5), '10.00'],
    ]),
  ]);
  expect(keys).toEqual(['generalBasic']);
  expect(facts).toEqual([
    'compensationOfEmployees actual basic 50.00',
    'householdTransfers actual basic 4.00',
    'personnelExpenditure actual generalBudget 54.00',
    'goodsAndServices actual basic 8.00',
    'officialHospitality actual basic 0.60',
    'capitalExpenditure actual basic 2.00',
    'vehiclePurchase actual basic 0.00',
    'runningCosts actual generalBudget 10.00',
  ]);
});

const _ITEMS = [
  '合计',
  '因公出国（境）费',
  '小计',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
];

test('三公 with twelve columns, planned and actual apart', () => {
  const { keys, facts } = accounts([
    paragraph('财政拨款“三公”经费支出决算表'),
    table([
      [span('预算数', 1, 6), span('决算数', 1, 6)],
      [
        span('合计', 2, 1),
        span('因公出国（境）费', 2, 1),
        span('公务用车购置及运行费', 1, 3),
        span('公务接待费', 2, 1),
        span('合计', 2, 1),
        span('因公出国（境）费', 2, 1),
        span('公务用车购置及运行费', 1, 3),
        span('公务接待费', 2, 1),
      ],
      ['小计', '公务用车购置费', '公务用车运行费', '小计', '公务用车购置费', '公务用车运行费'],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
      [
        '5.50',
        '0.00',
        '3.00',
        '0.00',
        '3.00',
        '2.50',
        '4.20',
        '0.00',
        '2.80',
        '0.00',
        '2.80',
        '1.40',
      ],
    ]),
  ]);
  expect(keys).toEqual(['threePublic']);
  expect(facts).toEqual([
    'threePublicExpenses planned whole 5.50',
    'officialOverseasTravel planned whole 0.00 <0',
    'officialVehicles planned whole 3.00 <0',
    'vehiclePurchase planned whole 0.00 <2',
    'vehicleOperation planned whole 3.00 <2',
    'officialHospitality planned whole 2.50 <0',
    'threePublicExpenses actual whole 4.20',
    'officialOverseasTravel actual whole 0.00 <6',
    'officialVehicles actual whole 2.80 <6',
    'vehiclePurchase actual whole 0.00 <8',
    'vehicleOperation actual whole 2.80 <8',
    'officialHospitality actual whole 1.40 <6',
  ]);
});

test('三公 with heads pressed flat: the order that adds up is taken, else none', () => {
  const flat = (figures: readonly string[]) =>
    accounts([
      paragraph('“三公”经费支出决算表'),
      table([[...figures.map((_, i) => (i === 0 ? '项目预算数决算数购置费运行费' : ''))], figures]),
    ]).facts;
  expect(
    flat([
      '5.50',
      '4.20',
      '0.00',
      '0.00',
      '3.00',
      '2.80',
      '0.00',
      '0.00',
      '3.00',
      '2.80',
      '2.50',
      '1.40',
    ]).slice(0, 4),
  ).toEqual([
    'threePublicExpenses planned whole 5.50',
    'threePublicExpenses actual whole 4.20',
    'officialOverseasTravel planned whole 0.00 <0',
    'officialOverseasTravel actual whole 0.00 <1',
  ]);
  expect(
    flat([
      '5.50',
      '4.20',
      '0.10',
      '0.00',
      '3.00',
      '2.80',
      '0.00',
      '0.00',
      '3.00',
      '2.80',
      '2.50',
      '1.40',
    ]),
  ).toEqual([]);
});

test('三公 item by item in rows, with counts of vehicles and batches', () => {
  const { facts } = accounts([
    paragraph('“三公”经费公共预算财政拨款支出决算表'),
    table([
      ['项目', '2023年预算数', '2023年决算数'],
      ['合计', '6.00', '5.00'],
      ['1、因公出国（境）费用', '', ''],
      ['2、公务接待费', '2.00', '1.50'],
      ['3、公务用车费', '4.00', '3.50'],
      ['其中：（1）公务用车运行维护费', '4.00', '3.50'],
      ['（2）公务用车购置', '', ''],
      ['公务用车保有量（辆）', '', '1'],
      ['国内公务接待批次（个）', '', '25'],
    ]),
  ]);
  expect(facts).toEqual([
    'threePublicExpenses planned whole 6.00',
    'threePublicExpenses actual whole 5.00',
    'officialHospitality planned whole 2.00 <0',
    'officialHospitality actual whole 1.50 <1',
    'officialVehicles planned whole 4.00 <0',
    'officialVehicles actual whole 3.50 <1',
    'vehicleOperation planned whole 4.00 <4',
    'vehicleOperation actual whole 3.50 <5',
    'vehiclesHeld actual whole 1辆',
    'hospitalityBatches actual whole 25批次',
  ]);
});

test('government funds: carry-over, income and expenditure in one row', () => {
  const { keys, facts } = accounts([
    paragraph('政府性基金预算财政拨款收入支出决算表'),
    table([
      [
        span('项目', 1, 2),
        span('年初结转和结余', 2, 1),
        span('本年收入', 2, 1),
        span('本年支出', 1, 3),
        span('年末结转和结余', 2, 1),
      ],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      [span('合计', 1, 2), '0.00', '50.00', '48.00', '0.00', '48.00', '2.00'],
      [
        '21208',
        '国有土地使用权出让收入安排的支出',
        '0.00',
        '50.00',
        '48.00',
        '0.00',
        '48.00',
        '2.00',
      ],
    ]),
  ]);
  expect(keys).toEqual(['governmentFunds']);
  expect(facts).toEqual([
    'openingCarryOver actual governmentFunds 0.00',
    'currentRevenue actual governmentFunds 50.00',
    'currentExpenditure actual governmentFunds 48.00',
    'basicExpenditure actual governmentFunds 0.00 <2',
    'projectExpenditure actual governmentFunds 48.00 <2',
    'closingBalance actual governmentFunds 2.00',
  ]);
});

test('a table that goes on after a page break is one table', () => {
  const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const { tables, facts } = accounts([
    paragraph('一般公共预算财政拨款支出决算表'),
    table([head, ['201', '一般公共服务支出', '60.00', '40.00', '20.00']]),
    table([head, ['208', '社会保障和就业支出', '5.00', '5.00', '']]),
    table([['', '合计', '65.00', '45.00', '20.00']]),
  ]);
  expect(tables.map((each) => each.rows.map((row) => row.name.value))).toEqual([
    ['一般公共服务支出', '社会保障和就业支出', '合计'],
  ]);
  expect(facts).toEqual([
    'currentExpenditure actual generalBudget 65.00',
    'basicExpenditure actual generalBudget 45.00 <0',
    'projectExpenditure actual generalBudget 20.00 <0',
  ]);
});

test('numbers of lines and of columns and years are no amounts', () => {
  const { tables } = accounts([
    paragraph('支出决算表'),
    table([
      ['行次', '科目编码', '科目名称', '合计', '基本支出', '项目支出', '年份'],
      ['栏次', '', '', '1', '2', '3', '4'],
      ['1', '201', '一般公共服务支出', '12', '10', '2', '2023'],
    ]),
  ]);
  expect(tables[0]?.rows.map((row) => row.values.map((value) => value.value?.coefficient))).toEqual(
    [[12, 10, 2, undefined]],
  );
});

test('the year of a table that names none is the report’s', () => {
  const read = readTables(
    document([
      paragraph('支出决算表'),
      table([
        ['科目编码', '科目名称', '本年支出合计', '基本支出'],
        ['', '合计', '5', '5'],
      ]),
    ]),
  );
  expect(read.facts(2021).map((fact) => fact.year)).toEqual([2021, 2021]);
});

test('a workbook sheet carries title, number and unit of money in its first rows', () => {
  const { tables } = accounts([
    table([
      [span('2022年度收入决算表', 1, 4)],
      ['', '', '', '公开02表'],
      ['部门：清河县档案馆', '', '', '金额单位：元'],
      ['科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
      ['', '合计', '100', '100'],
    ]),
  ]);
  expect(
    tables.map(({ key, title, year, moneyUnit, rows }) => [
      key,
      title?.value,
      year?.value,
      moneyUnit?.value,
      rows.length,
    ]),
  ).toEqual([['revenue', '2022年度收入决算表', 2022, '元', 1]]);
});

test('beside a code a whole number of four digits is an amount and no year', () => {
  const { tables } = accounts([
    table([
      ['科目编码', '科目名称', '决算数'],
      ['', '合计', '52000'],
      ['301', '工资福利支出', '50000'],
      ['302', '商品和服务支出', '2000'],
    ]),
  ]);
  expect(tables[0]?.rows.map((row) => row.values.map((value) => value.value?.coefficient))).toEqual(
    [[52000], [50000], [2000]],
  );
});

test('rows of the three public expenses that tell a year or a basis are each of their own', () => {
  const read = readTables(
    document([
      paragraph('2024年度“三公”经费支出决算表'),
      table([
        ['项目', '因公出国（境）费', '公务用车运行维护费', '公务接待费', '合计'],
        ['上年决算数', '0', '4.37', '2.52', '6.89'],
        ['本年预算数', '0', '3.78', '2.50', '6.28'],
        ['本年决算数', '0', '3.32', '0.97', '4.29'],
      ]),
    ]),
  );
  const cars = read.facts(2024).filter(({ metric }) => metric === 'vehicleOperation');
  expect(cars.map(({ verbatim, basis, year }) => [verbatim, basis, year])).toEqual([
    ['4.37', 'actual', 2023],
    ['3.78', 'planned', 2024],
    ['3.32', 'actual', 2024],
  ]);
});

test('twelve figures of two years are no budget with its accounts, in a text that lost its squares too', () => {
  const six = ['19.26', '7.42', '9.65', '0.00', '9.65', '2.19'];
  const flat = {
    ...table([
      ['年度', '合计', '因公出国（境）费', '公务用车小计', '购置费', '运行费', '公务接待费'],
      ['2023年预算数', ...six],
      ['2024年预算数', '21.41', '6.73', '11.39', '0.00', '11.39', '3.29'],
    ]),
    flattened: 'tabs' as const,
  };
  const read = readTables(document([paragraph('2024年“三公”经费支出表'), flat]));
  const all = read.facts(2024).filter(({ metric }) => metric === 'threePublicExpenses');
  expect(all.map(({ verbatim, basis, year }) => [verbatim, basis, year])).toEqual([
    ['19.26', 'planned', 2023],
    ['21.41', 'planned', 2024],
  ]);
});
