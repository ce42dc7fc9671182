import type { Basis, Fact } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import { figure } from '../values/figure.ts';

/** Budget, actual and completion rate of one item of the functional classification, as the notes to accounts list them. */
export interface CompletionPhrase {
  readonly rate: Fact;
  readonly part: Fact;
  readonly whole: Fact;
}

const NUMBER = '[ \\u3000]?(\\d[\\d,，]{0,14}(?:\\.\\d{1,6})?)[ \\u3000]?';
const PHRASE = new RegExp(
  `((?:年初|全年|调整后?|当年)?预算(?:数|安排)?(?:为|是)?${NUMBER}(万元|元|亿元))[，,](?:本年)?((?:支出|收入)?决算(?:数)?(?:支出)?(?:为|是)?${NUMBER}(万元|元|亿元))[，,]((?:完成|为|占)(?:年初|全年|调整后?|当年)?预算(?:数)?的?${NUMBER}[%％])`,
  'g',
);

/**
 * Finds 「年初预算为…，支出决算为…，完成年初预算的…」 wherever running text says it, whatever its subject: an item of the
 * functional classification is no metric of ours, but its rate recomputes all the same.
 */
export const completionPhrases = (report: Report): readonly CompletionPhrase[] =>
  report.document.blocks.flatMap((block) =>
    block.kind === 'table' || !block.text.includes('预算')
      ? []
      : [...block.text.matchAll(PHRASE)].map((match) => phraseOf(block.block, match)),
  );

function phraseOf(block: number, match: RegExpMatchArray): CompletionPhrase {
  const [
    ,
    budget = '',
    amount = '',
    unit = '',
    actual = '',
    spent = '',
    spentUnit = '',
    rate = '',
    percent = '',
  ] = match;
  const start = match.index ?? 0;
  const at = (words: string, after: number): number => match[0].indexOf(words, after) + start;
  const first = at(budget, 0);
  const second = at(actual, budget.length);
  const third = at(rate, budget.length + actual.length);
  const said = (words: string, from: number, value: string, of: string, basis: Basis): Fact => ({
    value: figure(value.replace(/，/g, ','), of),
    verbatim: words,
    at: { block, from, to: from + words.length },
    metric: 'currentExpenditure',
    subject: '',
    basis,
    scope: 'whole',
    kind: 'level',
    part: 'prose',
    holder: 0,
    sentence: -1,
  });
  return {
    whole: said(budget, first, amount, unit, 'planned'),
    part: said(actual, second, spent, spentUnit, 'actual'),
    rate: { ...said(rate, third, percent, '%', 'actual'), kind: 'completionRate' },
  };
}
