import { squeeze } from '../../values/chinese.ts';

/** Words that forms and texts put around the name of a source: 「其中：省级财政资金」 is 「省级补助支出」. */
const AROUND =
  /其中|[：:、（）()]|财政|级|资金|拨款|补助|安排|投入|专项|到位|支出|执行|使用|实际|下达|配套/g;

/** What a source of money is called without the words around its name; empty where they are all of it. */
const sourceName = (words: string): string => squeeze(words).replace(AROUND, '');

/** The sources by name, undefined when two of them have one name or one has none. */
export function bySource<T>(
  all: readonly T[],
  wordsOf: (each: T) => string,
): Map<string, T> | undefined {
  const named = new Map(all.map((each) => [sourceName(wordsOf(each)), each]));
  return named.size === all.length && !named.has('') ? named : undefined;
}
