import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('a part of the evaluation has one number of points wherever the text tells them', () => {
  const process = (points: number) =>
    told(
      '项目过程类指标由2个二级指标和5个三级指标构成，权重为20分，实际得分19分。',
      `项目过程类指标权重20分，实际得分${points}分。`,
    ).filter((each) => each.includes('前后不一致'));
  expect(process(19)).toEqual([]);
  expect(process(17)).toHaveLength(1);
});
