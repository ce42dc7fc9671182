import type { Place } from './document.ts';

/**
 * How grave a finding is. error: two statements cannot both be true, or a mandatory value is missing. warning: breaks
 * a scoring or writing rule, or casts doubt. notice: style and plausibility. hint: rounding. needsHuman: a person must look.
 */
export type Severity = 'error' | 'warning' | 'notice' | 'hint' | 'needsHuman';

/** The severities, gravest first. */
export const SEVERITIES = ['error', 'warning', 'notice', 'hint', 'needsHuman'] as const;

/** Words quoted from the document with their place; verbatim '' names an empty place. */
export interface Quote {
  readonly verbatim: string;
  readonly at: Place;
}

/** A piece of a sentence: our words, or the document's. */
export type Word = string | Quote;

/** One sentence in both languages. */
export interface Bilingual<T = string> {
  readonly zh: T;
  readonly en: T;
}

/** On what a finding rests. `article` only where the article itself was seen in a text (mark P or S), else undefined. */
export interface Clause {
  /** Official title and number, or 系统规则 for our own rules. */
  readonly instrument: string;
  readonly article?: string;
  readonly basis: 'regulation' | 'system';
}

/** What a finding rests on, as one name: the instrument, and its article where that was seen. */
export const clauseName = (
  clause: {
    readonly instrument: string;
    readonly article?: string | null;
    readonly basis?: Clause['basis'];
  },
  lang: keyof Bilingual = 'zh',
): string =>
  clause.basis === 'system' && lang === 'en'
    ? 'rule of this system'
    : [clause.instrument, clause.article ?? ''].join(' ').trimEnd();

/** One thing that the audit found. It never says which of two places is right. */
export interface Finding {
  /** check + subject + ordinal among equals; never an offset, so that an explanation survives edits. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly words: Bilingual<readonly Word[]>;
  /** The places in question in order of reading, each with its words. */
  readonly places: readonly Quote[];
  readonly clause?: Clause;
  /** What to do, or the likely value when a figure of the document gives it away. */
  readonly suggestion?: Bilingual;
  /** Figures that look written wrong in one stroke: a digit too many, 元 for 万元, two exchanged. What is reckoned from them follows. */
  readonly slips?: readonly Place[];
}

/** A value and what was noticed while it was made, in plain Chinese sentences for the user. */
export interface Noted<T> {
  readonly value: T;
  readonly notes: readonly string[];
}
