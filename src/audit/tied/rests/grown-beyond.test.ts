import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const on = (sentence: string) => told('行政审批项目绩效自评报告', '二、项目完成情况', sentence);

test('what has grown by more than it is contradicts itself', () => {
  expect(on('全年审查备案申请84件，同比增长140%，增加49件。')).toEqual([]);
  expect(on('全年审查备案申请48件，同比增长140%，增加49件。')).toEqual([
    '按「同比增长140%」、「增加49件」推算应为84件，与「全年审查备案申请48件」不等。',
  ]);
  expect(on('全年审查备案申请48件，比上年增加49件，增长140%。')).toHaveLength(1);
});

test('what was new, and what has fallen by more than it is, are none', () => {
  expect(on('全年新增备案48件，同比增长140%，增加49件。')).toEqual([]);
  expect(on('全年审查备案申请48件，同比下降50.52%，减少49件。')).toEqual([]);
});
