import { apart } from './levels.ts';
import type { Segment } from './segments.ts';

/** A figure as it may stand in a cell, with its decimals and its sign of percent. */
const FIGURE = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([%％]?)$/;
/** What may be the first or the further line of a figure. */
const FIRST = /^[-−]?\d[\d,]*\.?\d*$/;
const FURTHER = /^[\d.,]*\d[\d.,]*[%％]?$|^[%％]$/;

/** Lines of one figure stand no further apart; em. */
const WIDEST = 2.3;
/** What stands in the middle between two lines is off it by less; em. */
const OFF = 0.22;

/** How a figure is written: 12.50 and 3.07 alike, 12.5% otherwise. */
const formOf = (text: string): string | undefined => {
  const found = FIGURE.exec(text);
  return found ? `${found[1]?.length ?? 0}${found[2]}` : undefined;
};

/** Whether a text is a figure as it may stand in a cell. */
export const isFigure = (text: string): boolean => FIGURE.test(text);

/** Puts figures together that a narrow column broke over two or three lines: 1,045.6 and 3 below it. */
export function wholeFigures(segments: readonly Segment[]): readonly Segment[] {
  const gone = new Set<Segment>();
  const whole = new Map<Segment, Segment>();
  const usual = usualForms(segments);
  for (const upper of segments) {
    if (gone.has(upper) || !FIRST.test(upper.text)) continue;
    const second = lineBelow(upper, segments);
    const third = second && lineBelow(second, segments);
    const broken = [second && third ? [upper, second, third] : [], second ? [upper, second] : []];
    const lines = broken.find((each) => each.length > 1 && isBroken(each, segments, usual(upper)));
    if (!lines) continue;
    for (const line of lines.slice(1)) gone.add(line);
    whole.set(upper, joinedOf(lines, segments));
  }
  return segments.flatMap((each) => (gone.has(each) ? [] : [whole.get(each) ?? each]));
}

/** How the figures of the column of each segment are written, those left out that may be pieces of broken ones. */
function usualForms(segments: readonly Segment[]): (at: Segment) => string | undefined {
  const pieces = new Set(
    segments.flatMap((upper) => {
      const lower = FIRST.test(upper.text) ? lineBelow(upper, segments) : undefined;
      return lower && formOf(upper.text + lower.text) !== undefined ? [upper, lower] : [];
    }),
  );
  const whole = segments.filter((each) => !pieces.has(each) && formOf(each.text) !== undefined);
  const formsOf = (some: readonly Segment[]): string | undefined =>
    commonest(some.flatMap((each) => formOf(each.text) ?? []));
  return (at) => formsOf(whole.filter((each) => !apart(each, at))) ?? formsOf(whole);
}

/** The line of a figure that may follow another. */
function lineBelow(upper: Segment, segments: readonly Segment[]): Segment | undefined {
  let next: Segment | undefined;
  for (const each of segments) {
    const below = each.page === upper.page && each.middle > upper.middle + 0.5 * upper.size;
    if (below && !apart(each, upper) && !(next && next.middle <= each.middle)) next = each;
  }
  const near = next && next.middle - upper.middle < WIDEST * upper.size;
  return near && next && FURTHER.test(next.text) && standsUnder(upper, next) ? next : undefined;
}

/** How far lines of one figure may stand from a common edge, or middle: on a page in points, in em where letters of a text keep the columns. */
const SLACK = { drawn: 1.5, typed: 0.55 } as const;

/** Whether a line keeps to an edge or to the middle of the one above. */
function standsUnder(upper: Segment, lower: Segment): boolean {
  const slack = upper.drawn ? SLACK.drawn : SLACK.typed * upper.size;
  return (
    Math.abs(upper.left - lower.left) < slack ||
    Math.abs(upper.right - lower.right) < slack ||
    Math.abs(upper.left + upper.right - lower.left - lower.right) < 2 * slack
  );
}

const textOf = (lines: readonly Segment[]): string => lines.map((each) => each.text).join('');

/**
 * Whether lines are one figure: one of them is none by itself, or only together they are written as the other figures of the column, or
 * most of what stands beside them stands in the middle between them.
 */
function isBroken(
  lines: readonly Segment[],
  segments: readonly Segment[],
  usual: string | undefined,
): boolean {
  const form = formOf(textOf(lines));
  const [first] = lines;
  if (form === undefined || !first) return false;
  const torn = lines.slice(1).every((line, i) => isTornAt(lines[i]?.text ?? '', line.text));
  if (torn) return true;
  const page = segments.filter((each) => each.page === first.page);
  const others = page.filter((each) => FURTHER.test(each.text) && apart(each, first));
  // A text over several columns tells nothing of the width of this one.
  const column = page.filter(
    (each) =>
      !lines.includes(each) && !apart(each, first) && others.every((other) => apart(other, each)),
  );
  const widest = Math.max(...[...column, ...lines].map((each) => each.right - each.left));
  const full = lines
    .slice(0, -1)
    .every((line) => line.right - line.left > widest - 0.6 * line.size);
  const row = isRow(lines, segments);
  // 2254700 broken before its last digit leaves 0.00 below, where no row stands.
  const own = lines.filter((line) => formOf(line.text) === usual);
  const only = form === usual && (own.length === 0 || (full && !row && !own.includes(first)));
  if (full || only)
    return (isCentre(lines, segments) && !areRows(lines, segments)) || (full && only && !row);
  return false;
}

/** Whether the first line and the last stand each in a row of its own: beside a name and an amount that are whole. */
const areRows = (lines: readonly Segment[], segments: readonly Segment[]): boolean =>
  [lines[0], lines[lines.length - 1]].every((line) => {
    const beside = segments.filter(
      (each) =>
        line !== undefined &&
        each.page === line.page &&
        each !== line &&
        Math.abs(each.middle - line.middle) < OFF * line.size,
    );
    return (
      beside.some(({ text }) => /[\u4e00-\u9fff]{2}/.test(text)) &&
      beside.some(({ text }) => /^-?\d[\d,]*\.\d+$/.test(text))
    );
  });

/** Whether beside the last line as much stands as in a row of its own. */
function isRow(lines: readonly Segment[], segments: readonly Segment[]): boolean {
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return false;
  const at = ({ middle, page, size }: Segment): number =>
    segments.filter(
      (each) =>
        each.page === page && apart(each, first) && Math.abs(each.middle - middle) < OFF * size,
    ).length;
  return at(last) >= FEWEST_BESIDE && at(last) * 2 > at(first);
}

/** So many cells beside a figure may go on in a further line, too. */
const FEWEST_BESIDE = 4;

/** Whether a line cannot end there: at a point, within three digits behind a comma, before the sign of percent of its decimals. */
const isTornAt = (upper: string, lower: string): boolean =>
  /[.,]$|,\d{1,2}$/.test(upper) ||
  /^[.,%％]/.test(lower) ||
  (/\.\d+$/.test(upper) && /^\d{1,2}[%％]$/.test(lower));

/** Whether more stands beside lines in the middle between the first and the last than at the height of the first. */
function isCentre(lines: readonly Segment[], segments: readonly Segment[]): boolean {
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return false;
  const middle = (first.middle + last.middle) / 2;
  const beside = segments.filter((each) => each.page === first.page && apart(each, first));
  const at = (height: number): readonly Segment[] =>
    beside.filter((each) => Math.abs(each.middle - height) < OFF * each.size);
  return at(middle).length >= 2 && at(middle).length > at(first.middle).length;
}

/** One figure of several lines; it stands where the cells beside it do. */
function joinedOf(lines: readonly Segment[], segments: readonly Segment[]): Segment {
  const [first, last] = [lines[0] as Segment, lines[lines.length - 1] as Segment];
  return {
    ...first,
    text: textOf(lines),
    left: Math.min(...lines.map((each) => each.left)),
    right: Math.max(...lines.map((each) => each.right)),
    middle: isCentre(lines, segments) ? (first.middle + last.middle) / 2 : first.middle,
  };
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
