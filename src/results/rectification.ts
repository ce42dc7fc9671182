import { type Refusal, refuse } from '../cycle/refusal.ts';
import type { Day } from '../values/day.ts';

/** Where a point of the rectification list stands (domain rule 6.3): raised, answered by the unit, verified by the bureau. */
export type RectificationState = 'raised' | 'answered' | 'verified';

/** What a unit is asked to mend. */
export interface Rectification {
  readonly id: string;
  readonly words: string;
  readonly due: Day;
  readonly state: RectificationState;
  readonly by: string;
  readonly at: string;
  readonly answer?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: string;
  /** What the bureau said when it sent the answer back or verified it. */
  readonly remark?: string;
  readonly verifiedBy?: string;
  readonly verifiedAt?: string;
}

/** Whether a unit is behind: not answered by its day. An answer that waits to be verified is not late. */
export const isLate = ({ state, due }: Pick<Rectification, 'state' | 'due'>, today: Day): boolean =>
  state === 'raised' && due < today;

/** Why a point cannot be answered now. An answer may be put in other words until it is verified. */
export function refuseAnswer(
  { state }: Pick<Rectification, 'state'>,
  answer: string,
): Refusal | undefined {
  if (state === 'verified')
    return refuse(
      'wrongState',
      '这一条整改已经核实销号，不能再改答复。',
      'This point has been verified; its answer cannot be changed.',
    );
  return answer.trim() === ''
    ? refuse(
        'reasonMissing',
        '请写明采取了什么措施、什么时候完成。',
        'Say what was done, and by when.',
      )
    : undefined;
}

/** Why an answer cannot be verified or sent back now. */
export function refuseVerdict(
  { state }: Pick<Rectification, 'state'>,
  verified: boolean,
  remark: string,
): Refusal | undefined {
  if (state !== 'answered')
    return refuse(
      'wrongState',
      state === 'raised'
        ? '单位还没有答复这一条，不能核实。'
        : '这一条整改已经核实销号，不用再办。',
      state === 'raised' ? 'The unit has not answered yet.' : 'It has been verified already.',
    );
  return !verified && remark.trim() === ''
    ? refuse(
        'reasonMissing',
        '退回答复时请写明还差什么。',
        'Say what is lacking when an answer is sent back.',
      )
    : undefined;
}
