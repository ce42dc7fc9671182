import {
  type Actor,
  type FilingState,
  REVIEWING_ROLES,
  type Role,
  UNIT_ROLES,
} from '../cycle/filing.ts';
import { type Refusal, refuse } from '../cycle/refusal.ts';
import { holds } from '../cycle/scope.ts';
import type { ReviewEntry, ReviewWords } from './entry.ts';
import { type RubricWorth, rubricFaults } from './rubric.ts';
import { scoreFault } from './scores.ts';
import { appealsOf, threadsOf } from './threads.ts';

/** What an entry is decided on. */
export interface ReviewedFiling {
  readonly state: FilingState;
  readonly unitPath: string;
  /** Accounts that typed, checked or submitted: they review nothing of it. */
  readonly contributors: readonly string[];
  /** Items of the rubric in force. */
  readonly rubric: readonly RubricWorth[];
  /** Working days that it was submitted too late; undefined where no due date was set. */
  readonly late?: number;
}

interface Rule {
  readonly by: readonly Role[];
  readonly in: readonly FilingState[];
}

const BUREAU: readonly Role[] = ['financePerformance'];
const UNDER_REVIEW: readonly FilingState[] = ['submitted', 'departmentReviewed'];
const SCORED: readonly FilingState[] = ['rubricScored', 'spotChecked'];
const ANY: readonly FilingState[] = [
  'submitted',
  'departmentReviewed',
  'returned',
  'drafting',
  'checked',
  'signed',
  'accepted',
  ...SCORED,
];

const RULES: Readonly<Record<ReviewWords['kind'], Rule>> = {
  thread: { by: REVIEWING_ROLES, in: [...UNDER_REVIEW, 'accepted'] },
  answer: { by: [...UNIT_ROLES, ...REVIEWING_ROLES], in: ANY },
  resolved: { by: REVIEWING_ROLES, in: ANY },
  scores: { by: REVIEWING_ROLES, in: UNDER_REVIEW },
  section: { by: REVIEWING_ROLES, in: UNDER_REVIEW },
  rubric: { by: BUREAU, in: ['accepted', ...SCORED] },
  appeal: { by: UNIT_ROLES, in: SCORED },
  appealAnswer: { by: BUREAU, in: SCORED },
  final: { by: BUREAU, in: SCORED },
};

/** Whether a report of this state may get an entry of this kind. */
export const isTimeFor = (kind: ReviewWords['kind'], state: FilingState): boolean =>
  RULES[kind].in.includes(state);

/** Why an entry may not be made; undefined when it may. */
export function entryRefusal(
  words: ReviewWords,
  before: readonly ReviewEntry[],
  actor: Actor,
  filing: ReviewedFiling,
): Refusal | undefined {
  const rule = RULES[words.kind];
  const has = (roles: readonly Role[]) => roles.some((role) => holds(actor, role, filing.unitPath));
  if (!has(rule.by))
    return refuse('notAllowed', '您的岗位不能办理这一项。', 'Your role does not allow this entry.');
  const asReviewer = !rule.by.includes('unitPreparer') || !has(UNIT_ROLES);
  if (asReviewer && (filing.contributors.includes(actor.account) || has(UNIT_ROLES)))
    return refuse(
      'ownSubmission',
      '不能审核自己填报或本单位的报告，请由其他审核人办理。',
      'Nobody reviews their own filing.',
    );
  if (!isTimeFor(words.kind, filing.state))
    return refuse(
      'wrongState',
      '这份报告现在不在这一环节，请刷新后再看。',
      'The report is at another stage. Reload and look again.',
      { state: filing.state },
    );
  return contentRefusal(words, before, filing);
}

const invalid = (zh: string, en: string): Refusal => refuse('invalid', zh, en, { field: '' });

type Content<K extends ReviewWords['kind']> = (
  words: Extract<ReviewWords, { readonly kind: K }>,
  before: readonly ReviewEntry[],
  filing: ReviewedFiling,
) => Refusal | undefined;

/** What the words of an entry may lack, by its kind; a kind that is not named takes any. */
const CONTENT: { readonly [K in ReviewWords['kind']]?: Content<K> } = {
  answer: ({ thread }, before) => threadRefusal(thread, before),
  resolved: ({ thread }, before) => threadRefusal(thread, before),
  scores: ({ scores }) => {
    const [fault] = scores.flatMap((score) => scoreFault(score) ?? []);
    return fault && invalid(fault.zh, fault.en);
  },
  section: ({ agrees, opinion }) =>
    !agrees && opinion.trim() === ''
      ? invalid('有不同意见的，请写明意见。', 'Say what the section disagrees with.')
      : undefined,
  rubric: ({ points }, _, { rubric, late }) => {
    const [fault] = rubricFaults(rubric, points, late);
    return fault && invalid(fault.zh, fault.en);
  },
  appealAnswer: (words, before) => {
    const appeal = appealsOf(before).find(({ opened }) => opened.id === words.appeal);
    if (!appeal) return invalid('没有找到这项申诉。', 'There is no such appeal.');
    return appeal.answer ? invalid('这项申诉已经答复。', 'It is answered already.') : undefined;
  },
  final: (_, before) =>
    appealsOf(before).some(({ answer }) => !answer)
      ? invalid('还有申诉没有答复，不能定稿。', 'An appeal is not answered yet.')
      : undefined,
};

function threadRefusal(id: string, before: readonly ReviewEntry[]): Refusal | undefined {
  const thread = threadsOf(before).find(({ opened }) => opened.id === id);
  if (!thread) return invalid('没有找到这条意见。', 'There is no such thread.');
  return thread.resolved
    ? invalid('这条意见已经处理完毕。', 'The thread is settled already.')
    : undefined;
}

function contentRefusal<K extends ReviewWords['kind']>(
  words: Extract<ReviewWords, { readonly kind: K }>,
  before: readonly ReviewEntry[],
  filing: ReviewedFiling,
): Refusal | undefined {
  if ('words' in words && words.words.trim() === '')
    return invalid('请写明内容。', 'Write what it is about.');
  return CONTENT[words.kind as K]?.(words, before, filing);
}
