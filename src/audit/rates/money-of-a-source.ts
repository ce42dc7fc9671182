import type { Quote } from '../../document/finding.ts';

/** The levels and others that money comes from. */
const SOURCES =
  /中央|省(?=级|财政|补|配)|[市县区州](?=级|财政|补|配|区?资金)|本级|自筹|自有|社会|其他/g;

/**
 * 「省级资金1800万元，县级配套到位540万元，到位率60%」: what one source gave, and an amount that is not said to be of that source. The whole
 * that was meant stands elsewhere, or is the rest that nobody tells.
 */
export function isOfASource({
  part,
  whole,
  rate,
}: {
  readonly rate: Quote;
  readonly part: Quote;
  readonly whole: Quote;
}): boolean {
  const named = part.verbatim.match(SOURCES) ?? [];
  return named.some(
    (source) => !whole.verbatim.includes(source) && !rate.verbatim.startsWith('占'),
  );
}
