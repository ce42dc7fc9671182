import { type Counted, innerClauseOf } from '../figures/counted.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { isVacant } from './vacant-posts.ts';

const LEFT =
  /(?:^余|结存|结余|结转|剩余|还剩|剩下|其余|余下|尚余|尚有|仍有|还有|余额|缺口|节约|节余|滚存|欠收|欠缴|尾欠|未收|未(?:支付|支出|执行|完成|拨付|使用|整改|到位|完工|分配|下达)(?:完(?:毕)?)?|扣减[^，。；、\d]{0,5}|核减|少付)(?:下年|至下年|款|资金|金额|结余|经费|的|继续|使用)*(?:为|共|有|了)?$/;
const WAITING = /^[^，。；、\d]{0,4}(?:未|待|正在|在[办建研途审]|尚|结转|限于|限期|继续|由财政)/;
const REST = /(?:其余|剩余|余下|另有|尚有|仍有|还有|未[^，。；\d]{0,6})(?:的)?$/;
/** What was carried over into the year. */
export const OPENING =
  /(?:年初|上年|期初|上年末)[^，。；\d]{0,12}(?:结转|结余|结存|余额)|(?:结转|结余|结存)[^，。；\d]{0,3}(?:年初|上年)/;
/** What stands for things not done, 「未办结」; 未成年人 are none. */
export const UNDONE = /^(?:年末|期末|尚|仍)?(?:未(?!成年|婚)|漏)([^，。；、\d]{1,4})$/;

/** Whether a figure is what is left over, by its words. */
export function isLeft(each: Counted): boolean {
  const clause = innerClauseOf(each);
  // 「入库35亿元，含以前年度欠缴2亿元」: what an amount holds is not left of it.
  if (
    OPENING.test(clause) ||
    /^(?:上年|去年|含|包含|包括)|以前年度|历年|率|比例|增|(?<![扣核])减|节约率/.test(clause)
  )
    return false;
  if (isVacant(each)) return true;
  if (UNDONE.test(clause) && each.nature !== 'money') return true;
  if (each.nature !== 'money')
    return (
      (REST.test(clause) && (WAITING.test(each.after) || /^其余|^剩余|^余下/.test(clause))) ||
      (clause === '' && /^(?:正在|尚未|仍在)/.test(each.after))
    );
  return LEFT.test(clause) || (/^(?:尚|仍|还)(?:有|余)/.test(clause) && WAITING.test(each.after));
}

/** A whole that is less than what was taken of it lacks a digit, or it is another figure. */
export const isShort = (whole: Counted, part: Counted, left: Counted): boolean =>
  isSlipOf(whole, part.size + left.size);
