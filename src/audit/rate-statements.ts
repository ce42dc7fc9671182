import type { Quote } from '../document/finding.ts';
import type { Fact } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import type { Metric } from '../report/terms.ts';
import { compare, quotient, type Verdict } from './amounts.ts';
import { completionPhrases } from './completion-phrases.ts';
import { overlap } from './group.ts';
import { compareRatio } from './ratios.ts';
import { BUDGETS, namesSubject, type Statements, scopeOf, statementsOf } from './statements.ts';

/** A printed share, completion rate or average of running text with the two figures that it is made of. */
export interface RateStatement {
  readonly rate: Fact;
  readonly part: Fact;
  readonly whole: Fact;
  readonly verdict: Verdict;
  /** part ÷ whole, as a plain number. */
  readonly computed: number;
}

const made = new WeakMap<Report, readonly RateStatement[]>();

/** Every rate of the running text whose two figures can be told for sure. */
export function rateStatements(report: Report): readonly RateStatement[] {
  const known = made.get(report);
  if (known) return known;
  const statements = statementsOf(report);
  const found = report.facts.flatMap((fact) => {
    if (fact.part !== 'prose') return [];
    if (fact.kind === 'share') return shareOf(statements, fact) ?? [];
    if (fact.kind === 'completionRate') return completionOf(statements, fact) ?? [];
    if (fact.metric === 'executionRate') return executionOf(statements, fact) ?? [];
    return [];
  });
  const told = new Set(found.map(({ rate }) => rate.at.block));
  const all = [
    ...found,
    ...completionPhrases(report)
      .filter(
        ({ rate }) =>
          !told.has(rate.at.block) || !found.some((each) => overlap(each.rate.at, rate.at)),
      )
      .flatMap(({ rate, part, whole }) => best(rate, part, [whole]) ?? []),
  ];
  made.set(report, all);
  return all;
}

const TOTALS: readonly (readonly Metric[])[] = [
  ['totalExpenditure', 'currentExpenditure'],
  ['totalRevenue', 'currentRevenue'],
];

const alike = (metric: Metric): readonly Metric[] =>
  TOTALS.find((group) => group.includes(metric)) ?? [metric];

function shareOf(statements: Statements, rate: Fact): RateStatement | undefined {
  const part = partOf(statements, rate);
  if (!part) return undefined;
  const parent = part.within === undefined ? undefined : statements.facts[part.within];
  const metrics = rate.whole ? alike(rate.whole) : parent ? alike(parent.metric) : [];
  const wholes = [
    ...wholesNear(statements, rate, part, metrics),
    ...(parent && metrics.includes(parent.metric) ? [parent] : []),
  ];
  return best(rate, part, wholes);
}

/** The amount whose share is given: the last level of its metric before it in the sentence. */
function partOf(statements: Statements, rate: Fact): Fact | undefined {
  const at = statements.indexOf.get(rate) ?? 0;
  const before = (statements.bySentence.get(rate.sentence) ?? []).filter(
    (fact) =>
      fact.kind === 'level' &&
      (statements.indexOf.get(fact) ?? 0) < at &&
      fact.metric === rate.metric &&
      fact.scope === rate.scope &&
      fact.year === rate.year,
  );
  return before[before.length - 1];
}

/** The wholes of a sentence, of its paragraph when the sentence has none; of the same year and basis. */
function wholesNear(
  statements: Statements,
  rate: Fact,
  part: Fact,
  metrics: readonly Metric[],
): readonly Fact[] {
  const fits = (fact: Fact): boolean =>
    fact !== part &&
    fact.kind === 'level' &&
    metrics.includes(fact.metric) &&
    fact.basis === part.basis &&
    fact.year === part.year;
  const own = (statements.bySentence.get(rate.sentence) ?? []).filter(fits);
  const near = own.length > 0 ? own : (statements.byBlock.get(rate.at.block) ?? []).filter(fits);
  if (near.length > 0 || !NAMES_TOTAL.test(rate.verbatim)) return near;
  // 占本年支出合计的: the total of the year, wherever the text states it.
  return statements.facts.filter(
    (fact) =>
      fact.part === 'prose' && fits(fact) && scopeOf(fact) === 'whole' && namesSubject(fact),
  );
}

const NAMES_TOTAL = /本年(?:支出|收入)合计/;

function completionOf(statements: Statements, rate: Fact): RateStatement | undefined {
  const sentence = statements.bySentence.get(rate.sentence) ?? [];
  const at = statements.indexOf.get(rate) ?? 0;
  const mates = sentence.filter(
    (fact) =>
      fact.kind === 'level' &&
      fact.metric === rate.metric &&
      scopeOf(fact) === scopeOf(rate) &&
      fact.subject === rate.subject &&
      (statements.indexOf.get(fact) ?? 0) < at,
  );
  const part = mates.filter((fact) => fact.basis === 'actual').at(-1);
  if (!part || rate.against === 'priorActual' || rate.against === 'priorBudget') return undefined;
  const budgets = mates.filter((fact) => BUDGETS.has(fact.basis));
  const exact = budgets.filter((fact) => fact.basis === rate.against);
  return best(rate, part, exact.length > 0 ? exact : budgets);
}

const SPENDING: ReadonlySet<Metric> = new Set<Metric>([
  'totalExpenditure',
  'currentExpenditure',
  'basicExpenditure',
  'projectExpenditure',
]);

/** An execution rate with the actual and the final budget that its sentence states before it. */
function executionOf(statements: Statements, rate: Fact): RateStatement | undefined {
  const at = statements.indexOf.get(rate) ?? 0;
  const before = (statements.bySentence.get(rate.sentence) ?? []).filter(
    (fact) =>
      fact.kind === 'level' &&
      SPENDING.has(fact.metric) &&
      (statements.indexOf.get(fact) ?? 0) < at,
  );
  const part = before.filter((fact) => fact.basis === 'actual').at(-1);
  const budgets = before.filter(
    (fact) => fact.metric === part?.metric && fact.scope === part.scope && BUDGETS.has(fact.basis),
  );
  const final = budgets.filter((fact) => fact.basis === 'finalBudget');
  return part && best(rate, part, final.length > 0 ? final : budgets);
}

/** The whole that makes the rate true, else the first one; several that differ and do not fit leave it open. */
function best(rate: Fact, part: Fact, wholes: readonly Fact[]): RateStatement | undefined {
  const tried = wholes.flatMap((whole) => {
    const verdict = compareRatio(rate.value, part.value, whole.value);
    const computed = quotient(part.value, whole.value);
    return verdict === 'unknown' || computed === undefined
      ? []
      : [{ rate, part, whole, verdict, computed }];
  });
  const fit =
    tried.find((each) => each.verdict === 'same') ??
    tried.find((each) => each.verdict === 'rounding');
  if (fit) return fit;
  const [first] = tried;
  const isSettled = tried.every(
    (each) => first && compare(each.whole.value, first.whole.value) !== 'different',
  );
  return isSettled ? first : undefined;
}

/** The three statements as quotations. */
export const threeOf = ({ rate, part, whole }: RateStatement): readonly Quote[] => [
  whole,
  part,
  rate,
];

/** Pairs of shares in one sentence, of one whole, that are true once exchanged: 69% and 31%. */
export function swappedShares(
  report: Report,
): readonly (readonly [RateStatement, RateStatement])[] {
  const wrong = rateStatements(report).filter(
    (each) => each.rate.kind === 'share' && each.verdict === 'different',
  );
  const found: (readonly [RateStatement, RateStatement])[] = [];
  for (const [i, a] of wrong.entries())
    for (const b of wrong.slice(i + 1, i + 4))
      if (a.rate.at.block === b.rate.at.block && fits(a, b) && fits(b, a)) found.push([a, b]);
  return found;
}

const fits = (a: RateStatement, b: RateStatement): boolean =>
  compareRatio(b.rate.value, a.part.value, a.whole.value) === 'same';

/** A rate of completion or execution: actual ÷ budget. */
export const isCompletion = (rate: Fact): boolean =>
  rate.kind === 'completionRate' || rate.metric === 'executionRate';

/** A completion rate that is true once taken from 100%: the decline was written in its place. */
export const isDecline = ({ rate, part, whole, verdict }: RateStatement): boolean =>
  isCompletion(rate) &&
  verdict === 'different' &&
  compareRatio(complement(rate), part.value, whole.value) === 'same';

const complement = ({ value }: Fact) => ({
  ...value,
  coefficient: 100 * 10 ** value.decimals - value.coefficient,
});

/** The figure of a wrong rate that becomes right when it gains or loses a digit, with the value that fits. */
export function wrongDigits(
  statement: RateStatement,
): { readonly figure: Fact; readonly likely: string } | undefined {
  const { rate, part, whole, verdict } = statement;
  if (verdict !== 'different') return undefined;
  for (const figure of [part, whole])
    for (const value of neighbours(figure)) {
      const [a, b] = figure === part ? [value, whole.value] : [part.value, value];
      if (compareRatio(rate.value, a, b) === 'same' && a.coefficient !== 0)
        return { figure, likely: print(value) };
    }
  return undefined;
}

/** The figure with its point moved by one or two places, or with one digit left out. */
function neighbours({ value }: Fact) {
  const digits = `${Math.abs(value.coefficient)}`;
  const moved = [10, 100].flatMap((factor) => [
    { ...value, coefficient: value.coefficient * factor },
    ...(value.coefficient % factor === 0 || value.decimals < 4
      ? [{ ...value, decimals: value.decimals + Math.log10(factor) }]
      : []),
  ]);
  const shorter =
    digits.length < 3
      ? []
      : [...digits].map((_, i) => ({
          ...value,
          coefficient: Number(digits.slice(0, i) + digits.slice(i + 1)),
        }));
  return [...moved, ...shorter];
}

const print = (value: Fact['value']): string => {
  const text = (value.coefficient / 10 ** value.decimals).toFixed(value.decimals);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}${value.unit}`;
};
