import { type Document, stretchOf, textAt, wordsAt } from '../document/document.ts';
import type { Quote } from '../document/finding.ts';
import { matchesOf } from '../values/matches.ts';
import type { Hit } from './check.ts';

const NOWHERE: Quote = { verbatim: '', at: { block: 0 } };

/** The place of that number of a hit; negative numbers count from the end. Hits have at least one place. */
export const nth = (hit: Hit, index: number): Quote => hit.places.at(index) ?? NOWHERE;

/** Some characters of a statement whose place is known, as a quotation of its own: `from` and `to` count within its words. */
export function within(quote: Quote, from: number, to: number): Quote {
  const start = quote.at.from ?? 0;
  const at = stretchOf(quote.at, start + from, start + to);
  return { verbatim: quote.verbatim.slice(from, to), at };
}

/** The line or cell that holds a statement, without the white space around it: 「1.自评表」 for 「自评表」. */
export function lineAround(document: Document, quote: Quote): Quote {
  const text = textAt(document, quote.at);
  const start = text.lastIndexOf('\n', (quote.at.from ?? 0) - 1) + 1;
  const end = text.indexOf('\n', quote.at.to ?? text.length);
  const line = text.slice(start, end < 0 ? text.length : end);
  const from = start + line.length - line.trimStart().length;
  return cut(document, quote, from, from + line.trim().length);
}

/** From one statement to another of the same cell: 「项目支出：50」 from its label and its amount. */
export function together(document: Document, a: Quote, b: Quote): Quote {
  const same = a.at.block === b.at.block && a.at.row === b.at.row && a.at.column === b.at.column;
  if (!same) return b;
  return cut(document, b, a.at.from ?? 0, b.at.to ?? textAt(document, b.at).length);
}

function cut(document: Document, quote: Quote, from: number, to: number): Quote {
  const at = stretchOf(quote.at, from, to);
  return { verbatim: wordsAt(document, at), at };
}

/** The lines of a statement of several lines, white space around them cut off, blank ones left out. */
export function linesOf(quote: Quote): readonly Quote[] {
  const found: Quote[] = [];
  for (const match of matchesOf(quote.verbatim, /[^\n]+/g)) {
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
