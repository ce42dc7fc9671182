import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (...lines: readonly string[]) =>
  told('管网改造项目绩效自评报告', '二、项目完成情况', ...lines);

test('a list that a stroke parts from the figure in front is of it', () => {
  const pipes = (rain: string) =>
    on(`更新雨污管网38190米，雨水管${rain}米、污水管21350米；外墙保温36.4万平方米。`);
  expect(pipes('16840')).toEqual([]);
  expect(pipes('16140')).toEqual([
    '按「雨水管16140米」、「污水管21350米」推算应为37490米，与「更新雨污管网38190米」不等。',
  ]);
  // What differs by more than a stroke may be some of it.
  expect(pipes('9377')).toEqual([]);
});

test('each clause of such a list may tell other figures besides', () => {
  const works = (plants: string) =>
    on(
      `全年投入898.40万元实施供水工程，改造水厂5座支出${plants}万元，更换管网38.4公里支出307.20万元，安装水表6250只支出105.00万元。`,
    );
  expect(works('486.20')).toEqual([]);
  expect(works('486.30')).toEqual([
    '按「支出486.30万元」、「支出307.20万元」、「支出105.00万元」推算应为898.5万元，与「全年投入898.40万元」不等。',
  ]);
});

test('what became of what is in front, or is told of people besides, is no list of it', () => {
  expect(on('培训学员1854人，就业1123人、创业631人。')).toEqual([]);
  expect(on('培训1054人，其中村干部632人、脱贫人口199人、妇女132人。')).toEqual([]);
});

test('a digit too many behind the point is a stroke, too', () => {
  const grants = (first: string) =>
    on(`兑现奖补169.20万元，旅行社引客${first}万元，民宿56.00万元，研学基地30.00万元。`);
  expect(grants('83.20')).toEqual([]);
  expect(grants('83.320')).toHaveLength(1);
});

test('a list that leaves some out, or whose items are of several units, is no list of all', () => {
  expect(
    on(
      '奖励企业20家、64万元，其中工业企业12家、40万元，商贸企业5家、14万元。',
      '安排项目50个，其中产业类20个，安排资金120万元，占60.00%、基础设施类23个，安排资金60万元，占30.00%、其他类4个，安排资金8万元，占4.00%。',
    ),
  ).toEqual([]);
  expect(on('建成构筑物64座，其中桥梁1座，涵洞3道，隧道2处，其他3座。')).toEqual([]);
  expect(on('设备6214台，其中电梯2876台、锅炉108台、容器3200台，其余为管道元件。')).toEqual([]);
});

test('what was found and done about it, and the use of an amount, are no parts and no whole', () => {
  expect(on('共检查企业342家，发现问题24家，立案调查168家，责令停产120家。')).toEqual([]);
  expect(
    on('资金用于学校建设1.36亿元，污水处理0.04亿元，老旧小区0.07亿元，其他1.21亿元。'),
  ).toEqual([]);
  expect(on('一级18个点位、二级10个点位、三级12个点位、其他11个点位，共51个点位。')).toEqual([]);
});

test('one that stands in front of two others by another mark is of them where it is told of all', () => {
  const air = (name: string) => on(`${name}38.2吨，氮氧化物21.3吨、颗粒物16.1吨。`);
  expect(air('减排二氧化硫')).toEqual([]);
  expect(air('减排污染物共')).toHaveLength(1);
});
