import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县2024年度公共服务情况报告';

describe('reports of public bodies that say the truth', () => {
  test.each([
    // What is open so many hours a day has nothing to do with the days that a book may be out.
    '各阅览室每天开放近9小时（8:30—17:30）。还书时间由原来的5天缩短到24小时。',
    // One piece of news is taken by several.
    '全年编发信息36条，被国家级平台采用16条，被省级平台采用31条，市级平台采用36条。',
    // Of two averages the one beside the total is over it.
    '示范区平均单产达526公斤，超全县平均单产98公斤，带动全县20.3万亩玉米平均单产达428公斤，总产达8.7万吨。',
    // Of two crops on one field each has its own.
    '带状复合种植收获面积约11.6万亩，平均每亩收获玉米约580公斤，大豆约80公斤。',
    // What all years left is more than what one year's income leaves.
    '工伤保险基金总收入2021万元，总支出1694万元，累计结余7068万元；生育保险基金总收入1025万元，总支出1029万元，累计结余3347万元。',
    '基金收入中，个人缴费收入2.74亿元，利息0.52亿元。基金支出中，丧葬补助支出0.20亿元，转移支出0.03亿元。年末基金累计结余27.31亿元。',
    // A number of all in a school is no part of another number of all.
    '县一中60名学员，5人考入重点大学，17人考入本科院校；县二中共有31人考入重点大学，共48人考入本科院校。',
    // Some kinds that come to less than half of all are not all kinds.
    '全县民办机构2251个，其中科技研究类112个、文化体育类859个、国际及涉外类49个。',
  ])('%s', (line) => {
    expect(told(WHOLE, line)).toEqual([]);
  });

  test('two lists of the same kinds are of two wholes', () => {
    expect(
      told(
        WHOLE,
        '社会团体14045个：科技研究类8486个、文化体育类5060个、国际及涉外组织类499个。',
        '民办机构9765个：科技研究类1126个、文化体育类8590个、国际及涉外组织类49个。',
      ),
    ).toEqual([]);
    expect(
      told(
        WHOLE,
        '全县登记国际及涉外组织类社团499个，均已年检。',
        '国际及涉外组织类社团49个参加了培训。',
      ),
    ).toHaveLength(1);
  });
});

describe('reports of public bodies that slip', () => {
  test.each([
    [
      '工伤保险基金总收入2021万元，总支出1694万元，结余307万元。',
      '「工伤保险基金总收入2021万元」－「总支出1694万元」＝327万元，与「结余307万元」不符。',
    ],
    [
      '全县20.3万亩玉米平均单产达482公斤，总产达8.7万吨。',
      '「玉米平均单产达482公斤」与「总产达8.7万吨」÷「全县20.3万亩」＝428.57公斤不符。',
    ],
  ])('%s', (line, finding) => {
    expect(told(WHOLE, line)).toEqual([finding]);
  });
});
