import { squeeze } from '../../values/chinese.ts';
import { matchesOf } from '../../values/matches.ts';
import { bigrams } from '../../values/similarity.ts';
import { COSTS, FILLER, MATTERS } from './vocabulary.ts';

// Longest first, so that parts do not survive their whole.
const FILLER_WORDS = new RegExp(
  [...FILLER, ...COSTS].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

const ANY_MATTER = new RegExp(MATTERS.map(({ source }) => source).join('|'));

/** Letters between punctuation and filler. */
const RUN = /[\p{Script=Han}A-Za-z]+/gu;

/** What a text is about: characters and pairs of them left when the filler is gone, and the matters it touches. */
export interface Subject {
  readonly letters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly matters: ReadonlySet<number>;
}

/** What a text is about. Punctuation and filler part the text: no pair reaches over them. */
export function subjectOf(text: string): Subject {
  const letters = new Set<string>();
  const pairs = new Set<string>();
  const matters = new Set<number>();
  const flat = squeeze(text);
  if (ANY_MATTER.test(flat))
    MATTERS.forEach((matter, i) => {
      if (matter.test(flat)) matters.add(i);
    });
  for (const [run] of matchesOf(flat.replace(FILLER_WORDS, ' '), RUN))
    if (run.length > 1) addRun(run, letters, pairs);
  return { letters, pairs, matters };
}

/** Adds the letters of a run and their pairs. */
function addRun(run: string, letters: Set<string>, pairs: Set<string>): void {
  if (RARE.test(run)) {
    for (const letter of run) letters.add(letter);
    for (const pair of bigrams(run)) pairs.add(pair);
    return;
  }
  for (let i = 0; i < run.length; i += 1) {
    letters.add(run.charAt(i));
    if (i > 0) pairs.add(run.slice(i - 1, i + 1));
  }
}
/** A letter of more than one unit, or none that counts in a pair: radicals are Han, and no letters. */
const RARE = /[^\u4e00-\u9fffA-Za-z]/;

/** Whether so little is left of a text without its filler that nothing can be said about what it is about. */
export const isGeneral = (subject: Subject): boolean =>
  subject.pairs.size < 2 && subject.matters.size === 0;

/** Whether nothing at all is left of a text without its filler. */
export const isEmpty = (subject: Subject): boolean =>
  subject.pairs.size === 0 && subject.matters.size === 0;

/** Many subjects as one: what a whole table or section is about. */
export function union(subjects: readonly Subject[]): Subject {
  const letters = new Set<string>();
  const pairs = new Set<string>();
  const matters = new Set<number>();
  for (const subject of subjects) {
    for (const letter of subject.letters) letters.add(letter);
    for (const pair of subject.pairs) pairs.add(pair);
    for (const matter of subject.matters) matters.add(matter);
  }
  return { letters, pairs, matters };
}

/** Whether two texts have a content word, a matter of the field or several characters of content in common. */
export const isRelated = (a: Subject, b: Subject): boolean =>
  meet(a.pairs, b.pairs) || meet(a.matters, b.matters) || isAkin(a.letters, b.letters);

/** 河湖管护 and 河道养护: two characters in common, or a third of the shorter text's. */
function isAkin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const letter of small) if (large.has(letter)) common += 1;
  return common >= 2 || (common > 0 && common * 3 >= small.size);
}

/** Share of the content of `a` that `b` has too, 0 to 1. */
export function coverage(a: Subject, b: Subject): number {
  if (a.pairs.size === 0) return 0;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common += 1;
  return common / a.pairs.size;
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const each of small) if (large.has(each)) return true;
  return false;
}
