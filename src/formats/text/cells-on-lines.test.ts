import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

const ROWS = [
  ['一级指标', '三级指标', '指标值', '得分'],
  ['产出指标', '修缮文化站', '≥6间', '50'],
  ['效益指标', '服务群众', '≥900人', '30'],
];
const TABLE = ROWS.map((row) => row.join('|'));

test('cells that a browser copied as paragraphs, a tab between two blank lines for each edge, are rows', () => {
  const text = ROWS.map((row) => row.join('\n\n\t\n\n')).join('\n\n');
  expect(textRows(text)).toEqual(TABLE);
});

test('cells one a line that bars close, a blank line after each row, are those rows', () => {
  const text = ROWS.map((row) => row.map((cell) => `${cell}|`).join('\n')).join('\n\n');
  expect(textRows(text)).toEqual(TABLE);
});

test('blank squares among cells that tabs begin, a blank line after each row, are no edges of cells', () => {
  const text = ['合计', '', '100', '', '90', '', '80', '', '70', '', '60', '', '50'];
  expect(textRows(text.map((cell) => `\t${cell}\n`).join('\n'))).toEqual(text);
});
