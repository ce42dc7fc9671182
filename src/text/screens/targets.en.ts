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
};
