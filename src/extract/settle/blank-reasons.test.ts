import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../extract.ts';

test('a row of a text that ends with its result has no reason, one that ends with words has them', () => {
  const rows = [
    '一级指标|二级指标|三级指标|年度指标值|全年实际完成值|未完成原因和改进措施',
    '产出指标|数量指标|修建水渠|≥12公里|10公里',
    '新建泵站|≥3座|2座|待电力接入后完工',
  ].map((row) => row.split('|'));
  const made = {
    ...table(rows),
    columns: 6,
    flattened: 'spaces' as const,
    uncertain: true as const,
  };
  const wide = made.cells.map((cell) => {
    const last = !made.cells.some((each) => each.row === cell.row && each.column > cell.column);
    return last ? { ...cell, columnSpan: 6 - cell.column } : cell;
  });
  const { value } = extract(
    document([paragraph('2024年度转移支付项目绩效自评表'), { ...made, cells: wide }]),
  );
  expect(
    value.forms.flatMap(({ indicators }) =>
      indicators.map(({ name, result, reason }) => [
        name.verbatim,
        result?.verbatim,
        reason?.verbatim,
      ]),
    ),
  ).toEqual([
    ['修建水渠', '10公里', ''],
    ['新建泵站', '2座', '待电力接入后完工'],
  ]);
});
