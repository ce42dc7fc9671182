import { expect, test } from 'vitest';
import { linesOfSides, sidedRows } from './account-sides.ts';

const CELLS =
  '收入|支出|项目|决算数|项目|决算数|一、财政拨款收入|90|一、一般公共服务支出|40|二、事业收入|二、农林水支出|45|三、其他收入|5|三、住房保障支出|10|' +
  '本年收入合计|95|本年支出合计|95|总计|95|总计|95';

test('income beside expenditure, one cell a line: names of the two sides by turns, each with its amount', () => {
  expect(linesOfSides(CELLS.split('|'))).toEqual([
    ['收入', '支出', '项目', '决算数', '项目', '决算数'],
    ['一、财政拨款收入', '90', '一、一般公共服务支出', '40'],
    ['二、事业收入', '二、农林水支出', '45'],
    ['三、其他收入', '5', '三、住房保障支出', '10'],
    ['本年收入合计', '95', '本年支出合计', '95'],
    ['总计', '95', '总计', '95'],
  ]);
});

test('a side that is shorter leaves the lines open: the sums do not stand side by side', () => {
  expect(linesOfSides(CELLS.replace('三、其他收入|5|', '').split('|'))).toBeUndefined();
});

test('expenditure alone on a line stands on the right side', () => {
  const lines = [
    ['项目', '决算数', '项目', '决算数'],
    ['一、财政拨款收入', '95.00', '一、农林水支出', '85.00'],
    ['二、住房保障支出', '10.00'],
    ['本年收入合计', '95.00', '本年支出合计', '95.00'],
  ];
  expect(sidedRows(lines)?.slice(1)).toEqual([
    lines[1],
    ['', '', '二、住房保障支出', '10.00'],
    lines[3],
  ]);
});

test('of fewer amounts than heads only the sum has a column', () => {
  const lines = [
    ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
    ['一、财政拨款收入', '95.00', '一、农林水支出', '85.00', '85.00'],
    ['本年收入合计', '95.00', '本年支出合计', '95.00', '85.00', '10.00'],
  ];
  expect(sidedRows(lines)?.slice(1)).toEqual([
    ['一、财政拨款收入', '95.00', '一、农林水支出', '85.00', '', ''],
    ['85.00'],
    lines[2],
  ]);
});

test('the number of a line behind an amount is that of a side without a name; 收入 and 支出 stand over their columns', () => {
  const heads = ['收入', '支出', '项目', '行次', '决算数', '项目', '行次', '决算数'];
  const cells =
    '一、财政拨款收入|1|95.00|一、农林水支出|5|45.00|2|二、住房保障支出|6|50.00|本年收入合计|3|95.00|本年支出合计|7|95.00|总计|4|95.00|总计|8|95.00';
  const lines = linesOfSides([...heads, ...cells.split('|')]);
  expect(lines && sidedRows(lines)).toEqual([
    ['收入', '', '', '支出', '', ''],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['一、财政拨款收入', '1', '95.00', '一、农林水支出', '5', '45.00'],
    ['', '2', '', '二、住房保障支出', '6', '50.00'],
    ['本年收入合计', '3', '95.00', '本年支出合计', '7', '95.00'],
    ['总计', '4', '95.00', '总计', '8', '95.00'],
  ]);
});
