import type { Report } from '../../../report/report.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate, stepOf } from '../../figures/counted.ts';
import { isOfItsSource } from '../../figures/granted.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { isSlipOf } from '../../readings/one-slip.ts';
import { isForEach, plainAsides } from '../../wording/asides.ts';
import { aroundLines } from '../around.ts';
import { isOfOneUnit, isPlainName } from '../names.ts';
import { misses, printedLike, type Reading } from '../reading.ts';
import { isOneOfUses } from './uses-and-left.ts';

/** What there was, what was taken of it, and what is said to be the rest. */
export type PlainRest = readonly [whole: Counted, taken: Counted, rest: Counted];

const OTHERS = /^[，,；;](?:其余|余下|剩余|剩下|另外)的?$/;

/** What was needed and not had, or was not spent of a budget: of the two amounts right in front, whatever else the text tells. */
const LACKING = /^[，,；;](?:资金|尚有|还有)?(?:缺口|尚缺|还缺|尚欠|短缺|差额)(?:资金)?(?:为|达)?$/;
const SAVED =
  /^[，,；;](?:共|实际)?(?:节约|节省|节支|[核审]减)(?:资金|财政资金|投资|金额)?(?:为|了)?$/;
const NEEDED = /需要?|应|计划|预算|要求|目标/;
const PLANNED =
  /(?:预算|控制价|最高限价|概算|送审|报审|申报)(?:数|价|金额|资金|总额|造价|投资)*(?:为|是)?$/;
const DONE =
  /(?:采购|中标|成交|合同|结算|审定|支出|审核后)(?:数|价|金额|资金|总额|造价|投资)*(?:为|是)?$/;

function isLacked(whole: Counted, taken: Counted, rest: Counted): boolean {
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
  const isTied = rest.nature === 'money' ? isLacked(whole, taken, rest) : OTHERS.test(rest.before);
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

/** What is left of money, with nothing said of when or of what else. */
const REST =
  /^(?:尚|仍|还|年末|期末|资金|其余|形成)*(?:有|剩余|结余|结转|未支付|未执行|未使用|余)(?:的|资金|资金结余|下年|下年使用|下年度|至下年|结余|额|款|金额|指标|数)*(?:为|共)?$/;
const SPENT = /支出|支付|拨付|使用|执行|发放|兑付|列支|实发|实付/;
const GIVEN = /到位|下达|安排|预算|合计|总投资|总额|共计|资金|应发|应兑付|应付/;
/** Of another time, for each, a part or a limit: neither what there was nor what became of it. */
const ASIDE = plainAsides('其中', '占', '以[上下]');

const MOST_TOLD = 5;
/** Whether the figures of a sentence, some of them added and some taken away, leave what is told. */
function isLeftOfAll(front: readonly Counted[], rest: Counted): boolean {
  let sums = [0];
  for (const { size } of front) sums = sums.flatMap((sum) => [sum, sum + size, sum - size]);
  return sums.some((sum) => Math.abs(sum - rest.size) < 1);
}

/** What is said to be left where the amounts that were given and spent, the nearest in front, leave another one; no two or three figures of the text make it. */
export const rests = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list, near }) =>
    list.flatMap((rest, at) =>
      rest.nature === 'money' && REST.test(innerClauseOf(rest))
        ? atRest(report, rest, near)
        : ofTwo(list, rest, at, near),
    ),
  );

/** What was not done, is too much, owed or missing. */
const NOT =
  /^(?:尚|仍|还)?(?:有)?(?:[未不欠](?!含|包|计|列入|来|同|少|断|超|低|满|成年|婚|定级|评级|分[级类组])|超标|超[时期]|逾期|缺编|空编|空缺|缺口|在办|还?差$|(?:距|离)[^，。；、\d]{1,6}[差欠少]|少完成)/;

/** 「检测1460次，达标1445次，达标率98.97%，超标15次」: what is left of two figures right in front, of one sentence and kind. */
function ofTwo(
  list: readonly Counted[],
  rest: Counted,
  at: number,
  near: readonly Counted[],
): readonly Reading[] {
  if (isRate(rest) || !NOT.test(innerClauseOf(rest))) return [];
  const front = withoutParts(
    list
      .slice(0, at)
      .filter((each) => areOfAKind(each, rest) && each.sentence === rest.sentence)
      .filter((each) => !isForEach(innerClauseOf(each))),
  );
  const [whole, part] = front.slice(-2);
  const next = list[at + 1];
  if (!whole || !part || (list.indexOf(whole) < at - 4 && front.length > 2)) return [];
  if (next && areOfAKind(next, rest) && next.sentence === rest.sentence) return [];
  // 「受理186件248人，批准121件163人，不批准59件79人，尚未审结6件」: one more behind it is left too.
  if (
    list.some(
      (each, i) => i > at && each.sentence === rest.sentence && !misses(whole, [part, rest, each]),
    )
  )
    return [];
  if ([whole, part].some((each) => ASIDE.test(nameOf(each)) || NOT.test(innerClauseOf(each))))
    return [];
  if (/在建|正在/.test(innerClauseOf(part))) return [];
  const [most, least] = whole.size >= part.size ? [whole, part] : [part, whole];
  // Behind more than the two it is rather one more kind of what is told in a list.
  if (front.length > 2 && !isSlipOf(rest, most.size - least.size)) return [];
  if (!misses(most, [least, rest])) return [];
  const others = near.filter((each) => each !== rest && areOfAKind(each, rest));
  // Of many figures about some leave any small number.
  const rivals = front.length > 2 ? others : others.filter(({ line }) => line === rest.line);
  if (rivals.some((a) => rivals.some((b) => a.size > b.size && !misses(a, [b, rest])))) return [];
  if (isLeftOfAll(front.slice(-MOST_TOLD), rest)) return [];
  return [{ said: rest, from: [most, least], computed: printedLike(rest, most.size - least.size) }];
}

/** 「占计划投资9800万元的85%」: what a share is of is told as a whole. */
const nameOf = (each: Counted): string =>
  each.after.startsWith('的') ? innerClauseOf(each).replace(/^占/, '') : innerClauseOf(each);

/** Without the parts that come to the figure in front of them: 「立案1878起，占道1426起、违建287起、油烟165起，已办结1796起」. */
function withoutParts(front: readonly Counted[]): readonly Counted[] {
  const kept: Counted[] = [];
  for (let i = 0; i < front.length; i += 1) {
    const whole = front[i] as Counted;
    kept.push(whole);
    const many = [2, 3, 4, 5, 6].find((count) => {
      const parts = front.slice(i + 1, i + 1 + count);
      return parts.length === count && !misses(whole, parts);
    });
    i += many ?? 0;
  }
  return kept;
}

function atRest(report: Report, rest: Counted, near: readonly Counted[]): readonly Reading[] {
  if (rest.value.coefficient < 10) return [];
  const front = near.slice(0, near.indexOf(rest)).filter(({ nature }) => nature === 'money');
  const own = front.filter((each) => !ASIDE.test(innerClauseOf(each)));
  const spent = own.findLast(
    (each) =>
      SPENT.test(innerClauseOf(each)) &&
      !GIVEN_ONLY.test(innerClauseOf(each)) &&
      !OF_SPENT.test(each.after),
  );
  const given = own.findLast(
    (each) => GIVEN.test(innerClauseOf(each)) && !SPENT.test(innerClauseOf(each)),
  );
  if (!spent || !given || given.size <= spent.size) return [];
  if (isOneOfUses(near, given, spent)) return [];
  // 「公用经费预算16万元，支出15万元」: what a line above tells of one kind leaves nothing of all.
  const kind = KIND.exec(innerClauseOf(spent))?.[0];
  if (kind && spent.line !== rest.line && !innerClauseOf(rest).includes(kind)) return [];
  if (!isNear(spent, rest) || !isNear(given, rest) || !isOfItsSource(given, spent)) return [];
  if (!misses(given, [spent, rest])) return [];
  if (isMadeOtherwise(allCounted(report), rest)) return [];
  // What was carried over into the year is left at its end too.
  const off = given.size - spent.size - rest.size;
  if (
    own.some((each) => Math.abs(Math.abs(off) - each.size) < 1) ||
    front.some((each) => Math.abs(Math.abs(off) - each.size) < 1)
  )
    return [];
  return [
    { said: rest, from: [given, spent], computed: printedLike(rest, given.size - spent.size) },
  ];
}

const KIND = /人员|公用|基本|项目|接待|三公|用车|采购/;

/** 「两项支出650万元，占全部支出的75%」: some of what was spent. */
const OF_SPENT = /^[，,（(]约?占(?:了)?(?:全部|总|全年|项目|本年|实际)*支出/;
const GIVEN_ONLY = /应发|应付|应兑付/;
const isNear = (a: Counted, b: Counted): boolean => Math.abs(a.line.order - b.line.order) <= 4;

/** Whether two amounts of the text differ by what is left, or two leave it of a third. */
function isMadeOtherwise(all: readonly Counted[], rest: Counted): boolean {
  const amounts = all.filter((each) => each !== rest && each.nature === 'money').slice(0, MOST);
  return amounts.some((whole) =>
    amounts.some((one) => whole.size > one.size && !misses(whole, [one, rest])),
  );
}

/** A text of more amounts has some that make any other. */
const MOST = 200;

/** What is told of those that fell out. */
const OUT =
  /(?:淘汰|剔除|核减|扣除|退出|取消|不予受理|未通过|不合格|不符合条件的?|审减)(?:了|的)?[^，。；、\d]{0,12}$/;
/** What is told of those that were left. */
const LEFT = /实际|进入|剩余|其余|余下|最终|确定|通过|核定|纳入|保留|合格|审定/;

/** 「申报86家，淘汰14家，进入核查72家」: three figures right behind each other, of which the third is what the second leaves of the first. */
export const takenAway = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list, near }) =>
    list.flatMap((out, at) => {
      const [whole, left] = [list[at - 1], list[at + 1]];
      if (!whole || !left || isRate(out) || !OUT.test(innerClauseOf(out))) return [];
      const areOne = (each: Counted): boolean =>
        areOfAKind(each, out) || (/^人/.test(each.nature) && out.nature === '人');
      if (!areOne(whole) || !areOne(left)) return [];
      // 「送审386万元，审减3.33万元；硬件采购审定821.39万元」: behind a semicolon a name opens another matter.
      if (/[；;]/.test(left.before) && innerClauseOf(left).search(LEFT) > 0) return [];
      if (whole.sentence !== out.sentence || left.sentence !== out.sentence) return [];
      if (
        !LEFT.test(innerClauseOf(left)) ||
        [whole, left].some((each) => ASIDE.test(innerClauseOf(each)))
      )
        return [];
      if (!misses(whole, [out, left]) || isElse(near, [whole, out, left])) return [];
      return [
        { said: left, from: [whole, out], computed: printedLike(left, whole.size - out.size) },
      ];
    }),
  );

/** Whether another figure about stands for one of the three. */
const isElse = (near: readonly Counted[], [whole, out, left]: readonly Counted[]): boolean =>
  whole !== undefined &&
  out !== undefined &&
  left !== undefined &&
  near.some(
    (each) =>
      each !== whole &&
      each !== left &&
      areOfAKind(each, out) &&
      each.line === out.line &&
      (!misses(each, [out, left]) ||
        !misses(whole, [out, each]) ||
        !misses(whole, [out, left, each])),
  );
