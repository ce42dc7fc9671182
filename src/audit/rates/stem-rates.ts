import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import {
  alike,
  type Counted,
  clauseOf,
  countedIn,
  inOneSentence,
  isRate,
  only,
} from '../figures/counted.ts';
import { isSpent } from '../figures/granted.ts';
import { isForEach } from '../wording/asides.ts';
import { withoutFundNames } from '../wording/fund-names.ts';
import { type CountedPair, countedRate } from './counted-rate.ts';
import { mayHold, OTHER, ofBehind, ofCut, ofTotal, ofWhole } from './cut-rates.ts';
import { isDenied, isNamedAfter, SPENDING } from './named-after.ts';
import { ofFirst, ofShare, ofTwoNames } from './plain-shares.ts';
import { ofRowWhole } from './rates-in-row.ts';
import { compareRatio } from './ratios.ts';
import { hasOwnSubject } from './slip-evidence.ts';
import type { ToldRate } from './told-rates.ts';

const NAME =
  /([^，,、；。：:（(\d]{0,12}?)(?:率|满意度|密度|进度|比例|比重)(?:均|已|仅|合计)?(?:为|是|达到?|约|：)?$/;
/** Rates of a population that statistics reckon: none of the text's own numbers. */
const OF_PEOPLE = /(?:失业|出生|死亡|发病|患病|城镇化|增长)率(?:为|是|控制在)?$/;

/**
 * Rates whose name says what was counted: 「发放问卷200份，收回196份，回收率98%」. The figure right in front whose words have the stem of
 * the rate is the part, the one of its kind before it the whole. What any two figures about make true is left alone.
 */
export const stemRates = (report: Report): readonly ToldRate[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) => {
    const near = list.some(isRate) ? lines.slice(Math.max(0, i - 3), i + 1).flat() : [];
    return gather(list, (rate, k): readonly ToldRate[] => {
      if (!isRate(rate) || OF_PEOPLE.test(rate.before)) return [];
      const pair =
        ofCut(list, k) ??
        ofBehind(list, k) ??
        ofTotal(list, k) ??
        ofRowWhole(list, k) ??
        ofShare(list, k) ??
        ofFirst(list, k) ??
        ofWhole(list, k) ??
        ofPlan(list, k) ??
        ofStem(list, k) ??
        ofBefore(list, k) ??
        ofTwoNames(list, k, near) ??
        ofNamed(list, k, near);
      const told = pair && countedRate(rate, pair);
      return told && !madeTrue(rate, list, lines, i, pair) ? [told] : [];
    });
  });
};

const HAD = /预算|下达|到位|安排|批复|投资|筹集|资金|合同|计划|应|总额|可用|收入/;

const PLAN = /安排|预算|计划|目标|任务|批复/;
const OF_PLAN =
  /^[，,、](?:完成|占|为)了?(?:年初|年度|全年|调整后?)*(?:安排|预算|计划|目标|任务|批复)(?:数|值|任务)?的$/;

/** 「年初安排100万元，实际使用93万元，完成年初安排的93%」. */
function ofPlan(list: readonly Counted[], at: number): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!part || !whole || !rate || !alike(part, whole) || !OF_PLAN.test(rate.before))
    return undefined;
  if (part.sentence !== rate.sentence || whole.sentence !== rate.sentence) return undefined;
  return PLAN.test(withoutFundNames(whole.before)) &&
    !OTHER.test(part.before) &&
    !/上年|调|比|较|增|减|完成|决算/.test(whole.before)
    ? { part, whole }
    : undefined;
}

/** 「高血压患者90人，规范管理80人，规范管理率89%，达标60人，达标率75%」: behind another rate, of what was counted there. */
function ofBefore(list: readonly Counted[], at: number): CountedPair | undefined {
  const [whole, other, part, rate] = [list[at - 3], list[at - 2], list[at - 1], list[at]];
  if (!part || !whole || !other || !rate || !isRate(other) || !alike(part, whole)) return undefined;
  if (whole.sentence !== rate.sentence || !mayHold(whole, part)) return undefined;
  const stem = NAME.exec(rate.before)?.[1];
  const before = NAME.exec(other.before)?.[1];
  // Behind 「完成计划100份的98%」 the rate has no name of its own.
  if (stem === undefined || (before === undefined && other.before !== '的')) return undefined;
  if (stem.slice(-2) === before?.slice(-2)) return undefined;
  return !hasOwnSubject(stem, part, whole) &&
    /^[，,（(]/.test(rate.before) &&
    isNamedAfter(/满意度/.test(rate.before) ? '满意' : stem, part)
    ? { part, whole }
    : undefined;
}

const SHARE =
  /^[）)]?[，,、（(](?:约)?占([^，。；、（）\d]{3,16}?)(?:总数|总额|总量|合计)?的(?:比例|比重)?(?:为)?$/;

const BARE = /^[，,、（(]约?占(?:比)?$/;

const JOINED = /[及和与、]/;

/** 「困难学生60人，占受助学生总数的60%」: the whole is told above with the words between 占 and 的. */
function ofNamed(
  list: readonly Counted[],
  at: number,
  above: readonly Counted[],
): CountedPair | undefined {
  const rate = list[at];
  const part = rate && /^[）)]/.test(rate.before) ? openedBefore(list, at) : list[at - 1];
  const said = rate && SHARE.exec(rate.before)?.[1];
  const name = said?.replace(/^(?:全部|总|本年|全年)/, '');
  if (
    !part ||
    !name ||
    isRate(part) ||
    (part.nature === 'money' && !/预算|总额|投资|安排|下达|到位|总支出|^支出$/.test(name)) ||
    OTHER.test(part.before)
  )
    return undefined;
  const ofAll = /^(?:总支出|支出总额|全部支出|支出合计|支出)$/.test(name);
  // 「总支出1208万元，其中本年支出1187万元」: what is called by the very words is meant.
  const isTold = above.some((each) => each !== part && clauseOf(each).includes(said ?? name));
  // 「工业用水130吨，占用水总量的26%；农业用水370吨，占用水总量的74%」: what is a share of the same is not it.
  const shared = above.filter((_, i) => {
    const next = above[i + 1];
    if (!next || !isRate(next)) return false;
    // Behind it a bare share is of the same too: 「女党员60人，占党员总数的30%；大专以上120人，占60%」.
    const isNextItem = part && inOneSentence(above[i] ?? part, part) && BARE.test(next.before);
    return SHARE.exec(next.before)?.[1] === said || isNextItem === true;
  });
  const wholes = above.filter((each) => {
    if (shared.includes(each)) return false;
    if (ofAll && (isTold || said?.startsWith('本年')))
      return each !== part && alike(each, part) && clauseOf(each).includes(said ?? name);
    if (ofAll) return each !== part && isSpent(each) && each.size >= part.size;
    const clause = clauseOf(each);
    const common = [...clause].filter((sign) => name.includes(sign)).length;
    // 「分馆及书房76万人次」 are not of the one alone: 「占书房进馆量的15%」.
    if (JOINED.test(clause) && new RegExp(`[及和与、]${name.slice(0, 2)}`).test(clause))
      return false;
    // All money has its words in common: of amounts the name must begin alike.
    const many = part.nature !== 'money' && common >= Math.max(3, name.length / 2);
    const called = many || clause.includes(name.replace(/^(?:项目|部门)(?=总)/, '').slice(0, 2));
    return each !== part && alike(each, part) && each.size >= part.size && called;
  });
  const whole = only(wholes);
  return whole ? { part, whole } : undefined;
}

/** The figure right in front, or, where that is a part of what stands before it, the whole. */
function wholeBefore(list: readonly Counted[], at: number, part: Counted): Counted | undefined {
  const front = list[at - 2];
  // 「培训3680人，平均每班40人；取得证书3312人，取证率90%」: what each has stands between.
  const last =
    front && isForEach(clauseOf(front))
      ? list
          .slice(0, at - 2)
          .findLast(
            (each) =>
              alike(each, part) && each.sentence === part.sentence && !isForEach(clauseOf(each)),
          )
      : front;
  // 「抽查1400户，占总户数的5%，合格1380户，合格率」: what share the whole is of more stands between.
  if (last && isRate(last) && /^[，,（(]占/.test(last.before)) return list[at - 3];
  if (!last || last.size >= part.size || isRate(last)) return last;
  const opener = list.findLastIndex(
    (each, i) =>
      i < at - 1 && each.sentence === part.sentence && /^[，,（(；;]?其中/.test(each.before),
  );
  return opener > 0 ? list[opener - 1] : last;
}

/** The figure in front of the bracket that closes before a rate. */
function openedBefore(list: readonly Counted[], at: number): Counted | undefined {
  const from = list[at]?.line.text.lastIndexOf('（', list[at]?.at.from ?? 0) ?? -1;
  return list.findLast((each) => (each.at.to ?? 0) <= from && from - (each.at.to ?? 0) < 2);
}

function ofStem(list: readonly Counted[], at: number): CountedPair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  const whole = part && wholeBefore(list, at, part);
  if (!part || !whole || !rate || !alike(part, whole) || isRate(part)) return undefined;
  if (part.sentence !== rate.sentence || whole.sentence !== rate.sentence) return undefined;
  // 「防治4万亩，其中飞机防治2.6万亩、人工防治1.4万亩，防治率100%」: what a list begins with is no whole of what follows.
  if (/其中/.test(whole.before) && /^、/.test(part.before)) return undefined;
  const stem = NAME.exec(rate.before)?.[1];
  if (stem === undefined || !/^[，,（(；;]/.test(rate.before) || OTHER.test(part.before))
    return undefined;
  if (
    /上年|去年|同期|较|增|减|人均|每|(?<!高)标准|(?:满意|优秀?|良好?)[”"]?的?有?$/.test(
      whole.before,
    )
  )
    return undefined;
  // 「满意度指标扣2分，因满意度仅91%」: points that are lost are not what a rate counts.
  if (/扣(?:减|了)?$/.test(part.before)) return undefined;
  if (part.size > whole.size && numberOf(rate.value) <= 100) return undefined;
  if (areOpposite(stem, part, whole) || (/节[约支]$/.test(stem) && !/节/.test(clauseOf(part))))
    return undefined;
  // Money is spent of what there was; behind a semicolon a subject of its own begins another matter.
  if (part.nature === 'money' && SPENDING.test(stem) && !HAD.test(whole.before)) return undefined;
  if (/^[；;][^，]{9,}/.test(part.before)) return undefined;
  return !hasOwnSubject(stem, part, whole) &&
    isNamedAfter(/满意度/.test(rate.before) ? '满意' : stem, part)
    ? { part, whole }
    : undefined;
}

/** 「逮捕25人，不捕24人，不捕率」: neither of two kinds that leave nothing is the whole of the other. */
const areOpposite = (stem: string, part: Counted, whole: Counted): boolean =>
  [...stem.replace(/[不未没无非]/g, '').slice(-2)].some((sign) => {
    const [one, other] = [part, whole].map(clauseOf);
    if (!one?.includes(sign) || !other?.includes(sign)) return false;
    return isDenied(sign, one) !== isDenied(sign, other);
  });

/** Whether a figure of the line, over one near it (or, for a fine rate, of the whole text), makes the rate true. */
function madeTrue(
  rate: Counted,
  list: readonly Counted[],
  lines: readonly (readonly Counted[])[],
  at: number,
  pair: CountedPair,
): boolean {
  // A hundred is made true by any two figures that are alike: those of the sentence alone count.
  const whole100 = rate.value.coefficient === 100 * 10 ** rate.value.decimals;
  // What there was and what was spent of it, side by side, are of the rate that follows.
  const own =
    pair.part.nature === 'money' && HAD.test(pair.whole.before) && pair.whole.line === rate.line;
  const near = own
    ? list
    : whole100
      ? list.filter(({ sentence }) => sentence === rate.sentence)
      : rate.value.decimals > 1
        ? lines.flat()
        : lines.slice(Math.max(0, at - 1), at + 2).flat();
  return list.some(
    (part) =>
      !isRate(part) &&
      near.some(
        (whole) =>
          whole !== part &&
          // The two turned about are the mistake itself.
          !(part === pair.whole && whole === pair.part) &&
          alike(whole, part) &&
          mayMake(rate, part, whole) &&
          (compareRatio(rate.value, part.value, whole.value) === 'same' ||
            (SAVED.test(rate.before) && complement(rate, part, whole))),
      ),
  );
}

/** Whether two figures make about the rate, or its rest to a hundred: what is exact is asked of those alone. */
function mayMake({ value }: Counted, part: Counted, whole: Counted): boolean {
  const made = (part.size / whole.size) * 100;
  const off = Math.abs(made - numberOf(value));
  return off < 1 || Math.abs(100 - made - numberOf(value)) < 1;
}

const SAVED = /节约|节支|结余|剩余|压减|下降/;

/** 「节约率」: what is left of the whole over the whole. */
function complement(rate: Counted, part: Counted, whole: Counted): boolean {
  if (whole.size <= part.size) return false;
  const left = { ...part.value, coefficient: whole.size - part.size, decimals: 0, unit: '' };
  const all = { ...whole.value, coefficient: whole.size, decimals: 0, unit: '' };
  return compareRatio(rate.value, left, all) === 'same';
}
