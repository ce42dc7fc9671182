import type { Bilingual } from '../document/finding.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { IndicatorGroup, IndicatorKind, Result, Target } from '../report/indicators.ts';

/** An indicator as a unit declares it with its budget. */
export interface DeclaredIndicator {
  /** Id of its row. */
  readonly row: string;
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
  readonly name: string;
  /** The target as typed; '' while it is blank. */
  readonly typed: string;
  /** The target as read by the grammar; absent when nothing is stated. */
  readonly target?: Target;
  /** Points in hundredths; absent while they are blank. */
  readonly weight?: number;
  /** Source of evidence, where the unit names one. */
  readonly evidence?: string;
}

/** 绩效目标申报: what a unit declares for a year, beside what it is measured by. */
export interface Declaration {
  /** For the whole unit, or for one project. */
  readonly of: 'unit' | 'project';
  readonly indicators: readonly DeclaredIndicator[];
  /** 年度目标 in words. */
  readonly objectives: readonly string[];
  /** Functions of the unit, as its profile states them. */
  readonly functions: readonly string[];
  /** The regulation in force for the year. */
  readonly regulation: Pick<Regulation, 'frames' | 'scoring' | 'jurisdiction'>;
  /** Results of the year before by the name of their indicator; absent when they are not known. */
  readonly lastYear?: readonly { readonly name: string; readonly result: Result }[];
}

/** What is asked of a declared target. */
export type TargetCheck =
  | 'measurable'
  | 'notFunction'
  | 'frameHeld'
  | 'nearLastYear'
  | 'distinct'
  | 'surveyed'
  | 'costed';

/** A doubt about a declared target: a hint to the person who fills it in, never a bar. */
export interface TargetWarning {
  readonly check: TargetCheck;
  /** The cell that it is about; without a row it is about the whole table. */
  readonly row?: string;
  readonly field: 'name' | 'target' | 'weight';
  readonly sentence: Bilingual;
}

/** Whether a target states something that a result can be held against: a number, a date, a yes or no. */
export const isQuantified = (target: Target | undefined): boolean =>
  target?.value !== undefined || target?.by !== undefined || target?.direction === 'done';
