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
