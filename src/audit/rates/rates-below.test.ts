import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('a rate of what was done is over the one figure that the paragraph above says was planned', () => {
  const on = (planned: string, done: string, rate: string) =>
    told(
      prose(
        `防治项目全年计划防治${planned}亩，由林业站实施。`,
        `至年末累计完成${done}亩。因连续降雨，任务完成率${rate}%。`,
      ),
    );
  expect(on('7417', '6230', '84.00')).toEqual([]);
  expect(on('7417', '6530', '84.00')).toHaveLength(1);
  expect(on('7471', '6230', '84.00')).toHaveLength(1);
  expect(on('4000', '6530', '84.00')).toEqual([]);
});
