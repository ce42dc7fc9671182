import type { Place } from '../document/document.ts';
import type { Quote } from '../document/finding.ts';
import type { Hit } from './check.ts';

const NOWHERE: Quote = { verbatim: '', at: { block: 0 } };

/** The place of that number of a hit; negative numbers count from the end. Hits have at least one place. */
export const nth = (hit: Hit, index: number): Quote => hit.places.at(index) ?? NOWHERE;

/** Some characters of a statement whose place is known, as a quotation of its own: `from` and `to` count within its words. */
export function within(quote: Quote, from: number, to: number): Quote {
  const start = quote.at.from ?? 0;
  const at: Place = { ...quote.at, from: start + from, to: start + to };
  return { verbatim: quote.verbatim.slice(from, to), at };
}

/** The lines of a statement of several lines, white space around them cut off, blank ones left out. */
export function linesOf(quote: Quote): readonly Quote[] {
  const found: Quote[] = [];
  for (const match of quote.verbatim.matchAll(/[^\n]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const from = match.index + match[0].indexOf(text);
    found.push(within(quote, from, from + text.length));
  }
  return found;
}

/** How many places a sentence names by their words before it only counts them. */
const SHOWN = 3;

/** The first few of many places, for a sentence. */
export const someOf = (quotes: readonly Quote[]): readonly Quote[] => quotes.slice(0, SHOWN);

/** 等 after a list that goes on. */
export const andMore = (quotes: readonly Quote[], words = '等'): string =>
  quotes.length > SHOWN ? words : '';
