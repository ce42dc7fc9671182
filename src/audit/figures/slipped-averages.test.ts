import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { averages } from './averages.ts';
import { products } from './products.ts';
import { slippedAverages } from './slipped-averages.ts';

const wrong = (...lines: readonly string[]) => {
  const report = reportWith({ document: document(lines.map((line) => paragraph(line))) });
  const found = [...averages(report), ...products(report), ...slippedAverages(report)].map(
    ({ each, number, total }) => `${each.verbatim} ${number.verbatim} ${total.verbatim}`,
  );
  return [...new Set(found)];
};

test.each([
  [
    'a total and a number that other sentences tell of other things',
    '学生资助共计4.95万元。年末实有在职人员150人。城乡低保对象2100人，人均补差324元，集中供养率45%。',
  ],
  [
    'a total of other things and its own number',
    '房屋面积13120平方米。在校生2400人，其中高中911人；教职工220人，生均校舍面积14.3平方米。',
  ],
  [
    'heads that another sentence counts, where it has few digits',
    '康复服务1272人。实训室20间，设备总值515.91万元，生均设备值0.52万元，升学率45%。',
  ],
  [
    'a total behind a number of its own',
    '城市低保810人、农村低保3424人，低保月人均补助397元，临时救助757人次，支出临时救助金384.31万元。',
  ],
  [
    'houses counted elsewhere, where families are counted',
    '危房改造100户，户均补助15.5万元，农户自筹32.55万元。A级景区7家。',
  ],
])('an average is not held against %s', (_, text) => {
  expect(wrong(text)).toEqual([]);
});

test('an average is held against a total of another sentence that is called as it is', () => {
  expect(wrong('全年公用经费180万元。', '在职人员120人，人均公用经费1.8万元。')).toEqual([
    '人均公用经费1.8万元 在职人员120人 全年公用经费180万元',
  ]);
});
