import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Questionnaire } from '../../ledger/survey/questionnaire.ts';
import type { Day } from '../../values/day.ts';

/** Longest opinion, in characters. */
export const LONGEST_OPINION = 300;

/** What a respondent filled in: scores by question, `-` or '' for none, as they came. */
export interface Filled {
  readonly scores: readonly string[];
  readonly opinion: string;
}

/** The fields of a sent form; what is missing is blank. */
export function filledIn(body: string, questions: number): Filled {
  const fields = new URLSearchParams(body);
  return {
    scores: Array.from({ length: questions }, (_, i) => fields.get(`q${i + 1}`) ?? ''),
    opinion: (fields.get('opinion') ?? '').trim(),
  };
}

/** What is wrong with an answer by itself: `reasonMissing` what the respondent can mend, `invalid` what no form of ours sends. */
export function mistakeIn({ scores, opinion }: Filled): Refusal | undefined {
  if (scores.some((score) => !/^(?:[1-5]|-|)$/.test(score))) return notOffered();
  if (scores.every((score) => score === '' || score === '-')) return nothingAnswered();
  return opinion.length > LONGEST_OPINION ? tooLong(opinion.length) : undefined;
}

/**
 * The entry that an answer without mistake comes to. The code stands in it, so that a slip that was filled in on paper and typed in
 * by the clerk counts once too.
 */
export const entryOf = (
  { scores, opinion }: Filled,
  { title }: Questionnaire,
  { code, id, day }: { readonly code: string; readonly id: string; readonly day: Day },
): LedgerEntry => ({
  ...{ id, ledger: 'survey', kind: 'answer', day },
  texts: {
    survey: title,
    code,
    scores: scores.map((score) => score || '-').join(','),
    opinion: opinion.replace(/\s+/g, ' '),
  },
});

const notOffered = (): Refusal =>
  refuse(
    'invalid',
    '收到的选项不是这份问卷里的，没有提交。请重新打开纸条上的网址再答。',
    'An answer is none of those offered.',
  );

const nothingAnswered = (): Refusal =>
  refuse(
    'reasonMissing',
    '还没有选择任何一题，没有提交。请至少回答一题。',
    'Answer at least one question.',
  );

const tooLong = (length: number): Refusal =>
  refuse(
    'reasonMissing',
    `意见建议写了${length}个字，最多${LONGEST_OPINION}个字，没有提交。请删短一些。`,
    `The opinion has ${length} characters of at most ${LONGEST_OPINION}.`,
  );
