import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { percentOf } from '../../figures/amounts.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { isOfItsSource } from '../../figures/granted.ts';
import { kindOfRate } from '../../rates/kinds-of-spending.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { plainAsides } from '../../wording/asides.ts';
import { passagesOf } from '../around.ts';
import { fits, misses, printedLike, type Reading } from '../reading.ts';

/** A part, the rate of it, and what of the whole is left: with the whole, any three of the four make the last. */
interface Fourfold {
  readonly part: Counted;
  readonly rate: Counted;
  readonly rest: Counted;
  /** What may be the whole, the nearest in front first. */
  readonly wholes: readonly Counted[];
}

/** So many figures in front of a rate may hold the whole that it is of. */
const REACH = 24;
const CHANGE = /较|比(?!例|重)|同比|增|减|提[高升]|下降|上升|降|超|标准|以[上下内]|[低高]于|抽/;
/** 「最低的临河县为86.14%」: the rate of one of them is not that of all. */
const OF_ONE = /最[高低快慢大小多少]/;
const REST = /剩|余(?!热)|结转|未(?!成年)|尚|缺口?|欠|(?<![接招])待|空(?!调|间)|还[有差需]|相差/;
/** Of another time, for each, a change: neither whole nor part nor rest. */
const OTHER = plainAsides('往年', '其中', '占');
const WHOLE =
  /预算|安排|到位|下达|资金|投资|概算|计划|任务|应(?!急)|可用|总|共|合计|目标|长|面积|经费/;

/**
 * Wholes, parts, rates and rests of which one is not what the other three make. That two of the relations close to the last digit is no
 * chance, so it is known of what the rate is and of what the rest is left, whatever the words between.
 */
export const fourfold = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) =>
    list.flatMap((rate, at) => {
      const found = isRate(rate) ? fourfoldAt(list, rate, at) : undefined;
      return found ? oddOf(found, report) : [];
    }),
  );

function fourfoldAt(list: readonly Counted[], rate: Counted, at: number): Fourfold | undefined {
  if (CHANGE.test(rate.before) || OF_ONE.test(rate.before) || numberOf(rate.value) === 100)
    return undefined;
  const near = list.slice(at + 1, at + 5).filter((each) => !isRate(each));
  const front = list.slice(Math.max(0, at - REACH), at).filter((each) => !isRate(each));
  const [last] = front.slice(-1);
  if (!last || !inReach(last, rate)) return undefined;
  const isBehind = !isRest(last);
  const rest = isBehind ? near.find(isRest) : last;
  const part = isBehind ? last : front.at(-2);
  if (!rest || !part || !isRest(rest) || isRest(part) || !areOfAKind(part, rest)) return undefined;
  if (!inReach(rest, rate) || !inReach(part, rate) || OTHER.test(innerClauseOf(part)))
    return undefined;
  // 「支出98万元，结余2万元，执行率98%。项目支出执行率96%」: the rate of one kind is not that of all.
  const kind = kindOfRate(innerClauseOf(rate));
  if (kind && !innerClauseOf(part).includes(kind)) return undefined;
  const wholes = front.filter(
    (each) =>
      each !== part &&
      each !== rest &&
      !isRest(each) &&
      each.nature === part.nature &&
      isOfItsSource(each, part) &&
      !OTHER.test(innerClauseOf(each)),
  );
  return { part, rate, rest, wholes: wholes.toReversed() };
}

const isRest = (each: Counted): boolean =>
  REST.test(innerClauseOf(each)) && !OTHER.test(innerClauseOf(each));

const inReach = (each: Counted, rate: Counted): boolean =>
  each.line === rate.line && Math.abs(each.sentence - rate.sentence) <= 1;

function oddOf(found: Fourfold, report: Report): readonly Reading[] {
  const { part, rate, rest, wholes } = found;
  const isLeft = (whole: Counted): boolean => !misses(whole, [part, rest]);
  if (wholes.some((whole) => isLeft(whole) && fits(rate, part, whole))) return [];
  const whole = wholes.find(isLeft);
  if (whole) return oddRate(found, whole, report);
  const odd = oddAmount(found, report);
  return odd.length > 0 ? odd : oddRest(found, report);
}

/** 「已出租8.4万平方米，出租率87.5%，空置1.2万平方米」: a rate that comes out even to its last digit says of what the figure right in front of it is a part, and the rest right behind it is of that. */
function oddRest({ part, rate, rest, wholes }: Fourfold, report: Report): readonly Reading[] {
  const isNext = rest.sentence === rate.sentence ? NEXT.test(rest.before) : NOT.test(rest.before);
  if (!isNext) return [];
  const [whole, other] = wholes.filter((each) => fits(rate, part, each));
  if (!whole || (other && other.size !== whole.size)) return [];
  if (whole.sentence !== part.sentence && !isShareOf(rate, part.size, whole.size)) return [];
  if (isSumOfSome(othersOf(report, part, rest), rest.size)) return [];
  return [{ said: rest, from: [whole, part], computed: printedLike(rest, whole.size - part.size) }];
}

/** The same at the head of the next sentence. */
const NOT = /^(?:尚未|未)(?:拨付|支付|支出|执行|使用|完成|兑付)的?(?:资金)?$/;
const NEXT =
  /^[，,；;](?:目前|尚|仍|还|年末)?(?:剩余|余|空置|结余|结转|未[^，。；、\d年]{1,3}|有|差|缺口?)[^，。；、\d]{0,6}$/;

/** The rest is what the part leaves of the whole: the rate is over that. */
function oddRate(
  { part, rate, rest }: Fourfold,
  whole: Counted,
  report: Report,
): readonly Reading[] {
  if (!areLong([whole, part, rest])) return [];
  const all = allCounted(report).filter((each) => areOfAKind(each, part));
  const isOfOther = all.some(
    (each) => fits(rate, part, each) || fits(rate, each, whole) || fits(rate, rest, each),
  );
  return isOfOther
    ? []
    : [{ said: rate, from: [part, whole], computed: percentOf(part.size / whole.size) }];
}

/** The rate is that of a part of which the rest is left: a whole, or a part, that is told otherwise is not the one both are of. */
function oddAmount({ part, rate, rest, wholes }: Fourfold, report: Report): readonly Reading[] {
  if (!areLong([part, rest])) return [];
  const others = othersOf(report, part, rest);
  const isMade = (size: number): boolean => isSumOfSome(others, size);
  const meant = part.size + rest.size;
  const [next] = wholes;
  if (next && next.size > rest.size && isShareOf(rate, part.size, meant) && !isMade(meant))
    return WHOLE.test(innerClauseOf(next))
      ? [{ said: next, from: [part, rest], computed: printedLike(next, meant) }]
      : [];
  const whole = wholes.find(
    (each) => each.size > rest.size && isShareOf(rate, each.size - rest.size, each.size),
  );
  if (!whole || isMade(whole.size - rest.size)) return [];
  return [{ said: part, from: [whole, rest], computed: printedLike(part, whole.size - rest.size) }];
}

/** A text of more figures has some that make any other. */
const MOST = 120;

/** The first figures of a text that are of the nature of a part, but for those of the size of its rest. */
function othersOf(report: Report, part: Counted, rest: Counted): readonly Counted[] {
  const found: Counted[] = [];
  for (const each of allCounted(report)) {
    if (found.length === MOST) break;
    if (each.nature === part.nature && each.size !== rest.size) found.push(each);
  }
  return found;
}

/** Whether a size is told, or is what two figures come to or differ by. */
function isSumOfSome(all: readonly Counted[], size: number): boolean {
  const sizes = new Set(all.map((each) => Math.round(each.size)));
  const at = Math.round(size);
  return (
    sizes.has(at) ||
    all.some(
      (each) => sizes.has(at - Math.round(each.size)) || sizes.has(at + Math.round(each.size)),
    )
  );
}

/** Figures of few digits differ by any other by chance. */
const areLong = (all: readonly Counted[]): boolean =>
  all.filter(({ value }) => value.coefficient >= 100).length >= 2 ||
  all.reduce((many, { value }) => many * value.coefficient, 1) >= 10_000;

/** Whether a rate is a share to its last digit; a short one only where it comes out even. */
function isShareOf(rate: Counted, part: number, whole: number): boolean {
  const off = Math.abs((part / whole) * 100 - numberOf(rate.value));
  return off <= Math.min(0.0051, 0.51 / 10 ** rate.value.decimals);
}
