import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';
import { readText } from './read.ts';

test('heads that were folded into two rows of bars are one row', () => {
  expect(
    textRows(
      [
        '|一级|二级|三级指标|年度指|实际完|分值|得分|偏差原因分析|',
        '|指标|指标||标值|成值|||及改进措施|',
        '|产出指标|数量指标|巡查河段|≥14条|14条|30|30||',
      ].join('\n'),
    ),
  ).toEqual([
    '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
    '产出指标|数量指标|巡查河段|≥14条|14条|30|30|',
  ]);
});

test('what stands below the beginning of a head may be a head by itself', () => {
  const rows = [
    '|一级指标|三级指标|年度指|全年实际|',
    '|||标值|完成值|',
    '|产出指标|巡查河段|≥14条|14条|',
  ];
  expect(textRows(rows.join('\n'))[0]).toBe('一级指标|三级指标|年度指标值|全年实际完成值');
});

test('two rows of heads over one another stay two', () => {
  const rows = ['项目|本年支出合计|基本支出', '科目编码|科目名称|金额', '201|公共安全支出|90'];
  expect(textRows(rows.map((row) => `|${row}|`).join('\n'))).toEqual(rows);
});

test('a form in pieces is told though the text of its goals fills long lines', () => {
  const form = [
    '预算单位名称',
    '县河道管理站',
    '预期目标',
    '实际完成情况',
    '目标一：完成全年河段巡查任务并将发现的问题交办到位。',
    '已完成全年河段巡查任务。',
    '一级指',
    '标',
    '二级指',
    '标',
    '三级指标',
    '年度指标',
    '值',
    '实际完成',
    '值',
    '分值',
    '得分',
    '产出指标',
    '数量指标',
    '巡查河段',
    '长度',
    '≥14公里',
    '14公里',
    '50',
    '50',
    '效益指标',
    '社会效益',
    '指标',
    '受益',
    '人数',
    '≥900人',
    '912人',
    '50',
    '50',
    '总分',
    '100',
    '100',
  ];
  const blocks = readText(form.join('\n')).blocks;
  expect(blocks.map((block) => block.kind === 'table' && block.flattened)).toEqual(['pieces']);
});
