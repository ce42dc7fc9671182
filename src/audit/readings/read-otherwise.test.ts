import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { figure } from '../../values/figure.ts';
import { likeASlip } from './slips.ts';

const UNIT = '柳溪县档案馆2024年度部门整体支出绩效自评报告';

describe('another reading of the same paragraph', () => {
  test.each([
    [
      'a rate of adjustment is of what the two budgets differ by',
      '年初预算320万元，调整后预算368万元，预算调整率为15%。',
    ],
    [
      'budgets and what was spent of them are no parts of one sum',
      '因公出国（境）费未安排，公务用车运行维护费预算3万元、支出2.5万元，公务接待费预算1万元、支出0.8万元，合计预算4万元、支出3.3万元。',
    ],
    [
      'the rate of some of the projects is theirs alone',
      '全年项目支出150万元，预算160万元，共5个项目，其中3个项目执行率达到100%。',
    ],
    [
      'a share of what was bought stands beside what was planned',
      '全年采购预算412万元，实际采购396.48万元。面向中小企业采购361.3万元，占比91.13%。',
    ],
    [
      'a change of an item stands behind its whole',
      '三公经费支出179.3万元，其中运行费118.75万元，运行费较2023年的109.6万元上升8.35%。',
    ],
    [
      'what is spent of an appropriation is not all that was spent',
      '全年总支出28102.68万元。财政拨款全年预算3180万元，实际支出3126.4万元，执行率98.31%。',
    ],
    [
      'one kind more stands behind a bracket',
      '车辆14辆：执法执勤用车9辆，特种专业技术用车4辆（含囚车3辆），其他用车1辆。',
    ],
    [
      'a list that its paragraph leaves open goes on elsewhere',
      '项目共筹集资金1202.26万元，其中中央补助607.82万元、省级补助395.39万元、用途',
    ],
    [
      'the mark between two items was lost at the end of a line',
      '项目支出746.8787万元，分别为雨水管网清淤项目246.0356万元、工地安全巡查经费258.1352万元、燃气安全监管项目114.4054万元老旧小区改造项目128.3025万元。',
    ],
    [
      'the next sentence tells shares of the whole',
      '本年支出1512.11万元。基本支出包括人员经费811.43万元和公用经费120.43万元。按经济分类，工资福利支出756.52万元，占50.0%；对个人和家庭的补助54.91万元，占3.6%。',
    ],
    [
      'with the item behind a lost mark the list is that of another amount',
      '人员经费503.7313万元、公用经费95.8848万元；项目支出685.0699万元，分别为检测经费92.7429万元、管护项目237.9538万元、补贴工作经费173.5515万元强制免疫项目180.8217万元。',
    ],
    [
      'what is told behind a semicolon is another list',
      '在编179名，其中专任教师165名；特级教师2名、正高级3名、高级58名。',
    ],
    [
      'whom something was done for are those in front',
      '接收退役士兵142人，其中符合条件18人，安置18人，其余124人自主就业。',
    ],
    [
      'in brackets an average is of the number in front',
      '购置磁共振1台（合同价568万元）、彩超2台（每台64万元）、呼吸机6台（单价8.4万元）。',
    ],
    [
      'who counts villages and communities averages over both',
      '辖12个村、2个社区，村（社区）两委干部74名，村均5.3名。',
    ],
    [
      'a sum for each month is paid twelve times',
      '在保342户518人，较上年减少26户41人；月人均补差436元，全年发放271.02万元。',
    ],
    [
      'worths in brackets behind the points are no points',
      '评价得分92.3分，其中预算管理28.1分、履职产出37.2分、履职效果17.5分、社会满意9.5分（分值分别为30分、40分、20分、10分）。',
    ],
    [
      'a change of the whole is told behind its items',
      '三公经费4.86万元，年初预算6万元，完成81%。其中车辆运行4.2万元，接待0.66万元。比2023年3.92万元增加0.94万元。',
    ],
    [
      'what is paid for each of two kinds',
      '实际储备化肥3 120吨、农药20.6吨，贴息36万元，按化肥每吨110元、农药每吨820元计，应贴36.01万元。',
    ],
    [
      'who has no work is reckoned by statistics',
      '失业人员再就业1642人，就业困难人员就业486人；城镇登记失业率3.1%，控制在4.5%以内。',
    ],
    [
      'a whole and a part whose thousands a blank sets apart',
      '抽检4 320批次，其中本级2 980批次、承接省级1 340批次。',
    ],
    [
      'half of an amount of another name is not half of all',
      '项目支出164.13万元。商品和服务支出221.43万元（其中基本支出71.3万元、项目支出150.13万元）。',
    ],
    [
      'what was there before the year is told in front of what came in',
      '全年旧存信访积案31件，新收信访件208件，办结197件，未办结42件。',
    ],
    [
      'those who are neither are told between',
      '回访群众300人，满意240人，说不清的23人，不满意37人。',
    ],
    [
      'pupils are those of a school, not those of an age who go to school',
      '全县在校生5180人，其中小学在校生3214人，入学率99.82%，初中在校生1966人。',
    ],
    [
      'a number told roughly makes no average of four digits',
      '全省约9万名网格员走访入户1093万户，人均走访122.4户。',
    ],
    [
      'books told in ten thousands of volumes are rounded each for itself',
      '两馆藏书46.13万册，其中总馆31.27万册，分馆14.87万册。',
    ],
  ])('%s', (_, line) => {
    expect(told(UNIT, line)).toEqual([]);
  });

  test.each([
    [
      'a rate that no pair makes true',
      '全年预算412万元，实际支出396.48万元，执行率92.36%。',
      '执行率92.36%',
    ],
    [
      'a part that no figure fills',
      '车辆14辆：执法执勤用车9辆，特种专业技术用车3辆，其他用车1辆。',
      '13辆',
    ],
    [
      'what is left of no figures of the sentence',
      '全年旧存信访积案31件，新收信访件208件，办结197件，未办结24件。',
      '未办结24件',
    ],
    [
      'books that miss their whole by more than their last digits',
      '两馆藏书46.33万册，其中总馆31.27万册，分馆14.86万册。',
      '藏书46.33万册',
    ],
  ])('%s is still told', (_, line, words) => {
    expect(told(UNIT, line).join()).toContain(words);
  });
});

test.each([
  ['1526.4', '1562.4', true, 'two digits exchanged'],
  ['1526.4', '152.64', true, 'the point in another place'],
  ['1526.4', '126.4', true, 'a digit lacking'],
  ['1526.4', '1826.4', true, 'a digit changed'],
  ['1526.4', '1600', true, 'some per cent'],
  ['0', '1600', true, 'nothing against something'],
  ['1526.4', '312.9', false, 'two amounts'],
  ['28102.68', '3126.4', false, 'two amounts'],
])('%s and %s: like a slip is %s, %s', (a, b, like) => {
  expect(likeASlip(figure(a, '万元'), figure(b, '万元'))).toBe(like);
});

test('a rate of one of two kinds over both together is not held against another whole', () => {
  const cases = '受理审查逮捕50人，其中普通犯罪40人。经审查，共逮捕25人，不捕24人';
  expect(told(UNIT, `${cases}，不捕率为48.98%。`).filter((each) => /不捕率/.test(each))).toEqual(
    [],
  );
});

test('a change and its rate that fit the amount in front do not excuse another base', () => {
  const base = (amount: string) =>
    told(UNIT, `执行1217.99万元，较上年的${amount}万元增加109.62万元，上升9.89%。`);
  expect(base('1108.37').filter((each) => /上升/.test(each))).toEqual([]);
  expect(base('1407.37').join()).toContain('1407.37万元');
});

test('a share copied from the item beside it is wrong however far it is off', () => {
  const spent = (first: string) =>
    told(
      UNIT,
      `截至年底累计支出8470万元，支出进度99.65%，结余30万元。分类别看，库房建设4694.7万元，占${first}%；设备购置1338.46万元，占15.80%；档案抢救2436.84万元，占28.77%。`,
    ).filter((line) => line.includes('%'));
  expect(spent('55.43')).toEqual([]);
  expect(spent('15.80')).toEqual([
    '「占15.80%」与「库房建设4694.7万元」÷「截至年底累计支出8470万元」＝55.43%不符。',
  ]);
});

test('a rate right behind the amount of a change is of that change, though other figures would make it true', () => {
  const found = (rate: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `公务接待费支出预算为4.05万元，支出决算为3.43万元，完成预算的84.7%，与上年相比减少0.62万元，下降${rate}%。`,
    );
  expect(found('15.3')).toEqual([]);
  expect(found('84.7')).toHaveLength(1);
});

test('what got its grades was evaluated, though as many had their goals set', () => {
  const found = (evaluated: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `预算编制阶段组织对11个项目编制了绩效目标，年终对${evaluated}个项目开展了绩效自评，其中：评价结果为“优”的6个、“良”的3个、“中”的2个。`,
    );
  expect(found('11')).toEqual([]);
  expect(found('15')).toHaveLength(1);
});

test('points that follow from a rate of execution do not make it true', () => {
  const spent = (amount: string) =>
    told(
      UNIT,
      '一、资金使用情况',
      `项目全年预算762.66万元，实际执行${amount}万元，预算执行率93.34%，该项分值10分，得9.33分。`,
    );
  expect(spent('711.87')).toEqual([]);
  expect(spent('741.87')).toHaveLength(1);
});

test('a share that names its whole right behind its part is of no part of the sentence in front', () => {
  const granted = (amount: string) =>
    told(
      '2024年度临河县水利局绩效自评报告',
      `政府采购支出总额611.44万元，其中：货物支出15.04万元、服务支出596.40万元。授予中小企业合同金额${amount}万元，占政府采购支出总额的97.54%。`,
    );
  expect(granted('596.40')).toEqual([]);
  expect(granted('324.68')).toHaveLength(1);
});

test.each([
  [
    'a list that goes on in another unit',
    '收费公路16.81万公里，其中高速公路13.79万公里，一级公路1.96万公里，二级公路0.97万公里，独立桥梁951公里。',
  ],
  [
    'what counts for less than it is',
    '现有专任教师1237人、外聘教师241人，折合教师总数为1357.5人。',
  ],
  [
    'land that is sown twice',
    '粮食种植38万亩，其中水稻30万亩、玉米7.05万亩、豆类1.32万亩、薯类1.57万亩（含套种）。',
  ],
])('comes to no sum: %s', (_, line) => {
  expect(told(UNIT, line)).toEqual([]);
});
