import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';
import { takeKeyedRows } from './keyed.ts';
import { linesOf } from './lines.ts';

const read = (...texts: readonly string[]) => {
  const taken = takeKeyedRows(linesOf(texts.join('\n')), 0);
  if (!taken) return undefined;
  const { table, next } = taken;
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('|'),
  );
  return { rows, next };
};

test('lines that name a head before each value are rows under these heads; a head left out has a blank', () => {
  expect(
    read(
      '二级指标：数量指标；三级指标：修缮库房；年度指标值：≥6间；实际完成值：6间；分值：50；得分：50',
      '二级指标：质量指标；三级指标：验收合格率；年度指标值：100%；分值：40；得分：40。',
      '总分：90',
      '二、存在的问题',
    ),
  ).toEqual({
    rows: [
      '二级指标|三级指标|年度指标值|实际完成值|分值|得分',
      '数量指标|修缮库房|≥6间|6间|50|50',
      '质量指标|验收合格率|100%||40|40',
      '总分|90||||',
    ],
    next: 3,
  });
});

test('other heads begin another part of the table; a value without a head is the label of its row', () => {
  expect(
    read(
      '年度资金总额；年初预算数：90；全年预算数：100；全年执行数：95',
      '其他资金；年初预算数：9；全年预算数：10；全年执行数：5',
      '序号：1；项目名称：修渠；预算数：10；执行数：9；执行率：90%',
    )?.rows,
  ).toEqual([
    '|年初预算数|全年预算数|全年执行数|',
    '年度资金总额|90|100|95|',
    '其他资金|9|10|5|',
    '序号|项目名称|预算数|执行数|执行率',
    '1|修渠|10|9|90%',
  ]);
});

test('a single line of heads and values, and sentences with colons, are running text', () => {
  expect(read('年初预算数：90；全年预算数：100；全年执行数：95')).toBeUndefined();
  expect(
    read(
      '其中：基本支出：60万元；项目支出：40万元；主要用于：办公',
      '其中：人员经费：50万元；公用经费：10万元；主要用于：运转',
    ),
  ).toBeUndefined();
});

test('其中 begins the name of a row, and a line of sums with few of the heads is of the table', () => {
  const lines = [
    '年度资金总额；年初预算数：20；全年预算数：20；全年执行数：19；执行率：95%',
    '其中：财政拨款；年初预算数：20；全年预算数：20；全年执行数：19；执行率：95%',
    '三级指标：修缮文化站；年度指标值：≥6间；实际完成值：6间；分值：50；得分：50',
    '三级指标：服务群众；年度指标值：≥900人；实际完成值：910人；分值：40；得分：40',
    '三级指标：合计；分值：90；得分：90',
  ];
  expect(textRows(lines.join('\n'))).toEqual([
    '|年初预算数|全年预算数|全年执行数|执行率',
    '年度资金总额|20|20|19|95%',
    '其中：财政拨款|20|20|19|95%',
    '三级指标|年度指标值|实际完成值|分值|得分',
    '修缮文化站|≥6间|6间|50|50',
    '服务群众|≥900人|910人|40|40',
    '合计|||90|90',
  ]);
});
