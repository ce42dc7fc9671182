import type { targetsZh } from './targets.zh.ts';

/** Words of the approval of targets, in English. */
export const targetsEn: typeof targetsZh = {
  button: 'Fix the approved targets',
  title: 'Fix the approved targets',
  lead: 'Objectives and indicators are written into this filing as approved and locked; the unit fills in results and points. Results that are there stay.',
  from: 'Taken from another filing of the unit',
  none: 'The unit has no filing of another year yet.',
  year: (year) => `Year ${year}`,
  file: 'Taken from a file of approved targets (Excel, Word, PDF)',
  done: (n) => `Done; ${n} fields are locked.`,
  pageTitle: (year) => `Targets of ${year}`,
  pageLead:
    'Targets are filled in in the tables and declared here; review, approval and adjustment follow step by step.',
  toIndicators: 'Targets of the unit',
  toProjects: 'Targets of projects',
  heading: (object, years) => `${object} (${years})`,
  states: {
    draft: 'Not declared',
    declared: 'Declared, awaiting review',
    returned: 'Returned',
    reviewed: 'Reviewed, awaiting approval',
    approved: 'Approved',
    adjusting: 'Being adjusted',
  },
  nothing: 'No targets yet: fill them in on the form of the unit or the project first.',
  budgetAdjusted: (amount, documents) =>
    `The budget was adjusted by ${amount} (10,000 yuan)${documents === '' ? '' : ` (${documents})`} after the approval; the targets are the old ones. If they depend on it, the reviewer enters an adjustment and the unit declares anew.`,
  steps: 'Steps',
  declaredThen: 'Declared then',
  step: (what, object) => `${what}: ${object}`,
  approvalFixes: 'Approval fixes these targets as they are declared.',
  adjustmentReleases:
    'The adjustment releases the targets; the unit changes and declares them anew.',
  mediumTerm: 'Medium-term targets',
  mediumLead: 'What is to be reached in about three years, year by year, and how it is measured.',
  mediumOf: 'Targets of',
  years: 'First and last year',
  content: 'Medium-term targets',
  declareMedium: 'Declare',
};
