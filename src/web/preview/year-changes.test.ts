import { expect, test } from 'vitest';
import { yearChanges } from './year-changes.ts';

const draft = (fields: Readonly<Record<string, string>>) => ({ fields, lists: {} });

test('figures of two years are compared where both have them; more than a fifth is large, and blank is not zero', () => {
  expect(
    yearChanges(
      draft({
        'staffing.authorized': '5',
        'staffing.filled': '5',
        'staffing.retirees': '0',
        'unit.name': '甲',
      }),
      draft({
        'staffing.authorized': '6',
        'staffing.filled': '4',
        'staffing.retirees': '2',
        'unit.name': '乙',
      }),
    ),
  ).toEqual([
    { path: 'staffing.retirees', kind: 'count', before: 0, now: 2, isLarge: true },
    {
      path: 'staffing.authorized',
      kind: 'count',
      before: 5,
      now: 6,
      permille: 200,
      isLarge: false,
    },
    { path: 'staffing.filled', kind: 'count', before: 5, now: 4, permille: -200, isLarge: false },
  ]);
  expect(yearChanges(draft({ 'staffing.filled': '5' }), draft({ 'staffing.filled': '' }))).toEqual(
    [],
  );
  expect(
    yearChanges(draft({ 'staffing.filled': '10' }), draft({ 'staffing.filled': '13' })),
  ).toMatchObject([{ permille: 300, isLarge: true }]);
});
