import { expect, test } from 'vitest';
import { lastClause } from './last-clause.ts';

test('the last clause is what stands behind the last of the marks', () => {
  expect(lastClause('收入120万元，其中：财政拨款', '，：')).toBe('财政拨款');
  expect(lastClause('收入120万元，其中：财政拨款', '，')).toBe('其中：财政拨款');
});

test('words without any of the marks are one clause', () => {
  expect(lastClause('财政拨款', '，；')).toBe('财政拨款');
});

test('behind a mark at the end stands nothing', () => {
  expect(lastClause('财政拨款，', '，；')).toBe('');
});
