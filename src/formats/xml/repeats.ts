/** Elements remembered at once: a document changes between a few fonts and sizes. */
const KEPT = 8;

/** Finds elements that are byte for byte like one before, so that what did nothing once is not read again. */
export interface Repeats {
  /**
   * Behind the element that begins at an offset, when it is like one that is remembered; otherwise 0, and the element is
   * watched until `end`. `calls` counts the rules called so far.
   */
  readonly endOf: (from: number, depth: number, calls: number) => number;
  /** The watched element of this depth ends before an offset; it is remembered if no rule was called inside. */
  readonly end: (depth: number, to: number, calls: number) => void;
  /** Names may mean something else from here on. */
  readonly forget: () => void;
}

/** Starts with nothing remembered. */
export function repeats(bytes: Uint8Array): Repeats {
  /** Begin and end of what is remembered, the latest first. */
  const from = new Int32Array(KEPT);
  const to = new Int32Array(KEPT);
  let kept = 0;
  const watched = { depth: -1, from: 0, calls: 0 };

  const front = (slot: number, start: number, end: number): void => {
    from.copyWithin(1, 0, slot);
    to.copyWithin(1, 0, slot);
    from[0] = start;
    to[0] = end;
  };
  return {
    endOf(start, depth, calls) {
      for (let slot = 0; slot < kept; slot += 1) {
        const [begin, end] = [from[slot] as number, to[slot] as number];
        if (!same(bytes, begin, end, start)) continue;
        if (slot > 0) front(slot, begin, end);
        return start + end - begin;
      }
      watched.depth = depth;
      watched.from = start;
      watched.calls = calls;
      return 0;
    },
    end(depth, end, calls) {
      if (watched.depth !== depth || watched.calls !== calls) return;
      kept = Math.min(kept + 1, KEPT);
      front(kept - 1, watched.from, end);
      watched.depth = -1;
    },
    forget() {
      kept = 0;
      watched.depth = -1;
    },
  };
}

/** Fonts come first and are the same in most elements, sizes last: the comparison runs from behind. */
function same(bytes: Uint8Array, from: number, to: number, start: number): boolean {
  for (let i = to - 1, j = start + to - from - 1; i >= from; i -= 1, j -= 1)
    if (bytes[i] !== bytes[j]) return false;
  return true;
}
