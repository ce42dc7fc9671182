import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { once } from '../../values/once.ts';
import { compare, inOneUnit, isZero } from '../figures/amounts.ts';
import { areOfTwoBodies } from '../figures/bodies.ts';
import { isPercent, quantitiesOf } from '../figures/quantities.ts';
import {
  BUDGETS,
  grouped,
  type Statements,
  scopeOf,
  sentenceAt,
  statementsOf,
} from '../figures/statements.ts';
import { overlap } from '../group.ts';

/** What the running text says of one change: by how much, by which rate, and the two values where they are known. */
export interface ChangeStatement {
  readonly change?: Fact;
  readonly rate?: Fact;
  readonly direction: 'up' | 'down' | 'flat';
  /** The value that changed, and the one it is compared with. */
  readonly now?: Fact;
  readonly before?: Fact;
}

/** The changes of the running text, each with the values that belong to it for sure. */
export function changeStatements(report: Report): readonly ChangeStatement[] {
  const statements = statementsOf(report);
  const changes = report.facts.filter(
    (fact) =>
      fact.part === 'prose' &&
      (fact.kind === 'change' || fact.kind === 'changeRate') &&
      fact.direction !== undefined,
  );
  const clauses = grouped(changes, (fact) =>
    [fact.sentence, fact.metric, fact.subject, fact.scope, fact.against ?? ''].join(' '),
  );
  return [...clauses.values()].flatMap((clause) => {
    const amounts = clause.filter((fact) => fact.kind === 'change');
    const rates = clause.filter((fact) => fact.kind === 'changeRate');
    const direction = (amounts[0] ?? rates[0])?.direction;
    // Several changes of one subject in a sentence belong to different things: nothing is compared.
    if (!direction || amounts.length > 1 || rates.length > 1) return [];
    const [change, rate] = [amounts[0], rates[0]];
    const first = change ?? rate;
    if (first && isOfBothKinds(report, statements, first)) return [];
    const found = first && valueNow(statements, first);
    const told = found && !isFarther(report, statements, found, first) ? found : undefined;
    const former = told && isFormer(report, told) ? told : undefined;
    const last = former ? yearsOwn(report, statements, former) : told;
    const beside = former ?? (first && valueBefore(report, statements, first, last));
    const { now, before } = ofTheWhole(report, statements, { now: last, before: beside }, change);
    return [
      {
        direction,
        ...(change && { change }),
        ...(rate && { rate }),
        ...(now && { now }),
        ...(before && { before }),
      },
    ];
  });
}

const KINDS: readonly Metric[] = ['basicExpenditure', 'projectExpenditure'];

/**
 * 「基本支出280万元，占72%；项目支出110万元，占28%。与上年支出381万元相比，增加9万元」: a sentence without a name of its own behind the two kinds of spending goes on with
 * what they make together.
 */
function isOfBothKinds(report: Report, { bySentence, byBlock }: Statements, change: Fact): boolean {
  if (!KINDS.includes(change.metric) || sentenceAt(report, change.at).includes(change.subject))
    return false;
  const front = (byBlock.get(change.at.block) ?? []).findLast(
    ({ kind, sentence }) => kind === 'level' && sentence < change.sentence,
  );
  const told = front ? (bySentence.get(front.sentence) ?? []) : [];
  return KINDS.every((kind) =>
    told.some(({ metric, basis }) => metric === kind && basis === 'actual'),
  );
}

const ASIDE = /预算|计划|目标|占|比|较|增|减|上年|去年/;

const byBlock = once(
  (report: Report) =>
    new Map(
      quantitiesOf(report)
        .filter(({ line }) => !line.cell)
        .map((each) => [each.line.block, each.list]),
    ),
);

/**
 * 「支出227亿元，…。其中：市本级完成44亿元，增加4亿元」: an amount that was not understood stands nearer to the change than the
 * one that was, and is what changed.
 */
function isFarther(report: Report, statements: Statements, now: Fact, change: Fact): boolean {
  const { block, from = 0 } = change.at;
  if (now.at.block !== block || now.at.row !== undefined) return false;
  const nearest = byBlock(report)
    .get(block)
    ?.findLast((each) => !isPercent(each) && (each.at.to ?? 0) <= from);
  if (!nearest || (nearest.at.from ?? 0) < (now.at.to ?? 0) || ASIDE.test(nearest.before))
    return false;
  return !statements.byBlock.get(block)?.some(({ at }) => overlap(at, nearest.at));
}

/** 「上年支出b，同比增加d」: what stands in front of the change is what it is compared with. */
const isFormer = (report: Report, fact: Fact): boolean =>
  report.fiscalYear !== undefined &&
  fact.year === report.fiscalYear - 1 &&
  FORMER.test(fact.verbatim);

/** 「上年支出50万元」, 「本年支出上年为50万元」. */
const FORMER =
  /^(?:上年|去年|上一年)|(?:上年|去年|上一年)(?:度|同期|决算|实际|支出|收入)*数?(?:为|是)\s*[\d,.]+/;

/** What the text tells of the year itself, when it tells it once. */
const yearsOwn = (report: Report, statements: Statements, former: Fact): Fact | undefined =>
  onlyOne(
    (statements.byMetric.get(former.metric) ?? []).filter(
      (fact) =>
        fact.part === 'prose' &&
        fact.kind === 'level' &&
        fact.basis === 'actual' &&
        fact.year === report.fiscalYear &&
        scopeOf(fact) === scopeOf(former) &&
        isMain(fact),
    ),
  );

/** Two values that are compared. */
interface Pair {
  readonly now: Fact | undefined;
  readonly before: Fact | undefined;
}

/** Behind a list of parts a clause may go on with their sum: it does when only the sum makes the change true. */
function ofTheWhole(
  report: Report,
  statements: Statements,
  pair: Pair,
  change: Fact | undefined,
): Pair {
  const { now, before } = pair;
  const whole = now?.within === undefined ? undefined : statements.facts[now.within];
  if (!change || !before || makes(now, change, before)) return pair;
  const isNothing = now !== undefined && isZero(now.value) && isBehindList(statements, now, change);
  // 「…，公务接待费8万元，因公出国（境）费0万元，比上年减少1万元」: what stays nothing has no change; it is that of a sum of which no more is known.
  if (isNothing && isZero(before.value)) return { now: undefined, before: undefined };
  if (whole?.sentence !== change.sentence) return pair;
  // 「…，因公出国（境）费0万元，比上年9万元减少1万元」: what is nothing now fell by all that it was, and this fell by less.
  if (isNothing) return { now: whole, before };
  const asked = { ...change, metric: whole.metric, subject: whole.subject };
  const before_ = [before, valueBefore(report, statements, asked, whole)].find((each) =>
    makes(whole, change, each),
  );
  return before_ ? { now: whole, before: before_ } : pair;
}

/** Whether other amounts stand in front of the one that changed, in the sentence of its change. */
const isBehindList = (statements: Statements, now: Fact, change: Fact): boolean =>
  (statements.bySentence.get(change.sentence) ?? []).some(
    (fact) => fact.kind === 'level' && fact.metric !== now.metric,
  );

/** Whether the value now and the change make the value before. */
function makes(now: Fact | undefined, change: Fact, before: Fact | undefined): boolean {
  const from = now && change.direction && valueBeforeOf(now.value, change.value, change.direction);
  return from !== undefined && before !== undefined && compare(from, before.value) === 'same';
}

/** The value that changed: the last one of its subject before the change, in its sentence or its paragraph. */
function valueNow(statements: Statements, change: Fact): Fact | undefined {
  const at = statements.indexOf.get(change) ?? 0;
  const fits = (fact: Fact): boolean =>
    fact.kind === 'level' &&
    isNow(fact, change) &&
    fact.metric === change.metric &&
    fact.scope === change.scope &&
    (fact.year === undefined || change.year === undefined || fact.year >= change.year) &&
    (statements.indexOf.get(fact) ?? 0) < at;
  const own = (statements.bySentence.get(change.sentence) ?? []).filter(fits);
  const near = own.length > 0 ? own : (statements.byBlock.get(change.at.block) ?? []).filter(fits);
  const last = near.at(-1);
  if (last) return near.every((fact) => same(fact, last)) || own.includes(last) ? last : undefined;
  if (ANY.test(change.subject) && !isSpokenOf(statements, change)) return undefined;
  if (isToldBeside(statements, change)) return undefined;
  return onlyOne(
    (statements.byMetric.get(change.metric) ?? []).filter(
      (fact) =>
        fact.kind === 'level' &&
        isNow(fact, change) &&
        fact.year === change.year &&
        scopeOf(fact) === scopeOf(change) &&
        isMain(fact),
    ),
  );
}

/** 「县级资金20万元…县级资金比上年增加1万元」: what changed is told right there, only not as spent; what is elsewhere is another amount. */
const isToldBeside = (statements: Statements, change: Fact): boolean =>
  (statements.byBlock.get(change.at.block) ?? []).some(
    (fact) =>
      fact.kind === 'level' &&
      fact.basis === 'unspecified' &&
      fact.metric === change.metric &&
      scopeOf(fact) === scopeOf(change) &&
      (statements.indexOf.get(fact) ?? 0) < (statements.indexOf.get(change) ?? 0),
  );

/** Words that any amount is called by. */
const ANY = /^(?:本年|全年|年度|费用)?(?:收入|支出|收支|收|支|决算数?)?[、各均]*$/;

/** 「较预算减少0.4万元」 in a paragraph of its own is told of the amount that was told last. */
function isSpokenOf({ facts, indexOf }: Statements, change: Fact): boolean {
  for (let i = (indexOf.get(change) ?? 0) - 1; i >= 0; i -= 1) {
    const fact = facts[i];
    if (fact?.kind === 'level' && fact.part === 'prose' && fact.value.unit === change.value.unit)
      return fact.metric === change.metric;
    if (fact?.metric === change.metric && fact.kind === change.kind) continue;
  }
  return false;
}

/** What was spent changed; compared with the budget of the year before a budget may have, too, and has where it is named. */
const isNow = ({ basis }: Fact, change: Fact): boolean =>
  (basis === 'actual' && !isOfBudgets(change)) ||
  (change.against === 'priorBudget' && BUDGETS.has(basis));

/** 「2024年预算较上年增加57万元」: by how much the budget itself changed. */
const isOfBudgets = ({ against, basis }: Fact): boolean =>
  against === 'priorBudget' && BUDGETS.has(basis);

/** The value of comparison: of last year, or the budget, beside the change or as the one value that is stated anywhere. */
function valueBefore(
  report: Report,
  statements: Statements,
  change: Fact,
  now: Fact | undefined,
): Fact | undefined {
  const year = now?.year ?? report.fiscalYear;
  const isPrior = change.against === 'priorActual';
  if (change.against === undefined || year === undefined) return undefined;
  if (change.against === 'priorBudget' && !isOfBudgets(change)) return undefined;
  const fits = (fact: Fact): boolean =>
    fact !== now &&
    fact.kind === 'level' &&
    fact.metric === change.metric &&
    scopeOf(fact) === scopeOf(change) &&
    (isPrior || isOfBudgets(change)
      ? fact.year === year - 1 && (isPrior ? fact.basis === 'actual' : BUDGETS.has(fact.basis))
      : fact.year === year &&
        BUDGETS.has(fact.basis) &&
        (change.against === 'planned' || fact.basis === change.against));
  const own = (statements.bySentence.get(change.sentence) ?? []).filter(fits);
  if (own.length > 0) return onlyOne(own);
  if (!isPrior) return onlyOne((statements.byBlock.get(change.at.block) ?? []).filter(fits));
  return onlyOne(
    (statements.byMetric.get(change.metric) ?? []).filter(
      (fact) => fits(fact) && isMain(fact) && !areOfTwoBodies(report, [change, fact]),
    ),
  );
}

/** Not a row of an account table or of a project form, where one metric stands for many things. */
const isMain = (fact: Fact): boolean =>
  fact.holder === 0 && fact.part !== 'accountTable' && fact.part !== 'projectForm';

const same = (a: Fact, b: Fact): boolean => compare(a.value, b.value) === 'same';

const onlyOne = (facts: readonly Fact[]): Fact | undefined => {
  const [first] = facts;
  return first && facts.every((fact) => same(fact, first)) ? first : undefined;
};

/** The value before a change, from the value now and the amount of the change; undefined for figures of different things. */
export function valueBeforeOf(now: Figure, change: Figure, direction: string): Figure | undefined {
  const both = inOneUnit(now, change);
  if (!both) return undefined;
  const decimals = Math.max(now.decimals, change.decimals);
  const [a = 0, b = 0] = both.map((each) => each.coefficient * 10 ** (decimals - each.decimals));
  const coefficient = direction === 'up' ? a - b : a + b;
  return coefficient < 0 ? undefined : { coefficient, decimals, unit: both[0].unit };
}
