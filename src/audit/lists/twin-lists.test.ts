import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县投资促进局2024年度部门整体支出绩效自评报告';
const SIGNED =
  '签约项目15个，签约金额23.4亿元，其中亿元以上项目6个、金额19.2亿元，其余9个项目金额4.2亿元。';
const BOUGHT =
  '采购设备86台（套），总金额1892万元，其中单价50万元以上的12台、金额1284万元，50万元以下的74台、金额608万元。';

describe('items told by a number and an amount each', () => {
  test.each([
    SIGNED,
    BOUGHT,
    '奖励企业20家、64万元，其中工业企业12家、40万元，商贸企业5家、14万元。',
    '奖励企业20家、64万元，其中工业企业12家、40万元；奖励个人8家、14万元。',
  ])('%s', (line) => {
    expect(told(WHOLE, line)).toEqual([]);
  });
  test('amounts come to their whole where the numbers do, and numbers where the amounts do', () => {
    expect(told(WHOLE, SIGNED.replace('金额4.2亿元', '金额2.4亿元'))).toEqual([
      '总额「签约金额23.4亿元」与各项「金额19.2亿元」、「项目金额2.4亿元」之和21.6亿元相差1.8亿元。',
    ]);
    expect(told(WHOLE, BOUGHT.replace('608万元', '680万元'))).toHaveLength(1);
    expect(
      told(WHOLE, '奖励企业20家、64万元，其中工业企业12家、50万元，商贸企业6家、14万元。'),
    ).toEqual(['「奖励企业20家」与「其中工业企业12家」、「商贸企业6家」合计18家不等。']);
  });
  test('grades in order leave none out, a rate of one of them between', () => {
    const line = '抽查案卷1200份，甲级案卷1158份，甲级率96.5%，乙级案卷40份，丙级案卷2份。';
    expect(told(WHOLE, line)).toEqual([]);
    expect(told(WHOLE, line.replace('乙级案卷40份', '乙级案卷48份'))).toEqual([
      '「抽查案卷1200份」与「甲级案卷1158份」、「乙级案卷48份」、「丙级案卷2份」合计1208份不等。',
    ]);
  });
});

test('an average beside the two wholes is none of them', () => {
  const fields = (summer: string): string =>
    `全县播种面积486.20万亩，总产214.90万吨，平均亩产442.0公斤。其中夏粮面积${summer}万亩、产量118.60万吨，秋粮面积223.80万亩、产量96.30万吨。`;
  expect(told(WHOLE, fields('262.40'))).toEqual([]);
  expect(told(WHOLE, fields('260.40'))).toEqual([
    '「全县播种面积486.20万亩」与「其中夏粮面积260.40万亩」、「秋粮面积223.80万亩」合计484.2万亩不等。',
  ]);
});
