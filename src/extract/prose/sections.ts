import { RANK } from '../../document/outline.ts';
import type { Section, SectionKey } from '../../report/sections.ts';
import { clean, original } from '../clean.ts';
import { BARE_HEADING, keyOf, usualLevel } from './keys.ts';
import type { Line } from './lines.ts';

/** A line that opens a part, before levels are settled. */
interface Opening {
  readonly line: Line;
  readonly index: number;
  readonly level: number;
  readonly key?: SectionKey;
  readonly title: string;
  /** It explains terms: what is numbered below it is no part of the report. */
  readonly glossary: boolean;
  /** Characters of the line that are heading, when text follows on it. */
  readonly headEnd?: number;
  /** The heading runs over into the next line. */
  readonly wraps: boolean;
}

type Draft = { -readonly [K in keyof Section]: Section[K] };

/** The outline: every heading with its level, its part and the blocks that belong to it. */
export function readSections(
  lines: readonly Line[],
  titleBlock: number | undefined,
): readonly Section[] {
  const openings = openingsIn(lines, titleBlock);
  const last = (lines.at(-1)?.block ?? -1) + 1;
  const sections: Draft[] = [];
  const open: number[] = [];
  for (const each of openings) {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= each.level) {
      const closed = sections[open.pop() ?? 0];
      if (closed) closed.to = each.line.block;
    }
    const parent = open.at(-1);
    open.push(sections.length);
    sections.push(sectionOf(each, lines, last, parent));
  }
  return sections;
}

function sectionOf(each: Opening, lines: readonly Line[], last: number, parent?: number): Draft {
  const { line, headEnd } = each;
  const start = line.text.length - line.text.trimStart().length;
  const end = headEnd ?? line.text.trimEnd().length;
  const next = lines[each.index + (each.wraps ? 2 : 1)];
  const made: Draft = {
    heading: {
      value: each.title,
      verbatim: line.text.slice(start, end),
      at: { block: line.block, from: start, to: end },
    },
    level: each.level,
    from: next?.block ?? last,
    to: last,
  };
  if (each.key) made.key = each.key;
  if (line.marker) made.marker = line.marker;
  if (parent !== undefined) made.parent = parent;
  if (headEnd !== undefined)
    made.textFrom = { block: line.block, from: headEnd, to: line.text.length };
  return made;
}

function openingsIn(lines: readonly Line[], titleBlock: number | undefined): readonly Opening[] {
  const found: Opening[] = [];
  lines.forEach((line, index) => {
    if (line.contents || line.block === titleBlock) return;
    const opening = openingOf(line, index, lines[index + 1], found);
    if (opening) found.push(opening);
  });
  return found;
}

function openingOf(
  line: Line,
  index: number,
  next: Line | undefined,
  before: readonly Opening[],
): Opening | undefined {
  const { marker } = line;
  if (marker?.form === '一是') return undefined;
  const head = headOf(line);
  if (!head) return undefined;
  const wraps = wrapsInto(line, next, head.title);
  const title = wraps && next ? head.title + next.bare : head.title;
  const key = keyAt(line, title, before);
  const numbered = marker && (RANK[marker.form] ?? 9) >= 3;
  // What is numbered behind 附件： is the list of attachments.
  if (numbered && before.at(-1)?.key === 'attachments') return undefined;
  // 1. and （1） number lists as often as parts: only a name of a part makes them a heading.
  if (numbered && line.fileLevel === undefined && !(key && isName(title))) return undefined;
  if (!marker && line.fileLevel === undefined && !BARE_HEADING.test(title)) return undefined;
  return {
    line,
    index,
    level: levelOf(line, key, before),
    title,
    glossary: title.includes('名词解释'),
    wraps,
    ...(key && { key }),
    ...(head.end !== undefined && { headEnd: head.end }),
  };
}

/** The part by its words, unless it is an item of problems or measures, which are named after many things. */
function keyAt(line: Line, title: string, before: readonly Opening[]): SectionKey | undefined {
  if (inGlossary(line, before)) return undefined;
  const key = keyOf(title);
  const rank = line.marker ? (RANK[line.marker.form] ?? 3) : undefined;
  const above = before.findLast((each) => rank !== undefined && each.level < rank);
  const listing = /^(?:problems|measures|resultsUse)$/.test(above?.key ?? '');
  return listing && key !== 'problems' && key !== 'measures' ? undefined : key;
}

/** What the explanation of terms numbers are terms, not parts of the report. */
function inGlossary(line: Line, before: readonly Opening[]): boolean {
  const glossary = before.findLast((each) => each.glossary);
  return glossary !== undefined && (RANK[line.marker?.form ?? '1.'] ?? 9) > glossary.level;
}

const isName = (title: string) => title.length <= 24 && !/[，。；]/.test(title);

/** The words of a heading, and where they end when text goes on behind them. */
function headOf(line: Line): { title: string; end?: number } | undefined {
  const from = line.marker?.end ?? 0;
  const rest = clean(line.text.slice(from));
  const text = rest.text.replace(/^[、.．：]/, '');
  const shift = rest.text.length - text.length;
  if (text === '') return undefined;
  const whole = !/[。；，！？]$/.test(text) && text.length <= 45 && !/[。；]/.test(text);
  if (whole || line.fileLevel !== undefined) {
    // 「（二）人员情况：编制5人」 names a part and goes on.
    const colon = /^([^：，。；]{2,20})：(?=.)/.exec(text);
    if (!colon?.[1]) return { title: text.replace(/：$/, '') };
    if (!keyOf(colon[1])) return line.fileLevel !== undefined ? { title: text } : undefined;
    return { title: colon[1], end: from + original(rest, shift, shift + colon[0].length)[1] };
  }
  if (!line.marker) return undefined;
  const inline = /^([^。；！？：，]{2,36})[。：](?=.)|^([^。；！？：]{2,40})。(?=.)/.exec(text);
  const title = inline?.[1] ?? inline?.[2];
  if (!inline || !title || !(keyOf(title) && isInlineName(title))) {
    const ended = /^([^。；！？]{2,36})。$/.exec(text);
    if (ended?.[1] && keyOf(ended[1]) && isInlineName(ended[1])) return { title: ended[1] };
    return undefined;
  }
  return { title, end: from + original(rest, shift, shift + inline[0].length)[1] };
}

/** Names of parts end as names do, and hold no figures; a sentence that has a keyword in it is none. */
const isInlineName = (title: string) =>
  /(?:情况|说明|概况|职能|职责|设置|支出|经费|措施|问题|分析|建议|范围|编制|目标|管理|结论|采购|资产|费|内容|应用|公开|任务|绩效|评价)$/.test(
    title,
  ) &&
  !/\d+(?:\.\d+)?(?:万元|元|人|%)/.test(title) &&
  !/^(?:加强|完善|提高|强化|进一步|严格|建立|健全|规范|优化|推进|做好|加大|落实)/.test(title);

/** A heading broken over two lines: the first has no end, the second is short, has no number and completes a name. */
function wrapsInto(line: Line, next: Line | undefined, title: string): boolean {
  if (!line.marker || !next || next.marker || next.contents || next.fileLevel !== undefined)
    return false;
  if (next.bare.length > 16 || /[。；，：]/.test(next.bare)) return false;
  if (/(?:和|与|及|、|的|有待|情|说)$/.test(title)) return true;
  if (line.bare.length < 14) return false;
  if (/^(?:无|附件|目标|单位|部门)/.test(next.bare)) return false;
  return (
    /^.{0,14}(?:情况|说明|分析|措施|范围|概况|决算|建议|公开)$/.test(next.bare) &&
    !/(?:情况|说明)$/.test(title)
  );
}

function levelOf(line: Line, key: SectionKey | undefined, before: readonly Opening[]): number {
  const { marker } = line;
  const last = before.at(-1);
  if (!marker) {
    if (
      line.fileLevel !== undefined &&
      before.some((each) => each.line.fileLevel === line.fileLevel)
    )
      return before.findLast((each) => each.line.fileLevel === line.fileLevel)?.level ?? 1;
    return key ? usualLevel(key) : Math.max(1, line.fileLevel ?? 1);
  }
  const rank = RANK[marker.form] ?? 3;
  // （2） right after （一）: the number goes on, the form slipped.
  const slipped =
    rank >= 3 &&
    last?.line.marker !== undefined &&
    last.line.marker.number === marker.number - 1 &&
    last.line.marker.form !== marker.form &&
    last.level < rank &&
    key !== undefined;
  if (slipped && last) return last.level;
  return rank;
}
