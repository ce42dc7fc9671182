import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TITLE = '2024年度临河县水利局部门整体支出绩效自评报告';

test('no score lies above full marks, nor does a mean of scores', () => {
  expect(told(TITLE, '我局自评得分为97.5分，等级为优。')).toEqual([]);
  expect(told(TITLE, '我局自评得分为197.5分，等级为优。')).toEqual([
    '「我局自评得分为197.5分」：得分高于满分100分。',
  ]);
  expect(told(TITLE, '全年自评项目39个，平均得分为130.26分。')).toEqual([
    expect.stringContaining('得分高于满分100分。'),
  ]);
});

test('a score above a hundred is in order where points are added, or where full marks are others', () => {
  expect(told(TITLE, '我局自评得分为102分，其中创新加分3分。')).toEqual([]);
  expect(told(TITLE, '评价满分为120分。', '我局自评得分为112分。')).toEqual([]);
});
