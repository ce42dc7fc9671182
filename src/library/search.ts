import { foldWidth } from '../values/chinese.ts';
import type { LibraryIndicator } from './entry.ts';
import { FUNCTIONS, type FunctionId } from './functions.ts';
import { READINGS } from './readings.ts';

/** A library made ready for searching: once, before the first key. */
export type SearchIndex = readonly Indexed[];

interface Indexed {
  readonly indicator: LibraryIndicator;
  readonly letters: readonly Letter[];
  /** Function and definition, for words that the name does not have. */
  readonly about: string;
}

/** A character of a name with the ways to type it. */
export interface Letter {
  readonly character: string;
  readonly syllables: readonly string[];
  /** The character itself and the first letters of its syllables: what typing may begin with. */
  readonly begins: string;
  /** zh, ch, sh: initials of two letters. */
  readonly doubles: readonly string[];
}

/** Prepares a library for searching; `further` reads the characters of local names. */
export const indexOf = (
  library: readonly LibraryIndicator[],
  further: ReadonlyMap<string, readonly string[]> = new Map(),
): SearchIndex =>
  library.map((indicator) => ({
    indicator,
    letters: [...fold(indicator.name)].map((each) => letterOf(each, further.get(each))),
    about: fold(FUNCTIONS[indicator.of][0] + indicator.definition),
  }));

/** The letters of a name, whose characters may have further readings; `known` holds those of earlier names. */
export const lettersOf = (
  name: string,
  further: ReadonlyMap<string, readonly string[]>,
  known: Map<string, Letter>,
): readonly Letter[] =>
  [...fold(name)].map((character) => {
    const letter = known.get(character) ?? letterOf(character, further.get(character));
    known.set(character, letter);
    return letter;
  });

/** Whether a word spells a part of a name: by characters, by pinyin, by initials, or by a mixture of them. */
export function spells(letters: readonly Letter[], word: string): boolean {
  const typed = fold(word);
  return letters.some((_, start) => spell(letters, start, typed, 0) !== undefined);
}

function letterOf(character: string, further: readonly string[] = []): Letter {
  const syllables = [...(READINGS.get(character) ?? []), ...further];
  return {
    character,
    syllables,
    begins: character + syllables.map((each) => each.charAt(0)).join(''),
    doubles: syllables.map((each) => each.slice(0, 2)).filter((each) => /^[zcs]h$/.test(each)),
  };
}

/** Lower case, half width, ü as v, nothing between words but one blank. */
const fold = (text: string): string =>
  foldWidth(text).toLowerCase().replace(/ü/g, 'v').replace(/['’]/g, '').replace(/\s+/g, ' ').trim();

/**
 * The indicators that a person may mean, best first: by characters, by pinyin, by initials, or by a mixture of them
 * (满意度, manyidu, myd, 满yd). Words parted by blanks must all fit. `own` is the function of the unit that searches.
 * Nothing typed finds everything in its order.
 */
export function search(
  index: SearchIndex,
  typed: string,
  own: FunctionId = 'common',
): readonly LibraryIndicator[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return index.map(({ indicator }) => indicator);
  return index
    .flatMap((entry, order) => {
      const costs = words.map((word) => costOf(entry, word));
      const cost = costs.reduce((sum, each) => sum + each, nearness(entry.indicator.of, own));
      return Number.isFinite(cost) ? [{ indicator: entry.indicator, cost, order }] : [];
    })
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
    .map(({ indicator }) => indicator);
}

/** Of names that fit alike, those of the unit's own function come first, those of any unit next. */
const nearness = (of: FunctionId, own: FunctionId): number =>
  of === own ? 0 : of === 'common' ? 0.5 : 1;

/** What lies behind the name: found, but after every name that fits. */
const ABOUT = 100;

/** How far a word is from an entry: 0 is the whole name as written; infinite when it does not fit. */
function costOf({ letters, about }: Indexed, word: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let start = 0; start < letters.length; start += 1) {
    const spelt = spell(letters, start, word, 0);
    if (spelt === undefined) continue;
    // The beginning of a name counts more than its middle, a short name more than a long one.
    const cost = spelt * 10 + (start === 0 ? 0 : 4 + start / 10) + letters.length / 100;
    best = Math.min(best, cost);
  }
  if (best < Number.POSITIVE_INFINITY) return best;
  return /\p{Script=Han}/u.test(word) && about.includes(word) ? ABOUT : best;
}

/** Price of a letter by how it was typed. */
const PRICE = { written: 0, spelt: 0.02, begun: 0.3, initial: 0.5 } as const;

/** The least price at which the rest of a word spells the letters from `at` on; undefined when it does not. */
function spell(
  letters: readonly Letter[],
  at: number,
  word: string,
  from: number,
): number | undefined {
  if (from === word.length) return 0;
  const letter = letters[at];
  if (!letter?.begins.includes(word.charAt(from))) return undefined;
  let best: number | undefined;
  for (const [length, price] of steps(letter, word, from)) {
    const rest = spell(letters, at + 1, word, from + length);
    if (rest !== undefined && (best === undefined || rest + price < best)) best = rest + price;
  }
  return best;
}

/** How much of a word may stand for a letter, each with its price. */
function steps(
  { character, syllables, doubles }: Letter,
  word: string,
  from: number,
): readonly (readonly [length: number, price: number])[] {
  if (word.startsWith(character, from)) return [[character.length, PRICE.written]];
  const made: (readonly [number, number])[] = [];
  const rest = word.length - from;
  for (const syllable of syllables) {
    if (word.startsWith(syllable, from)) made.push([syllable.length, PRICE.spelt]);
    // The last syllable may be half typed.
    else if (rest > 1 && rest < syllable.length && syllable.startsWith(word.slice(from)))
      made.push([rest, PRICE.begun]);
    if (word.charAt(from) === syllable.charAt(0)) made.push([1, PRICE.initial]);
  }
  for (const double of doubles) if (word.startsWith(double, from)) made.push([2, PRICE.initial]);
  return made;
}
