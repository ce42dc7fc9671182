import { expect, test } from 'vitest';
import { withMore } from './with-more.ts';

test('an object with further properties is a new one, and what is given last stands', () => {
  const amount = { verbatim: '12万元', value: 12 };
  expect(withMore(amount, { value: 13, where: 'title' })).toEqual({
    verbatim: '12万元',
    value: 13,
    where: 'title',
  });
  expect(amount).toEqual({ verbatim: '12万元', value: 12 });
});
