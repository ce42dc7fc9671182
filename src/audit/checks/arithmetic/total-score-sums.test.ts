import { expect, test } from 'vitest';
import { findingsOn } from '../../../../test/told.ts';
import { prose } from '../../examples.ts';

const severities = (total: string) =>
  findingsOn(
    prose(
      `自评得分${total}分，其中预算执行率得9.78分，产出指标得48.35分，效益指标得30分，满意度指标得10分。`,
    ),
  )
    .filter(({ check }) => check === 'TotalScoreSums')
    .map(({ severity }) => severity);

test('scores with two decimals are off by rounding no more than their last digits can be', () => {
  expect(severities('98.13')).toEqual([]);
  expect(severities('98.14')).toEqual(['hint']);
  expect(severities('98.03')).toEqual(['error']);
});
