/** The pages of a filing, in the order of the work. */
export const FILING_PAGES = [
  'start',
  'ledgers',
  'unit',
  'staffing',
  'budget',
  'base',
  'evaluation',
  'projects',
  'rubric',
  'narrative',
  'preview',
  'check',
  'evidence',
  'sign',
  'submit',
  'history',
] as const;
