import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('2024年度临河县水利局项目支出绩效自评报告', line);

test('how far the time taken was off is what lies between it and the plan', () => {
  expect(found('计划工期552天，实际工期585天，延误33天。')).toEqual([]);
  expect(found('计划工期552天，实际工期585天，延误30天。')).toEqual([
    '「计划工期552天」、「实际工期585天」、「延误30天」：两数相差33天。',
  ]);
  expect(found('计划工期585天，实际工期552天，延误33天。')).toEqual([
    '「计划工期585天」、「实际工期552天」、「延误33天」：按所列两数应为减少。',
  ]);
});

test('what a tender saved lies between its limit and the price, whatever the brackets tell of lots', () => {
  const saved = (amount: string) =>
    `招标控制价20098.39万元，签订施工合同3份，合同金额合计19513万元（一标段7414万元、二标段6050万元、三标段6049万元），节约资金${amount}万元。`;
  expect(found(saved('585.39'))).toEqual([]);
  expect(found(saved('585.93'))).toEqual([
    '「招标控制价20098.39万元」、「合同金额合计19513万元」、「节约资金585.93万元」：两数相差585.39万元。',
  ]);
});

test('what is earned lies between income and costs where one slip parts them; other costs may be left out', () => {
  const earned = (amount: string) =>
    `年运营收入8133.00万元，运营成本4391.82万元，净收益${amount}万元。`;
  expect(found(earned('3741.18'))).toEqual([]);
  expect(found(earned('3741.81'))).toHaveLength(1);
  expect(found(earned('3120.55'))).toEqual([]);
});

test('what was added lies between the figures before and after, in the unit that they are told in', () => {
  expect(found('日处理能力由6万吨提高到7万吨，新增1万吨，增长16.67%。')).toEqual([]);
  expect(found('日处理能力由6万吨提高到7万吨，新增6万吨，增长16.67%。')).toEqual([
    '「日处理能力由6万吨」、「提高到7万吨」、「新增6万吨」：两数相差1万吨。',
  ]);
  expect(found('人均可支配收入由上年的18587元提高到16387元，增加500元，增长3.1%。')).toEqual([
    '「人均可支配收入由上年的18587元」、「提高到16387元」：按所列两数应为减少。',
  ]);
});

test('what is kept within a budget is no more than it', () => {
  expect(found('三公经费支出19.9万元，控制在预算22.6万元以内。')).toEqual([]);
  expect(found('三公经费支出19.9万元，控制在预算9.6万元以内。')).toEqual([
    '「三公经费支出19.9万元」、「控制在预算9.6万元」：按所列两数应为高于。',
  ]);
});

test('a stock is held against that of the beginning of the year', () => {
  const stock = (words: string) => found(`资产总额6222.54万元，较年初的6335.64万元${words}。`);
  expect(stock('减少113.10万元，下降1.79%')).toEqual([]);
  expect(stock('增加113.10万元')).toEqual([
    '「资产总额6222.54万元」、「较年初的6335.64万元」、「增加113.10万元」：按所列两数应为减少。',
  ]);
  expect(stock('减少131.10万元')).toEqual([
    '「资产总额6222.54万元」、「较年初的6335.64万元」、「减少131.10万元」：两数相差113.1万元。',
  ]);
});

test('what was there the year before may be told without a verb', () => {
  const visits = (now: string) =>
    found(`全年接待游客${now}万人次，上年63.7万人次，同比增长22.0%。`);
  expect(visits('77.7')).toEqual([]);
  expect(visits('74.7')).toEqual([
    '「全年接待游客74.7万人次」、「上年63.7万人次」、「同比增长22.0%」：变动率应为17.27%。',
  ]);
});
