import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '2024年度清河县水利局部门整体支出绩效自评报告';

test('what one kind of expenditure leaves is not what is left of all', () => {
  const lines = (left: string) => [
    `年末结转结余${left}万元，分布于局机关和下属单位。`,
    '公用经费控制率：公用经费实际支出156.99万元，预算安排161.99万元，控制率96.91%。',
    `年末结转结余${left}万元，占可用资金的3.2%。`,
  ];
  expect(told(WHOLE, ...lines('77.73'))).toEqual([]);
  const own = (left: string) => `公用经费预算安排161.99万元，实际支出156.99万元，结余${left}万元。`;
  expect(told(WHOLE, own('5.00'))).toEqual([]);
  expect(told(WHOLE, own('8.00')).length).toBeGreaterThan(0);
});

test('the rate of all is not that of some projects', () => {
  const lines = (paid: string) => [
    `纳入自评的3个项目资金合计1276.29万元，已支付${paid}万元，支付率95.00%。`,
    '全年预算执行率98.45%。',
  ];
  expect(told(WHOLE, ...lines('1212.48'))).toEqual([]);
  expect(told(WHOLE, ...lines('1112.48')).length).toBeGreaterThan(0);
});

test('a share of all expenditure is of no other expenditure', () => {
  const lines = ['国内公务接待20批，支出5.98万元。', '人员类支出2225.29万元，占总支出的39.38%。'];
  expect(told(WHOLE, ...lines)).toEqual([]);
});

test('the last of several tasks is not what all that was done is held against', () => {
  const line = (left: string) =>
    `承担重点任务14项，其中省级任务10项、市级任务3项、县级任务1项；年末完成12项，完成率85.71%，未完成${left}项。`;
  expect(told(WHOLE, line('2'))).toEqual([]);
});

test('what all years hold is told beside what the year brought, and savings are no spending', () => {
  expect(
    told(WHOLE, '部门收入总量120万元，其中上年结转20万元。', '本年收入100万元，全年支出110万元。'),
  ).toEqual([]);
  expect(
    told(
      WHOLE,
      '公务接待费支出2.62万元。',
      '“三公”经费较预算节约1.6万元，节约部分由公务用车运行维护费1.2万元和公务接待费0.4万元组成。',
    ),
  ).toEqual([]);
});

test('what divides projects by their rate is the rate of none, and a sum told again is no sum of itself', () => {
  const line = (many: string) =>
    `全年预算100万元，实际支出97.78万元，执行率97.78%。3个项目中，预算执行率达到100%的${many}个，低于100%的1个。`;
  expect(told(WHOLE, line('2'))).toEqual([]);
  const income = (sum: string) => [
    '全年共取得收入4057.59万元。',
    '（一）财政拨款收入3953.26万元。',
    '（二）事业收入47.43万元。',
    '（三）其他收入56.90万元。',
    `以上三项合计${sum}万元。`,
    '本年收入合计4057.59万元，比上年略增。',
  ];
  expect(told(WHOLE, ...income('4057.59'))).toEqual([]);
  expect(told(WHOLE, ...income('4087.59')).length).toBeGreaterThan(0);
});

test('kinds of posts stand beside what is filled of each, and a list is read to its end', () => {
  const posts = (filled: string) =>
    `年末编制146名，实有134名；其中：行政编制28名、实有25名，事业编制112名、实有${filled}名，工勤编制6名、实有4名。`;
  expect(told(WHOLE, posts('105'))).toEqual([]);
  const cars = (law: string) =>
    `共有车辆11辆，其中：主要领导干部用车0辆、机要通信用车1辆、应急保障用车3辆、执法执勤用车${law}辆、其他用车1辆。`;
  expect(told(WHOLE, cars('6'))).toEqual([]);
  expect(told(WHOLE, cars('8'))).toHaveLength(1);
});
