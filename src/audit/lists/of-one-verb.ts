import type { Report } from '../../report/report.ts';
import { significantDigits } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import {
  ABOUT,
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  isRate,
} from '../figures/counted.ts';
import { isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';

const WHOLE = /共|合计|总计|总共|累计/;
const NO_PART = asides(
  '占|其中|另有|计划(?!生育)|目标|任务|结余|剩余|至少|共|合计|累计|退|部分|多次|重复',
);
/** So many signs right in front of a figure are its verb. */
const VERB = /([\u4e00-\u9fff]{2})(?:了)?$/;
const FEWEST = 2;
const MOST = 12;

/**
 * 「公益性岗位共安置779名。保洁员安置378名，护林员安置329名。此外，水管员岗位安置72名。」: all figures of the kind that a paragraph tells behind its whole, by
 * the verb of the whole, whatever sentences they stand in. One slip parts them.
 */
export const ofOneVerb = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (list) =>
    gather(list, (whole, at): readonly SharedOut[] => {
      const clause = innerClauseOf(whole);
      const isWhole = WHOLE.test(clause) || (/全年|本年/.test(clause) && hasDigits(whole));
      if (isRate(whole) || whole.value.unit === '点' || !isWhole) return [];
      const behind = likeBehind(list, at, whole);
      if (behind.length < FEWEST || behind.length > MOST) return [];
      const verb = VERB.exec(innerClauseOf(behind[0] ?? whole))?.[1];
      if (verb === undefined || !clause.includes(verb)) return [];
      const areParts = behind.every((each) => {
        const words = innerClauseOf(each);
        return VERB.exec(words)?.[1] === verb && !NO_PART.test(words) && !ABOUT.test(words);
      });
      if (!areParts || behind.some(({ value }) => value.unit !== whole.value.unit)) return [];
      if (isNested(whole, behind) || !areApart(behind)) return [];
      return isSumOff(whole, behind) && whole.value.coefficient >= 100
        ? [listWith(whole, behind)]
        : [];
    }),
  );

/** The figures of the kind behind a whole; one more than there may be parts tells that there are too many. */
function likeBehind(list: readonly Counted[], at: number, whole: Counted): readonly Counted[] {
  const found: Counted[] = [];
  for (let i = at + 1; i < list.length && found.length <= MOST; i += 1) {
    const each = list[i];
    if (each && alike(each, whole)) found.push(each);
  }
  return found;
}

const hasDigits = ({ value }: Counted): boolean => significantDigits(value).length > 3;

/** Two that are told by the same words are one thing told twice. */
const areApart = (parts: readonly Counted[]): boolean =>
  new Set(parts.map((each) => innerClauseOf(each))).size === parts.length;

/** Whether some of the parts come to the whole, or one of them to those behind it. */
const isNested = (whole: Counted, parts: readonly Counted[]): boolean => {
  let sum = 0;
  const isWhole = parts.some(({ size }) => {
    sum += size;
    return Math.abs(sum - whole.size) < 1;
  });
  return (
    isWhole ||
    parts.some((head, k) => {
      let rest = 0;
      return parts.slice(k + 1).some(({ size }, i) => {
        rest += size;
        return i > 0 && Math.abs(rest - head.size) < 1;
      });
    })
  );
};
