import { areOfAKind, type Counted, innerClauseOf } from '../../figures/counted.ts';

/** Words of a whole that tell nothing of what it is of. */
const LOOSE = /总数|总量|总额|总|数量|数|全部|所有|的|人$|户$|额$/g;
const bare = (name: string): string => name.replace(LOOSE, '');
/** The same of a name that ends with what its figure counts: 「培训人次」 are the 「培训2400人次」. */
const withoutUnit = (name: string, { nature }: Counted): string =>
  bare(name.endsWith(nature) ? name.slice(0, -nature.length) : name).replace(/^(?:实际|其中)/, '');

/** What may stand between the name of an amount and it: 「总投资为」, 「预算安排」. */
const VERB = /(?:共计|合计|安排|下达|核定|登记|为|是|共|有|达|：|:)+$/;

/** The one figure of a kind that is called by a name; where several are, by the very words. Told twice it must be told alike. */
export function named(name: string, part: Counted, some: readonly Counted[]): Counted | undefined {
  if (withoutUnit(name, part).length < 2) return undefined;
  const mates = some.filter((each) => each !== part && areOfAKind(each, part));
  // 「占总支出的40%」: all amounts are expenditure of something.
  if (/^(?:支出|收入|资金|经费|投资)$/.test(withoutUnit(name, part)) && /总|全部/.test(name))
    return only(one(mates, (words) => words.endsWith(name)));
  const byWords = one(mates, (words) => words.endsWith(name));
  return byWords === 'none'
    ? only(one(mates, (words) => withoutUnit(words, part) === withoutUnit(name, part)))
    : only(byWords);
}

const only = (found: Counted | 'none' | 'several'): Counted | undefined =>
  typeof found === 'string' ? undefined : found;

function one(
  mates: readonly Counted[],
  isOf: (words: string) => boolean,
): Counted | 'none' | 'several' {
  const found = mates.filter((each) => isOf(innerClauseOf(each).replace(VERB, '')));
  const last = found.at(-1);
  if (!last) return 'none';
  return found.every(({ size }) => size === last.size) ? last : 'several';
}
