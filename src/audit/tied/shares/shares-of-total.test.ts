import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (...lines: readonly string[]) =>
  told('便民热线运行项目绩效自评报告', '二、项目完成情况', ...lines);

const ofTotal = (share: string, all = '1280') =>
  on(
    `全年共受理群众来件${all}件，平均办理时间3天。`,
    `从类别看，办结政策咨询412件，占总数的${share}%。`,
  );

test('a share of the total is of the one total in front', () => {
  expect(ofTotal('32.2')).toEqual([]);
  expect(ofTotal('32.19')).toEqual([]);
  expect(ofTotal('23.2')).toEqual([
    '按「办结政策咨询412件」、「全年共受理群众来件1280件」推算应为32.19%，与「占总数的23.2%」不等。',
  ]);
});

test('a smaller number told of all is not that of which a greater one is a part', () => {
  const two = (share: string) =>
    on(
      '全年共受理群众来件1280件，共督办重点来件36件。',
      `办结政策咨询412件，占来件总量的${share}%。`,
    );
  expect(two('32.2')).toEqual([]);
  expect(two('38.2')).toHaveLength(1);
});

test('the share of several items, of one of two totals or of a figure about is left alone', () => {
  expect(on('全年共受理来件1280件。', '咨询412件、求助310件，占总数的56.4%。')).toEqual([]);
  expect(on('全年共受理来件1280件，累计受理来件9600件。', '咨询412件，占总数的4.3%。')).toEqual([]);
  expect(on('全年共受理来件1280件，有效来件1030件。', '咨询412件，占总数的40%。')).toEqual([]);
});

test('what is told with its own share is no total, whatever it is called', () => {
  expect(
    on('全国平台受理来件5200件，占来件总量的52.0%；来信受理480件，占来件总量的4.8%。'),
  ).toEqual([]);
});

test('in brackets behind a figure the share of a total is of that figure', () => {
  const skilled = (share: string) =>
    on(`全年培训1830人次，其中760人取得证书（高级工236人，占取证总数的${share}%）。`);
  expect(skilled('31')).toEqual([]);
  expect(skilled('13')).toHaveLength(1);
});
