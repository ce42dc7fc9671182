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

/** A word of the lexicon; the code of its second character tells most of the others apart. */
interface Entry {
  readonly word: string;
  readonly second: number;
  readonly meaning: Meaning;
}

/** The words of the lexicon by the code of their first character, the longest first. */
const INDEX: ReadonlyMap<number, readonly Entry[]> = (() => {
  const all = new Map<string, Meaning>(WORDS);
  for (const [word, subject] of SUBJECTS) all.set(word, { kind: 'subject', subject });
  const index = new Map<number, Entry[]>();
  for (const [word, meaning] of all) {
    const first = word.charCodeAt(0);
    const entry = { word, second: word.length > 1 ? word.charCodeAt(1) : 0, meaning };
    const list = index.get(first);
    if (list) list.push(entry);
    else index.set(first, [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length);
  return index;
})();

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
    if (made) push(made[0], made[1]);
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
    case 'year':
      return { ...meaning, word, from, to };
    default:
      return { kind: meaning.kind, word, from, to };
  }
}

const figureToken = (found: Found): readonly [Meaning, number] => [
  { kind: 'figure', figure: found.figure, ...(found.range && { range: found.range }) },
  found.to - found.from,
];

function yearAt(text: string, at: number): readonly [Meaning, number] | undefined {
  const c = text.charCodeAt(at);
  if (c < 48 || c > 57) return undefined;
  YEAR.lastIndex = at;
  const match = YEAR.exec(text);
  const year = Number(match?.[1]?.replace(/ /g, ''));
  if (!match || !(year >= 1990 && year < 2100)) return undefined;
  // 「2023年初批复预算」: the words of the year's beginning keep their 年.
  const opens = text.startsWith('年初', at + (match[1]?.length ?? 0));
  return [{ kind: 'year', year }, opens ? (match[1]?.length ?? 0) : match[0].length];
}

function wordAt(text: string, at: number): readonly [Meaning, number] | undefined {
  const entries = INDEX.get(text.charCodeAt(at));
  if (!entries) return undefined;
  const next = text.charCodeAt(at + 1);
  for (const { word, second, meaning } of entries) {
    if ((second !== 0 && second !== next) || !text.startsWith(word, at)) continue;
    // 与, 同 and 和 compare only when what they compare with follows.
    if (meaning.kind === 'compare' && word.length === 1 && !/[比较]/.test(word)) {
      if (!AGAINST.test(text.slice(at + 1, at + 5))) return [{ kind: 'link' }, 1];
    }
    return [meaning, word.length];
  }
  return undefined;
}
