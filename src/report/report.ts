import type { Document, Place } from '../document/document.ts';
import type { Bilingual } from '../document/finding.ts';
import type { Entry, Stated } from '../document/stated.ts';
import type { Day } from '../values/day.ts';
import type { Fact } from './facts.ts';
import type { AccountTable, BaseDataTable, RubricTable, SelfEvaluationForm } from './forms.ts';
import type { Section } from './sections.ts';

/** What kind of document this is, by what it holds. */
export type ReportKind =
  | 'departmentSelfEvaluation'
  | 'projectSelfEvaluation'
  | 'fundSelfEvaluation'
  | 'finalAccounts'
  | 'unknown';

/**
 * What a document states, contradictions included: a quantity is a list of statements, never one value.
 * Made by `extract`, which records and never corrects.
 */
export interface Report {
  readonly kind: ReportKind;
  /** The unit that the report is about, by the first place that names it in full; undefined when none does. */
  readonly unit?: string;
  /** The fiscal year under evaluation, by title, else tables, else prose. */
  readonly fiscalYear?: number;
  /** Every place that names the reporting unit. */
  readonly unitNames: readonly (Stated<string> & {
    readonly where: 'cover' | 'title' | 'form' | 'prose';
  })[];
  /** The years that titles, table titles and column heads name as the year of the report. */
  readonly years: readonly (Stated<number> & {
    readonly where: 'title' | 'tableTitle' | 'columnHead' | 'prose';
  })[];
  readonly cover: Cover;
  readonly title?: Stated<string>;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly narrative: Narrative;
  readonly baseDataTables: readonly BaseDataTable[];
  readonly forms: readonly SelfEvaluationForm[];
  readonly rubrics: readonly RubricTable[];
  readonly accounts: readonly AccountTable[];
  /** What was seen and not understood: a table of unknown shape, an amount with an unknown subject. */
  readonly unrecognised: readonly Unrecognised[];
  readonly document: Document;
  /** Further reports of the same file, such as those of units below the department, each read by itself. */
  readonly others?: readonly Report[];
  /** The whole file, when it holds several reports; `document` is then this report's part of it. */
  readonly file?: Document;
}

/** The cover page, when there is one. */
export interface Cover {
  readonly unitName?: Entry<string>;
  /** The whole line with the label: 「部门（单位）名称：（盖章）」. */
  readonly unitLine?: Stated<string>;
  readonly sealNote?: Stated<string>;
  readonly date?: Stated<Day>;
}

/** What the running text says, apart from figures. */
export interface Narrative {
  /** The items of 单位职能, one each. */
  readonly functions: readonly Stated<string>[];
  /** Goals of the performance section with what is reported of them (目标1 … 完成情况 …). */
  readonly goals: readonly ReportedGoal[];
  readonly problems: readonly Stated<string>[];
  readonly measures: readonly Stated<string>[];
  /** Titles in the list of attachments. */
  readonly attachmentsListed: readonly Stated<string>[];
  /** Titles of attachments actually there. */
  readonly attachmentsPresent: readonly Stated<string>[];
  /** 我办, 我局, 我中心 … with the character that names the kind of unit. */
  readonly selfReferences: readonly Stated<string>[];
  /** Document numbers cited: 湘财绩〔2020〕7号. */
  readonly citations: readonly Stated<string>[];
  /** Sentences that state a purpose of money: 主要用于…. */
  readonly purposes: readonly Purpose[];
  /** Sentences that state a final date of the report (signature date). */
  readonly dates: readonly Stated<Day>[];
  /** The self-given score and grade in the prose. */
  readonly scores: readonly Stated<number>[];
  readonly grades: readonly Stated<string>[];
}

/** A goal as the running text reports it. */
export interface ReportedGoal {
  /** The number printed with it, when there is one. */
  readonly number?: number;
  /** 目标1 as printed, for quoting. */
  readonly label: Stated<string>;
  readonly goal: Stated<string>;
  readonly outcome?: Stated<string>;
}

/** What an amount is said to be for. */
export interface Purpose {
  readonly sentence: Stated<string>;
  /** The words after 用于, item by item. */
  readonly items: readonly Stated<string>[];
  /** Index into facts of the amount whose purpose it is. */
  readonly fact?: number;
}

/** Something seen and not understood. */
export interface Unrecognised {
  readonly at: Place;
  /** What it is: 「未识别的表格」, 「未识别主体的金额」. */
  readonly what: Bilingual;
  readonly verbatim: string;
  /** The project of a form or of a row of the base data table that the words name: no fact of the unit, but known whose it is. */
  readonly project?: string;
}

/** Whether it is to be told: an amount of a project that is named is compared by that name. */
export const isStrange = ({ project }: Unrecognised): boolean => project === undefined;
