/** Chinese and Latin letters and digits only: what counts when two sentences are compared. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The pairs of neighbouring characters of a text, each once. */
export function bigrams(text: string): ReadonlySet<string> {
  const letters = [...bare(text)];
  if (letters.length === 1) return new Set(letters);
  const pairs = new Set<string>();
  for (let i = 1; i < letters.length; i += 1) pairs.add(`${letters[i - 1]}${letters[i]}`);
  return pairs;
}

/** Share of common character pairs (Dice), 0 to 1; 1 for equal texts. Two empty texts are not alike: 0. */
export function similarity(a: string, b: string): number {
  const left = bigrams(a);
  if (a === b) return left.size === 0 ? 0 : 1;
  const right = bigrams(b);
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** Share of the shorter text's character pairs that the longer one has: 1 when it is contained. */
export function containment(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return common / small.size;
}
