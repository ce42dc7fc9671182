import { z } from 'zod';
import type { ChosenFrame, Compared, Conclusion, SelfScores } from '../inspection/evaluation.ts';
import type { OwnIndicator } from '../inspection/own-indicators.ts';
import type { Opinion, SheetRow } from '../inspection/sheet.ts';
import type { Band } from '../regulation/regulation.ts';
import { type ExpertView, type GivenOpinion, opinionRequest } from './inspection.ts';

/** What is to be evaluated: a filing's unit as a whole, or one of its projects by name. */
export const newEvaluation = z.object({
  region: z.string().max(12),
  filing: z.string().min(1).max(60),
  project: z.string().min(1).max(200).optional(),
});

const told = z.string().trim().max(1000);

/** An indicator that the evaluator adds; what has to be filled in is told by its rules. */
const indicator = z.object({
  id: z.string().max(60),
  ...{ block: told, group: told, name: told, criterion: told, evidence: told },
  weight: z.number().int(),
}) satisfies z.ZodType<OwnIndicator>;

/** Weights, own indicators and scores of the evaluator; weights in hundredths, of all rows that differ from the frame. */
export const evaluationRequest = z.object({
  weights: z.record(z.string().max(100), z.number().int()),
  because: z.string().max(1000),
  indicators: z.array(indicator).max(100).optional(),
  own: opinionRequest,
});

/** What an evaluation comes to. */
export const conclusionRequest = z.object({
  found: z.string().max(8000),
  practices: z.string().max(8000),
  problems: z.string().max(8000),
  suggestions: z.string().max(8000),
}) satisfies z.ZodType<Conclusion>;

/** An evaluation in the list; points in hundredths. */
export interface EvaluationHead {
  readonly region: string;
  readonly id: string;
  readonly kind: 'department' | 'finance';
  readonly unit: string;
  readonly department: string;
  readonly fiscalYear: number;
  readonly project?: string;
  readonly points?: number;
  readonly rating?: Band['grade'];
  readonly difference?: number;
  readonly by: string;
  readonly at: string;
  readonly concludedAt?: string;
}

/** Evaluations, and whether one may begin another. */
export interface EvaluationsView {
  readonly mayBegin: boolean;
  readonly evaluations: readonly EvaluationHead[];
}

/** What spot checks and evaluations found of a filing; points in hundredths. */
export interface InspectionsView {
  readonly spotChecks: readonly {
    readonly points?: number;
    readonly words: string;
    readonly by: string;
    readonly at: string;
  }[];
  readonly evaluations: readonly (EvaluationHead & { readonly suggestions: string })[];
}

/** Frames of other evaluations of the same kind of thing, which one may begin from; the latest first. */
export interface EarlierFrames {
  readonly frames: readonly (Pick<EvaluationHead, 'id' | 'unit' | 'fiscalYear' | 'project'> &
    Omit<ChosenFrame, 'id'>)[];
}

/** Projects of a submitted report that may be evaluated. */
export interface ProjectsView {
  readonly projects: readonly string[];
}

/** An evaluation beside the self-evaluation. */
export interface EvaluationView extends EvaluationHead {
  readonly filing: string;
  readonly frame: {
    readonly title: string;
    readonly basis: string;
    readonly note: string;
    /** All rows with the weights chosen, 0 for those left out. */
    readonly rows: readonly SheetRow[];
    readonly because: string;
    /** Indicators that the evaluator added. */
    readonly own: readonly OwnIndicator[];
    /** Weights stay once an expert has given points. */
    readonly fixed: boolean;
  };
  readonly own: Opinion;
  readonly experts: readonly ExpertView[];
  readonly opinions: readonly GivenOpinion[];
  readonly self: SelfScores;
  /** Lines of the self-evaluation, for comparison. */
  readonly selfRows: readonly SheetRow[];
  readonly compared: Compared;
  readonly conclusion?: Conclusion;
  readonly mayWrite: boolean;
}
