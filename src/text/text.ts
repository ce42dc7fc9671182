import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

/** The languages of the interface. */
export type Lang = 'zh' | 'en';

/** The words of a language. */
export const wordsOf = (lang: Lang): Words => (lang === 'zh' ? zh : en);
