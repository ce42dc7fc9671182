import { bare, similarity } from '../../values/similarity.ts';
import { type Declaration, isQuantified, type TargetWarning } from '../declaration.ts';

/** So alike are a target and the function that it repeats. */
const COPY = 0.85;
/** Shorter texts say too little to be copies. */
const LEAST = 6;

const core = (text: string): string =>
  bare(text.replace(/^[\s\d（()）.、．①-⑳一二三四五六七八九十]+/, '')).replace(
    /^(?:主要)?(?:负责|承担|组织|开展|做好|认真|贯彻|落实|完成|抓好)+/,
    '',
  );

/** The function that a text repeats, whole or one of its clauses; undefined when it says something of its own. */
export function repeatedFunction(text: string, functions: readonly string[]): string | undefined {
  const own = core(text);
  if (own.length < LEAST) return undefined;
  return functions.find((each) =>
    [each, ...each.split(/[，,；;。]/)].some((clause) => {
      const theirs = core(clause);
      return theirs.length >= LEAST && similarity(own, theirs) >= COPY;
    }),
  );
}

/** An indicator without figures that merely says what the unit is there for. */
export const notFunction = ({ indicators, functions }: Declaration): readonly TargetWarning[] =>
  indicators.flatMap(({ row, name, typed, target }) => {
    if (target === undefined || isQuantified(target)) return [];
    const copied = [name, typed].find((text) => repeatedFunction(text, functions) !== undefined);
    if (copied === undefined) return [];
    return [
      {
        check: 'notFunction' as const,
        row,
        field: copied === name ? ('name' as const) : ('target' as const),
        sentence: {
          zh: `“${copied}”照抄了单位职能，没有说明今年要做到什么。请写今年的具体任务和数量。`,
          en: `“${copied}” repeats a function of the unit and does not say what this year is to bring.`,
        },
      },
    ];
  });
