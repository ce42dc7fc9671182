import type { Covered } from '../audit/audit.ts';
import type { Document } from '../document/document.ts';
import type { Bilingual, Finding } from '../document/finding.ts';
import type { DraftDossier, FieldPath } from '../draft/draft.ts';
import type { Invalid, Missing } from '../draft/reading.ts';
import type { Book, Chosen } from '../regulation/regulation.ts';
import type { Dossier } from '../report/dossier.ts';
import type { Report } from '../report/report.ts';
import type { Totals } from '../report/totals.ts';
import type { RubricProposal, Submission } from '../score/rubric.ts';
import type { Scorecard } from '../score/scorecard.ts';
import type { Day } from '../values/day.ts';
import type { WorkCalendar } from '../values/working-days.ts';

/** What an evaluation may know besides the draft. */
export interface EvaluationContext {
  /** The regulation to go by; without it the one in force for the division and fiscal year. */
  readonly regulation?: Chosen;
  /** Division of the unit: 湖南省岳阳市. Without it, by the unit's name. */
  readonly division?: string;
  /** Fiscal year of the filing, for a draft that does not say. */
  readonly fiscalYear?: number;
  readonly today?: Day;
  readonly lastYear?: Report;
  /** Rule books of the region's own that go before those shipped. */
  readonly books?: readonly Book[];
  /** The region's working days; the State Council's unless told. */
  readonly calendar?: WorkCalendar;
  /** Dates of the filing, for the points of 提交报告. */
  readonly submission?: Submission;
}

/** Points of one indicator, in hundredths, beside what the unit claims. */
export interface ScoreOf {
  /** Absent when the regulation leaves them to a person; `why` and `interval` then say what is allowed. */
  readonly computed?: number;
  /** What the unit typed. */
  readonly claimed?: number;
  readonly why?: Bilingual;
  readonly interval?: readonly [number, number];
  readonly workings: readonly Bilingual[];
}

/** Everything that a draft comes to: the same engine as the command line. */
export interface Evaluation {
  readonly draft: DraftDossier;
  readonly context: EvaluationContext;
  readonly chosen: Chosen;
  readonly dossier: Dossier;
  /** Required fields that are blank. */
  readonly missing: readonly Missing[];
  /** Fields with text that could not be understood: kept as typed, not used. */
  readonly invalid: readonly Invalid[];
  readonly document: Document;
  readonly report: Report;
  readonly scorecards: readonly Scorecard[];
  readonly rubric: readonly RubricProposal[];
  readonly findings: readonly Finding[];
  readonly coverage: readonly Covered[];
  readonly totals: Totals;
  /** Points of an indicator by its path: `indicators/i3`, `projects/p1.indicators/i2`; `execution`, `projects/p1.execution`, `total`, `projects/p1.total`. */
  scoreOf(path: FieldPath): ScoreOf | undefined;
}
