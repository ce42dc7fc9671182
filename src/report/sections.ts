import type { Place } from '../document/document.ts';
import type { Marker } from '../document/outline.ts';
import type { Stated } from '../document/stated.ts';

/** The parts of a report over all outlines (domain rules 7.1 and 7.3). */
export type SectionKey =
  | 'profile'
  | 'functions'
  | 'organisation'
  | 'expenditureOverview'
  | 'generalBudget'
  | 'basic'
  | 'project'
  | 'fundBudget'
  | 'stateCapital'
  | 'socialInsurance'
  | 'threePublic'
  | 'performance'
  | 'objectives'
  | 'assets'
  | 'problems'
  | 'measures'
  | 'resultsUse'
  | 'other'
  | 'attachments'
  | 'procurement'
  | 'accounts'
  | 'fundDistribution'
  | 'evaluationWork'
  | 'conclusion';

/** A part of the outline: its heading, and the blocks up to the next heading of its level or above. */
export interface Section {
  readonly key?: SectionKey;
  readonly heading: Stated<string>;
  /** 1 for 一、, 2 for （一）, 3 for 1. … */
  readonly level: number;
  readonly marker?: Marker;
  /** First block after the heading, and the block after the last. */
  readonly from: number;
  readonly to: number;
  /** Index into sections of the section that holds this one. */
  readonly parent?: number;
  /** Text follows on the heading's own line (（一）机构设置。本单位…): from where. */
  readonly textFrom?: Place;
}
