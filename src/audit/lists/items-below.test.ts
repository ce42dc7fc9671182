import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('items in lines of their own come to what the line above tells', () => {
  const spent = (all: string, second = '239.62') =>
    on(
      `全年项目共支出${all}万元，主要用于以下三个方面：`,
      '一是用于基础设施481.09万元，硬化村道6公里；',
      `二是用于设备购置${second}万元，购置清运车；`,
      '三是用于宣传培训20.92万元，举办培训班。',
    );
  expect(spent('741.63')).toEqual([]);
  expect(spent('745.63')).toEqual([
    '总额「全年项目共支出745.63万元」与各项「一是用于基础设施481.09万元」、「二是用于设备购置239.62万元」、「三是用于宣传培训20.92万元」之和741.63万元相差4万元。',
  ]);
  expect(spent('741.63', '293.62')).toHaveLength(1);
  // Further apart than by a stroke there was more that the money was for.
  expect(spent('968.5')).toEqual([]);
});

test('so do numbers of things under places', () => {
  const rebuilt = (all: number) =>
    on(
      `本年度共完成危房改造${all}户，任务分布在3个乡镇。`,
      '（1）柳林镇：完成改造156户，全部通过验收。',
      '（2）石桥镇：完成改造128户，其中新建50户，修缮78户。',
      '（3）双河镇：完成改造135户。',
    );
  expect(rebuilt(419)).toEqual([]);
  expect(rebuilt(491)).toHaveLength(1);
});

test('paragraphs that begin with the names of the line above are its items', () => {
  const built = (all: string) =>
    on(
      `财政安排该项目资金${all}万元，全部用于道路建设和饮水工程两个方面。`,
      '道路建设方面，投入资金409.7万元，硬化村组道路52公里。',
      '饮水工程方面，投入资金347.98万元，新建蓄水池3座。',
    );
  expect(built('757.68')).toEqual([]);
  expect(built('775.68')).toHaveLength(1);
});

test('what a paragraph tells by the verb of its whole comes to it', () => {
  const placed = (all: number, guards = 329) =>
    on(
      `公益性岗位共安置就业困难人员${all}名。乡村保洁员安置378名，护林员安置${guards}名。此外，水管员岗位安置72名。`,
    );
  expect(placed(779)).toEqual([]);
  expect(placed(797)).toHaveLength(1);
  expect(placed(779, 392)).toHaveLength(1);
  expect(placed(1600)).toEqual([]);
});

test('short names of fine figures right behind their whole are all of it', () => {
  expect(on('全县播种面积1008.04万亩，夏粮474.23万亩，秋粮428.32万亩，早稻105.49万亩。')).toEqual(
    [],
  );
  expect(
    on('全县播种面积1008.04万亩，夏粮474.23万亩，秋粮428.32万亩，早稻150.49万亩。'),
  ).toHaveLength(1);
});

test('lines right below a whole that tell by its verb are its items, three at least', () => {
  const cleared = (all: string, last = '双河镇清运4126吨。') =>
    on(`全年累计清运生活垃圾${all}吨。`, '其中，龙泉镇清运4631吨；', '柳林镇清运7087吨；', last);
  expect(cleared('15844')).toEqual([]);
  expect(cleared('18544')).toHaveLength(1);
  expect(cleared('18544', '双河镇购置垃圾桶300个。')).toEqual([]);
});

test('a line that tells as those below it do stands beside them', () => {
  const heard = (first: string) =>
    on(
      '全年受理各类投诉共1166件，其中：',
      `${first}573件，当场答复511件。`,
      '食品投诉204件，当场答复187件。',
      '药品投诉271件，当场答复260件。',
      '价格投诉118件，当场答复102件。',
    );
  expect(heard('质量投诉')).toEqual([]);
});

test('items that come to the whole before the last of them end there', () => {
  const lines = (training: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      '2024年度安排“三公”经费支出预算20.39万元。',
      '1.因公出国（境）支出预算3.74万元。',
      '2.公务用车购置支出预算0万元。',
      '3.公务用车运行维护支出预算9.82万元。',
      '4.公务接待预算6.82万元。',
      `5.培训费支出${training}万元。`,
    );
  expect(lines('3.03')).toEqual([]);
  expect(lines('2.03')).toEqual([]);
});

test('budgets of items are no parts of what was spent, and an item beside others is not their whole', () => {
  const spent = told(
    '2024年度临河县水利局部门决算公开说明',
    '2024年度财政拨款支出年初预算数为280.55万元，支出决算数为309.40万元，其中：',
    '1、行政运行（项）。年初预算为185.43万元，支出决算为204.63万元。',
    '2、住房公积金（项）。年初预算为102.84万元，支出决算为104.77万元。',
  );
  expect(spent.filter((each) => each.includes('总额'))).toEqual([]);
  const cars = told(
    '2024年度临河县水利局部门决算公开说明',
    '因公出国（境）费支出7.77万元，公务接待费支出3.01万元，公务用车购置及运行维护费支出10.89万元。具体情况如下：',
    '1.因公出国（境）费支出7.77万元。',
    '2.公务接待费支出3.01万元。',
    '3.公务用车购置及运行维护费支出10.89万元。',
  );
  expect(cars).toEqual([]);
});

test('the main subjects of an account are not all of it', () => {
  const spent = (all: string) =>
    on(
      `一季度全县支出${all}亿元。主要支出科目情况：`,
      '1.教育支出16.9亿元，增长18.6%。',
      '2.科学技术支出6.3亿元，增长61.8%。',
      '3.卫生健康支出12.4亿元，增长7.5%。',
    );
  expect(spent('36.5')).toEqual([]);
});

test('an amount holds no more than it is, be the items below it few and small', () => {
  const held = (second: string) =>
    on(
      '（二）竞赛活动支出26万元，占10.4%。其中：',
      '1.用于场地租赁19万元；',
      `2.用于裁判补助${second}万元。`,
    );
  expect(held('7')).toEqual([]);
  expect(held('4')).toEqual([]);
  expect(held('9')).toHaveLength(1);
});

test('a list goes on behind what stands in numbers of its own below one of its items', () => {
  const spent = (second: string) =>
    on(
      '（二）全年支出1284.60万元。',
      '1.用于救助支出1252.80万元。其中：',
      '（1）助学352.40万元，受益160人次；',
      '（2）助医900.40万元，受益746人次。',
      `2.用于活动经费支出${second}万元。`,
    );
  expect(spent('31.80')).toEqual([]);
  expect(spent('38.10')).toHaveLength(1);
});

test('a heading without figures may stand between a list and the fine amount that it is of', () => {
  const sources = (second: string) =>
    on(
      '2023年第二批衔接资金规模2486.328万元，现将分配情况公示如下。',
      '（一）资金来源',
      '1.省级衔接资金1530万元；',
      `2.市级衔接资金${second}万元；`,
      '3.县级配套资金562.128万元。',
    );
  expect(sources('394.2')).toEqual([]);
  expect(sources('349.2')).toHaveLength(1);
  // Another amount that no slip parts from the sum is of another matter.
  expect(sources('811.5')).toEqual([]);
});

test('the valid answers are not all the papers that went out to each group', () => {
  const asked = (word: string) =>
    on(
      `三类群体${word}问卷560份。`,
      '（1）救助对象。发出问卷230份、收回228份。',
      '（2）社区工作者。发出问卷170份、收回168份。',
      '（3）对象家属。发出问卷190份、收回187份。',
    );
  expect(asked('有效')).toEqual([]);
  expect(asked('发出')).toHaveLength(1);
});
