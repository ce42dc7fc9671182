import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { type DraftTable, document, paragraph, span, table } from '../../document/build.ts';
import type { Table } from '../../document/document.ts';
import { extract } from '../../extract/extract.ts';
import { tableRelations } from './table-sums.ts';

/** What the sums of a table come to, and by how much they are off, in the words of the table. */
const sumsOf = (rows: readonly string[], flattened?: NonNullable<Table['flattened']>) =>
  sumsIn({ ...table(rows.map((row) => row.split('|'))), ...(flattened && { flattened }) });

const sumsIn = (grid: DraftTable) => {
  const report = extract(document([paragraph('2024年度收支情况表'), grid])).value;
  return tableRelations(report).map(
    ({ whole, balance }) => `${whole.verbatim} ${balance.verdict} ${balance.difference}`,
  );
};

test('a column that counts the rows states no amounts, where its head was left behind on the page before', () => {
  const rows = (heads: string) => [
    heads,
    '修渠|5|60|50',
    '护林|6|40|40',
    '办学|7|20|20',
    '合计|8|120|110',
  ];
  expect(sumsOf(rows('项目名称||预算数|执行数'))).toEqual([]);
});

test('a list put back into rows is summed where every square has its cell and other sums of the row hold', () => {
  const rows = (total: string) => [
    '项目名称|年初预算数|全年预算数|全年执行数',
    '修渠|10|10|9',
    '护林|20|20|20',
    '办学|30|30|30',
    total,
  ];
  expect(sumsOf(rows('合计|60|60|69'), 'onePerLine')).toEqual(['69 different 10万元']);
  expect(sumsOf(rows('合计|60|60|59'), 'onePerLine')).toEqual([]);
});

test('rows whose shares come to a hundred are all there is, so that the total has no other part', () => {
  const rows = (second: string) => [
    '项目|金额|占比',
    '修渠|50|50%',
    `护林|${second}|30%`,
    '办学|20|20%',
    '合计|100|100%',
  ];
  expect(sumsOf(rows('30'))).toEqual([]);
  expect(sumsOf(rows('31'))).toEqual(['100 different -1万元']);
});

test('what the parts of an evaluation are worth and what they got add up', () => {
  const rows = ['评价内容|分值|得分', '决策|20|18', '过程|30|28', '产出|50|45', '合计|100|92'];
  expect(sumsOf(rows)).toEqual(['92 different 1万元']);
});

test('the total at the end of a row is that of its other columns where most rows say so', () => {
  const rows = (last: string) => [
    '单位|基本支出|项目支出|合计',
    '第一小学|50|10|60',
    '第二小学|40|20|60',
    '第三小学|30|20|55',
    `第四小学|30|25|${last}`,
  ];
  expect(sumsOf(rows('55'))).toEqual(['55 different 5万元']);
  expect(sumsOf(rows('50'))).toEqual([]);
});

test('of two rows across whose columns are places one shows that the last is the sum', () => {
  const rows = (second: string) => [
    '地区|南河县|永和区|清水县|合计',
    '安排资金（万元）|2701.40|300.20|400.50|3402.10',
    `支出资金（万元）|${second}|290.20|380.50|3237.03`,
    '执行率|95.00%|96.67%|95.01%|95.15%',
  ];
  expect(sumsOf(rows('2566.33'))).toEqual([]);
  expect(sumsOf(rows('2656.33'))).toEqual(['3237.03 different -90万元']);
});

test('lines of the accounts that had no money may be left out of the numbering: one slip tells a sum that breaks', () => {
  const rows = (second: string, last = '二十、其他收入') => [
    '项目|金额',
    '一、一般公共预算财政拨款收入|804.04',
    `二、政府性基金预算财政拨款收入|${second}`,
    `${last}|15.19`,
    '本年收入合计|882.39',
  ];
  expect(sumsOf(rows('63.16'))).toEqual([]);
  expect(sumsOf(rows('36.16'))).toEqual(['882.39 different 27万元']);
  // Whatever the rows left out may have had: the numbers say nothing of a sum that is off by another amount.
  expect(sumsOf(rows('37.98'))).toEqual([]);
  expect(sumsOf(rows('36.16', '其他收入'))).toEqual([]);
});

test('the funds of three years and those of this one stand side by side, each with its sources', () => {
  const funds = (others: string) =>
    told(
      '项目支出绩效目标申报表',
      '（2025年度）',
      '| 项目名称 | 渠道改造 |  |  |',
      '| 项目资金（万元） | 中期资金总额 | 640 | 年度资金总额 | 250 |',
      `|  | 其中：财政拨款 | 600 | 其中：财政拨款 | 230 |`,
      `|  | 其他资金 | ${others} | 其他资金 | 20 |`,
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值权重 |',
      '| 产出指标 | 数量指标 | 改造渠道 | ≥18公里 | 100 |',
    );
  expect(funds('40')).toEqual([]);
  expect(funds('60')).toEqual(['合计「640」与各项「600」、「60」之和660万元相差-20万元。']);
});

test('rows may be named after years', () => {
  const issues = (sum: string) => [
    '年份|发行额|支出额|利息',
    '2022年|150|120|4.5',
    '2023年|100|115|7.5',
    '2024年|50|60|9',
    `合计|300|${sum}|21`,
  ];
  expect(sumsOf(issues('295'))).toEqual([]);
  expect(sumsOf(issues('259'))).toEqual(['259 different -36万元']);
});

test('the sum under rows that were left blank is a sum, though their labels came over its own', () => {
  const rows = (sum: string) => [
    '项目|决算数',
    '一、财政拨款收入|454.48',
    `四、上级补助收入\n五、事业收入\n本年收入合计|${sum}`,
    '总计|454.48',
  ];
  expect(sumsOf(rows('454.48'), 'positions').filter((each) => each.includes('different'))).toEqual(
    [],
  );
});

test('heads of two lines in a table found by where its words stand are as many as the cells of its rows', () => {
  const rows = (paid: string) => ({
    ...table([
      [span('乡镇', 2, 1), span('资金安排', 1, 3), span('累计支付', 2, 1)],
      ['合计', '中央资金', '省级资金'],
      ['石门乡', '60.5', '40.2', '20.3', '58.1'],
      ['红岩镇', '80.4', '50.1', '30.3', '79.9'],
      ['柳溪镇', '30.6', '20.4', '10.2', '30.6'],
      ['合计', '171.5', '110.7', '60.8', paid],
    ]),
    uncertain: true as const,
    flattened: 'positions' as const,
  });
  expect(sumsIn(rows('168.6'))).toEqual([]);
  expect(sumsIn(rows('186.6'))).toEqual(['186.6 different 18万元']);
});

test('each side of a balance comes to its grand total, what was carried over among its parts', () => {
  const sides = (spent: string) => [
    '收入项目|金额|支出项目|金额',
    `一般公共预算收入|53.76|一般公共预算支出|${spent}`,
    '上级补助收入|94.75|上解上级支出|1.69',
    '调入资金|8.49|债务还本支出|10.18',
    '上年结转|1.32|结转下年支出|6.83',
    '收入总计|158.32|支出总计|158.32',
  ];
  expect(sumsOf(sides('139.62'))).toEqual([]);
  expect(sumsOf(sides('136.62'))).toEqual(['158.32 different 3万元']);
  expect(sumsOf(sides('100'))).toEqual([]);
});

test('rows without a number below a numbered one come to it, where they do so in another column', () => {
  const taxes = (land: string) => [
    '项目|预算数|决算数',
    '一、税收收入|50.31|51.27',
    '增值税|20.12|21.05',
    '契税|10.08|9.04',
    `房产税|8.05|${land}`,
    '印花税|12.06|13.17',
    '二、非税收入|7.62|8.29',
    '罚没收入|7.62|8.29',
  ];
  expect(sumsOf(taxes('8.01'))).toEqual([]);
  expect(sumsOf(taxes('8.61'))).toEqual(['51.27 different -0.6万元']);
});

test('what stands to what is no amount that adds up', () => {
  const rows = [
    '类别|学校数|学生数|学生与教师比',
    '小学|12|8600|18.4',
    '初中|6|4100|13.2',
    '高中|2|1900|11.6',
    '合计|20|14600|15.3',
  ];
  expect(sumsOf(rows).filter((each) => each.includes('different'))).toEqual([]);
});

test('whole amounts in 万元 were rounded each for itself: many miss their sum by more than one', () => {
  const rows = (total: string) => [
    '预算科目|决算数|上年决算数',
    '一般公共服务支出|37087|35024',
    '教育支出|69463|66101',
    '卫生健康支出|32586|31005',
    '农林水支出|47372|45020',
    '住房保障支出|15332|14800',
    '交通运输支出|24485|23900',
    `合计|${total}|215850`,
  ];
  expect(sumsOf(rows('226325'))).toEqual([]);
  expect(sumsOf(rows('226327'))).toEqual([]);
  expect(sumsOf(rows('226329'))).toEqual(['226329 different 4万元']);
});

test('rates of growth of whole amounts in 万元 may be those of what was rounded', () => {
  const found = (rate: string) =>
    told(
      '2024年度一般公共预算收入决算表',
      '单位：万元',
      '| 预算科目 | 决算数 | 上年决算数 | 比上年增长% |',
      '| 增值税 | 13866 | 12034 | 15.2 |',
      '| 契税 | 2604 | 2417 | 7.7 |',
      '| 资源税 | 1411 | 1240 | 13.8 |',
      `| 个人所得税 | 932 | 748 | ${rate} |`,
    );
  expect(found('24.6')).toEqual([]);
  expect(found('24.7')).toEqual([]);
  expect(found('42.6')).toHaveLength(1);
});

test('grades are names of rows, though they have one character', () => {
  const grades = (good: string, money: string) => {
    const report = extract(
      document([
        paragraph('自评等级分布情况（单位：个、万元）'),
        table([
          ['自评等级', '项目个数', '占比', '预算金额'],
          ['优', '21', '70%', '812.5'],
          ['良', good, '20%', money],
          ['中', '3', '10%', '93.2'],
          ['合计', '30', '100%', '1210.3'],
        ]),
      ]),
    ).value;
    return tableRelations(report)
      .filter(({ balance }) => balance.verdict === 'different')
      .map(({ whole }) => whole.verbatim);
  };
  expect(grades('6', '304.6')).toEqual([]);
  expect(grades('8', '304.6')).toEqual(['30']);
  expect(grades('6', '340.6')).toEqual(['1210.3']);
});

test('each unit has its subtotal above its projects, the total has those of all units, and a head over several columns its own sum', () => {
  const found = (county: string, first: string) =>
    told(
      '2024年度专项资金使用情况汇总表',
      '单位：万元',
      '| 序号 | 单位及项目 | 预算安排 | 预算安排 | 预算安排 | 执行数 |',
      '| 序号 | 单位及项目 | 合计 | 省级 | 市级 | 执行数 |',
      '|  | 总计 | 1003.82 | 611.50 | 392.32 | 950.10 |',
      '| 一 | 甲单位小计 | 571.27 | 390.10 | 181.17 | 540.60 |',
      `| 1 | 河道清淤 | 402.15 | 270.85 | ${county} | 380.40 |`,
      '| 2 | 堤防加固 | 169.12 | 119.25 | 49.87 | 160.20 |',
      '| 二 | 乙单位小计 | 432.55 | 221.40 | 211.15 | 409.50 |',
      `| 3 | 水质监测 | 250.40 |  | 128.20 | ${first} |`,
      '| 4 | 节水宣传 | 182.15 | 99.20 | 82.95 | 171.00 |',
    ).filter((each) => each.startsWith('合计'));
  expect(found('131.30', '238.50')).toEqual([]);
  expect(found('113.30', '238.50')).toEqual([
    '合计「181.17」与各项「113.30」、「49.87」之和163.17万元相差18万元。',
  ]);
  expect(found('131.30', '283.50')).toEqual([
    '合计「409.50」与各项「283.50」、「171.00」之和454.5万元相差-45万元。',
  ]);
});

test('a total that says whose it is is a total: 地方一般公共预算收入合计', () => {
  const found = (fines: string) =>
    told(
      '2023年县级一般公共预算收入决算表',
      '单位：万元',
      '| 项目 | 年初预算数 | 决算数 | 上年决算数 |',
      '| 一、税收收入 | 45912 | 47310 | 45210 |',
      '| 增值税 | 22501 | 23108 | 22010 |',
      '| 企业所得税 | 12306 | 12950 | 12108 |',
      '| 资源税 | 6104 | 6127 | 6050 |',
      '| 契税 | 5001 | 5125 | 5042 |',
      '| 二、非税收入 | 20420 | 21733 | 20511 |',
      '| 专项收入 | 8204 | 8511 | 8320 |',
      '| 行政事业性收费收入 | 4101 | 4377 | 4032 |',
      `| 罚没收入 | ${fines} | 3622 | 3101 |`,
      '| 其他收入 | 5000 | 5223 | 5058 |',
      '| 地方一般公共预算收入合计 | 66332 | 69043 | 65721 |',
    );
  expect(found('3115')).toEqual([]);
  expect(found('3511')).toEqual([
    '合计「20420」与各项「8204」、「4101」、「3511」、「5000」之和20816万元相差-396万元。',
  ]);
});
