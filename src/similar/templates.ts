import { bare } from '../values/similarity.ts';
import type { Text } from './sentences.ts';

/** A sentence that stands in many units. */
export interface Template {
  readonly text: string;
  readonly units: number;
}

/** Shorter sentences are names and formulas. */
const LEAST = 20;
const MOST = 100;

/** The sentences that stand word for word in more than `most` units, those of most units first. */
export function templatesOf(
  texts: readonly Text[],
  unit: readonly number[],
  most: number,
): readonly Template[] {
  const found = new Map<string, { readonly text: string; readonly units: Set<number> }>();
  texts.forEach(({ sentences }, i) => {
    for (const { text } of sentences) {
      const key = bare(text);
      if (key.length < LEAST) continue;
      const known = found.get(key);
      const own = unit[i] as number;
      if (known) known.units.add(own);
      else found.set(key, { text, units: new Set([own]) });
    }
  });
  return [...found.values()]
    .filter(({ units }) => units.size > most)
    .map(({ text, units }) => ({ text, units: units.size }))
    .sort((p, q) => q.units - p.units || (p.text < q.text ? -1 : 1))
    .slice(0, MOST);
}
