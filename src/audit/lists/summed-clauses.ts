import type { Report } from '../../report/report.ts';
import { matchesOf } from '../../values/matches.ts';
import { alike, type Counted, countedIn, innerClauseOf, isRate } from '../figures/counted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** A sum behind what it is of: 「，合计完成」, 「，上述问题涉及资金共」. */
const SUM =
  /^[，,；;](?:以上|上述)?[^，。；、\d]{0,8}?(?:合计|共计|总计|总共|(?<!公)共(?!同|享|有|建(?![成设])))[^，。；、\d]{0,14}$/;
/** 「预付款a、进度款b，累计支付c」: behind a list of one mark this is a sum as well. */
const SO_FAR = /^[，,](?:已)?累计[^，。；、\d]{0,6}$/;
/** A sum that opens a sentence of its own behind that of its parts. */
const ABOVE =
  /^(?:[^。；\d]{0,16}[，,])?(?:(?:以上|上述)[^，。；、\d]{0,8})?(?:合计|共计|总计)[^，。；、\d]{0,6}$/;
/** 「城市支出10万元；农村支出20万元。低保资金共支出」: of what two segments tell of one matter. */
const IN_ALL =
  /^[^，。；、\d]{2,12}共(?:支出|发放|安排|拨付|投入|支付|兑付|下达)[^，。；、\d]{0,4}$/;
/** What was carried over and what came in are all that there is to spend. */
const AT_HAND = /^[，,；;](?:全年|年度|当年)?(?:可用|可支配)(?:资金|财力)[^，。；、\d]{0,6}$/;
/** 「上述12个广场」: all that the sentence above counts. */
const THESE = /(?:^|[，,])(?:以上|上述)$/;
/** Another time, a plan beside what was done, an average, the rest or a sum: neither part nor sum of this kind. */
const OTHER =
  /计划(?!生育)|目标|任务|应(?!急)|结余|结转|剩余|[人户生亩村]均|平均|每|占|增|减|较|比(?!例)|上年|去年|同期|标准|其中|其余|包括|退[回还出]|单价|各(?:分发|发放|奖励|补助|安排|配备|新建|拨付)|总|合计|共|累计|超|未(?:支|使|付|完成|到)/;
/** So many figures in front may be parts; a text without full stops costs no more than its length. */
const REACH = 40;

/**
 * Sums told behind their parts, whatever stands between: in the sentence of the parts, or at the head of the next. All figures of the
 * kind in that sentence are parts, and one slip parts them from the sum.
 */
export const summedClauses = (report: Report): readonly SharedOut[] => {
  const found: SharedOut[] = [];
  const lines = countedIn(report);
  for (const [i, list] of lines.entries())
    for (const [k, whole] of list.entries()) {
      if (isRate(whole) || whole.value.unit === '点') continue;
      const parts = inSentence(list, k) ?? inFront(lines, i, k) ?? ordinals(list, k);
      if (parts && !isMade(parts, whole) && !countsMore(whole, list))
        found.push(listWith(whole, parts));
    }
  return found;
};

/** 「猪42万头、牛3万头、羊18万只，共63万头（只）」: in brackets the unit of others that are counted with these. */
function countsMore({ at, line, nature }: Counted, list: readonly Counted[]): boolean {
  const behind = line.text.slice(at.from, (at.to ?? 0) + 4);
  const unit = /\d[万亿]?[^\d（(]{1,3}[（(]([^（()）\d]{1,2})[）)]/.exec(behind)?.[1];
  return unit !== undefined && unit !== nature && list.some((each) => each.nature === unit);
}

/** Whether figures that follow each other come to the sum: it is of those. */
const isMade = (parts: readonly Counted[], whole: Counted): boolean =>
  parts.some((_, from) => {
    let sum = 0;
    return parts.slice(from).some(({ size }) => {
      sum += size;
      return Math.abs(sum - whole.size) < 1;
    });
  });

const isPlain = (each: Counted): boolean => !OTHER.test(innerClauseOf(each));
const isOfOneUnit = (parts: readonly Counted[], whole: Counted): boolean =>
  parts.every(({ value }) => value.unit === whole.value.unit);

/** All figures of the kind in front of a sum in its sentence. */
function inSentence(list: readonly Counted[], at: number): readonly Counted[] | undefined {
  const whole = list[at];
  const soFar = whole !== undefined && SO_FAR.test(whole.before);
  const atHand = whole !== undefined && AT_HAND.test(whole.before);
  if (!whole || !(soFar || atHand || SUM.test(whole.before))) return undefined;
  if (/均|每/.test(whole.before)) return undefined;
  const parts = list
    .slice(Math.max(0, at - REACH), at)
    .filter((each) => alike(each, whole) && each.sentence === whole.sentence);
  const arePlain = atHand ? /结[转余]/.test(parts[0]?.before ?? '') : parts.every(isPlain);
  if (parts.length < 2 || !arePlain || !isOfOneUnit(parts, whole)) return undefined;
  const from = parts[0]?.at.from ?? 0;
  if (/其中|包括|[（(]/.test(whole.line.text.slice(from, whole.at.from))) return undefined;
  if (soFar && !parts.slice(1).every(({ before }) => /^[、和及]/.test(before))) return undefined;
  // Of few amounts a round one may be a sum itself.
  const enough = whole.nature === 'money' || soFar ? areLong(whole, parts) : true;
  return enough && isSumOff(whole, parts) ? parts : undefined;
}

/** All figures of the kind in the sentence, or the line, above a sum. */
function inFront(
  lines: readonly (readonly Counted[])[],
  line: number,
  at: number,
): readonly Counted[] | undefined {
  const list = lines[line] ?? [];
  const whole = list[at];
  const isThese = whole !== undefined && THESE.test(whole.before);
  const inAll = whole !== undefined && IN_ALL.test(whole.before);
  if (!whole || !(isThese || inAll || ABOVE.test(whole.before))) return undefined;
  if (list[at - 1]?.sentence === whole.sentence) return undefined;
  const own = list.slice(Math.max(0, at - REACH), at);
  const near = own.length > 0 ? own : nextAbove(lines, line);
  const last = near.at(-1);
  const parts = near.filter((each) => alike(each, whole) && each.sentence === last?.sentence);
  if (parts.length < 2 || !parts.every(isPlain) || !isOfOneUnit(parts, whole)) return undefined;
  const apart = parts.slice(1).every((each, i) => {
    const from = parts[i]?.at.to;
    return each.line.text.slice(from, each.at.from).includes('；');
  });
  if (inAll && !apart) return undefined;
  if (isThese) {
    const noun = /^[^，。；、\d]{2}/.exec(whole.after)?.[0];
    const isTold = noun !== undefined && (last?.line.text ?? '').includes(noun);
    return isTold && whole.nature !== 'money' && isSumOff(whole, parts) ? parts : undefined;
  }
  return areLong(whole, parts) && isSumOff(whole, parts) ? parts : undefined;
}

/** The figures of the last line above that has some, where it stands near. */
function nextAbove(lines: readonly (readonly Counted[])[], line: number): readonly Counted[] {
  const [here, above] = [lines[line]?.[0]?.line, lines[line - 1]?.[0]?.line];
  return here && above && here.order - above.order <= 2 ? (lines[line - 1] ?? []) : [];
}

/** What a list of reasons or measures stands behind is no sum of theirs. */
const CHANGED = /增|减|较|比|结余|剩余|均|每|占|上年|去年/;
const NEAR = 30;
const LONGEST = 1500;
const ORDINAL = /(?:^|[。；;：:，,])([一二三四五六七八九])是/g;

/** 「支出90万元。一是修缮支出50万元；二是采购支出30万元。」: behind a sum one amount for each ordinal. */
function ordinals(list: readonly Counted[], at: number): readonly Counted[] | undefined {
  const [whole, first] = [list[at], list[at + 1]];
  if (!whole || !first || whole.nature !== 'money' || first.sentence - whole.sentence > 1)
    return undefined;
  const from = whole.at.to ?? 0;
  // The first ordinal stands near, and no list of them is longer.
  if (!whole.line.text.slice(from, from + NEAR).includes('一是')) return undefined;
  const text = whole.line.text.slice(0, from + LONGEST);
  const marks = matchesOf(text.slice(from), ORDINAL).map(({ index }) => index + from);
  const opens = (marks[0] ?? 0) < (first.at.from ?? 0) && /^.?一是/.test(text.slice(marks[0]));
  if (marks.length < 2 || !opens) return undefined;
  if (!/^[。，；：]/.test(whole.after) || CHANGED.test(innerClauseOf(whole))) return undefined;
  const behind = list.slice(at + 1, at + 1 + REACH);
  const parts = marks.map((start, i) =>
    behind.filter(
      (each) =>
        alike(each, whole) &&
        (each.at.from ?? 0) > start &&
        (each.at.from ?? 0) < (marks[i + 1] ?? text.indexOf('。', start)),
    ),
  );
  const figures = parts.flat();
  if (parts.some((each) => each.length !== 1) || !figures.every(isPlain)) return undefined;
  return areLong(whole, figures) && isSumOff(whole, figures) ? figures : undefined;
}
