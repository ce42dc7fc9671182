import { expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import type { LedgerEntry } from '../entry.ts';
import { questionnaireOf } from './questionnaire.ts';

const entry = (
  id: string,
  kind: string,
  texts: Record<string, string>,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  ...{
    id,
    ledger: 'survey',
    kind,
    day: day('2024-11-01'),
    texts: { survey: '读者满意度', ...texts },
  },
  ...more,
});
const survey = (texts: Record<string, string>) =>
  entry('s1', 'survey', { method: 'share', ...texts });

test('a questionnaire has the questions of its survey in the order of their numbers, and takes as many answers as were handed out', () => {
  const entries = [
    survey({ population: '500', issued: '120' }),
    entry('q2', 'question', { number: '2', wording: '借阅手续方便吗？' }),
    entry('q1', 'question', { number: '1', wording: '开放时间合适吗？' }),
    entry('q9', 'question', { survey: '乡镇分馆满意度', number: '1', wording: '配送及时吗？' }),
  ];
  expect(questionnaireOf(entries, 's1')).toEqual({
    title: '读者满意度',
    questions: ['开放时间合适吗？', '借阅手续方便吗？'],
    most: 120,
  });
});

test('it takes answers of the whole population where nobody counted what was handed out, and none where neither is known', () => {
  expect(questionnaireOf([survey({ population: '500' })], 's1')?.most).toBe(500);
  expect(questionnaireOf([survey({})], 's1')).toEqual({
    title: '读者满意度',
    questions: [],
    most: 0,
  });
});

test('there is none for an entry of another kind, nor for a survey that was taken back', () => {
  const question = entry('q1', 'question', { number: '1', wording: '？' });
  const back = entry('r1', 'survey', {}, { reverses: 's1' });
  expect([
    questionnaireOf([survey({}), question], 'q1'),
    questionnaireOf([survey({}), back], 's1'),
    questionnaireOf([], 's1'),
  ]).toEqual([undefined, undefined, undefined]);
});
