import { z } from 'zod';
import type { FilingState } from '../cycle/filing.ts';
import { type Proposal, USES, type Use } from '../results/proposal.ts';
import type { Rectification } from '../results/rectification.ts';
import type { Grade } from '../rollup/summand.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A decision on the use of a result. */
export const decisionRequest = z.object({
  decided: z.enum(USES),
  /** Change of next year's budget in 分, negative for less. */
  amount: z.number().int().optional(),
  reason: z.string().max(2000),
  /** Revision of the filing that the person saw. */
  revision: z.number().int(),
});

/** Points that a unit is asked to mend. */
export const rectificationRequest = z.object({
  points: z
    .array(z.object({ words: z.string().trim().min(1).max(2000), due: day }))
    .min(1)
    .max(50),
});

/** The unit's answer to a point. */
export const answerRequest = z.object({ answer: z.string().max(4000) });

/** What the bureau says of an answer. */
export const verdictRequest = z.object({ verified: z.boolean(), remark: z.string().max(2000) });

/** What was decided. */
interface DecisionView {
  readonly rule: string;
  readonly rating: Grade;
  readonly proposed: Use;
  readonly decided: Use;
  readonly amount?: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** A filing with what its result leads to. */
export interface ResultView {
  readonly region: string;
  readonly id: string;
  readonly unit: string;
  readonly department: string;
  readonly state: FilingState;
  readonly revision: number;
  /** In hundredths. */
  readonly selfScore?: number;
  readonly computed?: number;
  readonly rating?: Grade;
  readonly proposal?: Proposal;
  readonly decision?: DecisionView;
  readonly rectifications: readonly Rectification[];
}

/** The results of a year. */
export interface ResultsView {
  readonly fiscalYear: number;
  readonly fiscalYears: readonly number[];
  readonly today: string;
  readonly results: readonly ResultView[];
}

/** What a unit sees of its results: those of this filing, and those of the year before. */
export interface OwnResults {
  readonly today: string;
  readonly own: ResultView;
  readonly before?: ResultView;
  /** Sentences of findings that stand in the submission: what a point may be made of. For reviewers only. */
  readonly findings: readonly string[];
}
