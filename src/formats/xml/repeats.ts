/** Elements remembered at once: a document changes between a few fonts and sizes. */
const KEPT = 8;

/**
 * Elements that did nothing, and are stepped over where they come again byte for byte. Plain data, and functions of the module: those made
 * anew for every part would lose their fast code with every full collection of garbage.
 */
export interface Repeats {
  readonly bytes: Uint8Array;
  /** Begin and end of what is remembered, the latest first. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  kept: number;
  /** The element that is watched until its end; depth -1 when none is. */
  depth: number;
  begin: number;
  calls: number;
}

/** Starts with nothing remembered. */
export const repeats = (bytes: Uint8Array): Repeats => ({
  bytes,
  from: new Int32Array(KEPT),
  to: new Int32Array(KEPT),
  kept: 0,
  depth: -1,
  begin: 0,
  calls: 0,
});

/**
 * Behind the element that begins at an offset, when it is like one that is remembered; otherwise 0, and the element is
 * watched until `endRepeat`. `calls` counts the rules called so far.
 */
export function endOfRepeat(known: Repeats, start: number, depth: number, calls: number): number {
  for (let slot = 0; slot < known.kept; slot += 1) {
    const [begin, end] = [known.from[slot] as number, known.to[slot] as number];
    if (!same(known.bytes, begin, end, start)) continue;
    if (slot > 0) front(known, slot, begin, end);
    return start + end - begin;
  }
  known.depth = depth;
  known.begin = start;
  known.calls = calls;
  return 0;
}

/** The watched element of this depth ends before an offset; it is remembered if no rule was called inside. */
export function endRepeat(known: Repeats, depth: number, end: number, calls: number): void {
  if (known.depth !== depth || known.calls !== calls) return;
  known.kept = Math.min(known.kept + 1, KEPT);
  front(known, known.kept - 1, known.begin, end);
  known.depth = -1;
}

/** Names may mean something else from here on. */
export function forgetRepeats(known: Repeats): void {
  known.kept = 0;
  known.depth = -1;
}

/** Puts an element in front of those before its slot. */
function front({ from, to }: Repeats, slot: number, start: number, end: number): void {
  from.copyWithin(1, 0, slot);
  to.copyWithin(1, 0, slot);
  from[0] = start;
  to[0] = end;
}

/** Fonts come first and are the same in most elements, sizes last: the comparison runs from behind. */
function same(bytes: Uint8Array, from: number, to: number, start: number): boolean {
  for (let i = to - 1, j = start + to - from - 1; i >= from; i -= 1, j -= 1)
    if (bytes[i] !== bytes[j]) return false;
  return true;
}
