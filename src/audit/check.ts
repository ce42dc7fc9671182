import type { Place } from '../document/document.ts';
import type { Bilingual, Clause, Quote, Severity, Word } from '../document/finding.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Report } from '../report/report.ts';
import type { Scorecard } from '../score/scorecard.ts';
import type { Day } from '../values/day.ts';
import type { Material } from './material.ts';

/** What a check may know besides the report. Without `today` a check that needs the date is insufficientData. */
export interface Context {
  readonly today?: Day;
  readonly regulation: Regulation;
  readonly scorecards: readonly Scorecard[];
  readonly lastYear?: Report;
}

/** Something that a check found: the places in question and what its sentences need. */
export interface Hit {
  /** What the finding is about, stable over edits: a metric, the name of an indicator. Part of its id. */
  readonly subject: string;
  /** In order of reading. */
  readonly places: readonly Quote[];
  /** When it differs from the check's own: a difference within rounding is a hint. */
  readonly severity?: Severity;
  readonly clause?: Clause;
  readonly suggestion?: Bilingual;
  /** Figures that look written wrong in one stroke; what other checks reckon from them is not told again. */
  readonly slips?: readonly Place[];
}

/** The outcome of a check without findings. An empty list of hits is a pass. */
export type NoAnswer = 'notApplicable' | 'insufficientData';

/** Outcome of a check over one report. */
export type Outcome = 'pass' | 'fail' | NoAnswer | 'needsHuman';

/**
 * One check. Its name states the property that must hold, so that 「AuthorizedPositionsAgree failed」 reads right.
 * `passes` and `catches` are documents as plain text (cells of a table row between |), run by one test and shown in docs/checks.md.
 */
export interface Check<H extends Hit = Hit> {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  /** On what it rests; 系统规则 for our own rules. */
  readonly clause: Clause;
  /** Why it matters, one sentence. */
  readonly because: Bilingual;
  /** What a report must hold for the check to be run over it; without any of it the check is notApplicable. */
  readonly about?: readonly Material[];
  find(report: Report, context: Context): readonly H[] | NoAnswer;
  readonly say: {
    zh(hit: H): readonly Word[];
    en(hit: H): readonly Word[];
  };
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}

/** An example that must be caught, and the words of the finding that it gives (zh, without places). */
export interface Caught {
  readonly text: string;
  readonly finds: string;
}

/** Checks the types of a check and forgets the shape of its hits, so that checks of all shapes stand in one list. */
export const check = <H extends Hit>(made: Check<H>): Check => made as unknown as Check;

/** The clause of our own rules. */
export const SYSTEM_RULE: Clause = { instrument: '系统规则', basis: 'system' };
