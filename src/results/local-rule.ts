import { type Refusal, refuse } from '../cycle/refusal.ts';
import type { Grade } from '../rollup/summand.ts';
import { proposalFor, ruleOfUse, type Use, type UseRule } from './proposal.ts';
import { USE_RULES } from './rules.ts';

/** The four grades, the best first. */
export const GRADES = ['优', '良', '中', '差'] as const satisfies readonly Grade[];

/** A region's own rule on the use of results, as it is typed. */
export interface LocalRule {
  readonly title: string;
  readonly number: string;
  /** First fiscal year under evaluation that it governs. */
  readonly from: number;
  readonly clauses: readonly {
    readonly grade: Grade;
    readonly use: Use;
    /** What the rule says, in its own words. */
    readonly said: string;
  }[];
}

/** A rule of the region as it is kept, with the document that it rests on. */
export interface KeptRule {
  readonly id: string;
  readonly rule: LocalRule;
  readonly basis: string;
  readonly by: string;
  readonly at: string;
}

/** Why a rule cannot be kept. */
export function ruleRefusal(
  { title, from, clauses }: LocalRule,
  basis: string,
): Refusal | undefined {
  const invalid = (field: string, zh: string, en: string) => refuse('invalid', zh, en, { field });
  if (title.trim() === '') return invalid('title', '请填写规定的名称。', 'Name the rule.');
  if (basis.trim() === '')
    return invalid(
      'basis',
      '请填写依据，例如印发的文件和日期。',
      'Say which document it rests on.',
    );
  if (!Number.isInteger(from) || from < 2015 || from > 2100)
    return invalid('from', '请填写从哪个年度的评价结果开始执行。', 'Give the first fiscal year.');
  const bare = GRADES.find((grade) => {
    const own = clauses.filter((clause) => clause.grade === grade);
    return own.length !== 1 || own.some(({ said }) => said.trim() === '');
  });
  return bare === undefined
    ? undefined
    : invalid('clauses', `请写明等级为“${bare}”的怎样安排。`, `Say what becomes of grade ${bare}.`);
}

/** A kept rule among the others. It binds its division alone. */
const asUseRule = (division: string, { id, rule }: KeptRule): UseRule => ({
  ...{ id, title: rule.title, jurisdiction: division, inForce: { from: rule.from }, seen: 'P' },
  ...(rule.number.trim() !== '' && { number: rule.number.trim() }),
  clauses: rule.clauses.map(({ grade, use, said }) => ({
    grade,
    use,
    said: { zh: said, en: said },
  })),
});

/** All rules that hold somewhere: those known, and of a region's own the last that begins with each year. */
export function rulesWith(division: string, kept: readonly KeptRule[]): readonly UseRule[] {
  const last = new Map(kept.map((each) => [each.rule.from, each]));
  return [...USE_RULES, ...Array.from(last.values(), (each) => asUseRule(division, each))];
}

/** A rated unit with what was decided of it, where that was done. */
export interface Rated {
  readonly unit: string;
  readonly grade: Grade;
  readonly decided?: Use;
}

/** A unit of which a rule proposes something else, or something else than was decided. */
interface TriedRow extends Rated {
  readonly before?: Use;
  readonly after?: Use;
}

/** What a rule would have come to in a year: of so many units, those that it would change or that were decided otherwise. */
export interface TriedRule {
  readonly units: number;
  readonly changed: number;
  readonly otherwise: number;
  readonly rows: readonly TriedRow[];
}

/** Tries a rule on the ratings and decisions of a year, beside the rules that held. */
export function tryRule(
  rated: readonly Rated[],
  division: string,
  fiscalYear: number,
  held: readonly UseRule[],
  tried: LocalRule,
): TriedRule {
  const now = ruleOfUse(held, division, fiscalYear);
  // Tried on a year before its own.
  const then = asUseRule(division, { id: '', rule: tried, basis: '', by: '', at: '' });
  const rows = rated.map((each): TriedRow => {
    const before = proposalFor(now, each.grade)?.clause.use;
    const after = proposalFor(then, each.grade)?.clause.use;
    return { ...each, ...(before && { before }), ...(after && { after }) };
  });
  const changed = rows.filter(({ before, after }) => before !== after);
  const otherwise = rows.filter(({ decided, after }) => decided !== undefined && decided !== after);
  return {
    ...{ units: rows.length, changed: changed.length, otherwise: otherwise.length },
    rows: rows.filter((row) => changed.includes(row) || otherwise.includes(row)),
  };
}
