import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('what was done is held against the task that its rate is of, by whatever verb', () => {
  const raised = (verb: string, task: string) =>
    told(`全年落实造林资金9.24亿元，${verb}年度目标任务${task}亿元的115.5%。`);
  for (const verb of ['占', '为', '是']) {
    expect(raised(verb, '8')).toEqual([]);
    expect(raised(verb, '6')).toHaveLength(1);
  }
});

test('a part greater than its whole is told where a slip in either makes its share', () => {
  const settled = (all: string) =>
    told(`共承办建议和提案${all}件，其中已经解决的有36件，占总数的42.9%。`);
  expect(settled('84')).toEqual([]);
  expect(settled('14')).toHaveLength(1);
});

test('what arrived of one source is no part of what was done with all', () => {
  expect(
    told('截至年末累计完成投资86.4亿元，投资完成率48%，县级资本金累计到位52.3亿元，到位率81.7%。'),
  ).toEqual([]);
});

test('a further kind has its share of the number that the first is of', () => {
  const open = (rate: string) =>
    told(
      `共承办建议和提案84件，其中已经解决的有36件，占总数的42.9%；列入规划逐步解决的有29件，占总数的${rate}。`,
    );
  expect(open('34.5%')).toEqual([]);
  expect(open('43.5%')).toHaveLength(1);
});

test('what was invested is a share of the plan that a sentence in front tells', () => {
  const invested = (rate: string) =>
    told(
      `全年重点项目42项，年度计划投资36.4亿元。1-9月累计完成投资28.9亿元，占年度投资计划的${rate}。`,
    );
  expect(invested('79.4%')).toEqual([]);
  expect(invested('97.4%')).toHaveLength(1);
});

test('what is called the number of all is the whole of what follows at once', () => {
  const veterans = (rate: string) =>
    told(`优抚对象共4380人，领取定期抚恤补助的3950人，占总数的${rate}，走访慰问全部开展。`);
  expect(veterans('90.18%')).toEqual([]);
  expect(veterans('93.18%')).toHaveLength(1);
});

test('a task stands between what was done of it and its rate', () => {
  const treated = (rate: string) => told(`防治草原鼠害24万亩，完成任务20万亩的${rate}。`);
  expect(treated('120%')).toEqual([]);
  expect(treated('150%')).toHaveLength(1);
});

test('what each has may stand between a rate and the number that it is of', () => {
  const trained = (rate: string) =>
    told(`职业培训开班92期，培训3680人，平均每班40人；取得证书3312人，取证率${rate}。`);
  expect(trained('90%')).toEqual([]);
  expect(trained('93%')).toHaveLength(1);
});

test('what was saved of a budget is over the budget, behind its rate too', () => {
  const guests = (rate: number, saved: string): readonly string[] =>
    told(`全年接待支出6.30万元，控制在预算9.00万元以内，节支率${rate}%，节约${saved}万元。`);
  expect(guests(30, '2.70')).toEqual([]);
  expect(guests(40, '2.70')).toEqual([
    '「节支率40%」与「节约2.70万元」÷「控制在预算9.00万元」＝30%不符。',
  ]);
  expect(told('全年接待支出6.30万元，控制在预算9.00万元以内，节支率30%。')).toEqual([]);
});

test('a rate of a goal is held against the goal that stands right in front of it', () => {
  const trained = (rate: number): readonly string[] =>
    told(`社会培训5400人次，目标4500人次，完成目标的${rate}%。`);
  expect(trained(120)).toEqual([]);
  expect(trained(130)).toEqual([
    '按「社会培训5400人次」、「目标4500人次」推算应为120%，与「完成目标的130%」不等。',
  ]);
});
