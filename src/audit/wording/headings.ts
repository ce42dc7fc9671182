import { type Marker, type MarkerForm, RANK } from '../../document/outline.ts';
import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { type Line, looksLikeHeading, runningText } from './running-text.ts';

/** What 一是 numbers is told of whatever stands above it. */
const LOWEST = 6;
const rankOf = (form: MarkerForm): number => RANK[form] ?? LOWEST;

/** A numbered line within those that it stands under. */
export interface Heading {
  readonly line: Line;
  readonly marker: Marker;
  /** The form of number that its level has, and the rank of that form. */
  readonly form: MarkerForm;
  readonly rank: number;
  /** Those that it stands under, from the greatest down. */
  readonly over: readonly Heading[];
  /** The last one of its level under the same ones. */
  readonly before: Heading | undefined;
  /** Whether it goes on from the number of another form: 「（一）…」, 「（2）…」. Its level is that of the other. */
  readonly strays: boolean;
}

/** The numbered lines of a report in order that are asked for, each within those above it. */
export function headingsOf(
  report: Report,
  isAsked: (line: Line) => boolean = looksLikeHeading,
): readonly Heading[] {
  const found: Heading[] = [];
  let open: readonly Heading[] = [];
  for (const line of runningText(report.document)) {
    const { marker } = line;
    if (!marker || !isAsked(line)) continue;
    const last = open.at(-1);
    const isKnown = open.some(({ form }) => form === marker.form);
    const strays = !isKnown && last !== undefined && goesOn(line, last);
    const form = strays ? last.form : marker.form;
    const rank = rankOf(form);
    const over = open.filter((each) => each.rank < rank);
    const before = open.find((each) => each.rank === rank);
    const heading = { line, marker, form, rank, over, before, strays };
    found.push(heading);
    open = [...over, heading];
  }
  return found;
}

/** Whether a heading of another form goes on counting from one. */
const goesOn = (line: Line, last: Heading): boolean =>
  line.marker !== undefined &&
  line.marker.number >= 2 &&
  line.marker.number === last.marker.number + 1 &&
  last.rank !== rankOf(line.marker.form) &&
  looksLikeHeading(line) &&
  looksLikeHeading(last.line);

/** The headings that each line of running text stands under, itself among them, by block. */
export const headingsOver = once((report: Report): ReadonlyMap<number, readonly Heading[]> => {
  const headings = headingsOf(report);
  const own = new Map(headings.map((each) => [each.line, each]));
  const found = new Map<number, readonly Heading[]>();
  let open: readonly Heading[] = [];
  for (const line of runningText(report.document)) {
    const heading = own.get(line);
    if (heading) open = [...heading.over, heading];
    found.set(line.block, open);
  }
  return found;
});
