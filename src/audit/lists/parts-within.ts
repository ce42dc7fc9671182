import type { Report } from '../../report/report.ts';
import {
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** Figures for each, of another time, of a change or a sum, and what is left over: no part. */
const NO_PART = asides('占|合计|共计|总计|累计|另|此外');
const NAMED = /(?:^|[；;。，,])(?:其中[：:，,]?)?([^，。；：、\d（）()]{3,16})中[，,：:]/g;
const OPENS = /^[，,；;。]?(?:其中|包括|包含)[：:，,]?[^，。；：、\d]{2,20}$/;
/** So many figures behind its name, or its opening, may be those of a list. */
const REACH = 24;
const FEWEST = 2;
/** No paragraph tells more figures; a text without paragraphs is none. */
const MOST = 80;

/**
 * Parts of a part. Behind its name, 「…补助支出中，城市40万元，农村60万元；」, they are of the amount that the paragraph tells by that name; in brackets
 * behind it they are no parts of what the list is of. One slip in figures of some digits parts them from their whole.
 */
export const partsWithin = (report: Report): readonly SharedOut[] =>
  countedIn(report).flatMap((list) =>
    list.length < 3 || list.length > MOST ? [] : [...ofNamed(list), ...aroundBrackets(list)],
  );

function ofNamed(list: readonly Counted[]): readonly SharedOut[] {
  const [first] = list;
  if (!first?.line.text.includes('中')) return [];
  const { text } = first.line;
  return [...text.matchAll(NAMED)].flatMap((match): readonly SharedOut[] => {
    const from = match.index + match[0].length;
    const name = match[1] ?? '';
    const bare = name.replace(/(?:资金|支出|经费|项目)$/, '');
    const called = list.filter(
      (each) =>
        (each.at.to ?? 0) <= match.index &&
        !isRate(each) &&
        (innerClauseOf(each).endsWith(name) || innerClauseOf(each).endsWith(bare)),
    );
    const whole = called.at(-1);
    if (!whole || called.some(({ size }) => size !== whole.size)) return [];
    const end = [...text.slice(from)].findIndex((sign) => /[；;。]/.test(sign));
    const to = end < 0 ? text.length : from + end;
    const own = list.filter(({ at }) => (at.from ?? 0) >= from && (at.to ?? 0) <= to);
    return held(
      whole,
      own.filter((each) => alike(each, whole)),
    );
  });
}

/** How many brackets are open in front of each figure of a line. */
function depthsOf(list: readonly Counted[]): readonly number[] {
  let depth = 0;
  let at = 0;
  return list.map(({ line, at: place }) => {
    for (; at < (place.from ?? 0); at += 1) {
      const sign = line.text[at];
      if (sign === '（') depth += 1;
      else if (sign === '）') depth = Math.max(0, depth - 1);
      else if (sign === '。') depth = 0;
    }
    return depth;
  });
}

function aroundBrackets(list: readonly Counted[]): readonly SharedOut[] {
  if (!list[0]?.line.text.includes('（')) return [];
  const depths = depthsOf(list);
  const open = list.filter((_, i) => depths[i] === 0);
  return open.flatMap((first, k): readonly SharedOut[] => {
    const whole = open[k - 1];
    if (!whole || isRate(first) || !alike(whole, first) || !OPENS.test(first.before)) return [];
    const more = open.slice(k + 1, k + REACH);
    const end = more.findIndex(
      (each, i) =>
        !alike(each, first) ||
        each.sentence !== first.sentence ||
        !/^[，、；][^，。；、\d]{2,20}$/.test(between(i === 0 ? first : more[i - 1], each)),
    );
    const items = [first, ...(end < 0 ? more : more.slice(0, end))];
    const within = (items[0]?.at.from ?? 0) < (items.at(-1)?.at.from ?? 0);
    const bracketed = list.some(
      ({ at }, i) =>
        depths[i] !== 0 &&
        (at.from ?? 0) > (first.at.from ?? 0) &&
        (at.from ?? 0) < (items.at(-1)?.at.from ?? 0),
    );
    // Without brackets between they are a list like others.
    return within && bracketed && whole.sentence === first.sentence ? held(whole, items) : [];
  });
}

/** The words between two figures without what brackets hold. */
const between = (front: Counted | undefined, each: Counted): string =>
  each.line.text.slice(front?.at.to, each.at.from).replace(/（[^（）]*）/g, '');

function held(whole: Counted, parts: readonly Counted[]): readonly SharedOut[] {
  if (parts.length < FEWEST || parts.some((each) => NO_PART.test(innerClauseOf(each)))) return [];
  if (parts.some(({ value }) => value.unit !== whole.value.unit)) return [];
  const sum = sumOfSizes(parts);
  if (Math.abs(sum - whole.size) < 1 || !areLong(whole, parts)) return [];
  return isSumOff(whole, parts) ? [listWith(whole, parts)] : [];
}
