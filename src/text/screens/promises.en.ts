import type { promisesZh } from './promises.zh.ts';

/** Words of last year's measures and of the shares of procurement, in English. */
export const promisesEn: typeof promisesZh = {
  title: (year) => `Measures of the report of ${year}`,
  take: (n, year) => `Take ${n} from the report of ${year}`,
  taken: (n) => `${n} taken; now say what became of each.`,
  none: (year) =>
    `No measures of ${year} are entered. Take them from that report or enter them below.`,
  count: (done, all) => `${all} in all, ${done} done.`,
  measure: 'Measure',
  result: 'Result',
  account: 'What was done, or why not',
  expected: 'Expected by',
  act: 'Steps',
  statuses: { done: 'Done', underWay: 'Under way', dropped: 'Dropped', open: 'Not told yet' },
  overdue: 'past its day',
  answer: 'Say what became of it',
  save: 'Save',
  cancel: 'Cancel',
  choose: 'Choose',
  needed: 'Choose the result and say what was done, or why not.',
  paragraph: 'Into the report',
  putDone: 'Put into “Other remarks”; Ctrl+Z takes it back.',
  procurement: (year) => `Contracts of ${year} with small and medium enterprises`,
  contracts: 'All contracts',
  smallAndMedium: 'To small and medium enterprises',
  smallAndMicro: 'Of which to small and micro ones',
  share: (amount, share) => `${amount} (10,000 yuan), ${share}`,
  amount: (amount) => `${amount} (10,000 yuan)`,
  unknownSize: (amount) =>
    `Contracts of ${amount} (10,000 yuan) do not say how large the supplier is: the shares are the least.`,
  noContracts: 'No contract of the year is entered yet.',
};
