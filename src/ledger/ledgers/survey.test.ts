import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entered as enteredIn,
  entriesBy,
  faultOf as faultIn,
} from '../../../test/ledgers/entries.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import { day } from '../../values/day.ts';
import { bookOf } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { figuresOf } from '../figures.ts';
import { nearestRoot, rational } from '../survey/rational.ts';
import { surveyResults } from '../survey/results.ts';
import { SURVEY } from './survey.ts';

const typed = entriesBy('s');
const entry = (kind: string, texts: Record<string, string>, on = '2024-11-01'): LedgerEntry =>
  typed('survey', kind, on, { survey: '服务对象满意度', ...texts });
const survey = (method: 'share' | 'mean', population: string, more: Record<string, string> = {}) =>
  entry('survey', { method, population, indicator: '服务对象满意度', ...more });
const question = (number: string, wording = `题目${number}`) =>
  entry('question', { number, wording });
const answer = (code: string, scores: string) => entry('answer', { code, scores });
const entered = (...entries: readonly LedgerEntry[]) => enteredIn(SURVEY, entries);
const faultOf = (one: LedgerEntry, standing: readonly LedgerEntry[]) =>
  faultIn(SURVEY, one, standing);
const results = (entries: readonly LedgerEntry[]) =>
  surveyResults(bookOf(entries), day('2024-01-01'), day('2024-12-31'));
const draft = (target: string): DraftDossier => ({
  fields: { 'indicators/i1.name': '服务对象 满意度', 'indicators/i1.target': target },
  lists: { indicators: ['i1'] },
});

describe('a survey', () => {
  test('tells sample, response, the share of the satisfied and its margin in a finite population', () => {
    // 90 of 100 answers satisfied, of 120 handed out among 500: 1.96 × √(0.9 × 0.1 / 100 × 400 / 499) = 5.2645… points.
    const entries = entered(
      survey('share', '500', { issued: '120' }),
      question('1'),
      ...Array.from({ length: 100 }, (_, i) => answer(`c${i}`, i < 90 ? '4' : '3')),
    );
    const [result] = results(entries);
    expect(
      result && { ...result, survey: result.survey.kind, entries: result.entries.length },
    ).toEqual({
      survey: 'survey',
      title: '服务对象满意度',
      method: 'share',
      answers: 100,
      population: 500,
      responseRate: { coefficient: 8333, decimals: 2, unit: '%' },
      satisfaction: { coefficient: 9000, decimals: 2, unit: '%' },
      margin: { coefficient: 526, decimals: 2, unit: '%' },
      rough: false,
      questions: [{ wording: '题目1', mean: { coefficient: 7800, decimals: 2, unit: '分' } }],
      entries: 100,
    });
    expect(
      figuresOf(entries, draft('≥90%'), 2024).map(({ path, text, how }) => [path, text, how]),
    ).toEqual([['indicators/i1.result', '90%', 'ratio']]);
    expect(figuresOf(entries, draft('≥90%'), 2025)).toEqual([]);
  });

  test('by mean scores counts what each person gave, and writes 分 where the target does', () => {
    // Persons' means 5, 4.5 and 2; mean 23/6 × 20 = 76.67; s² = 31/12 × 400; margin 1.96 × √(s²/3 × 7/10) = 30.43.
    const entries = entered(
      survey('mean', '10'),
      question('2'),
      question('1'),
      answer('A', '5、5'),
      answer('B', '4，5'),
      answer('C', '- 2'),
    );
    const [result] = results(entries);
    expect([result?.satisfaction.coefficient, result?.margin?.coefficient, result?.rough]).toEqual([
      7667,
      3043,
      true,
    ]);
    expect(result?.questions).toEqual([
      { wording: '题目1', mean: { coefficient: 9000, decimals: 2, unit: '分' } },
      { wording: '题目2', mean: { coefficient: 8000, decimals: 2, unit: '分' } },
    ]);
    const texts = ['≥80%', '≥80分'].map(
      (target) => figuresOf(entries, draft(target), 2024)[0]?.text,
    );
    expect(texts).toEqual(['76.67%', '76.67分']);
  });

  test('of everybody has no margin, one answer of many has none to tell', () => {
    const margins = (method: 'share' | 'mean', population: string) =>
      results(entered(survey(method, population), question('1'), answer('A', '5')))[0]?.margin
        ?.coefficient;
    expect([margins('share', '1'), margins('mean', '1'), margins('mean', '9')]).toEqual([
      0,
      0,
      undefined,
    ]);
  });

  test('takes each code once, however it is typed, and only answers that fit its questions', () => {
    const standing = entered(
      survey('share', '3'),
      question('1'),
      question('2'),
      answer('ab 12', '5,5'),
    );
    expect([
      faultOf(answer('ＡＢ12', '4,4'), standing),
      faultOf(answer('X', '4'), standing),
      faultOf(answer('X', '4,6'), standing),
      faultOf(answer('X', '-,-'), standing),
      faultOf(question('3'), standing),
      faultOf(entry('answer', { survey: '别的问卷', code: 'X', scores: '4,4' }), standing),
      faultOf(answer('X', '4,4'), [...standing, answer('Y', '1,1'), answer('Z', '1,1')]),
      faultOf(survey('mean', '3'), standing),
      faultOf(
        entry('survey', { survey: '新问卷', method: 'mean', population: '3', issued: '4' }),
        standing,
      ),
      faultOf(answer('X', '4,-'), standing),
    ]).toEqual([
      '答卷码“ＡＢ12”已经用过了，同一个码只能答一次。',
      '问卷共2题，这里填了1个分数；没有回答的题请填“-”。',
      '每题填1至5分，没有回答的填“-”。',
      '这份答卷一题也没有回答，是空白卷，不登记。',
      '问卷“服务对象满意度”已有答卷，题目不能再改；要改请另做一份问卷。',
      '还没有“别的问卷”这份问卷，请先登记问卷，或核对名称。',
      '答卷已有3份，不能多于发放份数或调查对象总数3，请核对。',
      '问卷“服务对象满意度”已经有了，请换一个名称。',
      '发放份数多于调查对象总数3人，请核对。',
      undefined,
    ]);
  });

  test('gives the same result in whatever order its answers come, and satisfaction stays within its scale', () => {
    const scores = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(scores, fc.constantFrom('share', 'mean'), fc.nat(50), (given, method, more) => {
        const before = entered(
          survey(method as 'share', `${given.length + more}`),
          question('1'),
          question('2'),
        );
        const answers = given.map(
          (pair, i): LedgerEntry => ({ ...answer(`c${i}`, pair.join(',')), id: `a${i}` }),
        );
        const [result] = results([...before, ...answers]);
        const again = results([...[...answers].reverse(), ...before])[0];
        expect(again).toEqual(result);
        expect(result?.satisfaction.coefficient).toBeGreaterThanOrEqual(
          method === 'share' ? 0 : 2000,
        );
        expect(result?.satisfaction.coefficient).toBeLessThanOrEqual(10_000);
        if (more === 0) expect(result?.margin?.coefficient).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

test('roots are rounded half up without binary fractions', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 100_000 }), (n, d) => {
      const root = BigInt(nearestRoot(rational(n, d)));
      const [below, above] = [2n * root - 1n, 2n * root + 1n];
      if (root > 0n) expect(below * below * BigInt(d) <= 4n * BigInt(n)).toBe(true);
      expect(above * above * BigInt(d) > 4n * BigInt(n)).toBe(true);
    }),
  );
});
