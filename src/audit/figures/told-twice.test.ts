import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('what two paragraphs tell by one name is one figure, where a stroke parts them', () => {
  const paid = (sum: string) =>
    on('耕地地力保护补贴发放总额791.12万元。', `综上，耕地地力保护补贴${sum}万元全部发放到户。`);
  expect(paid('791.12')).toEqual([]);
  expect(paid('791.21')).toHaveLength(1);
  // What is less by more than a stroke was granted, or is left.
  expect(paid('655.4')).toEqual([]);
});

test('of families and people told side by side one tells whose the other is', () => {
  const moved = (families: string, people: string) =>
    on('水库移民后期扶持人口共3302户10219人。', `直补资金覆盖水库移民${families}户${people}人。`);
  expect(moved('3302', '10219')).toEqual([]);
  expect(moved('3032', '10219')).toHaveLength(1);
  expect(moved('3302', '10129')).toHaveLength(1);
  expect(moved('1245', '4032')).toEqual([]);
});

test('one name with several figures is that of the items of a list', () => {
  expect(
    on(
      '秸秆利用项目实施面积3450亩。',
      '秸秆利用项目实施面积3540亩。',
      '秸秆利用项目实施面积4350亩。',
    ),
  ).toEqual([]);
});

test('words that any result may have in front of it are no name', () => {
  expect(
    on(
      '康复救助儿童年度目标≥170人，全年实际完成182人，完成年度目标。',
      '托养服务对象年度目标≥153人，全年实际完成172人，完成年度目标。',
    ),
  ).toEqual([]);
});

test('what a form sets as its goal and what it tells as reached are two figures', () => {
  const form = (goal: string, remark: string) =>
    told(`2023年度项目支出绩效自评表
| 项目名称 | 森林管护 | ${remark} |
| 年度目标 | ${goal} |
| 目标完成情况 | 全年聘用生态护林员1177名，资金使用规范，效果较好。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡山次数 | ≥12次 | 13次 | 100 | 100 |
| 总分 | 100 | 100 |`);
  expect(form('聘用生态护林员1172名，不断改善林区环境。', '')).toEqual([]);
});
