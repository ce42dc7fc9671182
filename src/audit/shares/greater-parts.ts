import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import {
  alike,
  type Counted,
  clauseOf,
  countedIn,
  inOneSentence,
  isRate,
} from '../figures/counted.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';

/** A part that is told to be more than its whole. */
export interface GreaterPart {
  readonly whole: Counted;
  readonly part: Counted;
}

const OPENS = /^[，,；;（(]其中[：:，,]?[^，。；：、（）()\d]{1,16}$/;
const NEXT = /^[、，,和及]{1,2}[^，。；：、（）()\d]{1,16}$/;
/** What is told for each, of a change, of another time or as a plan is neither whole nor part. */
const NEITHER = asides('占|降|限额|控制|往年|历年|累计|目标|计划|任务|另|最高|最低|超');
/** Words that count anything: what one kind of thing consists of may be more of another kind. */
const ANYTHING: ReadonlySet<string> = new Set([
  '个',
  '项',
  '处',
  '条',
  '次',
  '场',
  '批',
  '件',
  '段',
]);
const MOST = 8;
const SENT = /(?:发放|发出|下发|投放|派发|发送)[^，。；\d]{0,12}$/;
const GOT = /^[，,、；]?(?:实际|共计?|全部)*(?:收回|回收)[^，。；\d]{0,8}$/;

/**
 * Parts that are more than their whole: 「脱贫户36户，其中监测户82户」, 「发放问卷210份，收回220份」. Of what is counted by a word for anything the
 * slip must show: with it the parts come to their whole.
 */
export const greaterParts = (report: Report): readonly GreaterPart[] =>
  gather(countedIn(report), (list) => list.flatMap((whole, i) => partsOf(whole, i, list)));

function partsOf(whole: Counted, i: number, list: readonly Counted[]): readonly GreaterPart[] {
  const first = list[i + 1];
  if (!first || isRate(whole) || whole.value.unit === '点') return [];
  const pleased = GOT.test(whole.before)
    ? pleasedAmong(whole, list.slice(i + 1, i + 1 + MOST))
    : undefined;
  if (pleased) return pleased.size > whole.size ? [{ whole, part: pleased }] : [];
  if (!alike(whole, first) || !inOneSentence(whole, first)) return [];
  if (SENT.test(whole.before) && GOT.test(first.before))
    return first.size > whole.size ? [{ whole, part: first }] : [];
  // 「石板镇1841人、高桥镇2841人、柳林镇3098人，其中高桥镇与柳林镇合计5939人」: two of the items together.
  if (/[与和及、][^，。；\d]*(?:合计|共计|共)$/.test(first.before)) return [];
  if (!OPENS.test(first.before) || NEITHER.test(clauseOf(whole))) return [];
  if (endsItems(list, i, first)) return [];
  const rest = list.slice(i + 2, i + 2 + MOST);
  const end = rest.findIndex((each) => !NEXT.test(each.before) || !alike(each, whole));
  const all = [first, ...(end < 0 ? rest : rest.slice(0, end))];
  const parts = upToWhole(all, whole);
  if (parts.some((part) => NEITHER.test(clauseOf(part)))) return [];
  const greater = parts.filter((part) => part.size > whole.size);
  const [part] = greater;
  if (!part || greater.length > 1) return [];
  if (!ANYTHING.has(whole.nature)) return [{ whole, part }];
  const meant = whole.size - parts.reduce((sum, each) => sum + (each === part ? 0 : each.size), 0);
  return parts.length > 1 && meant > 0 && isSlipOf(part, meant) ? [{ whole, part }] : [];
}

/** 「编制22名，其中参公16名、工勤6名，在职20名，退休34名」: behind those that come to the whole stand no more of it. */
function upToWhole(parts: readonly Counted[], whole: Counted): readonly Counted[] {
  let sum = 0;
  const last = parts.findIndex(({ size }) => {
    sum += size;
    return Math.abs(sum - whole.size) <= 1e-6 * whole.size;
  });
  return last < 1 ? parts : parts.slice(0, last + 1);
}

/** 「收回问卷217份，…；其中表示满意的208份」: who is pleased is one of those who answered. */
const pleasedAmong = (whole: Counted, behind: readonly Counted[]): Counted | undefined =>
  behind.find(
    (each) =>
      alike(each, whole) &&
      each.sentence - whole.sentence <= 1 &&
      /(?:表示|评价)(?:为)?满意的?(?:有|为)?$/.test(each.before),
  );

/**
 * Whether the figure is the last of items that come to one before them, to which 其中 may go back as well: 「采购80万元，
 * 货物类50万元、服务类30万元；其中面向中小企业采购60万元」. Behind a semicolon it may go back to whatever is great enough.
 */
function endsItems(list: readonly Counted[], i: number, part: Counted): boolean {
  const last = list[i];
  if (last && /^[；;]/.test(part.before))
    return list
      .slice(Math.max(0, i - MOST), i)
      .some((each) => inOneSentence(each, last) && alike(each, last) && each.size >= part.size);
  let sum = last?.size ?? 0;
  for (let at = i - 1; last && at >= Math.max(0, i - MOST); at -= 1) {
    const each = list[at];
    if (!each || !inOneSentence(each, last)) return false;
    if (!alike(each, last)) continue;
    if (Math.abs(each.size - sum) <= 1e-6 * sum) return part.size <= each.size;
    sum += each.size;
  }
  return false;
}
