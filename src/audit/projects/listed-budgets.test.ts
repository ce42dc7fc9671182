import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const text = (all: number, ...projects: readonly string[]): readonly string[] =>
  told(prose(`对3个项目开展绩效自评，涉及资金${all}万元。`, ...projects)).filter((words) =>
    words.includes('涉及资金'),
  );
const THREE = [
  '（一）道路维修项目。年初预算200万元，执行190万元。',
  '（二）管网改造项目。年初预算300万元，执行280万元。',
  '（三）路灯更换项目。年初预算150万元，执行140万元。',
];

test('the money involved is the sum of the budgets of the projects listed below', () => {
  expect(text(650, ...THREE)).toEqual([]);
  expect(text(620, ...THREE)).toEqual([
    '总额「涉及资金620万元」与各项「年初预算200万元」、「年初预算300万元」、「年初预算150万元」之和650万元相差-30万元。',
  ]);
});

test('it may be what was spent, or of more projects than are listed', () => {
  expect(text(610, ...THREE)).toEqual([]);
  expect(text(620, ...THREE.slice(0, 2))).toEqual([]);
});
