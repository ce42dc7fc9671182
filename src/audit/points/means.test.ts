import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const on = (line: string) => told('2024年度临河县水利局部门整体绩效自评报告', line);

test('however scores are weighed, their mean lies between the least and the greatest of them', () => {
  const mean = (points: string) =>
    on(`局机关自评96分、河道站自评93分、质监站自评95分、监察大队自评92分，平均得分${points}分。`);
  expect(mean('94')).toEqual([]);
  expect(mean('68')).toHaveLength(1);
  // The ends alone are told.
  expect(on('最高自评96分、次高自评95分、最低自评93分，平均得分92分。')).toEqual([]);
});
