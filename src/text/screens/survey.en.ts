import type { surveyZh } from './survey.zh.ts';

/** Words of the panel of surveys on their ledger. */
export const surveyEn: typeof surveyZh = {
  title: 'Answers on the web',
  none: 'There is no survey yet. Enter a survey and its questions below, then make codes here.',
  lead: 'Each respondent gets a slip with an address and a QR code and answers without signing in. A code answers once; answers bear no name. Do not note who got which slip.',
  survey: 'Survey',
  codes: 'Codes',
  counts: (made, used) => `${made} made, ${used} used on the web`,
  count: 'How many',
  countHint: (most) => `At most ${most} at once`,
  countWrong: (most) => `A whole number from 1 to ${most}.`,
  make: 'Make codes',
  made: (n) => `${n} codes made. Their addresses are shown this once: print them now.`,
  withQuestions: 'Print the questions on the slips, to be ticked on paper and entered later',
  print: 'Print slips',
  putAway: 'Put away',
  putAwaySure:
    'The addresses cannot be seen again. Codes not printed can be withdrawn and made anew.',
  withdraw: 'Withdraw unused codes',
  withdrawSure: (n) =>
    `All ${n} unused codes are withdrawn; the addresses on their slips open nothing. Answers received stay. Use it when the survey is over or slips were lost.`,
  withdrawn: 'Unused codes are withdrawn.',
  sample: 'Answers',
  answers: (n, population) => `${n} of ${population} persons`,
  response: 'Response',
  satisfaction: 'Satisfaction',
  margin: (figure) => `±${figure} (95 % confidence)`,
  noMargin: 'One answer tells no margin',
  rough: 'Few answers: the margin is a hint only',
  noAnswers: (year) => `No answers in ${year} yet`,
  slips: 'Slips',
  slipHow: 'Scan the code or type the address. No name, one answer.',
  slipCode: 'Code',
  scale: ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied'],
};
