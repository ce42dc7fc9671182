import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const found = (...lines: readonly string[]) => told('临河县文化馆2024年度部门决算说明', ...lines);

test.each([
  ['部门决算收入2186.5万元，年初结转63.8万元，支出2204.6万元，年末结转', '45.7', '55.1'],
  ['全年总收入1770.3万元。总支出1809.75万元，收不抵支', '39.45', '45.95'],
  ['收入合计4838万元。支出合计4782.5万元，收支结余', '55.5', '66.36'],
])('what is left follows from what came and went: %s', (front, right, wrong) => {
  expect(found(`${front}${right}万元。`)).toEqual([]);
  expect(found(`${front}${wrong}万元。`)).toHaveLength(1);
});

test('what came and what went may stand in paragraphs in front', () => {
  const lines = (left: string) => [
    '全年总收入3120.6万元，其中财政补助1286.4万元。',
    '全年总支出3043.8万元。',
    `收支结余${left}万元。`,
  ];
  expect(found(...lines('76.8'))).toEqual([]);
  expect(found(...lines('86.1'))).toHaveLength(1);
});

test.each([
  // What was carried over is in the total, and accounts that something else enters are not told.
  '总收入982.6万元（含年初结转23.1万元），总支出941.2万元，年末结转41.4万元。',
  '本年收入980.5万元，年初结转23.1万元，本年支出941.2万元，财政收回12.3万元，年末结转50.1万元。',
  '收入总计900万元，支出总计900万元，年末结转23.5万元。',
])('accounts that something enters besides are told nothing of: %s', (line) => {
  expect(found(line)).toEqual([]);
});

test('what years have left together is made by one alone only where none brought anything over', () => {
  const lines = (opening: string) => [
    `年初财政拨款结转和结余${opening}万元。`,
    '本年收入2924.37万元。',
    '全年支出2901.34万元，年末结转和结余49.13万元。',
  ];
  expect(found(...lines('31.6'))).toEqual([]);
  expect(found(...lines('0'))).toHaveLength(1);
});
