import type { Quote } from '../../document/finding.ts';
import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { compare, quotient, type Verdict } from '../figures/amounts.ts';
import {
  BUDGETS,
  namesSubject,
  type Statements,
  scopeOf,
  sentenceAt,
  statementsOf,
} from '../figures/statements.ts';
import { THREE_PUBLIC } from '../figures/three-public.ts';
import { overlap } from '../group.ts';
import { completionPhrases } from './completion-phrases.ts';
import { compareRatio } from './ratios.ts';
import { isMadeTrue } from './whole-elsewhere.ts';
import { wholeFor } from './whole-rates.ts';

/** A printed share, completion rate or average of running text with the two figures that it is made of. */
export interface RateStatement {
  readonly rate: Fact;
  readonly part: Fact;
  readonly whole: Fact;
  readonly verdict: Verdict;
  /** part ÷ whole, as a plain number. */
  readonly computed: number;
}

/** Every rate of the running text whose two figures can be told for sure. */
export const rateStatements = once((report: Report): readonly RateStatement[] => {
  const statements = statementsOf(report);
  const found = gather(report.facts, (fact) => {
    if (fact.part !== 'prose') return [];
    if (fact.kind === 'share') return shareOf(report, statements, fact) ?? [];
    if (fact.kind === 'completionRate') return completionOf(report, statements, fact) ?? [];
    if (fact.metric === 'executionRate') return executionOf(report, statements, fact) ?? [];
    return [];
  });
  const phrases = completionPhrases(report);
  // What a rate is of is surest from its own sentence.
  const kept = found.filter(
    (each) => isTogether(each) || !phrases.some(({ rate }) => overlap(each.rate.at, rate.at)),
  );
  const told = new Set(kept.map(({ rate }) => rate.at.block));
  return [
    ...kept,
    ...phrases
      .filter(
        ({ rate }) =>
          !told.has(rate.at.block) || !kept.some((each) => overlap(each.rate.at, rate.at)),
      )
      .flatMap(({ rate, part, whole }) => {
        const found = ADDED.test(whole.verbatim) ? undefined : best(rate, part, [whole]);
        return found && !isOfChanged(report, found) ? [found] : [];
      }),
  ];
});

const isTogether = ({ rate, part, whole }: RateStatement): boolean =>
  part.at.block === rate.at.block && whole.at.block === rate.at.block;

const TOTALS: readonly (readonly Metric[])[] = [
  ['totalExpenditure', 'currentExpenditure'],
  ['totalRevenue', 'currentRevenue'],
];

const alike = (metric: Metric): readonly Metric[] =>
  TOTALS.find((group) => group.includes(metric)) ?? [metric];

function shareOf(report: Report, statements: Statements, rate: Fact): RateStatement | undefined {
  const part = partOf(statements, rate);
  if (!part) return undefined;
  const parent = part.within === undefined ? undefined : statements.facts[part.within];
  const metrics = rate.whole ? alike(rate.whole) : parent ? alike(parent.metric) : [];
  const wholes = [
    ...wholesNear(statements, rate, part, metrics),
    ...(parent && metrics.includes(parent.metric) ? [parent] : []),
  ];
  // 「支出总计419万元，其中基本支出296万元，占本年支出的72%」: what is left at the end of the year is in the total alone.
  const ofYear = /本年/.test(rate.verbatim);
  const told = best(
    rate,
    part,
    wholes.filter(({ subject }) => !(ofYear && subject.includes('总计'))),
  );
  // 「基本支出包括…和公用经费12万元。按经济分类，工资福利支出75万元，占50%」: no words say of what.
  const open = told?.verdict === 'different' && /占(?:比|约|了)?\d/.test(rate.verbatim);
  return open && isMadeTrue(report, rate) ? undefined : told;
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
  const part = before[before.length - 1];
  // 「授予中小企业40万元…；货物采购授予中小企业合同金额占货物支出金额的80%」: the words say of what kind its own part is.
  const kind = rate.verbatim.slice(0, Math.max(0, rate.verbatim.indexOf(rate.subject)));
  return KIND.test(kind) && part && !part.verbatim.includes(kind) ? undefined : part;
}

const KIND = /(?:货物|工程|服务)[^，。；]{0,6}$/;

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
    (rate.whole !== rate.metric || scopeOf(fact) === 'whole') &&
    fact.basis === part.basis &&
    fact.year === part.year;
  const own = (statements.bySentence.get(rate.sentence) ?? []).filter(fits);
  const near = own.length > 0 ? own : (statements.byBlock.get(rate.at.block) ?? []).filter(fits);
  const named =
    NAMES_TOTAL.test(rate.verbatim) ||
    rate.whole === 'threePublicExpenses' ||
    (SPLIT.has(rate.metric) && scopeOf(part) === 'whole');
  if (near.length > 0 || !named) return near;
  // 占本年支出合计的: the total of the year, wherever the text states it; with balances in it, it is another.
  const all = statements.facts.filter(
    (fact) =>
      fact.part === 'prose' &&
      fits(fact) &&
      scopeOf(fact) === 'whole' &&
      (namesSubject(fact) || rate.whole === 'threePublicExpenses' || SPLIT.has(rate.metric)),
  );
  const current = all.filter((fact) => fact.subject.includes('本年'));
  return NAMES_TOTAL.test(rate.verbatim) && current.length > 0 ? current : all;
}

const NAMES_TOTAL = /本年(?:支出|收入)合计/;
/** Of what their shares are is never in doubt: they make the whole. */
const SPLIT: ReadonlySet<Metric> = new Set<Metric>(['basicExpenditure', 'projectExpenditure']);

function completionOf(
  report: Report,
  statements: Statements,
  rate: Fact,
): RateStatement | undefined {
  const sentence = statements.bySentence.get(rate.sentence) ?? [];
  const at = statements.indexOf.get(rate) ?? 0;
  const mates = sentence.filter(
    (fact) =>
      fact.kind === 'level' &&
      fact.metric === rate.metric &&
      fact.year === rate.year &&
      scopeOf(fact) === scopeOf(rate) &&
      fact.subject === rate.subject &&
      (statements.indexOf.get(fact) ?? 0) < at,
  );
  const later = sentence.filter(
    (fact) =>
      fact.kind === 'level' &&
      BUDGETS.has(fact.basis) &&
      fact.metric === rate.metric &&
      fact.year === rate.year &&
      scopeOf(fact) === scopeOf(rate),
  );
  const part = mates.filter((fact) => fact.basis === 'actual').at(-1);
  if (!part || rate.against === 'priorActual' || rate.against === 'priorBudget') return undefined;
  const before = mates.filter((fact) => BUDGETS.has(fact.basis));
  // 「决算数x万元，完成预算的y%，预算数为z万元」
  const budgets = before.length > 0 ? before : later;
  if (budgets.length === 0) return ofBudgetAbove(report, statements, rate, part);
  const exact = budgets.filter((fact) => fact.basis === rate.against);
  const told = best(rate, part, exact.length > 0 ? exact : budgets);
  // 「执行718万元，其中财政拨款697万元、其他资金21万元，执行率98%」: behind the sources of all a bare rate is of all, unless the last one makes it true.
  const isOfLast = told?.verdict !== 'different' || !SOURCES.has(rate.metric) || namesSubject(rate);
  return isOfLast ? told : executionOf(report, statements, rate);
}

const SOURCES: ReadonlySet<Metric> = new Set<Metric>(['appropriation', 'otherFunds']);

/** 「公务接待费预算5万元。…公务接待费支出4万元，完成预算的80%」: the one budget of the item in the sentences in front. */
function ofBudgetAbove(
  report: Report,
  statements: Statements,
  rate: Fact,
  part: Fact,
): RateStatement | undefined {
  if (!THREE_PUBLIC.some(({ metric }) => metric === rate.metric)) return undefined;
  const at = statements.indexOf.get(rate) ?? 0;
  const above = (statements.byBlock.get(rate.at.block) ?? []).filter(
    (fact) =>
      fact.kind === 'level' &&
      BUDGETS.has(fact.basis) &&
      fact.metric === rate.metric &&
      fact.year === rate.year &&
      scopeOf(fact) === scopeOf(rate) &&
      (statements.indexOf.get(fact) ?? 0) < at,
  );
  const told = best(rate, part, above);
  return told?.verdict === 'different' && isMadeTrue(report, rate) ? undefined : told;
}

const SPENDING: ReadonlySet<Metric> = new Set<Metric>([
  'totalExpenditure',
  'currentExpenditure',
  'basicExpenditure',
  'projectExpenditure',
]);

/** By how much a budget was changed is no budget; what it came to then is one. */
const ADDED = /(?:追[加减]|[调核][增减])(?![^，。；\d]{0,4}后)/;
const CHANGED = /结转|结余|追加|追减|调增|调减|核减|核增|调整/;

/** 总体执行率 is that of the whole, whatever amounts stand between. */
const OVERALL = /^(?:总|整体)/;

/** An execution rate with the actual and the final budget that its sentence states before it. */
function executionOf(
  report: Report,
  statements: Statements,
  rate: Fact,
): RateStatement | undefined {
  const at = statements.indexOf.get(rate) ?? 0;
  const before = (statements.bySentence.get(rate.sentence) ?? []).filter(
    (fact) =>
      fact.kind === 'level' &&
      SPENDING.has(fact.metric) &&
      (!OVERALL.test(rate.subject) || TOTALS[0]?.includes(fact.metric)) &&
      (statements.indexOf.get(fact) ?? 0) < at,
  );
  const part = before.filter((fact) => fact.basis === 'actual').at(-1);
  const budgets = before.filter(
    (fact) =>
      fact.metric === part?.metric &&
      fact.scope === part.scope &&
      BUDGETS.has(fact.basis) &&
      !ADDED.test(fact.verbatim),
  );
  const final = budgets.filter((fact) => fact.basis === 'finalBudget');
  // The budget was changed, and the changed one was not read: of which one the rate is stays open.
  if (budgets.length > 0 && final.length === 0 && CHANGED.test(sentenceAt(report, rate.at)))
    return undefined;
  if (budgets.length === 0) {
    const found = wholeFor(report, rate, part);
    const told = found && best(rate, found.part, [found.whole]);
    // What other amounts of the text make true is the rate of those.
    return told?.verdict === 'different' && isMadeTrue(report, rate) ? undefined : told;
  }
  const told = part && best(rate, part, final.length > 0 ? final : budgets);
  return told && !isOfChanged(report, told) ? told : undefined;
}

/** 「收入预算3.68亿元，追加0.27亿元，全年3.95亿元；支出3.84亿元，执行率97.22%」: the rate of a budget that was changed, by other amounts. */
const isOfChanged = (report: Report, { rate, verdict }: RateStatement): boolean =>
  verdict === 'different' && CHANGED.test(sentenceAt(report, rate.at)) && isMadeTrue(report, rate);

/** The whole that makes the rate true, else the first one; several that differ and do not fit leave it open. */
function best(rate: Fact, part: Fact, wholes: readonly Fact[]): RateStatement | undefined {
  const tried = gather(wholes, (whole) => {
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
