import type { Report } from '../../../report/report.ts';
import { alike, type Counted, clauseOf, innerClauseOf, sumOfSizes } from '../../figures/counted.ts';
import { isSumOff } from '../../readings/one-slip.ts';
import { plainAsides } from '../../wording/asides.ts';
import { aroundLines } from '../around.ts';
import { misses, printedLike, type Reading } from '../reading.ts';

const USED =
  /^(?:已|实际|其中)?(?:安排)?(?:用于|支出|支付|拨付|列支|发放|购买|采购|汇往|下达|分配|兑付|补助|资助|慰问)[^，。；、\d]{0,20}$|(?:支出|支付|拨付)(?:为|了)?$/;
const LEFT =
  /^(?:尚|年末|期末|形成)?(?:余款|余额|余|结余|剩余|结转|结存)(?:资金|款)?(?:为|共|至?下年)?$/;
const NO_PART = plainAsides('占', '计划', '目标', '标准', '预算', '其中[^，。；]*其中');
/** 「用于住院救助312万元，拨付乡镇148万元，结余…」: what was taken is one of several uses right behind each other, not all that was taken of the whole. */
export function isOneOfUses(list: readonly Counted[], whole: Counted, taken: Counted): boolean {
  const front = list[list.findIndex(({ at }) => at.to === taken.at.to) - 1];
  return (
    front !== undefined &&
    front.at.to !== whole.at.to &&
    front.sentence === taken.sentence &&
    alike(front, taken) &&
    USED.test(innerClauseOf(front)) &&
    /^[，,；;、](?!其中|包括)/.test(taken.before)
  );
}

/** A second source, or what goes back: not all that there was. */
const MORE = /另有|另外|加上|上年|年初|收回|上缴|退回|追加|调[整增减]|核减|其他收入|含/;
/** Fewer uses are an amount spent and one left, which are read elsewhere. */
const LEAST = 2;

/**
 * 「收到救助款498万元，用于住院救助286万元，拨付乡镇144万元，结余68万元」: what a sentence tells of all uses of its first amount and what is left of
 * it come to it; one slip parts them.
 */
export const usesAndLeft = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((left, at): readonly Reading[] => {
      if (left.nature !== 'money' || !LEFT.test(innerClauseOf(left))) return [];
      const own = list.slice(0, at).filter(({ sentence }) => sentence === left.sentence);
      const [whole, ...uses] = own.filter((each) => alike(each, left));
      if (!whole || uses.length < LEAST || own.some((each) => !alike(each, left))) return [];
      const words = left.line.text.slice(whole.at.from, left.at.to);
      if (MORE.test(words) || /余|结[转存]/.test(innerClauseOf(whole))) return [];
      if (NO_PART.test(clauseOf(whole)) || USED.test(innerClauseOf(whole))) return [];
      if (uses.some((each) => !USED.test(innerClauseOf(each)) || NO_PART.test(clauseOf(each))))
        return [];
      const parts = [...uses, left];
      if (!misses(whole, parts) || !isSumOff(whole, parts)) return [];
      // The first use may be of all, and the others be among it.
      const [first, ...others] = uses;
      if (first && (!misses(first, others) || !misses(whole, [first, left]))) return [];
      const made = whole.size - sumOfSizes(uses);
      if (made <= 0) return [];
      return [{ said: left, from: [whole, ...uses], computed: printedLike(left, made) }];
    }),
  );
