import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (...lines: readonly string[]) => told('管网建设项目绩效自评报告', ...lines);

const lacking = (again: string) =>
  on(
    '二、完成情况',
    '铺设管网248.6公里，尚欠管网12.4公里。',
    '三、存在问题',
    `管网缺口${again}公里。`,
  );

test('what is lacking is told again among the problems as it was told before', () => {
  expect(lacking('12.4')).toEqual([]);
  expect(lacking('14.2')).toEqual([
    '按「尚欠管网12.4公里」推算应为12.4公里，与「管网缺口14.2公里」不等。',
  ]);
});

test('what differs by more than a stroke, or is of another matter, is another figure', () => {
  expect(lacking('35.8')).toEqual([]);
  expect(
    on(
      '二、完成情况',
      '铺设管网248.6公里，尚欠管网12.4公里。',
      '三、存在问题',
      '道路养护缺口1.4公里。',
    ),
  ).toEqual([]);
});

test('what is left at the end of a year is not what was left at its beginning', () => {
  expect(
    on(
      '二、收支情况',
      '收入合计100万元，年初结转和结余15万元。',
      '支出合计98万元。',
      '年末结转和结余17万元。',
    ),
  ).toEqual([]);
});
