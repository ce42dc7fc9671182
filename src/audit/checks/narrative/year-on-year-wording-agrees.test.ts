import { expect, test } from 'vitest';
import { findingsOn } from '../../../../test/told.ts';
import { prose } from '../../examples.ts';
import { plain } from '../../wording/sentence.ts';

const told = (sentence: string) =>
  findingsOn(prose(sentence))
    .filter(({ check }) => check === 'YearOnYearWordingAgrees')
    .map(({ severity, words }) => `${severity} ${plain(words.zh).split('：').at(-1)}`);

const costs = (words: string, now = '15') =>
  told(`2023年公用经费支出12万元，2024年公用经费支出${now}万元，${words}。`);

test.each([
  ['比上年增加3万元，下降25%', 'warning 增减方向前后相反。'],
  ['与上年持平', 'warning 写作“持平”，由12万元到15万元应为“增加”。'],
  ['比上年增加4万元', 'warning 两数相差3万元。'],
  ['比上年增加3万元，增长20%', 'warning 变动率按3万元÷12万元应为25%。'],
])('what does not follow from the two amounts is told: %s', (words, found) => {
  expect(costs(words)).toEqual([found]);
});

test('what follows, within the last digits or in words that mean no exact figure, is not', () => {
  expect(costs('比上年增加3万元，增长25%')).toEqual([]);
  expect(costs('比上年约增加2万元')).toEqual([]);
  expect(costs('与上年基本持平', '12.3')).toEqual([]);
});

test('of nothing there is no percentage; a hundred for something new is a habit', () => {
  const guests = (rate: string) =>
    told(`2023年公务接待费支出0万元，2024年公务接待费支出5万元，比上年增加5万元，增长${rate}。`);
  expect(guests('100%')).toEqual(['notice 基数为0，不能计算百分比。']);
  expect(guests('50%')).toEqual(['warning 基数为0，不能计算百分比。']);
});

const amongParts = (change: string) => told(`“三公”经费支出4.87万元，${change}`);

test('behind a list of parts a change is of the whole, whatever was saved of the budget between', () => {
  const parts = '比预算节约1.63万元。其中公务用车3.95万元，公务接待费0.92万元。';
  expect(amongParts(`${parts}较上年5.20万元减少0.33万元，降幅6.35%。`)).toEqual([]);
  expect(amongParts(`${parts}较上年5.20万元减少0.53万元，降幅10.19%。`)).toEqual([
    'warning 两数相差0.33万元。',
  ]);
  expect(amongParts('其中公务接待费0.92万元，比上年增加2.03万元，增幅71.48%。')).toEqual([]);
});

test('behind parts in brackets and a rate of completion a change is of the amount in front of them', () => {
  const spent = '决算支出200万元（基本支出120万元、项目支出80万元），预算完成率98%。';
  expect(told(`${spent}与2023年决算230万元相比，减少30万元，下降13.04%。`)).toEqual([]);
  expect(told(`${spent}与2023年决算230万元相比，减少40万元，下降17.39%。`)).toEqual([
    'warning 两数相差30万元。',
  ]);
});

test('what was saved of a budget is an exact amount: 节约 has no 约 in it', () => {
  const saved = (amount: string) => told(`培训费支出58.64万元，比预算66万元${amount}万元。`);
  expect(saved('节约7.36')).toEqual([]);
  expect(saved('节约8.36')).toEqual(['warning 两数相差7.36万元。']);
  expect(saved('减少约8')).toEqual([]);
});

test('behind budgets and spending that each have their parts a saving is that of the wholes', () => {
  const saved = (amount: string) =>
    told(
      `“三公”经费年初预算12.23万元，其中公务接待费2.56万元、公务用车运行维护费9.67万元；实际支出10.01万元，其中公务接待费2.16万元、公务用车运行维护费7.85万元，比预算节约${amount}万元。`,
    );
  expect(saved('2.22')).toEqual([]);
  expect(saved('1.82')).toEqual([]);
  expect(saved('3.22')).toEqual(['warning 两数相差1.82万元。']);
});

test('a change in 元 of an amount in 万元 is reckoned, and 超支 is more than the budget', () => {
  // In 万元 the rate is true: the unit is what is wrong.
  const fallen = '“三公”经费支出8.05万元，比上年减少0.77元，降幅为';
  expect(told(`${fallen}8.73%。`)).toEqual([]);
  expect(findingsOn(prose(`${fallen}8.73%。`)).map(({ check }) => check)).toContain(
    'MoneyUnitPlausible',
  );
  expect(told(`${fallen}3.78%。`)).toEqual(['warning 变动率按0.77元÷80500.77元应为0%。']);
  expect(told('“三公”经费支出8.05万元，比上年减少7700元，降幅为8.73%。')).toEqual([]);
  expect(told('“三公”经费年初预算12.23万元，实际支出10.01万元，比预算超支2.22万元。')).toEqual([
    'warning 写作“增加”，由12.23万元到10.01万元应为“减少”。',
  ]);
});

test('one reason of an adjustment is not the whole of it', () => {
  const adjusted = (behind: string) => told(`部门支出由年初预算357万元调整为384万元，${behind}。`);
  expect(adjusted('主要由于：（1）上级补助调增49万元；（2）利息收入调减22万元')).toEqual([]);
  expect(adjusted('调增72万元')).toEqual(['warning 两数相差27万元。']);
});

test('what a change is said to be compared with counts more than what its rate makes of it', () => {
  const income = (more: string) =>
    told(`人均收入由14667元提高到16952元，增加${more}元，增长15.58%。`);
  expect(income('2285')).toEqual([]);
  expect(income('2825')).toEqual(['warning 两数相差2285元。']);
});

test('a rate told in front of the amount of its change is that of the change', () => {
  const rise = (rate: string) =>
    told(`非税收入完成191347万元，较上年同期增长${rate}%，增收25457万元。`);
  expect(rise('15.35')).toEqual([]);
  expect(rise('13.55')).toEqual(['warning 变动率应为15.35%。']);
});

test('an amount of the year before says nothing of the basis of what follows', () => {
  const guests = (amount: string) =>
    told2(
      `2024年“三公”经费预算总额为1969万元，较2023年的2190万元减少221万元，其中：因公出国（境）经费40万元；公务接待费${amount}万元；公务用车购置及运行维护费1687万元。`,
    );
  expect(guests('242')).toEqual([]);
  expect(guests('224')).toEqual(['ThreePublicNarrativeSums']);
});

test('of vehicles what was bought and what ran may have changed each for itself', () => {
  const less = (all: string) =>
    told(
      `“三公”经费支出6.5万元，比上年减少${all}万元。其中：公务用车购置费减少27.28万元；公务用车运行维护费减少4.02万元；公务接待费减少0.03万元。`,
    );
  expect(less('31.33')).toEqual([]);
  expect(less('33.13')).toHaveLength(1);
});

const told2 = (sentence: string) =>
  findingsOn(prose(sentence))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ check }) => check);

test('amount and rate of one change go one way and recompute, whichever of the two is told first', () => {
  const tax = (words: string) => told(`房产税完成30万元，同比${words}。`);
  expect(tax('增长20%，增收5万元')).toEqual([]);
  expect(tax('增长40%，增收5万元')).toEqual(['warning 变动率应为20%。']);
  expect(tax('增长20%，减收5万元')).toEqual(['warning 增减方向前后相反。']);
  expect(tax('增收5万元，下降20%')).toEqual(['warning 增减方向前后相反。']);
  expect(told('房产税完成30万元，下降25%，减支10万元。')).toEqual([]);
  expect(told('房产税完成30万元，下降35%，减支10万元。')).toEqual(['warning 变动率应为25%。']);
  expect(told('利息支出节约5万元，增长20%。')).toEqual([]);
});

test('a change against the budget of the year before is that of the amount in front of it', () => {
  const planned = (rate: string) =>
    told(`收支总预算1079.34万元，与上年预算相比，增加66.77万元、增长${rate}。`);
  expect(planned('6.59%')).toEqual([]);
  expect(planned('6.89%')).toEqual(['warning 变动前为1012.57万元，变动率应为6.59%。']);
});

test('what some of the three public expenses changed by says nothing of all where others were spent, too', () => {
  const items = (journeys: string) =>
    findingsOn(
      prose(
        `“三公”经费支出${journeys === '0' ? '8' : '10'}万元，其中因公出国（境）费${journeys}万元。`,
        '“三公”经费支出比上年增加0.34万元。其中：公务用车运行维护费支出增加0.57万元；公务接待费支出减少0.33万元。',
      ),
    ).filter(({ check }) => check === 'YearOnYearWordingAgrees').length;
  expect(items('2')).toBe(0);
  expect(items('0')).toBe(1);
});

test('behind a list a change is of the amount that its sentence names', () => {
  const planned = (rate: string) =>
    told(
      `2024年项目类经费预算8.33万元，其中：培训费0.5万元，车辆费用6.15万元（其中：车辆购置1万元，车辆运行5.15万元），办公费1.68万元。项目类经费预算比上年增加0.46万元，增长${rate}。`,
    );
  expect(planned('5.84%')).toEqual([]);
  expect(planned('3.84%')).toEqual(['warning 变动前为7.87万元，变动率应为5.84%。']);
});

test('a rate of the final budget says nothing of the distance from the first one', () => {
  const spent = (rate: string) =>
    told(
      `年初预算数为860.5万元，调整后预算数为951.2万元。全年支出928.7万元，预算完成率${rate}，较年初预算增加68.2万元。`,
    );
  expect(spent('97.6%')).toEqual([]);
  expect(spent('92.7%').length).toBeGreaterThan(0);
});

test('a rate of completion may stand between an amount and its change, and 同比上年度 is a comparison', () => {
  const grown = (rate: string) => [
    ...told(`市级收入决算数38470万元，为调整预算数的100.7%，比2023年增收3215万元，增长${rate}。`),
    ...told(`1、收入：38470万元。同比上年度增加3215万元，增加${rate}。`),
  ];
  expect(grown('9.12%')).toEqual([]);
  expect(grown('9.72%')).toHaveLength(2);
});

test('a budget named as what changed is held against the budget of the year before, not against what was spent then', () => {
  const budgets = (change: string) =>
    findingsOn(
      '2024年度楚源区社区教育学院整体绩效自评结果报告',
      '一、自评结论',
      '（一）预算执行情况',
      '2024年全年预算320.00万元，全年执行310.00万元，系部分合同跨年结算。',
      `2023年全年预算300.00万元，全年执行280.00万元；2024年预算较上年增加${change}万元。`,
    )
      .filter(({ check }) => check === 'YearOnYearWordingAgrees')
      .map(({ words }) => plain(words.zh));
  expect(budgets('20.00')).toEqual([]);
  expect(budgets('30.00')).toEqual([
    '「2024年全年预算320.00万元」、「2023年全年预算300.00万元」、「2024年预算较上年增加30.00万元」：两数相差20万元。',
  ]);
});
