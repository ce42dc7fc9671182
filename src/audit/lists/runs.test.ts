import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { prose } from '../examples.ts';
import { plain } from '../wording/sentence.ts';

const told = (last: string) =>
  findingsOn(
    prose(
      `受理群众事项1921件，其中来信387件、来访643件、网上投诉${last}件，办结1917件，办结率99.8%。`,
    ),
  )
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ words }) => plain(words.zh));

test('what was done of all stands behind a list and is none of its items', () => {
  expect(told('891')).toEqual([]);
  expect(told('851')).toEqual([
    '「受理群众事项1921件」与「其中来信387件」、「来访643件」、「网上投诉851件」合计1881件不等。',
  ]);
});

test('a number and an amount of each kind are two lists, and an item may be called after growth', () => {
  const of = (all: number) =>
    findingsOn(
      prose(
        `安排项目${all}个：产业发展类50个、2868.2万元，占比59.0%；基础设施类36个、1361.2万元，占比28.0%；就业增收类3个、388.9万元；其他类6个、243.1万元。`,
      ),
    )
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ words }) => plain(words.zh));
  expect(of(95)).toEqual([]);
  expect(of(25)).toEqual([
    '「安排项目25个」与「产业发展类50个」、「基础设施类36个」、「就业增收类3个」、「其他类6个」合计95个不等。',
  ]);
});

test('what a number counts may open the list of its kinds', () => {
  const of = (first: number) =>
    findingsOn(prose(`资金分到各村，42个项目中产业类${first}个、基建类12个、就业类9个。`))
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ words }) => plain(words.zh));
  expect(of(21)).toEqual([]);
  expect(of(31)).toEqual([
    '「42个」与「项目中产业类31个」、「基建类12个」、「就业类9个」合计52个不等。',
  ]);
});
