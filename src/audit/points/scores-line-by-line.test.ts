import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const report = (group: string, second: string, total = '96') =>
  told(
    prose(
      '预算执行率分值10分，得9分。',
      `（一）产出指标。分值50分，自评得${group}分。`,
      '1.巡查水库：指标值≥24座，实际完成26座，分值30分，得30分。',
      `2.维修渠道：指标值≥10公里，实际完成9公里，分值20分，得${second}分。未完成原因：汛期停工。`,
      '（二）效益指标。分值40分，自评得39分。',
      '1.受益人口：指标值≥900人，实际完成950人，分值20分，得20分。',
      '2.群众满意度：指标值≥90%，实际完成88%，分值20分，得19分。未完成原因：宣传不够。',
      `综上，项目自评总得分${total}分。`,
    ),
  ).filter((each) => /合计|超出/.test(each));

test('what is told line by line comes to what is told of its group and in all', () => {
  expect(report('48', '18')).toEqual([]);
  expect(report('46', '18')).toContainEqual(expect.stringContaining('与总分「自评得46分」相差2'));
  expect(report('48', '18', '94')).toContainEqual(expect.stringContaining('相差2'));
});

test('no line tells more points than it is worth', () => {
  expect(report('48', '21')).toContainEqual(
    expect.stringContaining('“维修渠道”得分「得21分」超出分值「分值20分」'),
  );
});

test('of lines numbered alike none is a group of those below it', () => {
  expect(
    told(
      prose(
        '1.巡查水库：分值10分，得9分。',
        '2.维修渠道：分值5分，得5分。',
        '3.更换水表：分值5分，得5分。',
      ),
    ).filter((each) => /合计/.test(each)),
  ).toEqual([]);
});
