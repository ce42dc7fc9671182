/** A stretch of a text: from, to. */
export type Range = readonly [from: number, to: number];

// Beyond this many pairs of characters the changed middle counts as one stretch.
const MOST_PAIRS = 1_500_000;

/** The stretches of a text that another text changes, numbers always whole. An insertion is an empty stretch. */
export function changedRanges(text: string, other: string): readonly Range[] {
  if (text === other) return [];
  let head = 0;
  while (head < text.length && head < other.length && text[head] === other[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(text.length, other.length) - head;
  while (tail < shorter && text.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const [a, b] = [text.slice(head, text.length - tail), other.slice(head, other.length - tail)];
  const found: readonly Range[] =
    a.length * b.length > MOST_PAIRS || a === '' || b === '' ? [[0, a.length]] : middleRanges(a, b);
  return joined(found.map(([from, to]): Range => wholeNumbers(text, [from + head, to + head])));
}

/** Changed stretches by the longest common subsequence. */
function middleRanges(a: string, b: string): readonly Range[] {
  const common = commonFrom(a, b);
  const ranges: Range[] = [];
  let [i, j, from] = [0, 0, -1];
  while (i < a.length || j < b.length) {
    const same = i < a.length && j < b.length && a[i] === b[j];
    if (same && from >= 0) {
      ranges.push([from, i]);
      from = -1;
    }
    if (!same && from < 0) from = i;
    const down = i < a.length ? common(i + 1, j) : -1;
    const right = j < b.length ? common(i, j + 1) : -1;
    if (same || down >= right) i += 1;
    if (same || down < right) j += 1;
  }
  return from < 0 ? ranges : [...ranges, [from, i]];
}

/** How long the longest common subsequence of what follows two places is. */
function commonFrom(a: string, b: string): (i: number, j: number) => number {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const common = (i: number, j: number): number => longest[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
  return common;
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /[\d.]/.test(sign);

function wholeNumbers(text: string, [from, to]: Range): Range {
  let [a, b] = [from, to];
  const touches = isDigit(text[a]) || isDigit(text[b - 1]);
  if (!touches) return [a, b];
  while (a > 0 && isDigit(text[a - 1]) && isDigit(text[a])) a -= 1;
  while (b < text.length && isDigit(text[b]) && isDigit(text[b - 1])) b += 1;
  return [a, b];
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && range[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], range[1])];
    else out.push(range);
  }
  return out;
}

/** Whether a change touches a stretch; an insertion touches it at its very ends too. */
export const meets = ([from, to]: Range, [start, end]: Range): boolean =>
  from === to || start === end ? from <= end && to >= start : from < end && to > start;
