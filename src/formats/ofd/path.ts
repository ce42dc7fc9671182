/** How many numbers follow each operator of a path (GB/T 33190-2016, 9.3), and how `drawPath` calls it. */
const OPERATORS: Readonly<Record<string, readonly [numbers: number, code: number]>> = {
  S: [2, 0],
  M: [2, 0],
  L: [2, 1],
  Q: [4, 3],
  B: [6, 2],
  C: [0, 4],
};
/** An arc, as a curve of which only that it is one matters. */
const ARC = [2, 0, 0, 0, 0, 0, 0];
const ARC_NUMBERS = 7;
/** More than a path of rules has: a drawing. */
const MOST_WORDS = 60_000;

/** A path in the short form of OFD as `drawPath` takes it. */
export function flatPath(text: string): readonly number[] {
  const words = text.trim().split(/[\s,]+/, MOST_WORDS);
  const flat: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === 'A') {
      flat.push(...ARC);
      at += ARC_NUMBERS;
      continue;
    }
    const operator = OPERATORS[word];
    if (!operator) continue;
    const [numbers, code] = operator;
    flat.push(code);
    for (let k = 1; k <= numbers; k += 1) flat.push(Number(words[at + k]) || 0);
    at += numbers;
  }
  return flat;
}
