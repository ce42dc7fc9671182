import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { balance } from '../figures/amounts.ts';
import { alike, type Counted, clauseOf, counted, countedIn, isRate } from '../figures/counted.ts';
import {
  grantedAbove,
  isGeneral,
  isGranted,
  isMoney,
  isOfItsSource,
  isSpent,
} from '../figures/granted.ts';
import { overlap } from '../group.ts';
import { stagedIn, stagesIn } from '../projects/stages.ts';
import { isSumOff } from '../readings/one-slip.ts';
import { isOneOfUses } from '../tied/rests/uses-and-left.ts';
import { tiedRests } from '../tied/tied.ts';
import { asides } from '../wording/asides.ts';
import { complements } from './complements.ts';
import { arrivedOf, spentOf } from './granted-pairs.ts';
import { isLeft, isShort, OPENING, UNDONE } from './left-over.ts';
import { isOfOneMore } from './one-more.ts';
import { openCounts } from './open-counts.ts';
import { restsOfLists } from './rest-of-list.ts';
import { slippedRemainders } from './slipped-remainders.ts';
import { ofPosts } from './vacant-posts.ts';

/** What is left of figures by its words, and is not what they leave. */
export interface Remainder {
  readonly from: readonly Counted[];
  readonly taken: Counted;
  readonly left: Counted;
  /** What they leave, in the unit of what was taken. */
  readonly computed: string;
  /** Whether the last digits of the three explain the difference. */
  readonly rounded?: true;
}

const TAKEN =
  /支出|使用|执行|拨付|(?<!转移)支付|完成|完工|竣工|整改|发放|到位|收回|办结|结案|审结|化解|建成|投产|处置|中标|成交|结算|审定|兑付|列支|实际|实收|实缴|验收|已|满意|通过|采纳|落实|回复|在编|在职|实有|决算|实付|实发/;
const OTHER = asides('其中');

/**
 * 「下达100万元，支出90万元，结余12万元」, 「计划38个，完工35个，其余5个正在收尾」: what is left contradicts the two figures in front. Where
 * any two amounts of the text differ by it, it may be of those, and nothing is said.
 */
export function remainders(report: Report): readonly Remainder[] {
  const byLine = new Map(countedIn(report).map((list) => [list[0]?.line, list]));
  const isOfAll = ({ from, taken: part }: Remainder): boolean =>
    !from.some((whole) => isOneOfUses(byLine.get(part.line) ?? [], whole, part));
  const found = leftOf(report).filter(isOfAll);
  const more = [
    ...tiedRests(report),
    ...complements(report),
    ...slippedRemainders(report).filter(isOfAll),
    ...restsOfLists(report),
    ...openCounts(report),
  ];
  // Kinds that do not come to their whole are told as such.
  const staged = stagesIn(stagedIn(report)).flatMap(({ parts }) => parts);
  const isNew = (known: readonly Quote[], { left }: Remainder): boolean =>
    !known.some(({ at }) => overlap(at, left.at));
  const own = found.filter((each) => isNew(staged, each));
  const lefts = [...staged, ...found.map(({ left }) => left)];
  return [...own, ...more.filter((each) => isNew(lefts, each))].filter(
    (each) =>
      each.from.some((whole) => isOfItsSource(whole, each.taken)) &&
      !isOfOneMore(each, byLine.get(each.left.line) ?? []) &&
      !isOfFormerYear(report, each),
  );
}

/** 「2022年支出2440万元、结转207万元，2023年支出…」: of what this year was given a former one spent nothing. */
function isOfFormerYear({ fiscalYear }: Report, { from, taken: part }: Remainder): boolean {
  const yearOf = (each: Counted): string | undefined => /(20\d\d)年/.exec(clauseOf(each))?.[1];
  const year = yearOf(part);
  return (
    year !== undefined &&
    fiscalYear !== undefined &&
    Number(year) < fiscalYear &&
    from.every((whole) => whole.line !== part.line && yearOf(whole) !== year)
  );
}

/** 「指标15项，完成10项，超额完成3项，未完成2项」: one of several kinds that come to their whole. */
function isKind(left: Counted, before: readonly Counted[]): boolean {
  const near = before.filter((each) => alike(each, left) && each.sentence === left.sentence);
  const sum = near.reduce((all, { size }) => all + size, left.size);
  return near.length >= 3 && sum === 2 * Math.max(...near.map(({ size }) => size));
}

const leftOf = (report: Report): readonly Remainder[] => {
  const lines = countedIn(report);
  const found: Remainder[] = [];
  for (const [i, list] of lines.entries())
    for (const [k, left] of list.entries()) {
      const broken = isRate(left) || !isLeft(left) ? undefined : leftAt(lines, i, list, k, left);
      if (broken) found.push(broken);
    }
  return found;
};

/** What a figure that is left over should be, where it is something else. */
function leftAt(
  lines: readonly (readonly Counted[])[],
  i: number,
  list: readonly Counted[],
  k: number,
  left: Counted,
): Remainder | undefined {
  const posts = ofPosts(list, k);
  const made = posts ?? taken(list, k) ?? elsewhere(list, k, lines, i) ?? ofAll(list, k, lines);
  if (!made || isKind(left, list.slice(0, k)) || isOfAllYears(left, made)) return undefined;
  // Posts and people say themselves whose the vacant ones are.
  if (!posts && explained(left, list, lines, made)) return undefined;
  if (made.whole.size - made.taken.size === left.size) return undefined;
  const both = balance(made.whole.value, [made.taken.value, left.value]);
  return {
    from: [counted(made.whole)],
    taken: counted(made.taken),
    left: counted(left),
    computed: balance(made.whole.value, [made.taken.value]).difference,
    ...(both.verdict === 'rounding' && { rounded: true }),
  };
}

/** What is left of all years is more than one year leaves. */
const isOfAllYears = (left: Counted, { whole, taken: part }: Made): boolean =>
  /滚存|累计/.test(clauseOf(left)) &&
  left.size > whole.size - part.size &&
  /当年|本年|当期|收入/.test(clauseOf(whole) + clauseOf(part));

const HAD = /预算|下达|到位|安排|批复|投资|收入|筹集|资金|合同|计划|应|总额|可用/;

const wasHad = (each: Counted): boolean => HAD.test(clauseOf(each)) || isGranted(each);

/** 「一项收入504亿元、支出265亿元；另一项收入308亿元、支出327亿元」: behind the semicolon that came in of which this was spent. */
const isOfSpan = (came: Counted, spent: Counted): boolean =>
  /收入/.test(clauseOf(came)) &&
  /当年|本年/.test(clauseOf(spent)) &&
  !/[；;]/.test(came.line.text.slice(came.at.to, spent.at.from));

/** Words for spending: what is 未执行 is left of what was 支出. */
const PAID = /支出|支付|执行|使用|拨付/;

/** The two figures of which something is left. */
export interface Made {
  readonly whole: Counted;
  readonly taken: Counted;
}

/** The figure right in front that was taken, and the greater one that it was taken of; nothing else of their kind between. */
function taken(list: readonly Counted[], at: number): Made | undefined {
  const left = list[at];
  if (!left) return undefined;
  const near = list
    .slice(0, at)
    .filter((each) => alike(each, left) && each.sentence === left.sentence);
  const part = near.at(-1);
  const whole =
    part && isMoney(part)
      ? near
          .slice(0, -1)
          .findLast((each) => wasHad(each) && (each.size > part.size || isOfSpan(each, part)))
      : (near.slice(0, -1).findLast((each) => part && each.size >= part.size) ??
        near.slice(-2, -1).find((each) => part && isShort(each, part, left)));
  // 「项目9项，完成9项，其中甲12万元、乙8万元，其余7项…」: the rest is of those that are named.
  const between = left.line.text.slice(part?.at.to, left.at.from);
  if (/^[，,；;]?其余/.test(left.before) && between.includes('其中')) return undefined;
  // With what was not done before the year there is more than what came in.
  if (!whole || !part || /新[收立增]/.test(clauseOf(whole))) return undefined;
  const undone = UNDONE.exec(clauseOf(left))?.[1];
  const isOfUndone =
    [...(undone ?? '')].some((sign) => clauseOf(part).includes(sign)) ||
    (isMoney(left) && PAID.test(undone ?? '') && PAID.test(clauseOf(part)));
  if (
    !(TAKEN.test(clauseOf(part)) || isOfUndone) ||
    OTHER.test(clauseOf(part)) ||
    OTHER.test(clauseOf(whole))
  )
    return undefined;
  // What was carried over into the year makes another sum.
  if (near.some((each) => OPENING.test(each.before)) || /结[余转]|未/.test(clauseOf(part)))
    return undefined;
  // 「办结90件，未办结10件」: what was not done is of what was done.
  if (undone !== undefined && !isOfUndone) return undefined;
  if (!isMoney(whole)) return { whole, taken: part };
  const spent =
    isSpent(part) ||
    /实际|实[付收缴]|已|累计|支[付出]|拨付|发放|兑付|完成|使用|中标|成交|结算/.test(clauseOf(part));
  return spent && whole.size > part.size && wasHad(whole) ? { whole, taken: part } : undefined;
}

/** What was spent, with the amount above that it was spent of; in a sentence of its own, what the line says was spent. */
function elsewhere(
  list: readonly Counted[],
  at: number,
  lines: readonly (readonly Counted[])[],
  line: number,
): Made | undefined {
  const left = list[at];
  if (!left || !isMoney(left)) return undefined;
  const before = list.slice(0, at);
  const same = before.filter((each) => each.sentence === left.sentence && isMoney(each));
  const part = same.length === 1 ? same[0] : undefined;
  if (!part || !isSpent(part)) return undefined;
  const whole = grantedAbove(part, before, lines, line);
  return whole && { whole, taken: part };
}

const OF_ALL =
  /^(?:[一二三四五六][是、])?(?:截至|截止)?(?:20\d\d年)?(?:年?[末底]|目前)?(?:部门|项目|专项|财政|整体)?(?:预算|资金|经费)*(?:仍有|尚有|还有|尚余|仍余|结余|剩余|缺口|结余资金|资金结余|资金缺口|未(?:执行|支出|使用|支付)的?)(?:资金|为|达)?$/;

const OF_ONE =
  /(?:^|[，,；;。：])([^，。；：\d]*)[，,]?(?:预算|资金)?(?:执行|支付|支出|使用)(?:率|进度)[^，。；]{0,12}[，,][^，。；]{0,12}$/;

/** 「为库房修缮项目，执行率72%，未执行资金…」: whether the rate told in front is that of a project or kind of its own. */
const isOfOne = ({ line, at }: Counted): boolean => {
  const subject = OF_ONE.exec(line.text.slice(0, at.from))?.[1];
  return subject !== undefined && !isGeneral(subject);
};

/** 「资金尚余5万元未执行」 in a sentence without other amounts: of the greatest pair of granted and spent that the text tells. */
function ofAll(
  list: readonly Counted[],
  at: number,
  lines: readonly (readonly Counted[])[],
): Made | undefined {
  const left = list[at];
  const same = list.filter((each) => each.sentence === left?.sentence && isMoney(each));
  const words = left?.before.split(/[；;]/).at(-1) ?? '';
  if (!left || !isMoney(left) || !OF_ALL.test(clauseOf(left))) return undefined;
  if (same.some((each) => each !== left && !/缺口|结余/.test(left.before))) return undefined;
  if (isOfOne(left)) return undefined;
  const pairs = (/缺口|到位/.test(words) ? arrivedOf : spentOf)(lines);
  const [best] = [...pairs].sort((a, b) => b.whole.size - a.whole.size);
  // Which of several such pairs is meant stays open.
  // One slip parts them; amounts that differ by more are of other matters.
  return best &&
    isSumOff(best.whole, [best.taken, left]) &&
    pairs.every(({ whole }) => whole.size === best.whole.size || whole.size * 2 < best.whole.size)
    ? best
    : undefined;
}

/** Whether two figures differ by it; of numbers those about alone are asked, for small ones differ by anything. */
function explained(
  left: Counted,
  list: readonly Counted[],
  lines: readonly (readonly Counted[])[],
  { whole, taken: part }: Made,
): boolean {
  const money = left.nature === 'money';
  const around = (money ? lines.flat() : list).filter((each) => each !== left && alike(each, left));
  const own = list.filter((each) => each !== left && alike(each, left));
  const fits = (a: Counted, b: Counted): boolean =>
    a.size - b.size === left.size && !(a === part && b === whole);
  const bySize = new Map(around.map((each) => [each.size, each]));
  const other = around.some((each) => {
    const rest = bySize.get(each.size - left.size);
    return rest !== undefined && fits(each, rest);
  });
  if (other) return true;
  // Three figures of the line, one of them carried over.
  return (
    money &&
    own.some((a) =>
      own.some((b) => b !== a && around.some((c) => a.size - b.size + c.size === left.size)),
    )
  );
}
