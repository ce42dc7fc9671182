import type { Basis, Fact } from '../../report/facts.ts';
import type { Figure } from '../../values/figure.ts';
import type { Clean } from '../clean.ts';
import { type Found, figuresIn } from '../figures.ts';
import { SUBJECTS, type Subject } from './metrics.ts';
import { WORDS } from './words.ts';

/** What a word means to the reader of sentences. */
export type Meaning =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly range?: true }
  /** `year` as printed, or `back` years before the year under evaluation (上年 1, 本年 0). */
  | { readonly kind: 'year'; readonly year?: number; readonly back?: number }
  | { readonly kind: 'basis'; readonly basis: Basis }
  | { readonly kind: 'compare' }
  | { readonly kind: 'direction'; readonly way: NonNullable<Fact['direction']> | 'either' }
  | { readonly kind: 'share' }
  | { readonly kind: 'completion' }
  | { readonly kind: 'part' }
  | { readonly kind: 'average' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'purpose' }
  | { readonly kind: 'upTo' }
  | { readonly kind: 'adjust' }
  | { readonly kind: 'each' }
  /** Says nothing about the figure behind it. */
  | { readonly kind: 'link' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'text' };

/** A word of a sentence with its characters. */
export type Token = Meaning & { readonly word: string; readonly from: number; readonly to: number };

/** A word of the lexicon. */
interface Entry {
  readonly word: string;
  readonly meaning: Meaning;
}

/** The words that begin with one character: those of more than one by the code of their second, the longest first. */
interface Entries {
  alone?: Entry;
  readonly longer: Map<number, Entry[]>;
}

/** The words of the lexicon by the code of their first character. */
const INDEX: ReadonlyMap<number, Entries> = (() => {
  const all = new Map<string, Meaning>(WORDS);
  for (const [word, subject] of SUBJECTS) all.set(word, { kind: 'subject', subject });
  const index = new Map<number, Entries>();
  for (const [word, meaning] of all) {
    const entries = index.get(word.charCodeAt(0)) ?? { longer: new Map<number, Entry[]>() };
    index.set(word.charCodeAt(0), entries);
    if (word.length === 1) entries.alone = { word, meaning };
    else {
      const second = word.charCodeAt(1);
      entries.longer.set(second, [...(entries.longer.get(second) ?? []), { word, meaning }]);
    }
  }
  for (const { longer } of index.values())
    for (const list of longer.values()) list.sort((a, b) => b.word.length - a.word.length);
  return index;
})();
/** Marks the codes with which a word of the lexicon begins: looked up for every character of running text. */
const BEGINS = new Uint8Array(0x1_00_00);
for (const first of INDEX.keys()) BEGINS[first] = 1;

const YEAR = /(\d[\d ]{3,6})年(?:度|全年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:底|末)?/y;
const AGAINST = /^(?:上|去|20|19|年初|预算|调整|全年预算|部门预算|当年|本年|同期|前)/;

/** Cuts a cleaned text into words, from an offset on. What the lexicon does not know becomes runs of text. */
export function tokensOf(cleaned: Clean, start = 0): readonly Token[] {
  const { text } = cleaned;
  const figures = figuresIn(cleaned);
  const tokens: Token[] = [];
  let at = start;
  let next = 0;
  let unknown = start;
  const push = (meaning: Meaning, length: number): void => {
    if (unknown < at)
      tokens.push({ kind: 'text', word: text.slice(unknown, at), from: unknown, to: at });
    tokens.push(tokenOf(meaning, text.slice(at, at + length), at));
    at += length;
    unknown = at;
  };
  while (at < text.length) {
    while ((figures[next]?.from ?? text.length) < at) next += 1;
    const figure = figures[next];
    const made = figure?.from === at ? figureToken(figure) : (yearAt(text, at) ?? wordAt(text, at));
    if (made) push(made.meaning, made.length);
    else at += 1;
  }
  if (unknown < at) tokens.push({ kind: 'text', word: text.slice(unknown), from: unknown, to: at });
  return tokens;
}

/** Written out by kind: spreading a meaning that has one of ten shapes costs more than all the rest of cutting a text. */
function tokenOf(meaning: Meaning, word: string, from: number): Token {
  const to = from + word.length;
  switch (meaning.kind) {
    case 'subject':
      return { kind: 'subject', subject: meaning.subject, word, from, to };
    case 'basis':
      return { kind: 'basis', basis: meaning.basis, word, from, to };
    case 'direction':
      return { kind: 'direction', way: meaning.way, word, from, to };
    case 'figure':
      return meaning.range
        ? { kind: 'figure', figure: meaning.figure, range: meaning.range, word, from, to }
        : { kind: 'figure', figure: meaning.figure, word, from, to };
    case 'year':
      return meaning.year === undefined
        ? { kind: 'year', back: meaning.back ?? 0, word, from, to }
        : { kind: 'year', year: meaning.year, word, from, to };
    default:
      return { kind: meaning.kind, word, from, to };
  }
}

/** What begins at a character, and how many characters it has. */
interface Begun {
  readonly meaning: Meaning;
  readonly length: number;
}

const figureToken = ({ figure, range, from, to }: Found): Begun => ({
  meaning: range ? { kind: 'figure', figure, range } : { kind: 'figure', figure },
  length: to - from,
});

function yearAt(text: string, at: number): Begun | undefined {
  const c = text.charCodeAt(at);
  if (c < 48 || c > 57) return undefined;
  YEAR.lastIndex = at;
  const match = YEAR.exec(text);
  const year = Number(match?.[1]?.replace(/ /g, ''));
  if (!match || !(year >= 1990 && year < 2100)) return undefined;
  // 「2023年初批复预算」: the words of the year's beginning keep their 年.
  const opens = text.startsWith('年初', at + (match[1]?.length ?? 0));
  const length = opens ? (match[1]?.length ?? 0) : match[0].length;
  return { meaning: { kind: 'year', year }, length };
}

function wordAt(text: string, at: number): Begun | undefined {
  const code = text.charCodeAt(at);
  if (BEGINS[code] === 0) return undefined;
  const entries = INDEX.get(code);
  // 「相比2022年减少」: in front of what it compares with, and no word behind it.
  if (text[at] === '相' && SINCE.test(text.slice(at, at + 5))) return COMPARED;
  const longer = entries?.longer.get(text.charCodeAt(at + 1));
  if (longer)
    for (const { word, meaning } of longer)
      if (text.startsWith(word, at)) return { meaning, length: word.length };
  const alone = entries?.alone;
  if (!alone) return undefined;
  // 与, 同 and 和 compare only when what they compare with follows.
  const compares =
    alone.meaning.kind !== 'compare' ||
    /[比较]/.test(alone.word) ||
    AGAINST.test(text.slice(at + 1, at + 5));
  return { meaning: compares ? alone.meaning : LINK, length: 1 };
}

const LINK: Meaning = { kind: 'link' };
const SINCE = /^相比(?:20\d|[上去前]一?年|年初)/;
const COMPARED: Begun = { meaning: { kind: 'compare' }, length: 2 };
