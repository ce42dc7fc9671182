import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县应急管理局2024年度部门整体支出绩效自评报告';

describe('whether a target is met follows from its sign', () => {
  test.each([
    '生产安全事故年初目标为不超过15起，实际完成12起，完成年度目标。',
    '事件响应用时年度目标≤24分钟，全年实际完成21分钟，完成年度目标。',
    '事件响应用时年度目标≤24分钟，全年实际完成27分钟，未完成年度目标。',
    '安全检查年初目标为不低于46处，实际完成51处，完成年度目标。',
    '安全检查年初目标为不低于46处，实际完成41处，未完成年度目标。',
    '公用经费支出费用年度目标≥24次，全年实际完成20次，未完成年度目标。',
  ])('%s', (line) => {
    expect(told(WHOLE, line)).toEqual([]);
  });
  test.each([
    [
      '生产安全事故年初目标为不超过15起，实际完成18起，完成年度目标。',
      '「生产安全事故年初目标为不超过15起」、「实际完成18起」：按数没有达到目标。',
    ],
    [
      '事件响应用时年初目标为不超过24分钟，实际完成21分钟，未完成年度目标。',
      '「事件响应用时年初目标为不超过24分钟」、「实际完成21分钟」：按数达到目标。',
    ],
    [
      '平均办结用时年初目标为不超过27天，实际完成22天，未完成年度目标。',
      '「平均办结用时年初目标为不超过27天」、「实际完成22天」：按数达到目标。',
    ],
  ])('%s', (line, finding) => {
    expect(told(WHOLE, line)).toContain(finding);
  });
});

test('what is said of a target is judged where the result stands in front of it', () => {
  expect(
    told(
      WHOLE,
      '安全隐患整改率实际为92.1%，年度指标值为不低于90%，未完成年度目标。',
      '应急物资完好率实际为93.9%，年度指标值为不低于93.2%，完成年度目标。',
    ),
  ).toContain('「指标值为不低于90%」，「实际为92.1%」，按数已经达到，却写「未完成年度目标」。');
});

test('what is to stay within a limit is told to be over it where it is', () => {
  const cost = (real: string, claim: string) =>
    told(WHOLE, `项目总成本控制在507万元以内，实际成本${real}万元，${claim}。`);
  expect(cost('484', '未超出成本控制目标')).toEqual([]);
  expect(cost('542', '未超出成本控制目标')).toEqual([
    '「项目总成本控制在507万元」、「实际成本542万元」：按数没有达到目标。',
  ]);
});

test('words further off say nothing of what is to be reached', () => {
  expect(
    told(WHOLE, '年初计划开展演出80场，实际开展91场，未完成年度目标，主要是受极端天气影响。'),
  ).toHaveLength(1);
});
