import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { reachedGoals } from './reached-goals.ts';

const told = (expected: string, achieved: string, more = ''): readonly string[] =>
  reachedGoals(
    extract(
      readText(
        [
          '2024年度项目支出绩效自评表',
          '| 项目名称 | 孤独症儿童康复救助 |',
          '| 年度总体目标 | 预期目标 | 实际完成情况 |',
          `|  | ${expected} | ${achieved} |`,
          '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |',
          '| 产出指标 | 数量指标 | 救助儿童人数 | ≥67人 | 71人 | 50 | 50 |  |',
          '| 满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥90% | 96% | 40 | 40 |  |',
          ...(more ? [more] : []),
        ].join('\n'),
      ),
    ).value,
  ).map(({ said, result }) => `${said.verbatim}／${result.verbatim}`);

test('what the goals tell as reached is the result of the indicator that has the number of the goal', () => {
  expect(told('为67名困难儿童开展康复。', '已为82名困难儿童开展康复。')).toEqual([
    '已为82名困难儿童开展康复／71人',
  ]);
});

test('the result itself, the goal copied, and numbers of another kind or part are no contradiction', () => {
  expect(told('为67名困难儿童开展康复。', '已为71名困难儿童开展康复。')).toEqual([]);
  expect(told('为67名困难儿童开展康复。', '已为67名困难儿童开展康复。')).toEqual([]);
  expect(told('为67名困难儿童开展康复。', '已为82人次困难儿童开展康复。')).toEqual([]);
  expect(told('为67名困难儿童开展康复。', '开展康复，其中困难儿童12名。')).toEqual([]);
  expect(told('为67名困难儿童开展康复。', '城区儿童40名、乡村儿童31名均已康复。')).toEqual([]);
  expect(told('为60名困难儿童开展康复。', '已为82名困难儿童开展康复。')).toEqual([]);
});

test('of two indicators of one unit it is not known which one is meant', () => {
  const other = '| 产出指标 | 数量指标 | 培训儿童家长 | ≥30人 | 30人 | 10 | 10 |  |';
  expect(told('为67名困难儿童开展康复。', '已为82名困难儿童开展康复。', other)).toEqual([]);
});
