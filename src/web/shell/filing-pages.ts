/** The pages of a filing, in the order of the work. */
export const FILING_PAGES = [
  'start',
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
