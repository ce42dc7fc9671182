import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const expenses = (fall: string) =>
  told(
    prose(
      `各部门“三公”经费支出416.5万元，比上年减少${fall}万元，其中：因公出国（境）费支出0万元；公务用车运行维护费310.2万元，比上年减少12.4万元；公务接待费106.3万元，比上年减少8.1万元。`,
    ),
  );

test('journeys that cost nothing now may have cost something the year before', () => {
  expect(expenses('20.5')).toEqual([]);
  expect(expenses('26.9')).toEqual([]);
});

test('items that fell by more than all of them are told', () => {
  expect(expenses('15.5').join()).toContain('增减后应为减少20.5万元');
});
