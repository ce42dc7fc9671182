import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('临河县供销社2024年度部门整体支出绩效自评报告', line);

test.each([
  [
    '公共 says nothing of a total',
    '一般公共预算拨款1876.3万元，政府性基金拨款214.5万元，事业收入388.7万元，其他收入21.44万元。',
  ],
  [
    'what it was a year before is no part of this year',
    '支出总计1268.9万元。基本支出268.4万元，较上年下降4.14%，减少11.6万元，上年为280万元；项目支出1000.5万元，较上年增加175.1万元，上年为825.4万元。',
  ],
  [
    'of more kinds than two a rate is of another',
    '年初目标20项，完成17项，部分完成2项，未完成1项，完成率85%。',
  ],
  [
    'a change behind a list may be of its whole',
    '获技能竞赛奖23项，其中一等奖4项、二等奖8项、三等奖11项，较上年的18项增加5项。',
  ],
  [
    'the first of a list may be counted by another word',
    '系统内有直属企业7家、基层社18个、村级综合服务社215个，服务网点共240个。',
  ],
  [
    'the budget of projects is not that of all',
    '年初预算612.8万元，年中调增58.7万元，调整后预算671.5万元。项目支出246.87万元，执行率96.81%（调整后项目预算255万元）。',
  ],
  [
    'those who left are none of the posts',
    '编制22名，其中参公16名、工勤6名，在职20名，退休职工134名。',
  ],
  ['those who are hired have no posts', '核定编制96名，实有在职142名，其中在编88名、雇员制54名。'],
])('%s', (_, line) => {
  expect(found(line)).toEqual([]);
});

test('用于 in front of a list opens all of it', () => {
  const line = (first: string) =>
    `项目支出835.94万元，主要用于办案业务费${first}万元、审判法庭维修186.84万元、信息化建设236.5万元。`;
  expect(found(line('412.6'))).toEqual([]);
  expect(found(line('494.59'))).toHaveLength(1);
});
