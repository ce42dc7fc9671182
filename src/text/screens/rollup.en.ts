import type { rollupZh } from './rollup.zh.ts';

/** Words of the roll-up in English. */
export const rollupEn: typeof rollupZh = {
  title: 'Roll-up',
  lead: 'Amounts add; ratios are averaged by the final budgets of the units and scored afterwards. Units that have not filed are in no total and never count as zero.',
  year: 'Year',
  yearOf: (year) => `${year}`,
  under: 'Of',
  basis: 'Counts',
  bases: { submitted: 'submitted', accepted: 'accepted by the bureau' },
  nothing: 'There is nothing to roll up yet. Open a year on the first page.',
  nothingIn: 'Nothing has been submitted here yet; only the units that are due are listed.',
  report: 'Consolidated report (Word)',
  coverage: (units, due) => `${units} in of ${due} due`,
  rate: 'Execution rate',
  rateOf: (actual, budget) => `${actual} of ${budget} 万元`,
  threePublic: 'Three public expenses',
  threePublicOf: (actual, budget) => `actual ${actual}, budget ${budget} 万元`,
  selfScore: 'Self score',
  selfScoreOf: 'averaged by money',
  score: 'Score of the roll-up',
  scoreOf: (full, regulation) => `of ${full}, by ${regulation}`,
  none: '—',
  asTable: 'Show as a table',
  asDrawing: 'Show as a drawing',
  csv: 'CSV',
  xlsx: 'Excel',
  count: (n) => `${n}`,
  open: (name) => `Show ${name}`,
  close: 'Close',
  behind: (n, shown) => (n > shown ? `${n} units; the first ${shown}.` : `${n} units.`),
  unit: 'Unit',
  place: 'In the report',
  budget: 'Final budget (万元)',
  actual: 'Executed (万元)',
  budgetShort: 'budget',
  actualShort: 'actual',
  regulationScore: 'Score by the regulation',
  charts: {
    totals: 'Departments and units',
    scores: 'Self scores: are they credible?',
    rates: 'Execution rate and self score: high score with low execution?',
    reviewed: 'Self score and review score: who inflates?',
    checks: 'Most frequent findings: what to teach next year?',
    heat: 'Findings by department: one or all?',
    years: 'Three public expenses and running costs: down, or padded?',
    indicators: 'Common indicators',
    absent: 'Units that are not in',
  },
  readings: {
    totals: (rate) => (rate ? `Execution ${rate} together.` : 'There is no budget to reckon with.'),
    scores: (top, all) =>
      all === 0 ? 'No self scores yet.' : `${top} of ${all} units give themselves 95 or more.`,
    rates: (n) =>
      n === 0
        ? 'No unit below 80 % of execution scores itself 90 or more.'
        : `${n} units below 80 % of execution score themselves 90 or more: check them first.`,
    reviewed: (count, lowered, first, drop) =>
      count === 0
        ? 'No unit has reviewed scores yet.'
        : lowered === 0
          ? `None of the ${count} reviewed units lost points.`
          : `${lowered} of ${count} reviewed units lost points, most of them ${first}: ${drop}.`,
    checks: (first, n) =>
      first ? `Most frequent: “${first}”, in ${n} units.` : 'No errors or warnings were found.',
    heat: (all) =>
      all === 0 ? 'No finding is in every department.' : `${all} kinds are in every department.`,
    years: (way, loose) =>
      `${{ up: 'Three public expenses grew', down: 'Three public expenses fell', same: 'Three public expenses are the same', one: 'One year only: no trend', other: 'The years have different numbers of units: their sums cannot be compared' }[way]}${loose ? '; less than 80 % of the budget for them was used' : ''}.`,
    indicators: (n) => `${n} indicators are shared by two units or more.`,
    absent: (n) => (n === 0 ? 'All units that are due are in.' : `${n} units are in no total.`),
  },
  scoreAxis: 'self score',
  reviewAxis: 'review score',
  deduction: 'taken off',
  mostDrawn: (shown, count) => `The ${shown} with the greatest drop of ${count}.`,
  rateAxis: 'execution rate',
  threePublicYears: 'Three public expenses (万元)',
  runningYears: 'Running costs (万元)',
};
