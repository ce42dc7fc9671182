import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('a change told without an amount goes the way of its figures', () => {
  const checked = (way: string) =>
    on(`2024年共检查企业380家次，2023年检查企业356家次，检查频次较上年${way}。`);
  expect(checked('有所增加')).toEqual([]);
  expect(checked('有所减少')).toHaveLength(1);
  // What is better may be more or less of another thing.
  expect(on('2024年共检查企业380家次，2023年检查企业356家次，问题发现率较上年有所改善。')).toEqual(
    [],
  );
});

test('a rank rises as its number falls, by as many places as they lie apart', () => {
  const moved = (way: string, places: string) =>
    on(`全市考核排名由上年的第6位${way}第4位，${places}位。`);
  expect(moved('上升至', '前移2')).toEqual([]);
  expect(moved('上升至', '前移20')).toEqual([
    '「由上年的第6位上升至第4位，前移20位」：两数相差2位。',
  ]);
  expect(moved('下降至', '后移2')).toHaveLength(1);
});

test('a change told by its rate alone goes the way of its figures', () => {
  const letters = (way: string, rate = '7.32') =>
    on(`2024年受理信访事项481件，上年受理519件，信访总量同比${way}${rate}%。`);
  expect(letters('下降')).toEqual([]);
  expect(letters('上升')).toHaveLength(1);
});

test('an amount between two years that is true goes the way of its figures', () => {
  const paid = (way: string) => on(`2024年人均收入50425元，2023年为46680元，${way}3745元。`);
  expect(paid('增加')).toEqual([]);
  expect(paid('减少')).toHaveLength(1);
});

test('points told in turn are each of the pair of its rank', () => {
  const fell = (to: string) =>
    on(
      `两户企业资产负债率分别由68.4%降至${to}%、由74.6%降至71.9%，分别下降3.2个百分点和2.7个百分点。`,
    );
  expect(fell('65.2')).toEqual([]);
  expect(fell('69.2')).toEqual([
    '「两户企业资产负债率分别由68.4%」、「降至69.2%」：按所列两数应为增加。',
  ]);
});
