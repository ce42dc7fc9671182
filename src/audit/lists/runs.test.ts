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
