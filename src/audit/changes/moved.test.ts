import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what grew is the total, not the average that stands between it and the year before', () => {
  const trained = (more: number, average = '平均每班120人次') =>
    told(
      prose(`培训教师5760人次，${average}，比上年5200人次增加${more}人次，各乡镇中心校均已参加。`),
    );
  expect(trained(560)).toEqual([]);
  expect(trained(590)).toHaveLength(1);
  expect(trained(560, '每期60人次')).toEqual([]);
});

test('an average may be what grew where the figure of the year before is one by its size', () => {
  const visited = (former: number) =>
    told(prose(`接待观众48万人次，场均1500人次，较上年${former}人次增加100人次。`));
  expect(visited(1400)).toEqual([]);
});

test('lengths in whole kilometres were each rounded, and so was their difference', () => {
  const roads = (more: number) =>
    told(
      prose(
        `高速公路由132638公里增加到137877公里，净增5239公里；二级公路由20667公里减少到19592公里，净减${more}公里。`,
      ),
    );
  expect(roads(1075)).toEqual([]);
  expect(roads(1074)).toEqual([]);
  expect(roads(1705)).toHaveLength(1);
});

test('what a time was cut down by is what it fell from and to differ by', () => {
  expect(told('办理时限由10个工作日压缩到6个工作日，压缩4个工作日。')).toEqual([]);
  expect(told('办理时限由10个工作日压缩到6个工作日，压缩2个工作日。')).toHaveLength(1);
});
