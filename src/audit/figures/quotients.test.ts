import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县农业农村局2024年度部门整体支出绩效自评报告';
const PLACES = '全年实施新建泵站9处、改建泵站13处。';

describe('averages over a number that stands elsewhere or is of another kind', () => {
  test.each([
    ['全县人口34.2万人，面积960平方公里，人口密度356人/平方公里。'],
    ['粮食播种面积4.86万亩，总产量2.187万吨，平均亩产450公斤。'],
    ['粮食播种面积4.86万亩，亩产540公斤的示范田产量0.3万吨。'],
    [PLACES, '新建泵站投资2106万元，平均每处234万元；改建泵站投资2015万元，平均每处155万元。'],
    [PLACES, '更新水泵21台。', '水泵投资210万元，平均每处12万元。'],
    ['全年接待来访52.8万人次，比上年增加3.3万人次。日均接待1443人次。'],
    ['采购设备86台，其中单价50万元以上的10台、金额520万元。'],
  ])('%s', (...lines) => {
    expect(told(WHOLE, ...lines)).toEqual([]);
  });
  test('a number told in ten thousands is as many', () => {
    const line = '无害化处理病死猪3.6万头，补助资金288万元，每头80元。';
    expect(told(WHOLE, line)).toEqual([]);
    expect(told(WHOLE, line.replace('80元', '60元'))).toEqual([
      '「每头60元」与「补助资金288万元」÷「无害化处理病死猪3.6万头」＝80元不符。',
    ]);
  });
  test('a point moved is looked for before another total', () => {
    const line = '改厕2400户，投资480万元，户均2000元；其中财政奖补360万元、农户自筹120万元。';
    expect(told(WHOLE, line)).toEqual([]);
    expect(told(WHOLE, line.replace('户均2000元', '户均200元'))).toEqual([
      '「户均200元」与「投资480万元」÷「改厕2400户」＝2000元不符。',
    ]);
    expect(told(WHOLE, line.replace('自筹120', '自筹210'))).toHaveLength(1);
  });
  test('a number stands in front of the names in brackets', () => {
    const line = '内设股室7个，下属单位3个（县种子站、县植保站、县农机校）。';
    expect(told(WHOLE, line)).toEqual([]);
    expect(told(WHOLE, line.replace('3个', '4个'))).toHaveLength(1);
  });
  test('vacant posts have no kinds', () => {
    const line = '实有在编人员189人，空编17名；其中高级职称42人、中级职称68人、初级及以下79人。';
    expect(told(WHOLE, line)).toEqual([]);
    expect(told(WHOLE, line.replace('68人', '86人'))).toHaveLength(1);
  });
  test('the grade of one project is not that of all', () => {
    expect(told(WHOLE, '综合得分92.8分，等级为优。', '1个项目评为中等次。')).toEqual([]);
  });
  test.each([
    [
      ['全县人口34.2万人，面积960平方公里，人口密度536人/平方公里。'],
      '「人口密度536人」与「全县人口34.2万人」÷「面积960平方公里」＝356.25人不符。',
    ],
    [
      ['粮食播种面积4.86万亩，总产量2.187万吨，平均亩产540公斤。'],
      '「平均亩产540公斤」与「总产量2.187万吨」÷「粮食播种面积4.86万亩」＝450公斤不符。',
    ],
    [
      [PLACES, '新建泵站投资2106万元，平均每处324万元。'],
      '「平均每处324万元」与「新建泵站投资2106万元」÷「全年实施新建泵站9处」＝234万元不符。',
    ],
  ])('%s', (lines, finding) => {
    expect(told(WHOLE, ...lines)).toEqual([finding]);
  });
});
