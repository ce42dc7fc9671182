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
  [
    'a month is of the whole of several kinds',
    '举办讲座展览96场，其中讲座60场、展览36场，月均8场。',
  ],
  [
    'a year before is not what consists of the kinds',
    '收入合计660.5万元，比2023年增加31.7万元，增长5.04%，2023年为628.8万元。其中：财政拨款收入612.5万元，占92.73%；事业收入38.4万元，占5.81%；其他收入9.6万元，占1.45%。',
  ],
  [
    'another item a year before is no amount of this year',
    '城乡社区支出同比增加212.6万元，增幅18.65%，2023年为1140万元，主要是改造投入加大；农林水支出同比减少58.3万元，降幅14.58%，2023年为400万元。',
  ],
  [
    'what came and what went make the difference together',
    '固定资产由年初9860万元增至10214.5万元，当年新增486万元，报废131.5万元。',
  ],
  [
    'an average is not held against a sum',
    '“三公”经费68.25万元，其中公车运行62.4万元、公务接待5.85万元。接待78批次585人，人均100元，批均750元。与上年75万元比，下降9%，减少6.75万元。',
  ],
  [
    'what each place is given is no part of what all are',
    '储备帐篷320顶、棉被1500床，向5个乡镇前置点各分发帐篷30顶，共150顶，库存尚余170顶。',
  ],
])('%s', (_, line) => {
  expect(found(line)).toEqual([]);
});

test('用于 in front of a list opens all of it', () => {
  const line = (first: string) =>
    `项目支出835.94万元，主要用于办案业务费${first}万元、审判法庭维修186.84万元、信息化建设236.5万元。`;
  expect(found(line('412.6'))).toEqual([]);
  expect(found(line('494.59'))).toHaveLength(1);
});

test.each([
  [
    '项目支出862万元。项目支出包括：农村道路硬化',
    '310',
    '393.43',
    '万元、人居环境整治228万元、水利设施194万元、村级运转130万元。',
  ],
  [
    '年末资产总额5862.4万元，较年初5510.9万元增加351.5万元，增长6.38%。其中流动资产902.35万元，固定资产净值4610.05万元，无形资产',
    '350',
    '429.06',
    '万元。',
  ],
])('a list of some of an amount comes to no more than it: %s', (front, right, wrong, behind) => {
  expect(found(`${front}${right}${behind}`)).toEqual([]);
  expect(found(`${front}${wrong}${behind}`)).toHaveLength(1);
});

test.each([
  ['馆藏档案年初214600卷，本年接收进馆', '8360', '9360', '卷，年末达222960卷。'],
  ['管理车辆年初104辆，本年更新购置12辆、报废处置', '20', '17', '辆，年末96辆。'],
])('what was bought and what was handed in come to a stock: %s', (front, right, wrong, behind) => {
  expect(found(`${front}${right}${behind}`)).toEqual([]);
  expect(found(`${front}${wrong}${behind}`)).toHaveLength(1);
});
