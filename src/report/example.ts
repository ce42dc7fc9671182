import { document } from '../document/build.ts';
import type { SelfEvaluationForm } from './forms.ts';
import type { Narrative, Report } from './report.ts';

const NARRATIVE: Narrative = {
  functions: [],
  goals: [],
  problems: [],
  measures: [],
  attachmentsListed: [],
  attachmentsPresent: [],
  selfReferences: [],
  citations: [],
  purposes: [],
  dates: [],
  scores: [],
  grades: [],
};

/** A whole report that states only what is said, for tests and examples. */
export const reportWith = (said: Partial<Report>): Report => ({
  kind: 'departmentSelfEvaluation',
  unitNames: [],
  years: [],
  cover: {},
  facts: [],
  sections: [],
  narrative: NARRATIVE,
  baseDataTables: [],
  forms: [],
  rubrics: [],
  accounts: [],
  unrecognised: [],
  document: document([]),
  ...said,
});

/** A unit's form that says no more than this. */
export const formWith = (said: Partial<SelfEvaluationForm>): SelfEvaluationForm => ({
  block: 0,
  kind: 'department',
  funds: [],
  bySource: [],
  byType: [],
  expectedGoals: [],
  achievedGoals: [],
  indicators: [],
  emptyRows: [],
  columns: {},
  ...said,
});
