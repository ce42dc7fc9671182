import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { readTables } from './tables.ts';

test('the old Hunan form: people in pairs, money by institution', () => {
  const read = readTables(
    document([
      paragraph('一、部门（单位）基本概况'),
      table([
        ['联系人', '周敏', '联系电话', '0731-88888888', '', '', ''],
        ['人员编制', '30', '实有人数', '28', '', '', ''],
        ['职能职责概述', span('承担全县档案的接收与保管。', 1, 6)],
        [span('年度收入情况（万元）', 1, 7)],
        [span('机构名称', 2, 1), span('收入合计', 2, 1), span('其中：', 1, 5)],
        ['上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
        ['局机关及二级机构汇总', '410.5', '10.5', '400', '', '', ''],
        ['1、局机关', '300', '0', '300', '', '', ''],
        ['机构名称', '支出合计', '基本支出', '其中：人员支出', '公用支出', '项目支出', '当年结余'],
        ['局机关及二级机构汇总', '400', '280', '250', '30', '120', '10.5'],
        [
          '机构名称',
          '三公经费合计',
          '公务接待费',
          '公务用车运维费',
          '公务用车购置费',
          '因公出国费',
          '',
        ],
        ['局机关及二级机构汇总', '6', '2', '4', '0', '', ''],
      ]),
    ]),
  );
  expect(
    read
      .facts(2018)
      .map((fact) => `${fact.metric} ${fact.part} ${fact.year} ${fact.verbatim}${fact.value.unit}`),
  ).toEqual([
    'authorizedPositions prose 2018 30人',
    'filledPositions prose 2018 28人',
    'totalRevenue prose 2018 410.5万元',
    'openingCarryOver prose 2018 10.5万元',
    'generalPublicBudget prose 2018 400万元',
    'totalExpenditure prose 2018 400万元',
    'basicExpenditure prose 2018 280万元',
    'personnelExpenditure prose 2018 250万元',
    'runningCosts prose 2018 30万元',
    'projectExpenditure prose 2018 120万元',
    'threePublicExpenses prose 2018 6万元',
    'officialHospitality prose 2018 2万元',
    'vehicleOperation prose 2018 4万元',
    'vehiclePurchase prose 2018 0万元',
  ]);
  expect([...read.used]).toEqual([1]);
});

test('heads of a text that are fewer than the figures below them name no figure', () => {
  const cells = [
    '机构名称|收入合计|上年结转|其他收入',
    '局机关|90|60|20|10',
    '服务所|40|20|10|10',
  ].flatMap((line, row) =>
    line.split('|').map((text, column, all) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: column === all.length - 1 ? 5 - column : 1,
      text,
    })),
  );
  const made = { ...table([]), rows: 3, columns: 5, cells, uncertain: true as const };
  const read = readTables(document([paragraph('收入情况'), { ...made, flattened: 'pipes' }]));
  expect(read.facts(2018)).toEqual([]);
});

test('of several institutions the row of sums is the whole; the body of the department alone is none', () => {
  const facts = (...rows: readonly (readonly string[])[]) =>
    readTables(
      document([
        table([
          ['联系人', '周某', '联系电话', '0000-0000000'],
          ['人员编制', '30', '实有人数', '28'],
          ['机构名称', '支出合计', '基本支出', '项目支出'],
          ...rows,
        ]),
      ]),
    )
      .facts(2018)
      .map((fact) => fact.verbatim);
  const own = ['站本级', '300.5', '200.5', '100.0'];
  const other = ['河口服务站', '90.5', '60.5', '30.0'];
  expect(facts(own, other, ['合计', '391.0', '261.0', '130.0'])).toEqual([
    '30',
    '28',
    '391.0',
    '261.0',
    '130.0',
  ]);
  expect(facts(own)).toEqual(['30', '28']);
});
