import { PRINT } from './prints.ts';

/** Two stretches that are the same but for some letters: half-open ranges of letters. */
export interface Passage {
  readonly a: Range;
  readonly b: Range;
  /** Letters that are equal and no template. */
  readonly letters: number;
}

/** Letters from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A print that stands in both texts. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
}

/** Letters of one's own that may stand between equal stretches of one passage, and how much longer one side may be. */
const GAP = 40;
const SLIP = 20;

interface Chain {
  readonly meetings: Meeting[];
  last: Meeting;
}

/**
 * The passages of two texts by the prints that they share, in order of the first text. `isTemplate` marks letters of the first
 * text that do not count.
 */
export function passagesOf(
  meetings: readonly Meeting[],
  a: Uint16Array,
  b: Uint16Array,
  isTemplate: Uint8Array,
): readonly Passage[] {
  const done: Chain[] = [];
  let open: Chain[] = [];
  for (const meeting of meetings) {
    open = open.filter((chain) => {
      const stays = meeting.a - chain.last.a <= GAP + PRINT;
      if (!stays) done.push(chain);
      return stays;
    });
    const fits = open.filter((chain) => follows(chain.last, meeting));
    const next = fits.reduce<Chain | undefined>(
      (best, each) => (best && slip(best.last, meeting) <= slip(each.last, meeting) ? best : each),
      undefined,
    );
    if (next) {
      next.meetings.push(meeting);
      next.last = meeting;
    } else open.push({ meetings: [meeting], last: meeting });
  }
  done.push(...open);
  return apart(done.map((chain) => passageOf(chain.meetings, a, b, isTemplate)));
}

const slip = (last: Meeting, next: Meeting): number =>
  Math.abs(next.b - last.b - (next.a - last.a));

const follows = (last: Meeting, next: Meeting): boolean =>
  next.a > last.a && next.b > last.b && next.b - last.b <= GAP + PRINT && slip(last, next) <= SLIP;

/** The equal letters around the meetings, to the first that differs on either side. */
function passageOf(
  meetings: readonly Meeting[],
  a: Uint16Array,
  b: Uint16Array,
  isTemplate: Uint8Array,
): Passage {
  let [fromA, fromB, toA, toB, letters] = [0, 0, 0, 0, 0];
  let begun = false;
  for (const { a: atA, b: atB } of meetings) {
    if (begun && atA < toA && atA - toA === atB - toB) continue;
    let [left, right] = [0, 0];
    const least = begun ? Math.max(toA - atA, toB - atB) : -Math.min(atA, atB);
    while (left > least && a[atA + left - 1] === b[atB + left - 1]) left -= 1;
    while (atA + right < a.length && atB + right < b.length && a[atA + right] === b[atB + right])
      right += 1;
    // Letters that an earlier stretch has are counted once.
    const start = begun ? Math.max(left, toA - atA, toB - atB) : left;
    if (right <= start) continue;
    if (!begun) [fromA, fromB] = [atA + left, atB + left];
    begun = true;
    [toA, toB] = [atA + right, atB + right];
    for (let i = atA + start; i < toA; i += 1) if (!isTemplate[i]) letters += 1;
  }
  return { a: { from: fromA, to: toA }, b: { from: fromB, to: toB }, letters };
}

/** Of passages that lie over each other on either side the one with more letters stays. */
function apart(passages: readonly Passage[]): readonly Passage[] {
  const kept: Passage[] = [];
  for (const each of [...passages].sort((p, q) => q.letters - p.letters || p.a.from - q.a.from))
    if (!kept.some((other) => meet(other.a, each.a) || meet(other.b, each.b))) kept.push(each);
  return kept.sort((p, q) => p.a.from - q.a.from);
}

const meet = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to;
