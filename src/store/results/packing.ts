import { type FlatSummand, flat } from '../../rollup/flat.ts';
import { BETWEEN, type Summand } from '../../rollup/summand.ts';

/** What of a submission goes into a total, as it is kept. */
export interface Addend {
  /** JSON of all but the indicators. */
  readonly head: string;
  /** The bytes of the indicators, in base64. */
  readonly numbers: string;
}

/** A summand as it is kept: what is added up, and apart from it the names of the indicators, which few readers want. */
export function packed(summand: Summand): { readonly addend: Addend; readonly names: string } {
  const { names, indicators, ...head } = flat(summand);
  return {
    addend: { head: JSON.stringify(head), numbers: Buffer.from(indicators).toString('base64') },
    names: `\n${JSON.stringify(names)}`,
  };
}

/** What goes into a total, without names. */
export const unpacked = ({ head, numbers }: Addend): FlatSummand => ({
  ...(JSON.parse(head) as Omit<FlatSummand, 'indicators'>),
  indicators: Buffer.from(numbers, 'base64'),
});

/** The names of the indicators, in their order. Rows of before have sums in front of them, the oldest keys in place of names. */
export function namesIn(text: string): readonly string[] {
  const end = text.indexOf('\n');
  if (end >= 0) return JSON.parse(text.slice(end + 1)) as string[];
  const { indicators } = JSON.parse(text) as { readonly indicators: readonly unknown[] };
  return indicators.flatMap((key, i) =>
    i % VALUES === 0 ? [String(key).slice(String(key).lastIndexOf(BETWEEN) + 1)] : [],
  );
}

/** Values of an indicator in the oldest rows, its key first. */
const VALUES = 6;
