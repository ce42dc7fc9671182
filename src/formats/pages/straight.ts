import { firstFrom } from '../../values/sorted.ts';
import type { Rule } from './marks.ts';

/** Rules nearer than this are the two strokes of one double rule, or one rule drawn twice; points. */
const SAME = 1.5;
/** A gap that a dashed or cell-by-cell rule may have; points. */
const GAP = 3.5;
/** Rules shorter than this rule nothing off; points. */
const SHORT = 5;

/** Joins the pieces of rules that lie on one line: cell borders drawn one by one, dashes, double strokes. */
export function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  return [true, false].flatMap((level) => {
    const some = rules.filter((rule) => rule.level === level).sort((p, q) => p.at - q.at);
    const merged: Rule[] = [];
    for (let i = 0; i < some.length; ) {
      const start = some[i]?.at ?? 0;
      let j = i + 1;
      while (
        j < some.length &&
        near(some[j - 1], some[j]) &&
        (some[j]?.at ?? 0) - start <= 2 * SAME
      )
        j += 1;
      joinAlong(level, some.slice(i, j), merged);
      i = j;
    }
    return merged;
  });
}

const near = (a: Rule | undefined, b: Rule | undefined): boolean =>
  (b?.at ?? 0) - (a?.at ?? 0) <= SAME;

/** Joins pieces of one line where they meet, and leaves out what stays too short. */
function joinAlong(level: boolean, pieces: Rule[], merged: Rule[]): void {
  const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
  pieces.sort((p, q) => p.from - q.from);
  let from = Number.NaN;
  let to = Number.NaN;
  const close = (): void => {
    if (to - from >= SHORT) merged.push({ level, at, from, to });
  };
  for (const piece of pieces) {
    if (piece.from <= to + GAP) to = Math.max(to, piece.to);
    else {
      close();
      from = piece.from;
      to = piece.to;
    }
  }
  close();
}

/** How far apart two rules may end and still meet; points. */
const MEET = 3;

/** Sorts rules into groups that hang together: each group with both directions may be a table. */
export function connectedRules(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const parents = rules.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[i] = root;
    return root;
  };
  const levels = rules.flatMap((rule, i) => (rule.level ? [{ rule, i }] : []));
  levels.sort((p, q) => p.rule.at - q.rule.at);
  const ats = levels.map((entry) => entry.rule.at);
  rules.forEach((upright, i) => {
    if (upright.level) return;
    for (let k = firstFrom(ats, upright.from - MEET); k < levels.length; k += 1) {
      const { rule, i: j } = levels[k] as { rule: Rule; i: number };
      if (rule.at > upright.to + MEET) break;
      if (upright.at >= rule.from - MEET && upright.at <= rule.to + MEET)
        parents[rootOf(i)] = rootOf(j);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, i) => {
    const root = rootOf(i);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}
