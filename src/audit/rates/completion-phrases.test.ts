import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const text = (available: number, rate: string): readonly string[] =>
  told(
    prose(
      `年初预算500万元，年中调整追加80万元，全年可用${available}万元，实际支出570万元，预算执行率${rate}。`,
    ),
  );

test('a rate of execution is of the changed budget, and never set against the opening one', () => {
  expect(text(580, '98.28%')).toEqual([]);
  expect(text(580, '89.28%')).toEqual([
    '「预算执行率89.28%」与「实际支出570万元」÷「全年可用580万元」＝98.28%不符。',
  ]);
  expect(text(680, '98.28%').filter((words) => words.includes('年初预算'))).toEqual([]);
});
