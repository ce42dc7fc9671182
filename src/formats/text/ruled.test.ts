import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

const rows = (...lines: readonly string[]) => textRows(lines.join('\n'));

test('a rule of hyphens below the head tells where the columns stand, blank squares too', () => {
  expect(
    rows(
      '说明如下。',
      '',
      '  科目       上年     本年',
      '  ---------- -------- --------',
      '  办公费     1.20     0.90',
      '  差旅费              0.35',
      '',
      '以上单位为万元。',
    ),
  ).toEqual([
    '说明如下。',
    '科目|上年|本年',
    '办公费|1.20|0.90',
    '差旅费||0.35',
    '以上单位为万元。',
  ]);
});

test('between two rules blank lines part the rows, and the lines between them are one', () => {
  expect(
    rows(
      '  ------------ ---------- ------',
      '  检测样品     ≥400份     —',
      '',
      '  完成情况     检测402份  10',
      '               复检12份',
      '  ------------ ---------- ------',
    ),
  ).toEqual(['检测样品|≥400份|—', '完成情况|检测402份\n复检12份|10']);
});

test('words that run over a rule are no table', () => {
  expect(rows('  ---- ----', '全年完成检测样品四百份', '  ---- ----')).toEqual([
    '  ---- ----',
    '全年完成检测样品四百份',
    '  ---- ----',
  ]);
});

test('title and unit above the head of a ruled table are no rows of another', () => {
  expect(
    rows(
      '支出构成表',
      '',
      '填报单位：某中心　　单位：万元',
      '',
      '  科目    上年    本年',
      '  ------- ------- -------',
      '  合计    1.20    1.25',
    ),
  ).toEqual(['支出构成表', '填报单位：某中心　　单位：万元', '科目|上年|本年', '合计|1.20|1.25']);
});
