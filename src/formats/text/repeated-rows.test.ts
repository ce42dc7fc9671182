import { expect, test } from 'vitest';
import { tablesOf } from '../../document/document.ts';
import { readText } from './read.ts';

/** The rows of the tables of a text, a cell with several columns or rows marked. */
const rowsOf = (...lines: readonly string[]): readonly string[] =>
  tablesOf(readText(lines.join('\n'))).flatMap((table) =>
    Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(({ text, rowSpan, columnSpan }) => {
          const spans = rowSpan * columnSpan > 1 ? `{${rowSpan}x${columnSpan}}` : '';
          return `${text}${spans}`;
        })
        .join(' '),
    ),
  );

const KINDS = ['渠系整治', '12', '78.13', '75.57', '道路维修', '14', '53.27', '51.53'];
const SUM = ['合计', '33', '202.30', '195.17'];

test('a list that stands one cell a line has rows below as many heads as they have cells, whatever the heads', () => {
  const heads = ['类别', '子项目个数（个）', '合同金额（万元）', '结算金额（万元）'];
  const told = [
    '表2 子项目实施情况表',
    ...heads,
    ...KINDS,
    '应急物资',
    '7',
    '70.90',
    '68.07',
    ...SUM,
  ];
  expect(rowsOf(...told, '四、存在的问题')).toEqual([
    heads.join(' '),
    '渠系整治 12 78.13 75.57',
    '道路维修 14 53.27 51.53',
    '应急物资 7 70.90 68.07',
    '合计 33 202.30 195.17',
  ]);
  // A square without a figure left no trace: nobody can tell which.
  expect(rowsOf(...heads, ...KINDS, '应急物资', '7', '70.90', ...SUM)).toEqual([]);
});

test('heads in two lines stand over the columns whose figures make up another', () => {
  const rows = [
    ['1', '石门乡', '68.56', '50.56', '18.00', '68.07', '99.29%'],
    ['2', '红岩镇', '94.71', '88.46', '6.25', '90.01', '95.04%'],
    ['3', '新河镇', '57.84', '51.93', '5.91', '54.92', '94.95%'],
  ];
  const heads = [
    '序号',
    '乡镇（街道）',
    '资金安排',
    '累计支付',
    '支付率',
    '合计',
    '中央资金',
    '县级资金',
  ];
  const sum = ['合计', '221.11', '190.95', '30.16', '213.00', '96.33%'];
  expect(rowsOf(...heads, ...rows.flat(), ...sum)).toEqual([
    '序号{2x1} 乡镇（街道）{2x1} 资金安排{1x3} 累计支付{2x1} 支付率{2x1}',
    '合计 中央资金 县级资金',
    ...rows.map((row) => row.join(' ')),
    '合计{1x2} 221.11 190.95 30.16 213.00 96.33%',
  ]);
});

test('a list without a sum ends at the heading of the next section', () => {
  const heads = ['评价指标', '决策', '过程', '产出', '效益', '合计'];
  const rows = [
    ['分值', '20', '20', '30', '30', '100'],
    ['得分', '18.5', '17', '27.9', '28', '91.4'],
    ['得分率', '92.50%', '85.00%', '93.00%', '93.33%', '91.40%'],
  ];
  const told = [...heads, ...rows.flat()];
  expect(rowsOf(...told, '五、存在的问题', '个别指标设置不够细化。')).toEqual(
    [heads, ...rows].map((row) => row.join(' ')),
  );
  expect(rowsOf(...told, '（一）决策情况', '立项依据充分。')).toContain(heads.join(' '));
  // A row that lacks a square, or a figure below the heading: the table goes on, and its columns cannot be told.
  expect(rowsOf(...told, '折算得分', '9', '8', '五、存在的问题')).not.toContain(heads.join(' '));
  expect(rowsOf(...told, '五、其他指标', '9', '8')).not.toContain(heads.join(' '));
});

test('more heads than columns, names first, stand in two lines: the list is kept from its first head on', () => {
  const heads = ['支出类别', '预算数', '执行情况', '年初预算', '全年预算', '决算数', '执行率'];
  const rows = [
    ['基本支出', '545.21', '557.71', '557.71', '100.00%'],
    ['其中：人员经费', '496.92', '509.42', '509.42', '100.00%'],
    ['公用经费', '48.29', '48.29', '48.29', '100.00%'],
    ['合计', '844.64', '857.14', '829.27', '96.75%'],
  ];
  const told = ['表1 部门支出情况表', ...heads, ...rows.flat(), '三、存在的问题'];
  const tables = tablesOf(readText(told.join('\n')));
  expect(tables.map(({ flattened }) => flattened)).toEqual(['onePerLine']);
  expect(tables[0]?.cells.map(({ text }) => text)).toEqual([...heads, ...rows.flat()]);
});
