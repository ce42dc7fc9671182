import type { Report } from '../../../report/report.ts';
import { parseCount } from '../../../values/chinese.ts';
import {
  areOfAKind,
  type Counted,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../../figures/counted.ts';
import { isSumOff } from '../../readings/one-slip.ts';
import { comparisons, EACH, plainAsides } from '../../wording/asides.ts';
import { withoutFundNames } from '../../wording/fund-names.ts';
import { aroundLines, passagesOf } from '../around.ts';
import { isEach } from '../names.ts';
import { misses, printedLike, type Reading } from '../reading.ts';

/** 「五项合计」, 「以上共计」, 「合计支出」: the words of a sum behind what it is of, with how many there are. */
const SUM =
  /^(?:以上|上述|前述)?(?:([两二三四五六七八九]|\d)(?:项|者|类|级|批|部分|方面|个方面))?(?:资金|支出|费用|金额|补助)?(?:合计|共计|总计|总共|共|构成|组成)(?:基本支出|支出|投入|安排|到位|下达|筹[集措]|拨付|使用|兑付|发放|落实|完成)?(?:资金|金额|经费)?(?:为|达|是)?$/;
/** For each, of another time, a change or a plan: no part of the sum. */
const NO_PART = plainAsides(
  '标准',
  '占',
  '单价',
  '计划',
  '目标',
  '其中',
  '预算',
  '结余',
  '剩余',
  '超额',
  '^差',
  '缺口',
);

const isPart = (each: Counted, opening: string): boolean =>
  !NO_PART.test(withoutFundNames(innerClauseOf(each).replace(opening, ''))) && !isInBrackets(each);

const isInBrackets = ({ line, at }: Counted): boolean =>
  /[（(][^）)]*$/.test(line.text.slice(0, at.from));

/** Sums that stand behind all that they are of, in one sentence or behind a paragraph of it, and are not made by it. */
export const sumsBehind = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) => list.flatMap((whole, at) => atSum(list, whole, at)));

function atSum(list: readonly Counted[], whole: Counted, at: number): readonly Reading[] {
  if (isRate(whole) || at < 2) return [];
  const clause = innerClauseOf(whole);
  const total = TOTAL.exec(clause)?.[1];
  if (total !== undefined || AVAILABLE.test(clause)) return atTotal(list, whole, at, total);
  const found =
    SUM.exec(clause) ?? (YEAR.test(clause) && arePeriods(list.slice(0, at)) ? NONE : null);
  if (!found) return [];
  // 「包括甲380万元、乙88万元，其余为丙，共212万元」: what the others leave is no sum of them.
  if (/其余|余下|剩[余下]/.test(whole.before)) return [];
  const front = list.slice(0, at).filter((each) => areOfAKind(each, whole));
  // 「决策15分得14分」: of marks told in pairs those that were got are added.
  const got = front.filter(
    (each) => each.value.unit === '点' && /^、?得/.test(innerClauseOf(each)),
  );
  // 「其中人员90万元，公用8万元，二者构成基本支出98万元」: of so many items each is told, the first be it as one of others.
  const parts =
    got.length > 0
      ? got
      : front.filter((each) => isPart(each, found[1] === undefined ? '' : '其中'));
  const before = list[at - 1];
  const isHead = before !== undefined && before.sentence < whole.sentence;
  // 「新农人增多，共2189人」 tells the number of what its own sentence names.
  if (isHead && /[，；：]/.test(whole.before)) return [];
  // 「每名3万元，共252万元」 is of what is told for each.
  if (before && found[1] === undefined && isEach(before)) return [];
  // 「12户共640万元」 is of the number in front, not of what is listed.
  if (!isHead && (!before || !areOfAKind(before, whole)) && found[1] === undefined) return [];
  if (isMade(whole, front) || isMade(whole, parts)) return [];
  const many = found[1] === undefined ? undefined : parseCount(found[1]);
  const own = partsOf(parts, whole, many, isHead);
  if (
    !own ||
    own.some(
      (each, i) => own.findIndex(({ size }) => size === each.size) !== i && whole.size < each.size,
    )
  )
    return [];
  // 「甲校共31人考上，共48人入围；」: what is told as a number of all itself is no part of another.
  if (many === undefined && own.some((each) => /(?<!公)共|合计/.test(innerClauseOf(each))))
    return [];
  const sum = sumOfSizes(own);
  if (list.some((each) => each !== whole && each.size === sum && areOfAKind(each, whole)))
    return [];
  // Where the sentence tells more of the kind, what the sum leaves out is known where a stroke parts the two.
  const told = front.filter((each) => each.sentence === own.at(-1)?.sentence);
  if (got.length === 0 && told.length > own.length && !isSumOff(whole, own)) return [];
  return misses(whole, own) ? [{ said: whole, from: own, computed: printedLike(whole, sum) }] : [];
}

/** 「中央资金：4830万元」, 「上年结余：115万元」, 「可用资金合计：4945万元」: one figure in each of the lines above. */
export const sumsBelow = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) =>
    list.flatMap((whole, at): readonly Reading[] => {
      const isFirst = list[at - 1]?.line !== whole.line && !isRate(whole);
      if (!isFirst || !BELOW.test(whole.before)) return [];
      const parts: Counted[] = [];
      for (let i = at - 1; i >= 0; i -= 1) {
        // What a line tells behind its own amount are parts of that.
        while (list[i - 1]?.line === list[i]?.line && AMONG.test(behindFirst(list, i))) i -= 1;
        const each = list[i] as Counted;
        const isFirstOfLine = list[i - 1]?.line !== each.line;
        const isNext = each.line.order === (parts[0] ?? whole).line.order - 1;
        const next = list[i + 1];
        const isOnly = isFirstOfLine && (next?.line !== each.line || AMONG.test(next.before));
        if (!isOnly || !isNext || !areOfAKind(each, whole) || FOR_EACH.test(each.before)) break;
        parts.unshift(each);
      }
      // 「以上三项合计」: of the last three; where not all of them were read there is no sum.
      const many = parseCount(ITEMS.exec(whole.before)?.[1] ?? '');
      const own = many === undefined ? parts : parts.slice(-many);
      if (own.length < (many ?? 2) || isMade(whole, own)) return [];
      // What is told once more is no sum of what stands beside it.
      if (own.some(({ size }) => size === whole.size)) return [];
      const sum = sumOfSizes(own);
      return [{ said: whole, from: own, computed: printedLike(whole, sum) }];
    }),
  );

const AMONG = /^[^。；]{0,24}(?:其中|[（(])/;
const ITEMS = /([两二三四五六七八九十]|\d{1,2})(?:项|者|类|级|批|部分|方面)/;
/** The words in front of the second figure of the line in which one stands. */
function behindFirst(list: readonly Counted[], at: number): string {
  let i = at;
  while (list[i - 1]?.line === list[at]?.line) i -= 1;
  return list[i + 1]?.line === list[at]?.line ? (list[i + 1]?.before ?? '') : '';
}

const BELOW = /^[^，。；：\d]{0,10}(?:合计|共计|总计)[：:]?(?:为|共)?$/;
const FOR_EACH = comparisons(EACH, '标准|占|其中');

/** 「全年累计支出」 behind what was spent in each quarter. */
const YEAR = /^(?:全年|年度|本年)?(?:累计|共)(?:支出|支付|完成|发放|拨付)?(?:为)?$/;
const NONE: readonly (string | undefined)[] = [];
const arePeriods = (front: readonly Counted[]): boolean =>
  front.slice(-2).length === 2 &&
  front.slice(-2).every((each) => /季度|[上下]半年|第[一二三四]批/.test(innerClauseOf(each)));

/** 「新建投资6000万元；改造投资3000万元，总投资9000万元」, 「上年结转360万元，可用资金3000万元」. */
const TOTAL = /^总(投资|支出|费用|投入|收入)(?:为|达)?$/;
const AVAILABLE =
  /^(?:当年|本年|全年)?(?:可用|可支配|可使用)(?:资金|财力)(?:总额)?(?:合计|共计)?(?:为|共)?$/;
const PRICE = /单价|造价|标准|[人户亩台]均|每/;

/** A total behind two or more amounts of its sentence that are called as it is, or behind what came in and what was there. */
function atTotal(
  list: readonly Counted[],
  whole: Counted,
  at: number,
  name: string | undefined,
): readonly Reading[] {
  const front = list
    .slice(0, at)
    .filter((each) => each.nature === whole.nature && each.sentence === whole.sentence);
  const parts = front.filter((each) =>
    name === undefined
      ? true
      : innerClauseOf(each).endsWith(name) && !PRICE.test(innerClauseOf(each)),
  );
  if (
    parts.length < 2 ||
    (name === undefined &&
      (parts.length > 3 || !parts.some(({ before }) => /结[转余]/.test(before))))
  )
    return [];
  if (front.some((each) => PRICE.test(innerClauseOf(each)) && parts.includes(each))) return [];
  // What is a total itself, or was planned, is of another kind of things.
  if (parts.some((each) => /总|累计|计划/.test(innerClauseOf(each)))) return [];
  if (isMade(whole, front) || isMade(whole, parts)) return [];
  const sum = sumOfSizes(parts);
  return [{ said: whole, from: parts, computed: printedLike(whole, sum) }];
}

/** The figures that a sum is of: as many as its words say, those of its sentence, or those of the paragraph that it closes. */
function partsOf(
  parts: readonly Counted[],
  whole: Counted,
  many: number | undefined,
  isHead: boolean,
): readonly Counted[] | undefined {
  const own = isHead ? parts : parts.filter((each) => each.sentence === whole.sentence);
  if (many !== undefined)
    return parts.length === many || own.length === many ? parts.slice(-many) : undefined;
  return own.length >= 3 ? own : undefined;
}

/** Whether the last of some figures, two or more, come to a sum. */
export function isMade(whole: Counted, figures: readonly Counted[]): boolean {
  for (let from = figures.length - 2; from >= 0; from -= 1)
    if (!misses(whole, figures.slice(from))) return true;
  return false;
}
