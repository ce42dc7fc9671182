import { isPercent, type Quantity } from '../figures/quantities.ts';
import { grouped } from '../figures/statements.ts';

/** One amount of a list with its share. */
export interface Shared {
  readonly part: Quantity;
  readonly rate: Quantity;
}

const SHARE =
  /^[，,、；;（(]*(?:约|大约)?(?:占[^，。；：\d]{0,20}|(?:所占)?(?:比重|比例|占比)(?:为|是|约)?)$/;
const OPENS = /其中|包括|用于|[：:]/;
/** 「用于甲10万元，占20%；用于乙40万元，占80%」: the word that opens a list begins each of its items, too. */
const AGAIN = /^[；;，,、]用于[^：:]*$/;
const OTHER_WHOLE = /[增减同]|比|完成/;

/** The number of an item of a list whose items are sentences: 「1.甲a万元，占p%。2.乙b万元，占q%。」. */
const ITEM = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[）).．、])/;

/** Runs of amounts each of which is followed by its share, within one sentence or a list of numbered ones. */
export function groupsOf(list: readonly Quantity[]): readonly (readonly Shared[])[] {
  const groups: Shared[][] = [];
  let open: Shared[] = [];
  let next = -1;
  list.forEach((rate, i) => {
    const at = rate.before.startsWith('）') ? beforeBracket(list, i) : i - 1;
    const part = list[at];
    if (!part || isPercent(part) || !isPercent(rate) || part.sentence !== rate.sentence) return;
    const words = rate.before.replace(/^）/, '');
    // The sum of parts named before is of a whole of its own.
    if (/[合共总]计/.test(part.before)) return;
    if (!SHARE.test(words) || OTHER_WHOLE.test(words.replace(/占比|比[重例]/, ''))) return;
    const last = open.at(-1)?.part.sentence;
    const isNext = last !== undefined && part.sentence === last + 1 && ITEM.test(part.before);
    // 「支出100万元，占总额的90%，主要用于：甲60万元，占60%」: behind the opening words stand shares of another whole.
    const again = AGAIN.test(part.before) && (open.at(-1)?.part.before.includes('用于') ?? false);
    const opens = OPENS.test(part.before) && !again;
    if (at !== next || opens || (part.sentence !== last && !isNext)) {
      open = [];
      groups.push(open);
    }
    open.push({ part, rate });
    next = i + 1;
  });
  return groups.filter((group) => group.length >= 2);
}

const SHARE_FIRST = /[^，。；：、\d]{2,20}占(?:比|比重)?(?:为|达|约)?$/;
const AMOUNT_BEHIND = /^[，,](?:为|计|共|金额)*$/;

/** The same told the other way: 「基本支出占20%，为80万元；项目支出占80%，为320万元」. */
export function groupsBehind(list: readonly Quantity[]): readonly (readonly Shared[])[] {
  const pairs = list.flatMap((rate, i): readonly Shared[] => {
    const part = list[i + 1];
    const fits =
      part &&
      isPercent(rate) &&
      !isPercent(part) &&
      part.sentence === rate.sentence &&
      SHARE_FIRST.test(rate.before);
    return fits && AMOUNT_BEHIND.test(part.before) ? [{ part, rate }] : [];
  });
  const bySentence = grouped(pairs, ({ part }) => part.sentence);
  return [...bySentence.values()].filter((group) => group.length >= 2);
}

/** 「基本支出80万元（人员经费70万元、公用经费10万元），占20%」: the amount in front of the bracket. */
function beforeBracket(list: readonly Quantity[], at: number): number {
  for (let i = at - 1; i > 0; i -= 1) if (list[i]?.before.startsWith('（')) return i - 1;
  return -1;
}
