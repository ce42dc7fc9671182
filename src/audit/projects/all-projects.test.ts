import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { prose } from '../examples.ts';
import { plain } from '../wording/sentence.ts';

const told = (...sentences: readonly string[]) =>
  findingsOn(prose(...sentences))
    .filter(({ check }) => check === 'RestatedFactAgrees')
    .map(({ words }) => plain(words.zh));
const watched = (count: number) =>
  told(
    '开展绩效自评，共涉及项目35个，资金200万元。',
    `对${count}个项目全部实施监控，没有发现问题。`,
  );

test('all projects are as many wherever they are told', () => {
  expect(watched(35)).toEqual([]);
  expect(watched(75)).toEqual([
    '项目个数前后不一致：「共涉及项目35个」、「对75个」，仅凭本文不能判断哪一处正确。',
  ]);
});

test('a few more or less, or another number altogether, are other projects', () => {
  expect(watched(37)).toEqual([]);
  expect(watched(12)).toEqual([]);
});

test('a number of projects that two others deny is told', () => {
  const of = (third: number) =>
    told(
      '资金分解到145个项目。',
      '145个项目中产业类100个、基建类45个。',
      `计划实施项目${third}个。`,
    );
  expect(of(145)).toEqual([]);
  expect(of(185)).toEqual([
    '项目个数前后不一致：「资金分解到145个」、「计划实施项目185个」，仅凭本文不能判断哪一处正确。',
  ]);
  expect(of(60)).toEqual([]);
});
