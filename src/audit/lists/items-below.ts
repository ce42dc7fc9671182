import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { balance } from '../figures/amounts.ts';
import {
  ABOUT,
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  isRate,
  only,
  sumOfSizes,
} from '../figures/counted.ts';
import { areFine, areLong, isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { type Line, runningText } from '../wording/running-text.ts';
import { listWith, type SharedOut } from './held-lists.ts';
import { isCalledAs } from './line-lists.ts';

/** Figures for each, of another time, of a part, a change or a limit: neither whole nor item. */
const NO_PART = asides(
  '占|其中|另|计划(?!生育)|目标|任务|≥|不少于|不低于|不超过|结余|结转|剩余|至少|余$',
);
const isPlain = (each: Counted): boolean => {
  const words = innerClauseOf(each);
  return !NO_PART.test(words) && !ABOUT.test(words);
};
const SHORTEST = 4;
const FEWEST = 2;
/** No list of a text is longer. */
const MOST = 30;
/** So many figures of one line may be the whole. */
const WHOLES = 6;
/** Within so many lines the names of a line begin lines of their own. */
const NEAR = 6;

/**
 * Items that stand in lines of their own below the line that tells their whole: numbered 一是, （1）, ①, or each beginning with a name out of that line.
 * The first figure of the kind in each is the item's, and one slip parts them from their whole.
 */
export const itemsBelow = (report: Report): readonly SharedOut[] => {
  const told = countedIn(report);
  const byLine = new Map(told.map((list) => [list[0]?.line, list]));
  const lines = runningText(report.document);
  return gather(lines, (line, i): readonly SharedOut[] => {
    const list = byLine.get(line);
    const below = lines.slice(i + 1, i + 1 + MOST);
    const items = itemsOf(line, below);
    if (!list) return ofFineWhole(items, lines.slice(Math.max(0, i - FAR), i), byLine);
    const wholes = list.filter(
      (each) => !isRate(each) && each.value.unit !== '点' && isPlain(each),
    );
    const above = list.concat(byLine.get(lines[i - 1]) ?? []);
    return wholes.length > WHOLES
      ? []
      : gather(wholes, (whole) => {
          const firstIn = (item: Line): Counted | undefined =>
            byLine.get(item)?.find((each) => alike(each, whole));
          const parts =
            items.length < FEWEST ? ofItsVerb(whole, below, firstIn) : items.map(firstIn);
          if (parts.length < FEWEST || isGradeOnly(whole, parts)) return [];
          const more = wholes.length === 1 ? overfull(whole, parts, line) : [];
          return more.length > 0 ? more : summed(whole, parts, above);
        });
  });
};

const GRADE = /满意|合格|优良|有效|[收回]回/;
/** 「满意410份」 above 「发出问卷240份」 of each group: those of one grade, and the valid answers, are not all that were asked. */
const isGradeOnly = (whole: Counted, parts: readonly (Counted | undefined)[]): boolean =>
  GRADE.test(innerClauseOf(whole)) &&
  !parts.some((part) => part && GRADE.test(innerClauseOf(part)));

/** So many lines above the heading of a list may tell what it is of. */
const FAR = 8;

/**
 * 「资金规模1486.328万元…」, a heading without figures, and 「1.省级资金730万元；」 below it: an amount of many digits in the lines above, the only one that a slip parts from
 * what a numbered list of three or more comes to.
 */
function ofFineWhole(
  items: readonly Line[],
  above: readonly Line[],
  byLine: ReadonlyMap<Line | undefined, readonly Counted[]>,
): readonly SharedOut[] {
  const parts = items.flatMap((item) => byLine.get(item)?.[0] ?? []);
  const [first] = parts;
  if (items.length <= FEWEST || parts.length < items.length || !first) return [];
  if (parts.some((each) => each.nature !== 'money' || !isPlain(each))) return [];
  const told = above.flatMap((line) => byLine.get(line) ?? []);
  const amounts = told.filter((each) => alike(each, first));
  if (amounts.some((each) => comesTo(each, parts))) return [];
  const wholes = amounts.filter(
    (each) => isPlain(each) && areFine(each, parts) && isSumOff(each, parts),
  );
  const whole = only(wholes);
  return whole ? summed(whole, parts, amounts) : [];
}

const VERB = /([\u4e00-\u9fff]{2})(?:了)?$/;

/** 「全年清运垃圾20840吨。」, 「其中，甲镇清运…；」, 「乙镇清运…。」: what lines right below a whole tell by its verb, three at least. */
function ofItsVerb(
  whole: Counted,
  below: readonly Line[],
  firstIn: (item: Line) => Counted | undefined,
): readonly Counted[] {
  const parts: Counted[] = [];
  let verb: string | undefined;
  for (const line of below) {
    const part = firstIn(line);
    const own = part && VERB.exec(innerClauseOf(part))?.[1];
    if (!part || own === undefined || (verb !== undefined && own !== verb)) break;
    if (line.marker !== undefined || !isOver(innerClauseOf(whole), own)) break;
    verb = own;
    parts.push(part);
  }
  return parts.length > FEWEST ? parts : [];
}

/** What ends in the verb as the lines below it do stands beside them, not over them, unless it is of all. */
const isOver = (told: string, verb: string): boolean =>
  told.includes(verb) && (/[共总全]|累计|合计/.test(told) || !told.endsWith(verb));

/** The lines of the list that a line opens; none where it opens no list. */
function itemsOf(line: Line, below: readonly Line[]): readonly Line[] {
  // 「主要支出科目情况：」 opens a list of some of them.
  if (
    /主要[^，。；：\d]{0,8}(?:科目|项目|税种|行业|品种)[^，。；：\d]{0,4}[：:]$/.test(
      line.text.trimEnd(),
    )
  )
    return [];
  const form = below[0]?.marker?.form;
  // What is numbered like the line itself stands beside it.
  if (form !== undefined && form !== line.marker?.form && below[0]?.marker?.number === 1) {
    return numberedIn(below, form);
  }
  // 「——东部片区…」, 「·…」.
  const sign = SIGN.exec(below[0]?.text ?? '')?.[0];
  if (sign !== undefined) {
    const end = below.findIndex(({ text }) => SIGN.exec(text)?.[0] !== sign);
    return end < 0 ? below : below.slice(0, end);
  }
  if (!/[和、及与].{0,20}(?:方面|部分|类|项)?。?$|[：:]$/.test(line.text.trimEnd())) return [];
  return below.slice(0, NEAR).filter((each) => isNamedIn(line, each));
}

/** The lines numbered in one form, one behind the other; what stands below one of them, numbered in a form of its own or not, is told of it. */
function numberedIn(below: readonly Line[], form: string): readonly Line[] {
  const items: Line[] = [];
  const deeper = new Set<string>();
  for (const line of below) {
    const { marker } = line;
    if (marker?.form === form) {
      if (marker.number !== items.length + 1) break;
      items.push(line);
    } else if (marker) {
      // A list below an item begins with one; what goes on from before is the end of this.
      if (marker.number !== 1 && !deeper.has(marker.form)) break;
      deeper.add(marker.form);
    }
  }
  return items;
}

const SIGN = /^\s*(?:[—–-]{1,2}|[·•●▲◆■★◇])/;

/** 「道路建设方面，…」 below 「用于道路建设和饮水工程两个方面」. */
function isNamedIn(line: Line, { text, marker }: Line): boolean {
  const name = /^[^，。：:、\d]{0,16}/.exec(text.slice(marker?.end ?? 0).trim())?.[0] ?? '';
  const own = name.replace(/(?:方面|工作|情况|部分)$/, '');
  return own.length >= SHORTEST && line.text.includes(own);
}

/** 「…12万元，其中：」 with 8 and 5万元 in the lines below: what an amount holds is not more than it is, few and small as they may be. */
function overfull(
  whole: Counted,
  found: readonly (Counted | undefined)[],
  line: Line,
): readonly SharedOut[] {
  const parts = found.flatMap((part) => part ?? []);
  if (whole.nature !== 'money' || !/其中[：:]$/.test(line.text.trimEnd())) return [];
  if (parts.length < found.length || !parts.every(isPlain)) return [];
  if (parts.some((each) => isPlanned(each) !== isPlanned(whole) || /共|合计/.test(each.before)))
    return [];
  const made = listWith(whole, parts);
  return made.balance.verdict === 'different' && sumOfSizes(parts) > whole.size ? [made] : [];
}

const isPlanned = (each: Counted): boolean => /预算(?!执行)/.test(innerClauseOf(each));

const comesTo = (whole: Counted, parts: readonly Counted[]): boolean =>
  parts.length >= FEWEST &&
  balance(
    whole.value,
    parts.map(({ value }) => value),
  ).verdict !== 'different';

function summed(
  whole: Counted,
  found: readonly (Counted | undefined)[],
  above: readonly Counted[],
): readonly SharedOut[] {
  const parts = found.flatMap((part) => part ?? []);
  if (parts.length < found.length || !parts.every(isPlain)) return [];
  if (parts.some(({ value }) => value.unit !== whole.value.unit)) return [];
  const words = whole.line.text.slice(0, whole.at.from);
  if (parts.some(({ line, at }) => !isCalledAs(words, line.text.slice(at.to)))) return [];
  // What was spent is no sum of budgets; what stands among the items beside others is no whole of them.
  if (parts.some((each) => isPlanned(each) !== isPlanned(whole))) return [];
  if (parts.some(({ size }) => size === whole.size)) return [];
  const sum = sumOfSizes(parts);
  if (above.some((each) => alike(each, whole) && Math.abs(each.size - sum) < 1)) return [];
  // 「“三公”经费20.39万元。1.出国…；4.接待…；5.培训费3.03万元」: what comes to the whole ends before the last of them.
  if (parts.some((_, i) => i + 1 < parts.length && comesTo(whole, parts.slice(0, i + 1))))
    return [];
  // Few small numbers come to anything but for a stroke.
  if (!areLong(whole, parts) && !(parts.length > FEWEST && whole.value.coefficient >= 100))
    return [];
  return isSumOff(whole, parts) ? [listWith(whole, parts)] : [];
}
