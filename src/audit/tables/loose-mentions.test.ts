import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { tableMentions } from './table-mentions.ts';

const SCHOOLS = table([
  ['学校名称', '预算资金', '支付资金'],
  ['临河县第一小学', '60.40', '54.20'],
  ['临河县第二小学', '40.70', '40.70'],
]);

/** What the text says otherwise than a row of the table. */
const apart = (text: string, grid: typeof SCHOOLS): readonly string[] =>
  tableMentions(
    extract(document([paragraph('2024年度临河县教育局自评报告'), paragraph(text), grid])).value,
  ).map(({ said }) => said.verbatim);

test('beside a table put back from words the amount of a row is another by one mistyped digit alone', () => {
  const loose = { ...SCHOOLS, flattened: 'positions' as const, uncertain: true as const };
  expect(apart('临河县第一小学支付资金54.70万元。', loose)).toEqual(['支付资金54.70万元']);
  expect(apart('临河县第一小学支付资金37.95万元。', loose)).toEqual([]);
  expect(apart('临河县第一小学支付资金37.95万元。', SCHOOLS)).toEqual(['支付资金37.95万元']);
});
