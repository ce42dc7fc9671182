import type { Bilingual } from '../document/finding.ts';
import type { Grade } from '../rollup/summand.ts';

/** What becomes of a budget and its targets after an evaluation: 优先保障、维持、压减、取消. */
export const USES = ['protect', 'keep', 'cut', 'cancel'] as const;

/** One of the four. */
export type Use = (typeof USES)[number];

/** A clause of a rule on the use of results: which grade leads to what. */
interface UseClause {
  readonly grade: Grade;
  readonly use: Use;
  /** Share of next year's budget by which it is cut at least, in per cent, where the rule sets one. */
  readonly cutFrom?: number;
  /** Article, only where the article itself was seen. */
  readonly article?: string;
  /** Our own paraphrase of what is said. */
  readonly said: Bilingual;
}

/** A rule on the use of results, dated as regulations are; a region's own rule is the same plain data. */
export interface UseRule {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  /** Division that it binds: '' the nation. The longest match wins. */
  readonly jurisdiction: string;
  /** Fiscal years under evaluation that it governs. */
  readonly inForce: { readonly from: number; readonly until?: number };
  /** How sure we are of the text: seen, second-hand, known. */
  readonly seen: 'P' | 'S' | 'K' | 'A';
  readonly clauses: readonly UseClause[];
}

/** What a rule proposes for a grade. It is a proposal: a person decides. */
export interface Proposal {
  readonly rule: UseRule;
  readonly clause: UseClause;
}

/** The rule in force for a division and the fiscal year under evaluation; undefined where none is known. */
export function ruleOfUse(
  rules: readonly UseRule[],
  division: string,
  fiscalYear: number,
): UseRule | undefined {
  const fits = rules.filter(
    ({ jurisdiction, inForce }) =>
      division.startsWith(jurisdiction) &&
      inForce.from <= fiscalYear &&
      fiscalYear <= (inForce.until ?? Number.POSITIVE_INFINITY),
  );
  return [...fits].sort(
    (a, b) => b.jurisdiction.length - a.jurisdiction.length || b.inForce.from - a.inForce.from,
  )[0];
}

/** What the rule proposes for a grade; undefined without a grade, or where the rule is silent. */
export function proposalFor(
  rule: UseRule | undefined,
  grade: Grade | undefined,
): Proposal | undefined {
  const clause = rule?.clauses.find((each) => each.grade === grade);
  return rule && clause && { rule, clause };
}

/** Whether a decision goes another way than the proposal: then the reason must say why. */
export const departs = (proposal: Proposal | undefined, decided: Use): boolean =>
  proposal !== undefined && proposal.clause.use !== decided;

/** What is wrong with a change of next year's budget beside the decision: less may not be called protection, nor more a cut. */
export function amountFault(decided: Use, amount: number | undefined): Bilingual | undefined {
  if (amount === undefined) return undefined;
  if (decided === 'protect' && amount < 0)
    return {
      zh: '决定是“优先保障”，预算调整却是减少。请核对决定或金额。',
      en: 'The decision is to protect, yet the budget gets less. Check the decision or the amount.',
    };
  if ((decided === 'cut' || decided === 'cancel') && amount >= 0)
    return {
      zh: `决定是“${decided === 'cut' ? '压减' : '取消'}”，预算调整应为负数。请核对决定或金额。`,
      en: 'The decision is to cut or cancel, so the change of the budget must be negative.',
    };
  return undefined;
}
