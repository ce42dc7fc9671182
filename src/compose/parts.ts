import type { Draft } from '../document/build.ts';

/** A level-one heading of the running text. Level 1 of the document is its title. */
export const part = (text: string): Draft => ({ kind: 'heading', level: 2, text });
/** A level-two heading. */
export const subpart = (text: string): Draft => ({ kind: 'heading', level: 3, text });
/** A paragraph of text. */
export const text = (words: string): Draft => ({ kind: 'paragraph', text: words, style: 'body' });
