import type { Report } from '../report/report.ts';
import { once } from '../values/once.ts';
import { isProse } from './figures/statements.ts';
import { mainForm } from './indicators/goals.ts';
import { toldText } from './wording/running-text.ts';

/** What a report may hold, or lack. A check says which of it it is about, and is run only where all of that is there. */
export type Material =
  | 'paragraphs'
  | 'text'
  | 'sections'
  | 'functions'
  | 'reportedGoals'
  | 'problems'
  | 'measures'
  | 'attachmentList'
  | 'selfReferences'
  | 'citations'
  | 'forms'
  | 'indicators'
  | 'mainForm'
  | 'expectedGoals'
  | 'baseData'
  | 'rubrics'
  | 'accounts';

const HOLDS: Readonly<Record<Material, (report: Report) => boolean>> = {
  paragraphs: (report) => hasParagraphs(report),
  // Old forms have the words of the report in cells of a table: figures are read in them as in text.
  text: (report) => hasParagraphs(report) || report.facts.some(isProse),
  sections: ({ sections }) => sections.length > 0,
  functions: ({ narrative }) => narrative.functions.length > 0,
  reportedGoals: ({ narrative }) => narrative.goals.length > 0,
  problems: ({ narrative }) => narrative.problems.length > 0,
  measures: ({ narrative }) => narrative.measures.length > 0,
  attachmentList: ({ narrative }) => narrative.attachmentsListed.length > 0,
  selfReferences: ({ narrative }) => narrative.selfReferences.length > 0,
  citations: ({ narrative }) => narrative.citations.length > 0,
  forms: ({ forms }) => forms.length > 0,
  indicators: ({ forms }) => forms.some(({ indicators }) => indicators.length > 0),
  mainForm: (report) => mainForm(report) !== undefined,
  expectedGoals: (report) => (mainForm(report)?.expectedGoals.length ?? 0) > 0,
  baseData: ({ baseDataTables }) => baseDataTables.length > 0,
  rubrics: ({ rubrics }) => rubrics.length > 0,
  accounts: ({ accounts }) => accounts.length > 0,
};

/** Of a workbook that is one form the sentences stand in cells, its goals among them. */
const hasParagraphs = ({ document, forms }: Report): boolean =>
  document.blocks.some(({ kind }) => kind !== 'table') ||
  forms.some(
    ({ expected, achieved }) => expected?.value !== undefined || achieved?.value !== undefined,
  ) ||
  toldText(document).length > 0;

const MATERIALS = Object.keys(HOLDS) as readonly Material[];

/** What a report holds of all that checks are about; found once for a report. */
export const materialOf = once(
  (report: Report): ReadonlySet<Material> =>
    new Set(MATERIALS.filter((each) => HOLDS[each](report))),
);
