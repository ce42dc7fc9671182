import type { Quote } from '../../document/finding.ts';
import type { MarkerForm } from '../../document/outline.ts';
import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, markerIn, runningText, wordsIn } from '../wording/running-text.ts';
import { kindLists } from './kind-lists.ts';
import { areBodies, type ListedCount, namesIn } from './name-lists.ts';
import { thingsNamed } from './things-named.ts';

const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const KIND =
  '(?:指标|单位|机构|科室|股室|处室|科|股|部门|学校|医院|项目|目标|问题|不足|困难|方面|措施|建议|做法|经验|原因|职责|职能|任务|(?:市|州|县|区|镇|乡|街道|村|社区)(?:[（(][^（()）\\d]{1,4}[)）])?)';
const COUNT = `${NUMBER}\\s*(?:个方面|个|项|家|所|条|点|类|方面)`;
/** What opens the list: a colon, 「分别为」, 「，即」, or a full stop before 「一是」. */
const OPENS =
  '(?:(?:组成|构成)?[，,][^，。；：、\\d]{0,8}分别(?:[为是]|位于|分布在)[：:]?|[，,]?(?:分别[为是][：:]?|(?:包括|即|是|具体[为是]|具体如下|名称如下|依次[为是])?[：:])|[，,]即(?!将|可|使|便)|。(?=\\s*(?:一是|第一[，,是])))';
/** 「3个下属预算单位：」, 「绩效指标6项：」, 「以下三个方面的问题：」; what stands between may tell the kind, not another matter. */
const TOLD = new RegExp(
  `(?:${COUNT}(?:[^，。；：、（）()\\d]{0,10}${KIND})|${KIND}(?:共|为|有)?${COUNT})[^，。；：、（）()\\d]{0,4}?${OPENS}|有${COUNT}[：:](?=一是|第一|[（(]1[)）]|1[.．、])|${COUNT}[^，。；：、（）()\\d]{0,6}(?:工作|任务|举措|环节|特点|亮点|成效|内容|要求|重点)[：:](?=\\s*(?:一是|第一[，,是]))`,
  'g',
);
/** What a list opens with has one of these. */
const OPENS_LIST = /[：:]|分别|[，,]即|。\s*(?:一是|第一)/;
const ANOTHER = new RegExp(`${COUNT}[^，。]{0,10}${KIND}|${KIND}[共为有]?${COUNT}`);
const BELOW = new RegExp(
  `(?:以下|如下|下列|下述)${COUNT}(?:[^，。；：、（）()\\d]{0,10}${KIND})?[^，。；：、（）()\\d]{0,4}[：:。]?$|${COUNT}[^，。；：、（）()\\d]{0,6}(?:问题|不足|困难|短板|特点|亮点|做法|举措|措施|经验|成效|原因|建议|工作|任务|要求)[：:]$`,
);
const ABOVE = new RegExp(
  `(?:以上|上述|存在的|发现的)${COUNT}[^，。；：、（）()\\d]{0,4}(?:问题|不足|困难|短板)`,
);
/** Words that leave the number open, or say that the list is not whole. */
const ABOUT = /[近约余多超]\s*$|不少于|至少|第\s*$|[年月日前后其各]\s*$|等\s*$/;
const SOME = /其中|主要|(?<!全)部分|重点|代表|例如|典型|新增|其余|其他/;

/** All numbers of things that are told with a list of them, and what is listed. Where the list is unclear there is none. */
export function listedCounts(report: Report): readonly ListedCount[] {
  const lines = runningText(report.document);
  return gather(lines, toldAt);
}

/** Without one of these a line lists nothing. */
const LISTS =
  /[：:]|分别|以下|如下|下列|下述|，即|一是|第一|[（，]|等|[下内]设|下辖|设有|[乡镇村道区县][\d一二三四五六七八九十]/;

/** What a line tells of a list, with the lines around it. */
function toldAt(line: Line, i: number, lines: readonly Line[]): readonly ListedCount[] {
  const above = toldAbove(line, lines, i);
  if (above) return [above];
  if (!LISTS.test(line.text)) return [];
  const below = toldBelow(line, lines, i);
  if (below) return [below];
  const here = matchesOf(OPENS_LIST.test(line.text) ? line.text : '', TOLD).flatMap((match) =>
    toldHere(line, match, lines.slice(i + 1, i + 1 + FARTHEST)),
  );
  const kinds = here.length > 0 ? here : kindLists(line);
  const isTold = ({ told }: ListedCount): boolean =>
    kinds.some(
      (each) =>
        (each.told.at.from ?? 0) < (told.at.to ?? 0) &&
        (told.at.from ?? 0) < (each.told.at.to ?? 0),
    );
  return [...kinds, ...thingsNamed(line).filter((each) => !isTold(each))];
}

function toldHere(
  line: Line,
  match: RegExpExecArray,
  below: readonly Line[],
): readonly ListedCount[] {
  const stated = parseCount(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
  const from = clauseStart(line, match.index);
  const end = match.index + match[0].length;
  const clause = line.text.slice(from, match.index);
  // 「内设6个科室，下属2个单位：…」: nobody can tell whose list it is.
  const stop = Math.max(...['。', '；'].map((mark) => line.text.lastIndexOf(mark, match.index)));
  const sentence = line.text.slice(stop + 1, match.index);
  const another = ANOTHER.exec(sentence);
  if (another && !/分别/.test(match[0])) return [];
  if (stated === undefined || stated < 1 || ABOUT.test(clause)) return [];
  const told = wordsIn(line, from, end - (/[：:。]$/.test(match[0]) ? 1 : 0));
  const ordinals = ordinalsIn(line, end, below) ?? numbersIn(line, end, below);
  if (ordinals) return [{ told, stated, ...ordinals }];
  // What begins with a number is a numbered list, whose end is not clear.
  if (
    SOME.test(clause + match[0]) ||
    /^\s*(?:[（(]?1[)）.．、](?!\d)|①)/.test(line.text.slice(end))
  )
    return [];
  const names = namesIn(line, end);
  const other = parseCount(another?.[1] ?? another?.[2] ?? '') ?? 0;
  if (another && [other, other + stated].includes(names?.items.length ?? 0)) return [];
  return names && (stated > 1 || areBodies(names.items)) ? [{ told, stated, ...names }] : [];
}

const clauseStart = ({ text, marker }: Line, at: number): number =>
  Math.max(
    marker?.end ?? 0,
    ...['，', '。', '；', '：'].map((stop) => text.lastIndexOf(stop, at - 1) + 1),
  );

const ORDINAL =
  /(?:^|[：:。；;，,])\s*(?:([一二三四五六七八九十]{1,2})[是、]|第([一二三四五六七八九十]{1,2})[，,是])/g;

/** 「一是…；二是…。」 in the rest of a line, and in the lines right below that go on counting. */
function ordinalsIn(
  line: Line,
  from: number,
  below: readonly Line[],
): Omit<ListedCount, 'told' | 'stated'> | undefined {
  const found = ordinalsFrom(line, from - 1);
  for (const each of below) {
    if (each.marker?.form !== '一是' || each.marker.number !== found.length + 1) break;
    found.push(...ordinalsFrom(each, 0));
  }
  if (!isCount(found)) return undefined;
  const items = found.map(({ quote }) => quote);
  return { listed: { least: items.length, most: items.length }, items };
}

const ordinalsFrom = (line: Line, from: number) =>
  matchesOf(line.text.slice(from), ORDINAL).map((match) => {
    const end = from + match.index + match[0].length;
    const start = from + match.index + match[0].search(/[第一二三四五六七八九十]/);
    return {
      number: parseCount(match[1] ?? match[2] ?? ''),
      quote: wordsIn(line, start, match[2] ? end - 1 : end),
    };
  });

const INLINE: readonly RegExp[] = [
  /(?:^|[：:。；;，,、])\s*(\d{1,2})[.．、](?!\d)/g,
  /(?:^|[：:。；;，,、])\s*[（(](\d{1,2})[）)]/g,
  /([①-⑳])/g,
];

/** 「1.…；2.…。」 in the rest of a line that begins with it, where the lines below do not go on counting. */
function numbersIn(
  line: Line,
  from: number,
  below: readonly Line[],
): Omit<ListedCount, 'told' | 'stated'> | undefined {
  const rest = line.text.slice(from - 1);
  for (const pattern of INLINE) {
    const found = matchesOf(rest, pattern);
    const numbers = found.map((match) => ordinal(match[1] ?? ''));
    if (found.length < 2 || (found[0]?.index ?? 0) > 1) continue;
    const next = below[0]?.marker;
    if (numbers.some((number, i) => number !== i + 1) || !/[。；]\s*$/.test(rest)) return undefined;
    // A heading has a number of these forms, too, but no list that ends with ； is at its end.
    const isOpen = /；\s*$/.test(rest) || !/^[一（第]/.test(next?.form ?? '');
    if (next?.number === numbers.length + 1 && isOpen) return undefined;
    const items = found.map((match) => {
      const at = from - 1 + match.index + match[0].search(/[（(\d①-⑳]/);
      return wordsIn(line, at, from - 1 + match.index + match[0].length);
    });
    return { listed: { least: items.length, most: items.length }, items };
  }
  return undefined;
}

const ordinal = (digits: string): number =>
  /^\d/.test(digits) ? Number(digits) : (digits.codePointAt(0) ?? 0) - 0x245f;

/** So many lines below are looked through for the things of a list. */
const FARTHEST = 60;

/** 「一是…；二是…。以上两个方面的问题…」: the list stands in front, in the line or in the lines right above. */
function toldAbove(line: Line, lines: readonly Line[], at: number): ListedCount | undefined {
  const match = ABOVE.exec(line.text);
  const stated = parseCount(match?.[1] ?? '');
  if (!match || stated === undefined || stated < 1) return undefined;
  const own = ordinalsFrom({ ...line, text: line.text.slice(0, match.index) }, 0);
  const above = lines.slice(0, at).findLast(({ marker }) => marker?.form !== '一、');
  const inline = isCount(own) || !above ? own : ordinalsFrom(above, 0);
  const items = isCount(inline)
    ? inline.map(({ quote }) => quote)
    : numberedAbove(lines.slice(0, at));
  if (!items) return undefined;
  const told = wordsIn(line, match.index, match.index + match[0].length);
  return { told, stated, listed: { least: items.length, most: items.length }, items };
}

const isCount = (found: ReturnType<typeof ordinalsFrom>): boolean =>
  found.length >= 2 && found.every(({ number }, i) => number === i + 1);

/** The numbers of the list that ends right above, a heading between let out. */
function numberedAbove(lines: readonly Line[]): readonly Quote[] | undefined {
  const under = lines.at(-1);
  const rest = under?.marker?.form === '一、' ? lines.slice(0, -1) : lines;
  const form = rest.at(-1)?.marker?.form;
  const first = rest.findLastIndex(({ marker }) => marker?.form === form && marker?.number === 1);
  const list = rest.slice(first);
  const counts = list.every(({ marker }, i) => marker?.form === form && marker?.number === i + 1);
  if (form === undefined || first < 0 || list.length < 2 || !counts) return undefined;
  return list.flatMap((line) => (line.marker ? [markerIn(line, line.marker)] : []));
}

/** A line that ends in 「以下三个问题：」 with numbered lines below it. */
function toldBelow(line: Line, lines: readonly Line[], at: number): ListedCount | undefined {
  const text = line.text.trimEnd();
  const match = BELOW.exec(text);
  const stated = parseCount(match?.[1] ?? match?.[2] ?? '');
  if (!match || stated === undefined || stated < 1) return undefined;
  if (ABOUT.test(text.slice(0, match.index))) return undefined;
  const found = numberedBelow(lines.slice(at + 1, at + 1 + FARTHEST), line.marker?.form);
  if (!found) return undefined;
  // Below a heading of the same form the next heading seems to go on counting.
  const form = lines[at + 1]?.marker?.form;
  const above = lines
    .slice(Math.max(0, at - FARTHEST), at)
    .findLast((each) => each.marker?.form === form);
  if (found.length > stated && above?.marker?.number === stated) return undefined;
  const from = clauseStart(line, match.index);
  const told = wordsIn(line, from, text.replace(/[：:。]$/, '').length);
  return { told, stated, listed: { least: found.length, most: found.length }, items: found };
}

const RANK: readonly MarkerForm[] = [
  '第一部分',
  '一、',
  '（一）',
  '1、',
  '1.',
  '（1）',
  '1）',
  '①',
];
const isOver = (form: MarkerForm, list: MarkerForm): boolean =>
  form !== '一是' && (list === '一是' || RANK.indexOf(form) < RANK.indexOf(list));

/** The numbers of the lines of a list, which the first line opens; undefined where its end is unclear. */
function numberedBelow(
  lines: readonly Line[],
  over: MarkerForm | undefined,
): readonly Quote[] | undefined {
  const form = lines[0]?.marker?.form;
  if (!form || form === over || lines[0]?.marker?.number !== 1) return undefined;
  const items: Quote[] = [];
  let ended = lines.length < FARTHEST;
  let left = false;
  for (const line of lines) {
    const { marker } = line;
    if (!marker) continue;
    if (marker.form === form && marker.number === items.length + 1) {
      // The list goes on behind what seemed to end it: its levels are not in order.
      if (left) return undefined;
      items.push(markerIn(line, marker));
    } else if (marker.form === form)
      return left && items.length >= 2 ? items : endedBy(marker.number, items);
    else if (isOver(marker.form, form)) {
      ended = true;
      left = true;
    }
  }
  return items.length >= 2 && ended ? items : undefined;
}

/** Another list of the same form begins; a number that skips or repeats one is a slip of the numbering. */
const endedBy = (number: number, items: readonly Quote[]): readonly Quote[] | undefined =>
  number === 1 && items.length >= 2 ? items : undefined;
