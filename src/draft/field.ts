import type { Bilingual } from '../document/finding.ts';

/** What a field takes. `target` is a target or result in the grammar of domain rule 2.3; `long` is text of sentences. */
export type FieldKind =
  | 'money'
  | 'count'
  | 'day'
  | 'text'
  | 'long'
  | 'points'
  | 'choice'
  | 'target';

/** The twelve tasks of a unit's year, in their order. */
export const TASKS = [
  'unit',
  'staffing',
  'budget',
  'base',
  'evaluation',
  'rubric',
  'narrative',
  'preview',
  'check',
  'sign',
  'submit',
  'publish',
] as const;

/** One of the twelve tasks. */
export type TaskId = (typeof TASKS)[number];

/** The page on which a field is entered. */
export type FieldPage =
  | 'unit'
  | 'staffing'
  | 'budget'
  | 'base'
  | 'evaluation'
  | 'projects'
  | 'rubric'
  | 'narrative';

/** What stands beside a field: what it means, where to take it from, how it looks, on what it rests. */
interface Help {
  readonly what: Bilingual;
  readonly from: Bilingual;
  readonly example: string;
  readonly clause?: string;
}

/** One choice of a field that has a closed list: the value kept and the words shown. */
export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
}

/** One field of the dossier as a form shows it. */
export interface Field {
  /** Path with `*` for the id of a row: `indicators/*.target`. */
  readonly pattern: string;
  readonly kind: FieldKind;
  readonly label: Bilingual;
  /** Unit in which the text is kept: 万元, 人, 分. */
  readonly unit?: string;
  /** The official form must have it. Blank is then told as missing. */
  readonly required: boolean;
  readonly task: TaskId;
  readonly page: FieldPage;
  readonly help: Help;
  readonly choices?: readonly Choice[];
  /** Smallest and greatest number that makes sense: years, points of a form of one hundred. */
  readonly range?: readonly [least: number, most: number];
  /** The amount may be below zero: an adjustment that cuts the budget. */
  readonly signed?: true;
}

/** A list of rows of the dossier. */
export interface ListOfFields {
  /** Path with `*` for the ids of rows above it: `projects/*.indicators`. */
  readonly pattern: string;
  readonly label: Bilingual;
  /** What one row is: 指标, 项目. */
  readonly row: Bilingual;
  /** The official form must have at least one row. */
  readonly required: boolean;
  readonly task: TaskId;
  readonly page: FieldPage;
  /** Letter with which ids of imported rows begin: `i` gives i1, i2 … */
  readonly letter: string;
}
