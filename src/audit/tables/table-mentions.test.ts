import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { tableMentions } from './table-mentions.ts';

/** What a text says of the schools of a table, each beside the cells of the table that say otherwise. */
const apart = (text: string, rows: readonly string[] = SCHOOLS) => {
  const lines = ['2024年度临河县教育局部门整体支出绩效自评报告', '一、项目情况', text, ...rows];
  return tableMentions(extract(readText(lines.join('\n'))).value).map(
    ({ said, printed }) =>
      `${said.verbatim}｜${printed.map(({ verbatim }) => verbatim).join('、')}`,
  );
};

const SCHOOLS = [
  '单位：万元',
  '| 学校名称 | 预算资金 | 支付资金 | 自评得分 |',
  '| 临河县第一小学 | 60 | 54 | 95 |',
  '| 临河县第二小学 | 40 | 40 | 98 |',
  '| 合计 | 100 | 94 |  |',
];

describe('what the text tells of a row of a plain table by its name', () => {
  test('is the amount or score under the head that the words mean', () => {
    expect(apart('临河县第一小学安排资金60万元，支付资金54万元，自评得分95分。')).toEqual([]);
    expect(apart('临河县第一小学安排资金60万元，支付资金45万元，自评得分96分。')).toEqual([
      '支付资金45万元｜54',
      '自评得分96分｜95',
    ]);
  });

  test('is of each name up to the next', () => {
    expect(apart('临河县第一小学支付资金54万元，临河县第二小学支付资金54万元，均已核对。')).toEqual(
      ['支付资金54万元｜40'],
    );
  });

  test('ends with its amount where the name is an item of a list', () => {
    const list =
      '项目资金100万元，其中临河县第一小学安排60万元、临河县第二小学安排40万元；全年支付资金94万元。';
    expect(apart(list)).toEqual([]);
    expect(apart(list.replace('第二小学安排40', '第二小学安排45'))).toHaveLength(1);
  });

  test('is told in the sentence behind a name that opens its line as a title', () => {
    const item = (amount: string) =>
      apart(
        `1.村道硬化项目。位于石坪村，计划投资${amount}万元，实际支出40万元。项目总投资90万元。`,
        [
          '单位：万元',
          '| 项目名称 | 计划投资 | 实际支出 |',
          '| 村道硬化项目 | 48.5 | 40 |',
          '| 蓄水池项目 | 30 | 29 |',
          '| 合计 | 78.5 | 69 |',
        ],
      );
    expect(item('48.5')).toEqual([]);
    expect(item('27.6')).toEqual(['计划投资27.6万元｜48.5']);
  });

  test('may be another amount: of a part, of another year, of a name that comes again', () => {
    expect(apart('临河县第一小学上年支付资金45万元。')).toEqual([]);
    expect(apart('临河县第一小学其中校舍支付资金30万元。')).toEqual([]);
    expect(apart('2023年临河县第一小学支付资金45万元。')).toEqual([]);
    expect(apart('临河县第一小学是新校，临河县第一小学支付资金45万元。')).toEqual([]);
  });

  test('is held against heads of nothing narrower', () => {
    const rows = SCHOOLS.map((row) => row.replace('支付资金', '校舍支付资金'));
    expect(apart('临河县第一小学支付资金45万元。', rows)).toEqual([]);
  });

  test('may be in any unit of money where the table tells none', () => {
    const rows = SCHOOLS.slice(1);
    expect(apart('临河县第一小学支付资金540000元。', rows)).toEqual([]);
    expect(apart('临河县第一小学支付资金45万元。', rows)).toEqual(['支付资金45万元｜54']);
  });
});

test('the total that stands above a table is that of its row 合计', () => {
  expect(apart('各校均已验收，累计支付资金94万元，明细见下表：')).toEqual([]);
  expect(apart('各校均已验收，累计支付资金98万元，明细见下表：')).toEqual([
    '累计支付资金98万元｜94',
  ]);
});

test('below a heading that is the name of a row, 该项目 is that row', () => {
  const rows = [
    '| 项目名称 | 预算资金 | 支付资金 | 自评得分 |',
    '| 库房修缮 | 60 | 54 | 95 |',
    '| 设备购置 | 40 | 40 | 98 |',
    '| 合计 | 100 | 94 |  |',
  ];
  const text = (points: string) => `（一）库房修缮项目\n该项目预算60万元，自评得分${points}分。`;
  expect(apart(text('95'), rows)).toEqual([]);
  expect(apart(text('59'), rows)).toEqual(['自评得分59分｜95']);
});

test('what was not spent of a project is none of its amounts', () => {
  expect(apart('临河县第一小学未支付资金6万元。')).toEqual([]);
});

test('a total of the line’s own amounts is none of a table that it does not point to', () => {
  expect(apart('甲校支付156.1万元、乙校支付103.9万元，合计支付260万元。')).toEqual([]);
  expect(apart('各校均已验收，合计支付资金98万元。')).toEqual(['合计支付资金98万元｜94']);
  expect(apart('各校均已验收，合计支付资金120万元。')).toEqual([]);
  expect(apart('2所学校均已验收，合计支付资金120万元。')).toEqual(['合计支付资金120万元｜94']);
});

test('the budget of the year’s beginning is held against its own column alone', () => {
  const rows = [
    '| 项目名称 | 年初预算数 | 全年预算数 | 自评得分 |',
    '| 库房修缮 | 60 | 54 | 95 |',
    '| 设备购置 | 40 | 40 | 98 |',
    '| 合计 | 100 | 94 |  |',
  ];
  const said = (opening: string) => `共对2个项目开展自评，涉及年初预算${opening}万元。`;
  expect(apart(said('100'), rows)).toEqual([]);
  expect(apart(said('94'), rows)).toEqual(['涉及年初预算94万元｜100']);
});

test('rates are of the row, too, and a share of the whole stands between two amounts of it', () => {
  const rows = [
    '单位：万元',
    '| 实施单位 | 分配资金 | 已支付 | 支付进度（%） |',
    '| 青石镇 | 150 | 141 | 94.00 |',
    '| 红岩乡 | 200 | 188 | 94.00 |',
    '| 合计 | 350 | 329 | 94.00 |',
  ];
  expect(apart('红岩乡分配资金200万元，占57.14%，已支付188万元，支付进度94%。', rows)).toEqual([]);
  expect(apart('红岩乡分配资金210万元，占57.14%，已支付198万元，支付进度97%。', rows)).toEqual([
    '分配资金210万元｜200',
    '已支付198万元｜188',
    '支付进度97%｜94.00',
  ]);
});

test('a line that names rows of the table below tells its totals with or without a word for all', () => {
  const rows = [
    '单位：万元',
    '| 项目名称 | 预算数 | 执行数 |',
    '| 库房修缮 | 60.00 | 54.00 |',
    '| 设备购置 | 40.00 | 40.00 |',
    '| 合计 | 100.00 | 94.00 |',
  ];
  const line = (budget: string) => `预算${budget}万元，其中库房修缮60万元，设备购置40万元。`;
  expect(apart(line('100.00'), rows)).toEqual([]);
  expect(apart(line('100.60'), rows)).toEqual(['预算100.60万元｜100.00']);
});

test('a rate in a row is no amount of it', () => {
  const rows = ['单位：万元', '| 项目名称 | 年初预算 | 执行 |', '| 库房修缮 | 60.00 | 90% |'];
  expect(apart('库房修缮项目实际执行54万元。', rows)).toEqual([]);
});

test('what a line that counts the rows of a table says of their money is its total', () => {
  const rows = [
    '| 序号 | 项目名称 | 预算金额（万元） | 执行金额（万元） |',
    '| 1 | 文化场馆免费开放 | 310.25 | 308.25 |',
    '| 2 | 非遗保护传承 | 209.27 | 207.20 |',
    '| 合计 |  | 519.52 | 515.45 |',
  ];
  const line = (budget: string, spent: string) =>
    `纳入自评的项目共2个，涉及资金${budget}万元，实际执行${spent}万元，自评覆盖率100%。`;
  expect(apart(line('519.52', '515.45'), rows)).toEqual([]);
  expect(apart(line('159.52', '515.45'), rows)).toHaveLength(1);
  expect(apart(line('519.52', '551.45'), rows)).toEqual(['实际执行551.45万元｜515.45']);
  expect(apart(line('830.00', '830.00'), rows)).toEqual([]);
});

test('the table that the text points to is the next one, whatever its rows are', () => {
  const sources = (spent: string) => [
    '| 资金来源 | 到位资金（万元） | 支出资金（万元） |',
    '| 中央资金 | 600.00 | 540.00 |',
    '| 省级资金 | 300.00 | 300.00 |',
    `| 合计 | 900.00 | ${spent} |`,
    '二、项目',
    '| 项目名称 | 预算数（万元） | 支出（万元） |',
    '| 库房修缮 | 60.00 | 54.00 |',
    '| 合计 | 60.00 | 54.00 |',
  ];
  const line = '累计支出840.00万元。具体见下表。';
  expect(apart(line, sources('840.00'))).toEqual([]);
  expect(apart(line, sources('480.00'))).toEqual(['累计支出840.00万元｜480.00']);
});

describe('what the text tells of counties and villages', () => {
  const COUNTIES = [
    '表1 分县区资金执行情况（单位：元）',
    '| 县（区） | 省级资金 | 资金合计 | 实际支出 | 结余 |',
    '| 石门县 | 200,000.00 | 600,000.00 | 540,000.00 | 60,000.00 |',
    '| 清溪县 | 100,000.00 | 400,000.00 | 400,000.00 | 0.00 |',
    '| 合计 | 300,000.00 | 1,000,000.00 | 940,000.00 | 60,000.00 |',
  ];

  test('is in 万元 where a line above the table says that it is in 元', () => {
    expect(apart('石门县下达资金60万元，支出54万元，结余6万元。', COUNTIES)).toEqual([]);
    expect(apart('石门县下达资金66万元，支出45万元，结余9万元。', COUNTIES)).toEqual([
      '下达资金66万元｜600,000.00',
      '支出45万元｜540,000.00',
      '结余9万元｜60,000.00',
    ]);
    expect(apart('石门县省级资金26万元。', COUNTIES)).toEqual(['省级资金26万元｜200,000.00']);
  });

  test('is all that a row has only where nothing says for what it was', () => {
    const villages = [
      '单位：万元',
      '| 村名 | 基础设施 | 产业发展 | 小计 |',
      '| 红星村 | 60 | 34 | 94 |',
      '| 团结村 | 20 | 30 | 50 |',
      '| 合计 | 80 | 64 | 144 |',
    ];
    expect(apart('红星村投入94万元，群众反映良好。', villages)).toEqual([]);
    expect(apart('红星村投入49万元，群众反映良好。', villages)).toEqual(['投入49万元｜94']);
    expect(apart('红星村投入20万元建设蓄水池。', villages)).toEqual([]);
  });
});

test('the share told right behind the name of a row is that of its column', () => {
  const kinds = [
    '单位：万元',
    '| 救助类别 | 发放金额 | 占比 |',
    '| 农村低保 | 60.00 | 60.00% |',
    '| 特困供养 | 40.00 | 40.00% |',
    '| 合计 | 100.00 | 100.00% |',
  ];
  expect(apart('从结构看，农村低保占比最高，为60.00%。', kinds)).toEqual([]);
  expect(apart('从结构看，农村低保占比最高，为66.00%。', kinds)).toEqual([
    '占比最高，为66.00%｜60.00%',
  ]);
  expect(apart('农村低保人数占比31%。', kinds)).toEqual([]);
});
