import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import type { Table } from '../../document/document.ts';
import { extract } from '../../extract/extract.ts';
import { tableRelations } from './table-sums.ts';

/** What the sums of a table come to, and by how much they are off, in the words of the table. */
const sumsOf = (rows: readonly string[], flattened?: NonNullable<Table['flattened']>) => {
  const grid = { ...table(rows.map((row) => row.split('|'))), ...(flattened && { flattened }) };
  const report = extract(document([paragraph('2024年度收支情况表'), grid])).value;
  return tableRelations(report).map(
    ({ whole, balance }) => `${whole.verbatim} ${balance.verdict} ${balance.difference}`,
  );
};

test('a column that counts the rows states no amounts, where its head was left behind on the page before', () => {
  const rows = (heads: string) => [
    heads,
    '修渠|5|60|50',
    '护林|6|40|40',
    '办学|7|20|20',
    '合计|8|120|110',
  ];
  expect(sumsOf(rows('项目名称||预算数|执行数'))).toEqual([]);
});

test('a list put back into rows is summed where every square has its cell and other sums of the row hold', () => {
  const rows = (total: string) => [
    '项目名称|年初预算数|全年预算数|全年执行数',
    '修渠|10|10|9',
    '护林|20|20|20',
    '办学|30|30|30',
    total,
  ];
  expect(sumsOf(rows('合计|60|60|69'), 'onePerLine')).toEqual(['69 different 10万元']);
  expect(sumsOf(rows('合计|60|60|59'), 'onePerLine')).toEqual([]);
});
