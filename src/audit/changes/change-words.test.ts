import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('a change against the same month of the year before recomputes', () => {
  const spent = (more: string) =>
    told(prose(`6月份当月，全市财政支出127.24亿元，比去年同月增加${more}亿元，增长17.7%。`));
  expect(spent('19.15')).toEqual([]);
  expect(spent('29.15')).toHaveLength(1);
});

test('a negative growth is a fall', () => {
  const fell = (by: string) =>
    told(prose(`“三公”经费预算477.2万元，同比减少${by}万元，负增长11.3%。`));
  expect(fell('60.8')).toEqual([]);
  expect(fell('80.8')).toHaveLength(1);
});

test('a change right behind its figure needs no word of comparison', () => {
  const people = (all: string) =>
    told(prose(`年末户籍人口${all}万人，增加1.28万人，增长1.03%，出生率9.2‰。`));
  expect(people('125.49')).toEqual([]);
  expect(people('155.49')).toHaveLength(1);
});
