import { markerOf } from '../../document/outline.ts';
import type { Line } from './lines.ts';
import { beginsItem, endsSentence, joinText } from './wrap.ts';

/** A line with its page. */
export interface FlowLine extends Line {
  readonly page: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/** A paragraph gathered from lines. */
export interface Gathering {
  readonly text: string;
  readonly page: number;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** The measures of the running text of a document; points. */
export interface Measures {
  /** Where lines begin and end, by size and side of the sheet. */
  readonly margins: ReadonlyMap<string, Margins>;
  /** How far first lines are drawn in, in em, where that is the custom of the document. */
  readonly indent: number;
  /** Size of most of the text. */
  readonly size: number;
  /** Usual distance between lines, in em. */
  readonly pitch: number;
}

const sheet = (line: FlowLine): string => `${formatOf(line)}:${line.page % 2}`;

const formatOf = (line: FlowLine): string =>
  `${Math.round(line.pageWidth)}x${Math.round(line.pageHeight)}`;

function grouped(
  lines: readonly FlowLine[],
  keyOf: (line: FlowLine) => string,
): ReadonlyMap<string, readonly FlowLine[]> {
  const found = new Map<string, FlowLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const list = found.get(key);
    if (list) list.push(line);
    else found.set(key, [line]);
  }
  return found;
}

/** Takes the measures of the text. */
export function measure(lines: readonly FlowLine[]): Measures {
  const margins = new Map<string, Margins>();
  for (const format of grouped(lines, formatOf).values()) {
    const sides = [...grouped(format, sheet)];
    const mirrored = isMirrored(sides.map(([, list]) => list));
    for (const [key, list] of sides) margins.set(key, marginsOf(mirrored ? list : format));
  }
  const size =
    common(
      lines.map((line) => line.size),
      0.5,
    ) ?? 12;
  const indents = lines.flatMap((line) => {
    const offset = (line.left - (margins.get(sheet(line))?.left ?? 0)) / line.size;
    return offset > 0.9 && offset < 4 ? [offset] : [];
  });
  const pitches: number[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next?.page === line.page && Math.abs(next.size - line.size) < 0.6)
      pitches.push((next.middle - line.middle) / line.size);
  });
  return {
    margins,
    indent: common(indents, 0.2) ?? 2,
    size,
    pitch:
      common(
        pitches.filter((p) => p > 0.9 && p < 3.2),
        0.1,
      ) ?? 1.5,
  };
}

/** So many lines a side tell whether the margins of left and right pages are mirrored. */
const TELLING = 12;

/** Whether the text of left and right pages is as wide, but stands elsewhere. */
function isMirrored(sides: readonly (readonly FlowLine[])[]): boolean {
  const [a, b] = sides.map(marginsOf);
  if (!a || !b || sides.some((side) => side.length < TELLING)) return false;
  const wider = a.right - a.left - b.right + b.left;
  return Math.abs(wider) < 6 && Math.abs(a.left - b.left) > 3;
}

/** Text narrower than this share of the page never ran full: its lines are short ones beside tables. */
const NARROW = 0.4;

/** Left and right edge of the text on one kind of sheet. */
function marginsOf(lines: readonly FlowLine[]): Margins {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const rights = lines.map((line) => line.edge).sort((a, b) => b - a);
  const least = Math.min(lines.length, Math.max(3, lines.length * 0.08));
  const [left, right] = [supported(lefts, least), supported(rights, least)];
  const width = lines[0]?.pageWidth ?? 0;
  return { left, right: right - left < NARROW * width ? Math.max(right, width - left) : right };
}

/** The outermost position that enough others share. */
function supported(sorted: readonly number[], least: number): number {
  let end = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    while (end < sorted.length && Math.abs((sorted[end] ?? 0) - (sorted[i] ?? 0)) <= 4) end += 1;
    if (end - i >= least) return sorted[i] ?? 0;
  }
  return sorted[0] ?? 0;
}

/** The middle of the commonest value, in steps. */
function common(values: readonly number[], step: number): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best && best[0] * step;
}

const LEADERS = /[.．…·•]{4,}\s*[\dIVXivx—-]*$|[.．…·]{2,}\s*\d+$/;

/** Joins lines into paragraphs: soft-wrapped lines, centred titles, sentences over a page break. */
export function paragraphsOf(lines: readonly FlowLine[], measures: Measures): readonly Gathering[] {
  const found: { text: string; page: number }[] = [];
  let above: FlowLine | undefined;
  let begins = true;
  let drawnIn = false;
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last && above && goesOn(above, line, { text: last.text, begins, drawnIn }, measures)) {
      last.text = joinText(last.text, line.text);
      begins = false;
    } else {
      found.push({ text: line.text, page: line.page });
      begins = true;
      drawnIn = Math.abs(offsetOf(line, measures) - measures.indent) < 0.5;
    }
    above = line;
  }
  return found;
}

/** A paragraph so far. */
interface Begun {
  readonly text: string;
  /** The line above is its first. */
  readonly begins: boolean;
  /** Its first line is drawn in. */
  readonly drawnIn: boolean;
}

/** How far a line begins right of the margin; em. */
const offsetOf = (line: FlowLine, { margins }: Measures): number =>
  (line.left - (margins.get(sheet(line))?.left ?? 0)) / line.size;

/** Whether a text breaks off within a sentence, after one of several items. */
const endsItem = (text: string): boolean => /[；;，,、]$/.test(text);

/** Markers of items that stand within a sentence as well: （1）, 1. and 二是 at the head of a line may have come there by chance. */
const WITHIN = /^[（(]?\d{1,2}[）).．、]|^[一二三四五六七八九十]是/;

/** A title that is whole, and the name of who reports, or to whom, on the line below. */
const WHOLE_TITLE = /(?:报告|总结|说明|[评分]表)(?:[（(][^（()）]{1,12}[)）])?\s*$/;
const NAMED = /(?:[局委院厅处所站校会司镇乡队办]|中心|政府|街道|大学|中学|小学)[：:]?\s*$/;

/** Whether a line goes on with the paragraph of the line above. */
function goesOn(
  above: FlowLine,
  line: FlowLine,
  { text, begins, drawnIn }: Begun,
  measures: Measures,
): boolean {
  if (Math.abs(above.size - line.size) > 0.06 * above.size || LEADERS.test(above.text))
    return false;
  const byChance =
    drawnIn && WITHIN.test(line.text) && endsItem(text) && Math.abs(offsetOf(line, measures)) < 0.3;
  if (!byChance && beginsItem(text, line.text)) return false;
  const pitch = (line.middle - above.middle) / line.size;
  if (line.page === above.page) {
    if (isTitle(above, measures) && isTitle(line, measures))
      return (
        above.font === line.font &&
        pitch < 2.3 &&
        !markerOf(line.text) &&
        !markerOf(above.text) &&
        !(WHOLE_TITLE.test(above.text) && NAMED.test(line.text))
      );
    if (pitch > Math.max(1.35 * measures.pitch, 1.5) || pitch < 0.5) return false;
  } else if (line.page !== above.page + 1 || above.middle < 0.6 * above.pageHeight) return false;
  const margin = measures.margins.get(sheet(above)) ?? { left: 0, right: above.right };
  if (margin.right - above.reach > line.lead + 0.5 * line.size) return false;
  return !beginsParagraph(above, line, text, begins, measures);
}

/** Whether a line after a full one is drawn in as the first of a new paragraph. */
function beginsParagraph(
  above: FlowLine,
  line: FlowLine,
  text: string,
  begins: boolean,
  measures: Measures,
): boolean {
  const left = measures.margins.get(sheet(line))?.left ?? 0;
  const offset = (line.left - left) / line.size;
  if (offset < 0.8) return false;
  const before = (above.left - (measures.margins.get(sheet(above))?.left ?? 0)) / above.size;
  if (Math.abs(offset - measures.indent) < 0.5) return begins || Math.abs(before - offset) > 0.5;
  if (Math.abs(offset - before) < 0.5) return false;
  return endsSentence(text);
}

/** A centred line in letters larger than the text. */
function isTitle(line: FlowLine, measures: Measures): boolean {
  if (line.size < 1.1 * measures.size) return false;
  const margin = measures.margins.get(sheet(line)) ?? { left: 0, right: line.pageWidth };
  const middle = (line.left + line.right) / 2;
  const sheetMiddle = line.pageWidth / 2;
  return (
    Math.min(Math.abs(middle - sheetMiddle), Math.abs(middle - (margin.left + margin.right) / 2)) <
    line.size
  );
}
