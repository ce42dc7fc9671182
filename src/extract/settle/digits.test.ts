import { describe, expect, test } from 'vitest';
import { cutMoney, cutRows, cutTotal } from './digits.ts';

const MONEY = ['年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'];

describe('digits of a money row that ran together', () => {
  test('stay whole where the row lacks a cell, so that no rate follows', () => {
    expect(cutMoney('202010100.00%10', MONEY, [])).toEqual(['202010100.00%10']);
  });

  test('are cut where rate and score follow from the amounts in one way only', () => {
    expect(cutMoney('30028025290.00%109', MONEY, [])).toEqual([
      '300',
      '280',
      '252',
      '90.00%',
      '10',
      '9',
    ]);
  });

  test('are those of the row above where they are the same', () => {
    expect(cutMoney('300280252', MONEY, ['300', '280', '252', '90%'])).toEqual([
      '300',
      '280',
      '252',
    ]);
  });

  test('stay as they are where words stand among them, or where they are too long', () => {
    expect(cutMoney('300万280252', MONEY, [])).toEqual(['300万280252']);
    expect(cutMoney('1'.repeat(31), MONEY, [])).toEqual(['1'.repeat(31)]);
  });
});

test('behind 总分 stand the hundred, the score and what follows', () => {
  expect(cutTotal('10098.75')).toEqual(['100', '98.75']);
  expect(cutTotal('10098.75优')).toEqual(['100', '98.75', '优']);
  expect(cutTotal('100105')).toEqual(['100105']);
  expect(cutTotal('9088')).toEqual(['9088']);
});

describe('rows of indicators that ran together', () => {
  const HEADS = ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
  test('are cut at name, target, result, points and a known phrase', () => {
    expect(cutRows('修缮库房≥6间6间1010无服务户数≥900户950户2019无偏差', HEADS)).toEqual([
      ...['修缮库房', '≥6间', '6间', '10', '10', '无'],
      ...['服务户数', '≥900户', '950户', '20', '19', '无偏差'],
    ]);
  });

  test('may have a target told again in words, or a result that lost its unit', () => {
    expect(cutRows('推动经济发展明显改善明显改善3029无', HEADS)).toEqual([
      '推动经济发展',
      '明显改善',
      '明显改善',
      '30',
      '29',
      '无',
    ]);
    expect(cutRows('修缮库房≥6间61010无', HEADS)).toEqual([
      '修缮库房',
      '≥6间',
      '6',
      '10',
      '10',
      '无',
    ]);
  });

  test('stay as they are under heads in another order', () => {
    expect(cutRows('修缮库房≥6间6间1010', ['三级指标', '分值', '年度指标值'])).toEqual([
      '修缮库房≥6间6间1010',
    ]);
  });

  test('end with what cannot be read', () => {
    expect(cutRows('修缮库房≥6间6间1010无按规定执行', HEADS)).toEqual([
      ...['修缮库房', '≥6间', '6间', '10', '10', '无'],
      '按规定执行',
    ]);
  });
});
