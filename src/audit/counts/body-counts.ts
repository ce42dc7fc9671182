import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { balance } from '../figures/amounts.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';
import type { CountList } from './count-lists.ts';

const N = '(\\d{1,4}|[一二三四五六七八九十两]{1,3})';
const UNIT = '[个家所]';
const BODY = '(?:预算单位|决算单位|单位|机构|学校|院校|乡镇|镇街|村（?社|行政村|社区)';
/** 「预算单位共8个，包括」, 「下属单位15家，其中」, 「所属8个预算单位：」: the number of all bodies with the mark that opens their list. */
const WHOLE = new RegExp(
  `(?:([^，。；：、（）\\d]{0,24}?${BODY})(?:总数)?(?:共有|共计|合计|共|为|有)?${N}(${UNIT})|${N}(${UNIT})([^，。；：、（）\\d]{0,8}${BODY}))([，,（：:]?(?:其中|包括|分别(?:为|是)?|即|含)[：:，,]?|[，,（：:])`,
  'g',
);
/** What every such number has in it; the words in front of it would be tried from each character of a line. */
const LIKELY = new RegExp(
  `${N}${UNIT}(?:[，,（：:其包分即含]|[^，。；：、（）\\d]{0,8}${BODY}[，,（：:其包分即含])`,
);
const OWN = '(?:[^，。；：、（）\\d]{0,6}(?:机关|本级|本部))';
/** One part: by its name with the number behind or in front, or the department's own body, of which there is one. */
const PART = new RegExp(
  `^(?:([^，。；：、（）\\d和及与]{2,12}?)(?:共|有|为)?${N}(${UNIT})|${N}(${UNIT})([^，。；：、（）\\d和及]{1,12})|(${OWN}(?:行政处室)?))(?=$|[，、。；）和及与])`,
);
const NEXT = /^(?:[、，,]|和|及|以及|与)(?:其中)?/;
const BESIDE = /(?:本级|机关|本部)[^，。；、\d]{0,4}[和及与]$/;
const SUBORDINATE = /所属|下属|直属|二级|基层|事业/;

interface Part {
  readonly name: string;
  readonly value: Figure;
  readonly own: boolean;
  readonly told: boolean;
  readonly from: number;
  readonly to: number;
}

const countOf = (coefficient: number): Figure => ({ coefficient, decimals: 0, unit: '个' });

/**
 * Bodies by their kinds beside the number of all, in whatever words they are counted: 「预算单位8个，包括局机关和7个所属单位」, 「学校87所，其中小学45所、
 * 其他单位2个」, 「14个社区、3个行政村，共17个村（社区）」. The own body and those below it are all there are, and so is a list that ends with others.
 */
export const bodyCounts = (report: Report): readonly CountList[] =>
  gather(linesWith(report.document, /单位|机构|学校|院校|社区|乡镇/), (line) => [
    ...inFront(line),
    ...summedUp(line),
  ]);

function inFront(line: Line): readonly CountList[] {
  if (!LIKELY.test(line.text)) return [];
  return matchesOf(line.text, WHOLE).flatMap((match): readonly CountList[] => {
    const parts = partsFrom(line.text, match.index + match[0].length);
    const end = parts.at(-1)?.to ?? 0;
    const stop = line.text.charAt(end);
    if (parts.length < 2 || !/^[。；）]?$/.test(stop)) return [];
    // What fills the brackets right behind a number is all that it counts.
    const isBracketed = match[7] === '（' && stop === '）';
    if (!isBracketed && !isClosed(parts)) return [];
    const told = parseCount(match[2] ?? match[4] ?? '');
    // 「高中3所，职业学校1所，初中14所、其他单位3个」: one of a list, less than the next, is no whole of those behind it.
    const isItem = match[7] === '，' && parts.some(({ value }) => value.coefficient > (told ?? 0));
    if (isItem) return [];
    const name = (match[1] ?? match[6] ?? '').trim();
    // 「本级和2个下属单位，其中…」: the own body is among what follows.
    if (BESIDE.test(line.text.slice(0, match.index))) return [];
    // 「下属单位8个，其中机关…」 are those below the own body, which is not among them.
    if (told === undefined || (SUBORDINATE.test(name) && parts.some(({ own }) => own))) return [];
    const from = match.index + (match[1] ?? '').length - name.length;
    const to = match.index + match[0].length - (match[7] ?? '').length;
    return listOf(line, wordsIn(line, Math.max(from, match.index), to), told, parts);
  });
}

const LIST = new RegExp(
  `(?:[下管所共]?[辖设属管有]|辖区内?有?)((?:${N}个[^，。；：、（）\\d和及与]{1,8}[、，和及]){1,5}${N}个[^，。；：、（）\\d]{1,8})[，,](?:合计|共计|总计|共)(?:有)?(${N}个[^，。；、\\d]{1,10})`,
  'g',
);

/** 「辖14个社区、3个行政村，共17个村（社区）」. */
function summedUp(line: Line): readonly CountList[] {
  if (!/[合共总]计|共[\d一二三四五六七八九十]/.test(line.text)) return [];
  return matchesOf(line.text, LIST).flatMap((match): readonly CountList[] => {
    const list = match[1] ?? '';
    const from = match.index + match[0].indexOf(list);
    const parts = partsFrom(line.text, from).filter(({ to }) => to <= from + list.length);
    const words = match[4] ?? '';
    const told = parseCount(/^[^个]+/.exec(words)?.[0] ?? '');
    const start = match.index + match[0].length - words.length;
    return told === undefined || parts.length < 2
      ? []
      : listOf(line, wordsIn(line, start, start + words.length), told, parts);
  });
}

function partsFrom(text: string, start: number): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (;;) {
    const match = PART.exec(text.slice(at, at + 40));
    if (!match) break;
    const [words, before, behind, , front, , after, own] = match;
    const value = own === undefined ? parseCount(behind ?? front ?? '') : 1;
    if (value === undefined) break;
    const name = before ?? after ?? own ?? '';
    parts.push({
      name,
      value: countOf(value),
      own: own !== undefined || new RegExp(`^${OWN}$`).test(name),
      told: own === undefined,
      from: at,
      to: at + words.length,
    });
    at += words.length;
    const next = NEXT.exec(text.slice(at, at + 6))?.[0];
    if (next === undefined || !PART.test(text.slice(at + next.length, at + next.length + 40)))
      break;
    at += next.length;
  }
  return parts;
}

/** Whether the parts leave no body out. */
function isClosed(parts: readonly Part[]): boolean {
  const others = parts.filter(({ own }) => !own);
  if (others.length < parts.length)
    return (
      parts.length - others.length === 1 &&
      others.every(({ name }) => SUBORDINATE.test(name) || /单位$/.test(name))
    );
  if (/^其[他它]|^其余/.test(parts.at(-1)?.name ?? '')) return true;
  return (
    parts.every(({ name }) =>
      /^(?:行政|参公|参照公务员法?管理|(?:全额|差额)?[^，、]{0,8}事业|公益[一二]类)[^，、]{0,6}单位$/.test(
        name,
      ),
    ) &&
    parts.some(({ name }) => /行政|参公|参照/.test(name)) &&
    parts.some(({ name }) => name.includes('事业'))
  );
}

function listOf(
  line: Line,
  whole: Quote,
  told: number,
  parts: readonly Part[],
): readonly CountList[] {
  const found = balance(
    countOf(told),
    parts.map(({ value }) => value),
  );
  if (found.sign === 0) return [];
  return [{ whole, parts: parts.map(({ from, to }) => wordsIn(line, from, to)), balance: found }];
}
