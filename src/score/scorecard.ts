import type { Bilingual, Quote } from '../document/finding.ts';
import type { IndicatorGroup, IndicatorKind } from '../report/indicators.ts';
import type { Figure } from '../values/figure.ts';

/** The scores of one self-evaluation form by the regulation, beside what the unit claims. */
export interface Scorecard {
  /** Id of the regulation. */
  readonly regulation: string;
  /** Index into report.forms. */
  readonly form: number;
  readonly lines: readonly ScoreLine[];
  /** The printed total. */
  readonly claimed?: Figure;
  /** Sum of computed lines, unverifiable ones taken as claimed; absent when a line has neither. */
  readonly total?: Figure;
  /** Sum of computed lines alone. */
  readonly verifiable: Figure;
  /** Weight of the lines that cannot be verified from the document. */
  readonly unverifiableWeight: Figure;
  /** Grade of the computed total (of the claimed one when nothing could be computed). */
  readonly rating?: '优' | '良' | '中' | '差';
}

/** One line: the execution rate, or an indicator. */
export interface ScoreLine {
  /** Name of the indicator, 预算执行率 for the execution line. */
  readonly indicator: string;
  readonly kind: IndicatorKind;
  readonly group: IndicatorGroup;
  /** Index into form.indicators; absent for the execution line. */
  readonly index?: number;
  /** Index into form.funds, for the execution line. */
  readonly fund?: number;
  readonly weight?: Figure;
  readonly claimed?: Figure;
  readonly computed: Figure | 'needsReview';
  /** Why it needs review: blank target, a qualitative result (then `interval` says what is allowed) … */
  readonly why?: Bilingual;
  /** Allowed points of a tiered qualitative result: [from, to]. */
  readonly interval?: readonly [Figure, Figure];
  /** A date that was missed: how many points a delay costs is for the unit to say, only not none. */
  readonly late?: true;
  /** The steps of the reckoning, in words a reader can check. */
  readonly workings: readonly Bilingual[];
  /** Known local habits that give the claimed score. */
  readonly explainedBy: readonly Bilingual[];
  /** The cells the score rests on: target, result, weight, score. */
  readonly places: readonly Quote[];
}
