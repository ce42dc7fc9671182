import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const wrong = (...lines: readonly string[]) => told(prose(...lines));

test('what people have to live on is reckoned by statistics, not from figures beside it', () => {
  expect(
    wrong('农村居民人均可支配收入17240元，村集体收入20万元以上的村8个，选派干部12名。'),
  ).toEqual([]);
});

test('a bound is no total, and what goes beyond a plan is no number of an average', () => {
  expect(wrong('村均集体经济收入8.0万元，20万元以上的村20个。')).toEqual([]);
  expect(
    wrong('营造林2360亩，超年度计划360亩，亩均投资1800元；新增泊位200个，投资135.98万元。'),
  ).toEqual([]);
});

test('an average beside its total and its number is still held against them', () => {
  expect(wrong('培训农民300人，支出补贴36万元，人均补贴1500元。')).toHaveLength(1);
  expect(wrong('培训农民300人，支出补贴36万元，人均补贴1200元。')).toEqual([]);
});

test('an average is not held against a total and a number that both stand beyond semicolons', () => {
  const others = '抽查企业415户，公示率100%；办公费210.49万元；';
  expect(wrong(`${others}适配辅具554件，无障碍改造138户，户均补助5000元。`)).toEqual([]);
  expect(wrong('待遇领取516人，月人均124元；修缮项目预算231万元，决算114.02万元。')).toEqual([]);
});

test('green space a head is reckoned by statistics', () => {
  expect(wrong('共青团员4513名。新增绿地6.1万平方米，人均公园绿地14.0平方米。')).toEqual([]);
});

test('an amount whose sentence counts other things is of those, not what the next paragraph spends on an acre', () => {
  const farmland = '建成高标准农田1.81万亩，亩均投资2081元。';
  expect(wrong(farmland, '除险加固8座水库，年内累计完成投资3586.96万元。')).toEqual([]);
  expect(wrong('全年完成农田投资3586.96万元。', farmland)).toHaveLength(1);
});

test('an average is over what its own sentence counts, not over those of another', () => {
  const covered = '城市低保64850人全部纳入保障。';
  expect(wrong(`${covered}救助病人6657人，累计支出383万元，人均58.7元。`)).toEqual([]);
});

test('visitors told above are not those over whom what is used is averaged', () => {
  expect(wrong('公务接待30批次、129人次。', '全年用水3356吨，人均用水29吨。')).toEqual([]);
});

test('what each is paid a month is no part of what another fund takes in', () => {
  const paid = '领取待遇46803人，月人均养老金192元';
  expect(wrong(`${paid}；机关养老保险基金收入16397.76万元、支出27487万元。`)).toEqual([]);
  expect(wrong(`${paid}，全年发放养老金16397.76万元。`)).toHaveLength(1);
});

test('what an average was before is not held against what is told now', () => {
  const now = '实际覆盖59个村，村均投入由9.82万元降至5.2万元。';
  expect(wrong('三年分别投入107.1万元、201万元、305万元。', now)).toEqual([]);
});

test('of two sums for each, told side by side, neither is over all', () => {
  const planned = (other: string) =>
    wrong(`修复渠段每米420元${other}，三年整修4万米，共需投资1980万元。`);
  expect(planned('、新建每米610元')).toEqual([]);
});

test('where heads are counted in two ways, an average that no slip parts from either may be over others', () => {
  const aid = (average: string) =>
    told(
      `全年门诊救助1850人次，资助参保4000人，发放救助金68万元，年人均救助水平达到${average}元。`,
    );
  expect(aid('158.6')).toEqual([]);
  expect(aid('107')).toHaveLength(1);
});

test('what each head has is over heads, never over visits', () => {
  expect(told(prose('图书总藏量33.6万册，人均藏书1.21册，年接待读者26.2万人次。'))).toEqual([]);
});

test('courses, plots, times and firms have averages too', () => {
  const course = (each: number) => wrong(`职业培训开班92期，培训3680人，平均每班${each}人。`);
  expect(course(40)).toEqual([]);
  expect(course(43)).toHaveLength(1);
  const rockets = (all: number) => wrong(`增雨作业48次，发射火箭弹${all}枚，平均每次12枚。`);
  expect(rockets(576)).toEqual([]);
  expect(rockets(506)).toHaveLength(1);
  const firms = (output: number) => wrong(`规上工业企业126家，实现产值${output}亿元，企均3亿元。`);
  expect(firms(378)).toEqual([]);
  expect(firms(308)).toHaveLength(1);
});

test('a number told in ten thousands is rounded, and so is what each has of the total', () => {
  const judges = (each: string) =>
    wrong(`全省共有12.6万名员额法官，新收案件总数1488.9万件，人均新收案件${each}件。`);
  expect(judges('118.4')).toEqual([]);
  expect(judges('148.4')).toHaveLength(1);
});

test('courses and trains told by times are counted as such', () => {
  const course = (all: number) =>
    wrong(`举办教师培训48班次，培训教师${all}人次，平均每班120人次。`);
  expect(course(5760)).toEqual([]);
  expect(course(5060)).toHaveLength(1);
});

test('an average may be over what two kinds of a list come to', () => {
  const held = (each: string) =>
    wrong(`举办竞赛，区级8项、承办市级3项，参赛选手1243名，每项平均${each}名。`);
  expect(held('113')).toEqual([]);
  expect(wrong('举办竞赛11项，参赛选手1243名，每项平均131名。')).toHaveLength(1);
});
