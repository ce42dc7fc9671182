import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { listedRows } from './listed-rows.ts';

const ROWS = [
  '| 县（区） | 安排资金（万元） | 支出资金（万元） |',
  '| 北安县 | 724.13 | 700.20 |',
  '| 东川县 | 905.12 | 900.20 |',
  '| 西岭县 | 1810.25 | 1800.20 |',
  '| 合计 | 3439.50 | 3400.60 |',
];
const ACROSS = [
  '| 地区 | 北安县 | 东川县 | 西岭县 | 合计 |',
  '| 安排资金（万元） | 724.13 | 905.12 | 1810.25 | 3439.50 |',
  '| 支出资金（万元） | 700.20 | 900.20 | 1800.20 | 3400.60 |',
];

const apart = (text: string, rows: readonly string[] = ROWS) =>
  listedRows(extract(readText(['一、资金分配', text, ...rows].join('\n'))).value).map(
    ({ name, said, printed }) => `${name} ${said.verbatim}｜${printed[0]?.verbatim}`,
  );

test.each([
  ['rows', ROWS],
  ['columns', ACROSS],
])(
  'a list that names the %s of a table tells one of its strips: the odd figure is told',
  (_, rows) => {
    const list = (last: string) =>
      `具体为：北安县724.13万元、东川县905.12万元、西岭县${last}万元。`;
    expect(apart(list('1810.25'), rows)).toEqual([]);
    expect(apart(list('1810.52'), rows)).toEqual(['西岭县 西岭县1810.52万元｜1810.25']);
  },
);

test('a list that agrees with no strip, or names what is not in the table, tells other amounts', () => {
  expect(apart('具体为：北安县72.5万元、东川县90.5万元、西岭县1810.25万元。')).toEqual([]);
  expect(apart('具体为：北安县724.13万元、东川县905.12万元、南河县181万元。')).toEqual([]);
  expect(apart('具体为：北安县700.2万元、东川县900.2万元、西岭县1800.2万元。')).toEqual([]);
});

test('a list that comes to its own whole tells of other money than the table', () => {
  expect(
    apart(
      '安排财政资金3439.89万元，具体为：北安县724.13万元、东川县905.12万元、西岭县1810.64万元。',
    ),
  ).toEqual([]);
  expect(
    apart(
      '安排财政资金3439.89万元，具体为：北安县724.13万元、东川县905.12万元、西岭县1810.52万元。',
    ),
  ).toHaveLength(1);
});
