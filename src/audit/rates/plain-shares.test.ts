import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('2024年度临河县水利局绩效自评报告', line);

test('a share among people or things is of the number that the sentence in front tells of them', () => {
  const among = (women: string, minority: string) =>
    found(
      `年末在职470人，退休人员52人。在职人员中女性240人，占${women}%；少数民族130人，占${minority}%。`,
    );
  expect(among('51.1', '27.7')).toEqual([]);
  expect(among('15.1', '27.7')).toHaveLength(1);
  expect(among('51.1', '20.7')).toEqual([
    '「占20.7%」与「少数民族130人」÷「年末在职470人」＝27.66%不符。',
  ]);
});

test('what is called otherwise is not among them', () => {
  expect(found('年末在职470人。培训学员中女性240人，占60%。')).toEqual([]);
  expect(found('年末在职470人。其中心城区学员240人，占60%。')).toHaveLength(1);
});

test('what has a share of its own is an item beside the others, unless 其中 opens its kinds', () => {
  const teachers = '全县共有大专及以上学历教师2940人，占教师总数的53.5%；';
  expect(found(`${teachers}女教师1591人，占29.0%；特级教师311人，占5.7%。`)).toEqual([]);
  const young = (rate: string) =>
    found(`普查登记人口12000人，占全县的5.2%，其中未成年人4000人，占${rate}%。`);
  expect(young('33.33')).toEqual([]);
  expect(young('43.33')).toHaveLength(1);
});

test('items whose shares are of the same are no whole of one another', () => {
  const members = (rate: string) =>
    found(`女会员1845人，占会员总数的${rate}%；大专以上学历会员3904人，占60.0%。`);
  expect(members('28.4')).toEqual([]);
});

test('the sum of some items of a list is no part of the last one', () => {
  const items = '龙泉镇4397平方米、长岭镇3442平方米、马鞍乡3417平方米、青山镇9069平方米';
  expect(found(`${items}，其中龙泉镇与长岭镇合计7839平方米，占38.57%。`)).toEqual([]);
  expect(found('改造20325平方米，其中龙泉镇与长岭镇合计7839平方米，占38.57%。')).toEqual([]);
  expect(found('改造20325平方米，其中龙泉镇与长岭镇合计7839平方米，占83.57%。')).toHaveLength(1);
});

test('nor is a sum of items told in numbers of people', () => {
  const shared = (rate: string) =>
    found(
      `东坪镇2034人、柳林镇1823人、双溪乡4220人、龙泉镇1814人，其中东坪镇与柳林镇合计3857人，占${rate}%。`,
    );
  expect(shared('39')).toEqual([]);
});
