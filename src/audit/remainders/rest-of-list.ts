import type { Report } from '../../report/report.ts';
import { balance } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  innerClauseOf,
  inOneSentence,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { wordsIn } from '../wording/running-text.ts';
import type { Remainder } from './remainders.ts';

const REST =
  /(?:^|[，,；;、（(])(?:其余|剩余|余下|剩下)(?:的?$|部分$|的?(?:为|是)[^，。；、\d]{2,16}(?:[，,]共)?$|各?[^，。；、\d]{2,6}(?:合计|共计|共)$)/;
/** 「…，另外90万元用于管护」: one more use of the whole, or of other money, which no slip makes the rest of it. */
const OTHER_USE = /[，,；;]另外$/;
const USED = /^(?:主要)?(?:全部)?(?:用于|用作|安排|作为)/;
/** Compared with, planned, or for each: no part. */
const OTHER = asides('计划', '目标');
/** So many parts are told before the rest. */
const MOST = 8;

/** 「在职69人中50岁以上31人，占44.93%，35岁以下14人，其余24人为…」: the rest is what all parts in front leave of their whole. */
export const restsOfLists = (report: Report): readonly Remainder[] =>
  atEachFigure(report, (rest, k, list): readonly Remainder[] => {
    const isOther = OTHER_USE.test(rest.before) && USED.test(rest.after);
    if (isRate(rest) || rest.value.unit === '点' || !(isOther || REST.test(rest.before))) return [];
    const near = list
      .slice(Math.max(0, k - 3 * MOST), k)
      .filter((each) => alike(each, rest) && inOneSentence(each, rest));
    const above = totalAbove(list, near[0]);
    const [whole, ...parts] = above ? [above, ...near] : near;
    const [first] = parts;
    if (!whole || !first || parts.length > MOST || !(above || opens(whole, first))) return [];
    if (near.some((each) => OTHER.test(innerClauseOf(each)) || each.size > whole.size)) return [];
    // Where a second list is opened in between, the rest may be of that one.
    if (parts.slice(1).some((each) => /其中|包括/.test(each.before))) return [];
    if (someLeave(whole.size - rest.size, parts)) return [];
    if (isOther && !isSlipOf(rest, whole.size - sumOfSizes(parts))) return [];
    const values = parts.map(({ value }) => value);
    if (balance(whole.value, [...values, rest.value]).verdict !== 'different') return [];
    // What its parts use up leaves nothing: the rest is of something else.
    if (parts.length > 1 && balance(whole.value, values).verdict === 'same') return [];
    const last = parts.at(-1) ?? first;
    return [
      {
        from: [counted(whole)],
        taken: spanOf(first, last),
        left: counted(rest),
        computed: balance(whole.value, values).difference,
      },
    ];
  });

/** 「全年总收入900万元。财政拨款600万元，…，其余为其他收入10万元」: the total that makes a sentence of its own in front, of a list that has none within. */
function totalAbove(list: readonly Counted[], first: Counted | undefined): Counted | undefined {
  const at = first ? list.indexOf(first) : 0;
  const whole = list[at - 1];
  if (!first || !whole || !alike(whole, first) || whole.sentence !== first.sentence - 1)
    return undefined;
  if (list[at - 2]?.sentence === whole.sentence || /其中|包括|^（/.test(first.before))
    return undefined;
  return /总|合计|共/.test(innerClauseOf(whole)) ? whole : undefined;
}

/** Whether what stands behind a figure is told of what it counts. */
const opens = (whole: Counted, first: Counted): boolean =>
  /^[^，。；、\d]{0,8}中/.test(whole.after) || /其中|包括|^（/.test(first.before);

/** Whether some of the parts come to a size: others are told of one of them. */
function someLeave(size: number, parts: readonly Counted[]): boolean {
  let sums = [0];
  for (const part of parts) sums = [...sums, ...sums.map((sum) => sum + part.size)];
  return sums.some((sum) => sum > 0 && Math.abs(sum - size) < 1);
}

/** The words from one figure to another, quoted as one. */
function spanOf(first: Counted, last: Counted): Counted {
  const from = counted(first);
  const [start = 0, end = 0] = [from.at.from, last.at.to];
  return { ...last, ...wordsIn(first.line, start, end) };
}
