import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const against = (behind: string) => told(prose(`公务接待费支出0.8万元。${behind}`));

test('the decimals of an average are no number of visitors', () => {
  expect(against('接待室37间，平均每间2.00人。')).toEqual([]);
  expect(against('国内公务接待6批次、0人。')).toHaveLength(1);
});

test('heads in a sentence of another matter are no visitors', () => {
  expect(against('控辍保学台账0人。')).toEqual([]);
});
