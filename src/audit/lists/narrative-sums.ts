import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { once } from '../../values/once.ts';
import type { NoAnswer } from '../check.ts';
import { type Balance, balance, compare, isZero, measure } from '../figures/amounts.ts';
import {
  grouped,
  isProse,
  type Statements,
  sameBasis,
  sentenceAt,
  statementsOf,
} from '../figures/statements.ts';
import { overlap } from '../group.ts';
import { markedAt, occurs } from '../wording/running-text.ts';
import { comparePlaces } from '../wording/sentence.ts';
import { isOpen } from './open-parts.ts';

/** A whole of running text and what it consists of. */
export interface Partition {
  readonly wholes: readonly Metric[];
  /** Without these nothing is compared. */
  readonly needed: readonly Metric[];
  /** Added when they are stated. */
  readonly optional: readonly Metric[];
  /** How many parts there must be at least. */
  readonly least: number;
  /** Whether the parts take their scope from the whole (工资福利支出 within 基本支出 is of scope basic). */
  readonly scope?: Fact['scope'];
  /** These parts and no others make the whole: `surely` by definition, `mostly` but for amounts of other subjects. */
  readonly closed?: 'surely' | 'mostly';
  /** Parts that are not all there: only a sum above the whole is a contradiction. */
  readonly onlyExcess?: true;
  /** Only where the text names nothing of this kind with an amount. */
  readonly unless?: RegExp;
  /** The parts may stand in paragraphs of their own below the whole. */
  readonly listedBelow?: true;
  /** Only parts that stand in a line with these words. */
  readonly introduced?: RegExp;
}

/** A whole with the parts stated beside it. */
export interface Sum {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  readonly balance: Balance;
}

/**
 * The sums that a partition finds in running text. Parts are taken from the sentence of the whole, else from its
 * paragraph; where a part is stated twice with different values nothing is compared: that is another check's finding.
 */
export function sumsOf(
  report: Report,
  partitions: readonly Partition[],
): readonly Sum[] | NoAnswer {
  const statements = statementsOf(report);
  let seen = false;
  const sums: Sum[] = [];
  const named = ({ unless }: Partition): boolean =>
    unless !== undefined && occurs(report.document, unless);
  for (const partition of partitions.filter((each) => !named(each)))
    for (const metric of partition.wholes)
      for (const whole of statements.byMetric.get(metric) ?? []) {
        if (whole.part !== 'prose' || whole.kind !== 'level') continue;
        seen = true;
        const sum = sumAt(report, statements, whole, partition);
        if (sum && !sums.some((each) => isSame(each, sum))) sums.push(sum);
      }
  if (!seen) return 'notApplicable';
  return sums.length === 0 ? 'insufficientData' : sums;
}

function sumAt(
  report: Report,
  statements: Statements,
  whole: Fact,
  partition: Partition,
): Sum | undefined {
  const scope = partition.scope ?? whole.scope;
  const near = (metric: Metric) => nearest(statements, whole, metric, scope, partition.listedBelow);
  const parts: Fact[] = [];
  for (const metric of partition.needed) {
    const part = near(metric);
    if (!part) return undefined;
    parts.push(part);
  }
  for (const metric of partition.optional) {
    const part = near(metric);
    if (part) parts.push(part);
  }
  const { introduced } = partition;
  if (introduced && !parts.every((part) => introduced.test(markedAt(report.document, part.at))))
    return undefined;
  if (parts.length < partition.least || hasRival(statements, whole)) return undefined;
  if (whole.at.row !== undefined && parts.some(({ at }) => overlap(at, whole.at))) return undefined;
  if (isMate(statements, whole, parts) || isOfOther(report, whole, parts)) return undefined;
  if (isApart(report, whole, parts)) return undefined;
  if (hasBalances(statements, whole, parts)) return undefined;
  parts.sort(byPlace);
  const found = balance(
    whole.value,
    parts.map((part) => part.value),
  );
  if (found.verdict === 'unknown' || (partition.onlyExcess && found.sign >= 0)) return undefined;
  if (found.verdict === 'different' && fitsAnother(statements, whole, parts)) return undefined;
  if (
    found.verdict === 'different' &&
    found.sign > 0 &&
    isOpen(report, statements, whole, parts, partition.closed)
  )
    return undefined;
  return { whole, parts, balance: found };
}

const byPlace = (a: Fact, b: Fact): number => comparePlaces(a.at, b.at);

/** 「总计x万元，…，年末结转y万元」: what is left over is in the total and in none of these parts. */
const hasBalances = (statements: Statements, whole: Fact, parts: readonly Fact[]): boolean =>
  whole.subject.includes('总计') &&
  (statements.byBlock.get(whole.at.block) ?? []).some(
    (fact) =>
      (fact.metric === 'closingBalance' || fact.metric === 'openingCarryOver') &&
      !isZero(fact.value) &&
      !parts.includes(fact),
  );

/** Items may stand in so many paragraphs below their whole. */
const MOST_BELOW = 4;

/** Facts of the paragraphs below a whole, as far as no other statement of it begins. */
function below(statements: Statements, whole: Fact): readonly Fact[] {
  const found: Fact[] = [];
  for (let i = 1; i <= MOST_BELOW; i += 1) {
    const facts = statements.byBlock.get(whole.at.block + i) ?? [];
    const isWhole = ({ metric, kind }: Fact): boolean =>
      kind === 'level' && (metric === whole.metric || (isTotal(metric) && isTotal(whole.metric)));
    if (facts.some(isWhole)) break;
    found.push(...facts);
  }
  return found;
}

/**
 * 「决算数x万元，预算数y万元。其中：…」, 「支出x万元，基本支出y万元。工资福利支出…」: of wholes side by side the parts are those of
 * the one that they add up to.
 */
function fitsAnother(statements: Statements, whole: Fact, parts: readonly Fact[]): boolean {
  const values = parts.map((part) => part.value);
  const sum = values.reduce((all, value) => all + measure(value).size, 0);
  const beside = bySize(statements.byBlock.get(whole.at.block) ?? NONE).get(sum) ?? NONE;
  // 「支出x万元。」 in a paragraph above, 「按性质：项目支出y万元。按用途：工资…」 below it: the classes may be those of the whole.
  const above = isTotal(whole.metric) ? NONE : (bySize(totalsIn(statements)).get(sum) ?? NONE);
  return [...beside, ...above.filter(({ at }) => at.block < whole.at.block)].some(
    (other) =>
      other !== whole &&
      other.kind === 'level' &&
      (other.metric === whole.metric
        ? other.basis !== whole.basis || other.year !== whole.year
        : isTotal(other.metric)) &&
      balance(other.value, values).verdict === 'same',
  );
}

const totalsIn = once(({ byMetric }: Statements): readonly Fact[] =>
  TOTALS.flatMap((total) => (byMetric.get(total) ?? NONE).filter(isProse)),
);

const bySize = once((facts: readonly Fact[]) => grouped(facts, ({ value }) => measure(value).size));

const NONE: readonly Fact[] = [];

const byMetricIn = once((facts: readonly Fact[]) => grouped(facts, ({ metric }) => metric));

/** Those of the facts of a sentence or block that are of a metric. */
const ofMetric = (facts: readonly Fact[] | undefined, metric: Metric): readonly Fact[] =>
  (facts && byMetricIn(facts).get(metric)) ?? NONE;

function nearest(
  statements: Statements,
  whole: Fact,
  metric: Metric,
  scope: Fact['scope'],
  listedBelow = false,
): Fact | undefined {
  const fits = (fact: Fact): boolean =>
    fact.kind === 'level' &&
    fact !== whole &&
    // 「减少11.6万元，上年为280万元」: what it was a year before is no part of this year's.
    !/^(?:[上去前]一?|\d{0,4})年为/.test(fact.verbatim) &&
    fact.year === whole.year &&
    fact.basis === whole.basis &&
    (fact.scope === scope || sameBasis(fact, whole));
  const own = ofMetric(statements.bySentence.get(whole.sentence), metric).filter(fits);
  const near =
    own.length > 0 ? own : ofMetric(statements.byBlock.get(whole.at.block), metric).filter(fits);
  const candidates =
    near.length > 0 || !listedBelow
      ? near
      : below(statements, whole).filter((fact) => fact.metric === metric && fits(fact));
  const [first, ...others] = candidates;
  if (!first || others.some((other) => compare(other.value, first.value) !== 'same'))
    return undefined;
  return first;
}

/** Two wholes of one kind in a paragraph (总计 and 本年合计): nobody can tell to which the parts belong. */
function hasRival(statements: Statements, whole: Fact): boolean {
  if (!isTotal(whole.metric)) return false;
  const mates = statements.byBlock.get(whole.at.block);
  return TOTALS.some((metric) =>
    ofMetric(mates, metric).some(
      (other) =>
        other.sentence !== whole.sentence &&
        other.kind === 'level' &&
        sameBasis(other, whole) &&
        compare(other.value, whole.value) === 'different',
    ),
  );
}

const TOTALS: readonly Metric[] = ['totalExpenditure', 'currentExpenditure'];
const isTotal = (metric: Metric): boolean => TOTALS.includes(metric);

/** 「工资福利支出a，公用支出b，项目支出c」: what stands among the parts and is no part, nor said to be their whole, makes it another list. */
function isMate(statements: Statements, whole: Fact, parts: readonly Fact[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.some((part) => part.sentence !== first.sentence)) return false;
  const number = statements.indexOf.get(whole);
  const isWithin = parts.some((part) => part.within !== undefined && part.within === number);
  if (isWithin || !parts.some(({ metric }) => LISTED.test(metric))) return false;
  const isListed = (fact: Fact): boolean =>
    fact.kind === 'level' && !parts.includes(fact) && comparePlaces(fact.at, first.at) > 0;
  const mates = statements.bySentence.get(first.sentence);
  return MATES.some((metric) =>
    ofMetric(mates, metric).some(
      (fact) =>
        (fact === whole ? metric === 'projectExpenditure' : fact.basis === first.basis) &&
        isListed(fact),
    ),
  );
}

const SHARED: Readonly<Record<string, Metric>> = {
  基本支出: 'basicExpenditure',
  项目支出: 'projectExpenditure',
};

/** 「…项目支出x万元。基本支出中，工资福利支出a万元…」: the sentence of the parts names another whole. */
const isOfOther = (report: Report, whole: Fact, parts: readonly Fact[]): boolean =>
  parts.some((part) => {
    const named = /^[^，。；\d]{0,4}?(基本支出|项目支出)中[，,]/.exec(
      sentenceAt(report, part.at),
    )?.[1];
    return (
      part.sentence !== whole.sentence && named !== undefined && SHARED[named] !== whole.metric
    );
  });

/** 「拨款446万元（含人员经费353万元、公用经费41万元）。…基本支出435万元」: what brackets hold is of the amount in front of them, and of no other sentence. */
function isApart(report: Report, whole: Fact, parts: readonly Fact[]): boolean {
  const text = markedAt(report.document, whole.at);
  const bracketOf = ({ at }: Fact): number => {
    const opened = text.lastIndexOf('（', at.from);
    return opened > text.lastIndexOf('）', at.from) ? opened : -1;
  };
  return parts
    .filter(({ at, sentence }) => at.block === whole.at.block && sentence !== whole.sentence)
    .some((part) => bracketOf(part) !== bracketOf(whole));
}

const LISTED = /^(?:compensationOfEmployees|householdTransfers|goodsAndServices)$/;
const MATES: readonly Metric[] = ['runningCosts', 'projectExpenditure', 'personnelExpenditure'];

const isSame = (a: Sum, b: Sum): boolean =>
  a.whole.at.block === b.whole.at.block &&
  a.parts.length === b.parts.length &&
  a.parts.every((part, i) => part === b.parts[i]) &&
  compare(a.whole.value, b.whole.value) === 'same';
