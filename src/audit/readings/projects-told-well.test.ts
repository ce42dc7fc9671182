import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TITLE = '临河县2023年度灌区改造项目支出绩效自评报告';

test.each([
  [
    'shares of kinds behind semicolons are of all of them',
    '按对象分，救助对象有效问卷248份，占48.82%；社区工作者有效问卷59份，占11.61%；对象家属有效问卷201份，占39.57%。',
  ],
  [
    'the rate of one of two kinds is over both',
    '40批次按期交付、3批次延期交付，按期交付率93.02%，比上年提高2.5个百分点。',
  ],
  [
    'two that were reached one after the other are added',
    '经检测，540组试样中535组一次达标，5组复检达标，最终达标率100%。',
  ],
  [
    'the score of all is none of its parts',
    '项目综合得分95.25分（满分100分），决策类14.25分（满分15分），过程类24分（满分25分），产出类34分（满分35分），效益类23分（满分25分）。',
  ],
  [
    'two items of a list together are no part of the last one',
    '石板镇1841人、高桥镇2841人、柳林镇3098人、东坪镇1500人，其中高桥镇与柳林镇合计5939人，占63.99%。',
  ],
  [
    'the score of the year before stands beside what it led to',
    '本项目属延续性项目，2022年度自评得分93分，指出问题4个，已整改4个。',
    '决策指标：分值20分，评价得分19分。',
    '过程指标：分值20分，评价得分19分。',
    '产出指标：分值30分，评价得分29分。',
    '效益指标：分值30分，评价得分28分。',
  ],
  [
    'what a former year spent leaves nothing of this one',
    '到位资金3516.8万元，已支付3216.8万元，剩余300万元。',
    '2022年支出2440.6万元、结转207.3万元，2023年支出3216.8万元、结转300万元，两年累计支出5657.4万元。',
  ],
  [
    'what was before is not told again',
    '预期效益：项目建成后，人均随访次数由3次改善至4次左右。',
    '人均随访次数达到4次，比实施前的3次增加1次。',
  ],
])('%s', (_, ...lines) => {
  expect(told(TITLE, '一、项目概况', ...lines)).toEqual([]);
});

test.each([
  [
    '报告年度前后不一致：「临河县2023年度灌区改造项目支出绩效自评报告」与「2022年度自评得分93分」。',
    '2022年度自评得分93分，等级为优。',
  ],
  [
    '「到位资金3516.8万元」－「已支付3216.8万元」＝300万元，与「剩余320万元」不符。',
    '到位资金3516.8万元，已支付3216.8万元，剩余320万元。',
  ],
  [
    '各指标得分95.25合计95.25，与总分「综合得分96.25分」相差1。',
    '项目综合得分96.25分（满分100分），决策类14.25分（满分15分），过程类24分（满分25分），产出类34分（满分35分），效益类23分（满分25分）。',
  ],
  [
    '「脱贫人口1841人」与「高桥镇3098人」、「柳林镇500人」合计3598人不等。',
    '脱贫人口1841人，其中高桥镇3098人、柳林镇500人。',
  ],
])('%s', (finding, ...lines) => {
  expect(told(TITLE, '一、项目概况', ...lines)).toEqual([finding]);
});

test('the satisfaction of all who were asked is not that of one group in the form', () => {
  const found = (own: string, name: string): readonly string[] =>
    told(
      TITLE,
      '一、项目概况',
      own,
      '2023年度项目支出绩效自评表',
      '| 项目名称 | 灌区改造 |',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
      `| 满意度指标（10分） | 服务对象满意度指标 | ${name} | ≥85% | 92.75% | 10 | 10 | 无偏差 |`,
    ).filter((each) => each.includes('满意度'));
  expect(found('综合满意度为87.97%，其中村民92.75%、干部83.2%。', '村民满意度')).toEqual([]);
  expect(found('村民满意度为87.97%。', '村民满意度')).toEqual([
    '同一指标的完成值前后不一致：正文为「村民满意度为87.97%」，自评表为「92.75%」。',
  ]);
});

test.each([
  [
    'those who are pleased are not all that were asked',
    '三类群体满意410份，一般30份。',
    '（1）村民。发出问卷240份、收回236份。',
    '（2）干部。发出问卷120份、收回118份。',
    '（3）学生。发出问卷110份、收回109份。',
  ],
  [
    'one grade does not consist of the others',
    '有效问卷570份，满意535份，总满意度93.86%；一般24份、不满意11份，合计占6.14%。',
  ],
  [
    'prices of one thing at its stages are no parts',
    '监理服务：限价810.66万元，签约价796.1万元，节支14.56万元，结算价780万元。',
    '管网工程：限价301.44万元，签约价274.47万元，节支26.97万元，结算价267.78万元。',
  ],
])('%s', (_, ...lines) => {
  expect(told(TITLE, '一、项目概况', ...lines)).toEqual([]);
});

test.each([
  [
    '「三类群体发放问卷410份」与「发出问卷240份」、「发出问卷120份」、「发出问卷110份」合计470份不等。',
    '三类群体发放问卷410份。',
    '（1）村民。发出问卷240份。',
    '（2）干部。发出问卷120份。',
    '（3）学生。发出问卷110份。',
  ],
])('%s', (finding, ...lines) => {
  expect(told(TITLE, '一、项目概况', ...lines)).toEqual([finding]);
});
