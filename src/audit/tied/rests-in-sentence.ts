import { type Counted, innerClauseOf, isRate, stepOf } from '../figures/counted.ts';
import { isOfOneUnit, isPlainName } from './names.ts';

/** What there was, what was taken of it, and what is said to be the rest. */
export type PlainRest = readonly [whole: Counted, taken: Counted, rest: Counted];

const REST = /^[，,；;](?:其余|余下|剩余|剩下|另外)的?$/;

/** What was needed and not had, or was not spent of a budget: of the two amounts right in front, whatever else the text tells. */
const LACKING = /^[，,；;](?:资金|尚有|还有)?(?:缺口|尚缺|还缺|尚欠|短缺|差额)(?:资金)?(?:为|达)?$/;
const SAVED =
  /^[，,；;](?:共|实际)?(?:节约|节省|节支|[核审]减)(?:资金|财政资金|投资|金额)?(?:为|了)?$/;
const NEEDED = /需要?|应|计划|预算|要求|目标/;
const PLANNED =
  /(?:预算|控制价|最高限价|概算|送审|报审|申报)(?:数|价|金额|资金|总额|造价|投资)*(?:为|是)?$/;
const DONE =
  /(?:采购|中标|成交|合同|结算|审定|支出|审核后)(?:数|价|金额|资金|总额|造价|投资)*(?:为|是)?$/;

function isOfTwo(whole: Counted, taken: Counted, rest: Counted): boolean {
  if (LACKING.test(rest.before)) return NEEDED.test(innerClauseOf(whole));
  return (
    SAVED.test(rest.before) && PLANNED.test(innerClauseOf(whole)) && DONE.test(innerClauseOf(taken))
  );
}

/** 「排查隐患187处，已销号180处，其余7处限期整改」: two figures of one unit, and behind them the rest of the first. */
export function plainRest(at: number, list: readonly Counted[]): PlainRest | undefined {
  const [whole, taken, rest] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !taken || !rest || isRate(rest)) return undefined;
  // What is left of money may be left of amounts further in front.
  const isTied = rest.nature === 'money' ? isOfTwo(whole, taken, rest) : REST.test(rest.before);
  if (!isTied) return undefined;
  if (![whole, taken].every((each) => isOfOneUnit(each, rest) && each.sentence === rest.sentence))
    return undefined;
  // A figure of the kind in front of them may be the whole of all three.
  const former = list[at - 3];
  if (former && isOfOneUnit(former, rest) && former.sentence === rest.sentence) return undefined;
  if (!isPlainName(whole) || !/^[，,；;]/.test(taken.before)) return undefined;
  if (/其中|包括/.test(innerClauseOf(taken) + innerClauseOf(whole))) return undefined;
  const step = Math.max(...[whole, taken, rest].map(stepOf));
  return Math.abs(whole.size - taken.size - rest.size) < (rest.nature === 'money' ? step : 1)
    ? undefined
    : [whole, taken, rest];
}
