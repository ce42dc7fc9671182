import type { Bilingual } from '../../document/finding.ts';
import { type Day, plusDays, printDay } from '../../values/day.ts';
import { isWorkingDay, type WorkCalendar, workingDaysAfter } from '../../values/working-days.ts';

/** What is done about a warning: go on, move the money, or give the project up. */
type Action = 'continue' | 'reallocate' | 'cancel';

/** A step in the life of a warning. */
export type RectificationStep =
  | { readonly kind: 'raised'; readonly day: Day }
  | {
      readonly kind: 'answered';
      readonly day: Day;
      readonly cause: string;
      readonly action: Action;
      readonly measure: string;
    }
  | { readonly kind: 'returned'; readonly day: Day; readonly because: string }
  | { readonly kind: 'cleared'; readonly day: Day };

/** Where a warning stands on a day. */
export interface RectificationStanding {
  readonly state: 'warning' | 'rectifying' | 'cleared';
  /** Last day on which it may be acted on: of the warning, or of its return. */
  readonly due: Day;
  /** Working days that it was, or is, acted on too late. */
  readonly late: number;
}

/** The day so many working days after another, which does not count itself. */
function workingDayAfter(from: Day, days: number, calendar: WorkCalendar): Day {
  let at = from;
  for (let left = days; left > 0; ) {
    at = plusDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** What may follow a step. */
const AFTER: Readonly<Record<RectificationStep['kind'], readonly string[]>> = {
  raised: ['answered'],
  returned: ['answered'],
  answered: ['cleared', 'returned'],
  cleared: [],
};

/** Why a step cannot follow those before it; undefined when it can. */
export function stepFault(
  before: readonly RectificationStep[],
  next: RectificationStep,
): Bilingual | undefined {
  const last = before.at(-1);
  if (!last)
    return next.kind === 'raised'
      ? undefined
      : { zh: '还没有预警，不能登记整改。', en: 'There is no warning yet.' };
  if (!AFTER[last.kind].includes(next.kind)) return outOfTurn(last.kind, next.kind);
  if (next.day < last.day)
    return {
      zh: `日期不能早于上一步的${printDay(last.day)}。`,
      en: `The day is before the last step of ${last.day}.`,
    };
  if (next.kind === 'answered' && (next.cause.trim() === '' || next.measure.trim() === ''))
    return { zh: '请写明偏差原因和整改措施。', en: 'Say the cause and the measure.' };
  if (next.kind === 'returned' && next.because.trim() === '')
    return { zh: '请写明退回的原因。', en: 'Say why it is returned.' };
  return undefined;
}

function outOfTurn(last: RectificationStep['kind'], next: RectificationStep['kind']): Bilingual {
  if (last === 'cleared')
    return { zh: '预警已经解除；再次出现问题的另立预警。', en: 'The warning is cleared already.' };
  if (next === 'raised')
    return { zh: '已经预警，等待整改。', en: 'The warning was raised already.' };
  return last === 'answered'
    ? { zh: '已经提交整改情况，等待复核。', en: 'It was acted on and waits for review.' }
    : { zh: '单位还没有提交整改情况。', en: 'The unit has not acted on it yet.' };
}

/** Where a warning stands on a day, by its steps and a region's limit of working days. */
export function standingAt(
  steps: readonly RectificationStep[],
  on: Day,
  workingDays: number,
  calendar: WorkCalendar,
): RectificationStanding | undefined {
  const past = steps.filter(({ day }) => day <= on);
  const last = past.at(-1);
  if (!last) return undefined;
  const asked = past.filter(({ kind }) => kind === 'raised' || kind === 'returned').at(-1) ?? last;
  const answered = past.slice(past.indexOf(asked)).find(({ kind }) => kind === 'answered');
  const due = workingDayAfter(asked.day, workingDays, calendar);
  return {
    state:
      last.kind === 'cleared' ? 'cleared' : last.kind === 'answered' ? 'rectifying' : 'warning',
    due,
    late: workingDaysAfter(due, answered?.day ?? on, calendar),
  };
}
