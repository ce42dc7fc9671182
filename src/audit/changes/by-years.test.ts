import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('2024年度临河县水利局专项资金绩效自评报告', line);

test('amounts of several years and what lies between two of them follow from each other', () => {
  const change = (words: string) =>
    found(`近三年投入持续变化：2022年78.2万元，2023年88.4万元，2024年143.6万元，${words}。`);
  expect(change('2024年比2023年增加55.2万元，增幅62.44%')).toEqual([]);
  expect(change('2024年比2023年增加92.7万元，增幅62.44%')).toEqual([
    '「年88.4万元」、「年143.6万元」、「年增加92.7万元」：两数相差55.2万元。',
  ]);
  expect(change('2024年比2023年减少55.2万元，增幅62.44%')).toEqual([
    '「年88.4万元」、「年143.6万元」、「年减少55.2万元」：按所列两数应为增加。',
  ]);
  expect(change('2024年比2023年增加55.2万元，增幅26.44%')).toHaveLength(1);
  expect(change('2024年较2022年增长83.63%')).toEqual([]);
  expect(change('2024年较2022年增长38.63%')).toHaveLength(1);
});

test('of several amounts of a year the comparison says which it is of', () => {
  const change = (words: string) =>
    found(`2023年收入100万元、2023年支出90万元，2024年收入120万元、2024年支出96万元，${words}。`);
  expect(change('2024年支出比2023年增加6万元')).toEqual([]);
  expect(change('2024年支出比2023年增加9万元')).toHaveLength(1);
});
