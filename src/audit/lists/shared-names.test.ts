import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';
import { areTwo, isUnreadItem } from './shared-names.ts';

const projects = (third: string, amount = 18) =>
  told(
    prose(
      `2024年项目支出87.5万元，分别是展陈更新经费24万元，藏品保护费20.5万元，${third}${amount}万元，讲解员培训经费9万元，宣传经费16万元。`,
    ),
  );

test('an item of a list keeps its place in it whatever its name holds in brackets', () => {
  expect(projects('志愿者服务站（文博之友）工作经费')).toEqual([]);
  expect(projects('志愿者服务站（文博之友）工作经费', 13)).not.toEqual([]);
});

test('a list that goes on with a name too long to be read is not held against its whole', () => {
  const long = '县级以上文物保护单位安全防范及消防设施日常维护和年度检测评估工作经费';
  expect(projects(long)).toEqual([]);
  expect(projects('2023年度结转的库房改造经费')).toEqual([]);
});

test('what came together up to a day is no further item of a list', () => {
  expect(isUnreadItem('；截至9月底累计支出')).toBe(false);
  expect(isUnreadItem('、2023年新建的第3水厂及配套管网')).toBe(true);
});

test('of two kinds everything is one: land, homes, compensation, exhibitions', () => {
  for (const kinds of [
    ['水田', '旱地'],
    ['禁牧', '草畜平衡'],
    ['实物配租', '租赁补贴'],
    ['货币补偿', '产权调换'],
    ['原创', '引进'],
  ])
    expect(areTwo(kinds)).toBe(true);
  expect(areTwo(['水田', '水浇地'])).toBe(false);
  expect(areTwo(['货币补偿', '临时安置'])).toBe(false);
});
