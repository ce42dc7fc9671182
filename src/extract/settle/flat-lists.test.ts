import { expect, test } from 'vitest';
import type { Table } from '../../document/document.ts';
import { accountRowsOf } from './account-short-rows.ts';
import { leveledRows } from './leveled-rows.ts';
import { reflow } from './reflow.ts';

const cells = (text: string): readonly string[] => text.split('|');
const shown = (text: string): readonly string[] | undefined =>
  reflow(cells(text))?.rows.map((row) => row.join('|'));

test('a frame that weighs each level is put back by the rule and the score that end each row', () => {
  expect(
    shown(
      '一级指标|分值|二级指标|分值|三级指标|分值|评分标准|得分|' +
        '投入|30|目标设定|10|目标合理|6|不合理的每处扣1分|6|指标明确|4|不明确的每处扣1分|3|' +
        '预算配置|20|人员控制率|20|超编的每人扣1分|20|合计|100|100|100|29',
    ),
  ).toEqual([
    '一级指标|分值|二级指标|分值|三级指标|分值|评分标准|得分',
    '投入|30|目标设定|10|目标合理|6|不合理的每处扣1分|6',
    '||||指标明确|4|不明确的每处扣1分|3',
    '||预算配置|20|人员控制率|20|超编的每人扣1分|20',
    '合计|100|100|100|29',
  ]);
});

test('the same frame in lines that lost their spans has its names and weights at the right edge again', () => {
  const rows = [
    '一级指标|分值|二级指标|分值|评分标准|得分',
    '效果|20|履职效益|10|未达到的不得分，扣完为止|9',
    '服务对象满意度|10|不满意的每户扣1分|10',
    '合计|100|100|95',
  ];
  expect(leveledRows(rows.map(cells))?.map((row) => row.join('|'))).toEqual([
    rows[0],
    rows[1],
    '||服务对象满意度|10|不满意的每户扣1分|10',
    rows[3],
  ]);
});

test('rows of money may have their reason behind the values; a first head whose column comes again is the label', () => {
  expect(
    shown(
      '年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|' +
        '总额|90|100|95|95%|10|9.5|按进度支付|其中：财政资金|90|100|95|95%|/|/|单位资金|0|0|0|0%|/|/',
    ),
  ).toEqual([
    '年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因',
    '总额|90|100|95|95%|10|9.5|按进度支付',
    '其中：财政资金|90|100|95|95%|/|/',
    '单位资金|0|0|0|0%|/|/',
  ]);
});

test('words behind the values of a row that have values of their own are no reason but the next row', () => {
  expect(
    shown(
      '年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|' +
        '总额|90|100|95|95%|10|9.5|其中：人员类和公用经费|80|90|86|95.56%|/|/|特定目标类项目|10|10|9|90%|/|/',
    )?.slice(1),
  ).toEqual([
    '总额|90|100|95|95%|10|9.5',
    '其中：人员类和公用经费|80|90|86|95.56%|/|/',
    '特定目标类项目|10|10|9|90%|/|/',
  ]);
});

test('合计 under a numbered list runs over the names too', () => {
  expect(
    shown('序号|项目名称|预算数|执行数|执行率|1|修渠|10|9|90%|2|护林|20|20|100%|合计|30|29|96.67%'),
  ).toEqual([
    '序号|项目名称|预算数|执行数|执行率',
    '1|修渠|10|9|90%',
    '2|护林|20|20|100%',
    '合计||30|29|96.67%',
  ]);
});

test('names with as many figures as there are heads are rows; a name with fewer leaves the list as it is', () => {
  const heads = '项目名称|预算数|执行数|执行率|自评得分|';
  expect(
    shown(`${heads}修渠|10|9|90%|95|护林|20|20|100%|96|办学|5|5|100%|97|合计|35|34|97.14%`),
  ).toEqual([
    '项目名称|预算数|执行数|执行率|自评得分',
    '修渠|10|9|90%|95',
    '护林|20|20|100%|96',
    '办学|5|5|100%|97',
    '合计|35|34|97.14%|',
  ]);
  const short = shown(`${heads}修渠|10|9|90%|95|护林|20|100%|96|办学|5|5|100%|97`);
  expect(short?.some((row) => row.startsWith('修渠|10|9|90%|95'))).not.toBe(true);
});

test('accounts one cell a line are cut at their codes; amounts without a column stand alone', () => {
  const list = cells(
    '科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出|栏次|1|2|3|4|' +
      '合计|90.00|60.00|30.00|205|教育支出|90.00|60.00|30.00|20502|普通教育|90.00|60.00|30.00|0.00',
  );
  const rows = accountRowsOf({
    kind: 'table',
    block: 0,
    rows: list.length,
    columns: 1,
    cells: list.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text })),
    uncertain: true,
    flattened: 'onePerLine',
  });
  expect(rows?.map((row) => row.join('|'))).toEqual([
    ...['栏次', '1', '2', '3', '4'],
    '科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出',
    '|合计|90.00|||',
    '60.00',
    '30.00',
    '205|教育支出|90.00|||',
    '60.00',
    '30.00',
    '20502|普通教育|90.00|60.00|30.00|0.00',
  ]);
});

test('of a row with one amount under three heads nobody can tell whose it is; with three amounts it is whole', () => {
  expect(
    shown(
      '经费控制情况（万元）|上年决算数|本年预算数|本年决算数|公用经费|78.1|78|77.5|其中：办公经费|24.43|项目支出|90|95|92',
    ),
  ).toEqual([
    '经费控制情况（万元）',
    '|上年决算数|本年预算数|本年决算数',
    '公用经费|78.1|78|77.5',
    '其中：办公经费',
    '24.43',
    '项目支出|90|95|92',
  ]);
});

test('rows of accounts without their blank squares: three amounts are the sum and its parts where they nearly always add up', () => {
  const texts = cells(
    '科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出|合计|90|60|30|213|农林水支出|70|45|25|' +
      '21303|水利|70|45|25|2130306|水利工程|运行与维护|25|25|221|住房保障支出|20|15|5',
  );
  const table: Table = {
    kind: 'table',
    block: 0,
    rows: texts.length,
    columns: 1,
    cells: texts.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text })),
    uncertain: true,
    flattened: 'onePerLine',
  };
  expect(accountRowsOf(table)?.map((row) => row.join('|'))).toEqual([
    '科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出',
    '|合计|90|60|30|',
    '213|农林水支出|70|45|25|',
    '21303|水利|70|45|25|',
    '2130306|水利工程运行与维护|25|||',
    '25',
    '221|住房保障支出|20|15|5|',
  ]);
});
