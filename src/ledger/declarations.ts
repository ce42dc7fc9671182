import type { Bilingual } from '../document/finding.ts';
import { squeeze } from '../values/chinese.ts';
import { type Day, printDay } from '../values/day.ts';
import { type Book, inSequence, textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';

/** What the targets of the unit as a whole are called, beside the names of projects. */
export const WHOLE_UNIT = '整体';

/** States of a set of targets (domain rule 6.3): of the whole unit or of a project, for a year or several. */
type TargetState = 'draft' | 'declared' | 'returned' | 'reviewed' | 'approved' | 'adjusting';

/** A set of targets with its last steps. */
export interface TargetSet {
  readonly object: string;
  readonly term: string;
  readonly years: string;
  readonly state: TargetState;
  /** All its steps in the order of their days. */
  readonly steps: readonly LedgerEntry[];
}

const AFTER: Readonly<Record<TargetState, readonly string[]>> = {
  draft: ['declaration'],
  declared: ['review'],
  returned: ['declaration'],
  reviewed: ['approval', 'review'],
  approved: ['adjustment'],
  adjusting: ['declaration'],
};

const WAITS: Readonly<Record<TargetState, Bilingual>> = {
  draft: { zh: '还没有申报，请先申报。', en: 'Nothing is declared yet.' },
  declared: { zh: '已经申报，等待审核。', en: 'Declared, awaiting review.' },
  returned: { zh: '已退回，请修改后重新申报。', en: 'Returned; declare it anew.' },
  reviewed: { zh: '已经审核通过，等待批复。', en: 'Reviewed, awaiting approval.' },
  approved: {
    zh: '已经批复。预算调整的，请先登记目标调整，再重新申报。',
    en: 'Approved already; enter an adjustment first.',
  },
  adjusting: { zh: '正在调整，请按调整后的目标重新申报。', en: 'Being adjusted; declare it anew.' },
};

/** The state after a step. */
function after(step: LedgerEntry): TargetState {
  if (step.kind === 'declaration') return 'declared';
  if (step.kind === 'approval') return 'approved';
  if (step.kind === 'adjustment') return 'adjusting';
  return textIn(step, 'result') === 'returned' ? 'returned' : 'reviewed';
}

const nameOf = (entry: LedgerEntry): string =>
  ['object', 'term', 'years'].map((key) => squeeze(textIn(entry, key))).join('\n');

const inOrder = (steps: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  inSequence(steps, (before, next) => AFTER[stateOf(before)].includes(next.kind));

const stateOf = (steps: readonly LedgerEntry[]): TargetState => {
  const last = steps.at(-1);
  return last ? after(last) : 'draft';
};

/** Why a step cannot follow those before it; undefined when it can. */
export function declarationFault(book: Book, next: LedgerEntry): Bilingual | undefined {
  const steps = inOrder(book.entries.filter((each) => nameOf(each) === nameOf(next)));
  const state = stateOf(steps);
  if (!AFTER[state].includes(next.kind)) return WAITS[state];
  const last = steps.at(-1);
  if (last && next.day < last.day)
    return {
      zh: `日期不能早于上一步的${printDay(last.day)}。`,
      en: `The day is before the last step of ${last.day}.`,
    };
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(textIn(next, 'years'));
  const annual = textIn(next, 'term') === 'annual';
  if (!years || (annual ? years[2] !== undefined : !years[2] || years[2] <= (years[1] ?? '')))
    return annual
      ? { zh: '年度目标的年度请写四位年份，例如2026。', en: 'The year, such as 2026.' }
      : {
          zh: '中期目标的年度请写起止年份，例如2026-2028。',
          en: 'First and last year: 2026-2028.',
        };
  if (next.kind === 'review' && textIn(next, 'result') === 'returned' && !textIn(next, 'opinion'))
    return { zh: '退回的必须写明审核意见。', en: 'Say why it is returned.' };
  return undefined;
}

/** The sets of targets that speak of a year, as they stand on a day, in the order in which they were declared. */
export function targetSets(book: Book, year: number, on: Day): readonly TargetSet[] {
  const sets = new Map<string, LedgerEntry[]>();
  for (const entry of book.entries.filter(({ day }) => day <= on)) {
    const [from = '', until = from] = textIn(entry, 'years').split('-');
    if (Number(from) > year || Number(until) < year) continue;
    const name = nameOf(entry);
    const steps = sets.get(name);
    if (steps) steps.push(entry);
    else sets.set(name, [entry]);
  }
  return [...sets.values()].map(inOrder).flatMap((steps): readonly TargetSet[] => {
    const [first] = steps;
    return first
      ? [
          {
            object: textIn(first, 'object'),
            term: textIn(first, 'term'),
            years: textIn(first, 'years'),
            state: stateOf(steps),
            steps,
          },
        ]
      : [];
  });
}
