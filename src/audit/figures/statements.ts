import type { Place } from '../../document/document.ts';
import type { Basis, Fact, Scope } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { squeeze } from '../../values/chinese.ts';
import { once } from '../../values/once.ts';
import { markedAt } from '../wording/running-text.ts';

/** The facts of a report laid out for looking up, made once for one report. */
export interface Statements {
  readonly facts: readonly Fact[];
  /** Position of a fact in the report's list. */
  readonly indexOf: ReadonlyMap<Fact, number>;
  readonly byMetric: ReadonlyMap<Metric, readonly Fact[]>;
  /** Facts of running text by the sentence and by the block that holds them. */
  readonly bySentence: ReadonlyMap<number, readonly Fact[]>;
  readonly byBlock: ReadonlyMap<number, readonly Fact[]>;
}

/** Lays out the facts of a report. */
export const statementsOf = (report: Report): Statements => laidOut(report.facts);

const laidOut = once((facts: readonly Fact[]): Statements => {
  const prose = facts.filter(isProse);
  return {
    facts,
    indexOf: new Map(facts.map((fact, i) => [fact, i])),
    byMetric: grouped(facts, (fact) => fact.metric),
    bySentence: grouped(prose, (fact) => fact.sentence),
    byBlock: grouped(prose, (fact) => fact.at.block),
  };
});

/** Puts things of one key together, in their order. */
export function grouped<T, K>(
  things: readonly T[],
  keyOf: (thing: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const same = found.get(key);
    if (same) same.push(thing);
    else found.set(key, [thing]);
  }
  return found;
}

/** Whether a fact stands in running text. */
export const isProse = (fact: Fact): boolean => fact.part === 'prose';

// 基本支出 has no other scope than its own: the word says it, whatever the scope recorded beside it.
const OWN_SCOPE: Readonly<Partial<Record<Metric, Scope>>> = {
  basicExpenditure: 'basic',
  personnelExpenditure: 'basic',
  runningCosts: 'basic',
  projectExpenditure: 'project',
  operationalProjects: 'project',
  otherProjects: 'project',
  earmarkedFunds: 'project',
};

/** The scope of a fact, where basic and project of the metrics that are so by name are the whole of them. */
export const scopeOf = (fact: Fact): Scope =>
  OWN_SCOPE[fact.metric] === fact.scope ? 'whole' : fact.scope;

/** Whether two facts speak of the same year, basis and money. */
export const sameBasis = (a: Fact, b: Fact): boolean =>
  a.year === b.year && a.basis === b.basis && scopeOf(a) === scopeOf(b);

/** Bases under which a budget may be stated. */
export const BUDGETS: ReadonlySet<Basis> = new Set(['originalBudget', 'finalBudget', 'planned']);

/**
 * Whether the words of a fact name its subject: a bare 「年初预算为31万元」 belongs to whatever stood before, which may
 * be one item of a list.
 */
export function namesSubject(fact: Fact): boolean {
  const subject = bare(fact.subject);
  return (
    subject !== '' && (fact.verbatim.includes(subject) || bare(fact.verbatim).includes(subject))
  );
}

const bare = (text: string): string => squeeze(text).replace(/[“”"「」]/g, '');

/** The text of the sentence around a place in running text. */
export function sentenceAt(report: Report, at: Place): string {
  const text = markedAt(report.document, at);
  const from = text.lastIndexOf('。', (at.from ?? 0) - 1) + 1;
  const end = text.indexOf('。', at.to ?? at.from ?? 0);
  return text.slice(from, end < 0 ? undefined : end);
}
