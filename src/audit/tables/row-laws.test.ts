import { expect, test } from 'vitest';
import { told as findings } from '../../../test/told.ts';
import { document, paragraph, table } from '../../document/build.ts';
import { brokenRows } from './row-laws.ts';
import { isToldBeside } from './row-notes.ts';

/** The rows that are told of a table, each by its name and what it should hold, with the words below it. */
function told(rows: string, below = ''): readonly string[] {
  const cells = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split('|'));
  const whole = document([table(cells), paragraph(below)]);
  return whole.blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : brokenRows(block)
          .filter((row) => !isToldBeside(whole, block, row))
          .map(({ of, computed }) => `${of.verbatim}≠${+computed.toFixed(4)}`),
  );
}

const tasks = (third: string) => `
  任务|计划数|完成数|未完成数
  改造旧管网|126.5|118.2|8.3
  新建公厕|48|45|3
  清掏化粪池|${third}
  更换井盖|1,250|1,188|62
  疏通下水道|87.4|80.6|6.8`;

test('where more was done than planned nothing is left, and not less than nothing', () => {
  expect(told(tasks('365|412|0'))).toEqual([]);
  expect(told(tasks('365|312|35'))).toEqual(['365≠347']);
});

const scores = (second: string) => `
  乡镇|基础分|加分|扣分|综合得分
  青石镇|92.5|3|1.5|94
  柳塘镇|${second}
  高滩镇|88.6|2|2.2|88.4
  沙埠乡|90.3|1.5|0.8|91
  东林乡|85.4|0.5|3.1|82.8`;

test('a score does not go over a hundred', () => {
  expect(told(scores('96.8|4|0.4|100'))).toEqual([]);
  expect(told(scores('92.8|4|0.4|99.4'))).toEqual(['99.4≠96.4']);
});

const posts = (third: string) => `
  用人单位|人数|月标准（元）|全年补贴（万元）
  青石镇|10|1,900|22.80
  柳塘镇|14|1,900|31.92
  高滩镇|6|1,900|${third}
  沙埠乡|8|1,900|18.24
  东林乡|12|1,900|27.36`;

test('who came in May has eight months', () => {
  expect(told(posts('9.12'))).toEqual([]);
  expect(told(posts('16.38'))).toEqual(['16.38≠13.68']);
});

const goods = (fourth: string) => `
  品名|数量|单价（元）|金额（元）
  雨衣|120|85.00|10,200.00
  手电筒|60|46.50|2,790.00
  雨靴|75|62.00|4,650.00
  铁锹|300|18.33|${fourth}
  编织袋|5,000|1.20|6,000.00`;

test('a price of two digits may come from an amount', () => {
  expect(told(goods('5,500.00'))).toEqual([]);
  expect(told(goods('5,940.00'))).toEqual(['5,940.00≠5499']);
});

const income = (first: string, third: string) => `
  单位|收入合计|其中：财政拨款|事业收入
  第一中学|${first}|2,260.15|126.25
  第二中学|1,968.72|1,890.40|78.32
  职业学校|${third}|1,520.18|186.50
  实验小学|1,208.55|1,196.30|12.25`;

test('parts that a table names need not be all, but are not more than the whole', () => {
  expect(told(income('2,386.40', '1,745.36'))).toEqual([]);
  expect(told(income('2,386.40', '1,607.68'))).toEqual(['1,607.68≠1706.68']);
});

const years = (third: string) => `
  年度|基本支出|项目支出|支出合计
  2020年|1,236|2,418|3,654
  2021年|1,305|2,786|4,091
  2022年|1,378|2,933|${third}
  2023年|1,412|3,050|4,462`;

test('whole amounts of money may be rounded', () => {
  expect(told(years('4,312'))).toEqual([]);
  expect(told(years('4,331'))).toEqual(['4,331≠4311']);
});

const funds = `
  项目|上年结转|本年安排|本年支出|年末结转
  村道硬化|12.50|180.00|176.30|16.20
  路灯安装|6.80|64.00|70.80|0.00
  文化广场|23.40|95.00|88.60|15.30
  垃圾清运|4.25|120.00|118.75|5.50`;

test('a sentence tells what was taken back from one of the projects', () => {
  expect(told(funds)).toEqual(['15.30≠29.8']);
  expect(told(funds, '村道硬化项目使用以前年度资金12.50万元。')).toEqual(['15.30≠29.8']);
  expect(told(funds, '文化广场项目结转超过两年的14.50万元由财政收回。')).toEqual([]);
});

const trained = `
  月份|线上培训|现场培训|参训人数
  3月|326|148|474
  5月|412|206|618
  7月|285|173|431
  9月|368|192|560`;

test('a note tells that who came twice is counted once', () => {
  expect(told(trained)).toEqual(['431≠458']);
  expect(told(trained, '注：同时参加线上和现场培训的只计1人。')).toEqual([]);
});

const pupils = (fourth: string) => `
  学校|学生数|标准（元/生）|公用经费（万元）
  一小|1,286|650|83.59
  二小|965|650|62.73
  三小|742|650|48.23
  教学点|62|650|${fourth}
  四小|518|650|33.67`;

test('a school of 62 pupils is paid as one of a hundred', () => {
  expect(told(pupils('6.50'))).toEqual([]);
  expect(told(pupils('40.30'))).toEqual(['40.30≠4.03']);
});

test('the first row of a table is the sum of all the others in every column, or in the last one it is not', () => {
  const units = (other: string): string =>
    [
      '表5　收入情况表',
      '单位：万元',
      '| 机构名称 | 收入合计 | 其中：财政拨款 | 其他收入 |',
      '| 柳荫县水务局 | 919.85 | 904.19 | 15.66 |',
      '| 机关 | 292.90 | 291.53 | 1.37 |',
      `| 水文站 | 238.18 | 230.76 | ${other} |`,
      '| 灌区管理所 | 388.77 | 381.90 | 6.87 |',
    ].join('\n');
  expect(told(units('7.42'))).toEqual([]);
  expect(told(units('4.72'))).toEqual([' 15.66 ≠12.96']);
});

const quarters = (rise: string) => `
  项目|2024年三季度|2023年三季度|${rise}
  门诊收入（元）|25,517,700|23,336,800|2,180,900
  门诊人次（人）|105,721|86,628|19,093
  门诊均次费用（元）|241.37|269.39|-28.02`;

test('what comes to each follows from amount and number in every column but that of the changes', () => {
  expect(told(quarters('增长额'))).toEqual([]);
  expect(told(quarters('2022年三季度'))).toEqual(['-28.02≠114.2251']);
});

test('rows below heads of their own keep nothing of what the rows above keep', () => {
  const means = (spent: string) => `
    机构名称|收入合计|上年结转|财政拨款|政府基金|其他收入
    文化馆|965.49|0|920.13|0|45.36
    ${spent}
    机构名称|接待费合计|车辆费|会议费|出国费|培训费
    文化馆|7.53|2.11|3.02|0|2.40`;
  expect(told(means('档案馆|812.33|0|780.21|0|32.12'))).toEqual([]);
  expect(
    told(
      means(
        '机构名称|支出合计|基本支出|人员支出|公用支出|项目支出\n文化馆|965.49|805.28|743.80|61.48|160.21',
      ),
    ),
  ).toEqual([]);
});

test('决算数 is money and may be rounded, and counts no things', () => {
  const found = (change: string) =>
    findings(
      '2024年度财政决算表',
      '单位：万元',
      '| 预算科目 | 决算数 | 上年决算数 | 增减额 |',
      '| 公共安全支出 | 12034 | 11523 | 511 |',
      '| 教育支出 | 60500 | 58754 | 1746 |',
      '| 农林水支出 | 47372 | 45020 | 2352 |',
      `| 科学技术支出 | 38004 | 38744 | ${change} |`,
    );
  expect(found('-740')).toEqual([]);
  expect(found('-739')).toEqual([]);
  expect(found('-470')).toHaveLength(1);
});
