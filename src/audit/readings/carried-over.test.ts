import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const wrong = (...lines: readonly string[]) => told(prose(...lines));

test('what was carried over from the year before is spent beside what the year was granted', () => {
  expect(wrong('上年结转20万元，年初安排80万元，支出95万元，执行率95%。')).toEqual([]);
  expect(wrong('上年结转20万元，本年预算80万元，支出95万元，预算执行率95%。')).toEqual([]);
  expect(wrong('上年结转20万元，年初安排80万元。全年支出95万元，执行率95%。')).toEqual([]);
});

test('a rate that neither of both makes is told still', () => {
  expect(wrong('上年结转20万元，本年预算80万元，支出95万元，预算执行率85%。')).toHaveLength(1);
});

test('what is left to the next year was not there to be spent', () => {
  expect(wrong('本年预算80万元，支出76万元，预算执行率76%，结转下年20万元。')).toHaveLength(2);
});
