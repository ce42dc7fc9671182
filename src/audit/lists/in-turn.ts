import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';
import {
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  inUnitOf,
  isRate,
  only,
  sumOfSizes,
} from '../figures/counted.ts';
import { areFine, isSumOff } from '../readings/one-slip.ts';
import { listWith, type SharedOut } from './held-lists.ts';
import { sideBySide } from './side-by-side.ts';

const TURN = /(?:分别|依次)[^，。；、\d]{0,4}$/;
/** 「分别向甲、乙和丙发放问卷1份、2份和3份，共计6份」: the sum stands behind. */
const TO_EACH = /(?:分别|依次)[^，。；\d]{4,40}$/;
const SUM = /^[，,](?:共计|合计|总计|共)(?:为)?$/;
/** 「一至四季度分别支出1万元、2万元、3万元和4万元，全年支出10万元」: what a year comes to. */
const YEAR_SUM = /^[，,](?:全年|年度)(?![^，。；、\d]*[增减])[^，。；、\d]{0,6}$/;
const NEXT = /^[^，。；、\d]{0,3}[、，,和及与]+$/;
const COUNTED =
  /(?:^|[，,；;、（(。])(?:以上|上述)?(\d{1,2}|[两二三四五六七八九十]{1,2})(?:项|类|批|家单位|家|个单位|个季度|季度(?![末底])|学期|期|部分)[^，。；、\d]{0,6}(?:合计|共计|总计|共|累计)[^，。；、\d]{0,6}$/;
const PLANNED = /预算(?:数)?(?:为)?$/;
const ACTUAL = /^[，,、（(]?(?:实际|决算)[^，。；、\d]{0,4}$/;
const CHANGED = /[缺空]编|增|减|较|比|上年|去年|每|均/;

/**
 * Figures told in turn behind their whole, without names of their own: 「全年1200人次，四个季度分别为200人次、300人次、…」; and sums that
 * say of how many figures they are: 「甲补贴30人；乙补贴20人。两项合计补贴60人」.
 */
export const inTurn = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (list, i, lines) =>
    list.length < 3
      ? []
      : [
          ...turnsOf(list, lines.slice(Math.max(0, i - ABOVE), i)),
          ...sumsOf(list),
          ...sideBySide(list),
        ],
  );

/** So many lines above may tell the whole of what is told in turn. */
const ABOVE = 4;

function turnsOf(
  list: readonly Counted[],
  above: readonly (readonly Counted[])[],
): readonly SharedOut[] {
  return gather(list, (first, k): readonly SharedOut[] => {
    const ends = TO_EACH.test(first.before);
    if (isRate(first) || first.value.unit === '点' || !(ends || TURN.test(first.before))) return [];
    const parts = [first];
    for (let at = k + 1; at < list.length; at += 1) {
      const each = list[at];
      if (!each || !alike(each, first) || !NEXT.test(each.before)) break;
      parts.push(each);
    }
    if (parts.length < 2) return [];
    const behind = list[k + parts.length];
    if (
      behind &&
      alike(behind, first) &&
      (SUM.test(behind.before) || (/季度/.test(first.before) && YEAR_SUM.test(behind.before))) &&
      behind.sentence === first.sentence
    )
      return weigh([behind], behind, parts, true);
    if (!TURN.test(first.before)) return [];
    const wholes = list
      .slice(0, k)
      .filter((each) => alike(each, first) && each.sentence === first.sentence);
    if (wholes.length === 0) return ofAbove([...above.flat(), ...list.slice(0, k)], first, parts);
    return weigh(wholes, wholes.at(-1), parts, /季度|批|月|年级|学期/.test(first.before));
  });
}

/** 「全年支出9000.25万元。…四个季度支出分别为…」: a whole in front that one stroke parts from what was told in turn. */
function ofAbove(
  before: readonly Counted[],
  first: Counted,
  parts: readonly Counted[],
): readonly SharedOut[] {
  const most = Math.max(...parts.map(({ size }) => size));
  const wholes = before.filter(
    (each) =>
      alike(each, first) && each.size > most && !BOUND.test(each.before) && !isIncome(each, first),
  );
  const sum = sumOfSizes(parts);
  if (parts.length < 3 || wholes.some(({ size }) => Math.abs(size - sum) < 1)) return [];
  // Among all that stands above, what is told in turn comes near to one by chance: its last digits must fit as well.
  const finest = Math.max(...parts.map(({ value }) => value.decimals));
  const found = wholes.filter(
    (each) => each.value.decimals >= finest && areFine(each, parts) && isMistypedSum(each, parts),
  );
  const whole = only(found);
  return whole ? weigh(found, whole, parts, true) : [];
}

/** What came in is not what was spent. */
const isIncome = (whole: Counted, part: Counted): boolean =>
  /收入|预算/.test(innerClauseOf(whole)) !== /收入|预算/.test(innerClauseOf(part)) &&
  /支出/.test(part.before);

/** Whether one stroke in a sum or in one of its parts makes the two the same to the last digit. */
function isMistypedSum(whole: Counted, parts: readonly Counted[]): boolean {
  const off = whole.size - sumOfSizes(parts);
  return [whole, ...parts].some((each) =>
    isMistyped(each.value, inUnitOf(each, each.size + (each === whole ? -off : off))),
  );
}

const BOUND = /(?:高于|低于|超过?|突破|不足|近|达到?|约)$/;

function sumsOf(list: readonly Counted[]): readonly SharedOut[] {
  return gather(list, (whole, k): readonly SharedOut[] => {
    if (isRate(whole) || whole.value.unit === '点') return [];
    const count = parseCount(COUNTED.exec(whole.before)?.[1] ?? '');
    if (count === undefined || count < 2) return [];
    const own = list
      .slice(0, k)
      .filter((each) => alike(each, whole) && !CHANGED.test(each.before.slice(-6)));
    // Of budgets and what was spent of them a sum takes the latter.
    const spent = /支出/.test(whole.before) || own.some(({ before }) => ACTUAL.test(before));
    const all = own.filter((each) => !spent || !PLANNED.test(each.before));
    // 「甲编制22名，实有20名；乙编制30名，实有27名。两个单位合计编制52名」: what the sum is called is summed.
    const words = /[计共]([^，。；、\d]{2,6})$/.exec(whole.before)?.[1];
    const called = all.filter((each) => words !== undefined && each.before.endsWith(words));
    const before = called.length > 0 ? called : all;
    // 「造林8万亩（任务7万亩），封育5万亩（任务5万亩），两项合计13万亩」: what brackets add is no part.
    const open = before.filter((each) => !isBracketed(each));
    const parts = (isBracketed(whole) ? before : open).slice(-count);
    // 「患者4万人，规范管理3万人；患者2万人，规范管理1万人。两类合计管理6万人」: of any of them that make it true.
    if (parts.length < count || makes(all, count, whole.size)) return [];
    // More of their kind in front: which of them are meant is known where each stands alone between marks.
    const apart = parts.every((each) => each.value.unit === parts[0]?.value.unit);
    return apart ? weigh([whole], whole, parts, true) : [];
  });
}

/** Whether so many of the figures come to a sum. */
const makes = (list: readonly Counted[], count: number, sum: number): boolean =>
  count === 0
    ? sum === 0
    : count <= MOST_TRIED &&
      list.some(({ size }, i) => size <= sum && makes(list.slice(i + 1), count - 1, sum - size));

/** More than so many figures come to a sum by chance. */
const MOST_TRIED = 3;

const isBracketed = ({ line, at }: Counted): boolean =>
  /（[^）]*$/.test(line.text.slice(0, at.from));

/** The list with its whole; silent where some figure in front is what it comes to. */
function weigh(
  wholes: readonly Counted[],
  whole: Counted | undefined,
  parts: readonly Counted[],
  closed: boolean,
): readonly SharedOut[] {
  if (!whole) return [];
  const sum = sumOfSizes(parts);
  if (wholes.some(({ size }) => size === sum)) return [];
  const list = listWith(whole, parts);
  if (list.balance.verdict !== 'different') return [];
  // In turn may be told what is no part of the figure in front.
  const isFar = Math.abs(sum - whole.size) > 0.6 * Math.max(sum, whole.size);
  if (!closed || (isFar && !isSumOff(whole, parts))) return [];
  return [list];
}
