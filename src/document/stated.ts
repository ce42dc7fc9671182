import { type Document, type Place, wordsAt } from './document.ts';

/** What a document states at one place: the value as understood, the very words, and where they stand. */
export interface Stated<T> {
  readonly value: T;
  /** The words as they stand, so short that they can be quoted. '' for an empty cell. */
  readonly verbatim: string;
  readonly at: Place;
}

/**
 * A field of a form: `value` is absent when the cell is blank or cannot be read as what belongs there.
 * A blank cell has verbatim ''. A column or row that the form does not have is no Entry at all.
 */
export interface Entry<T> {
  readonly value?: T;
  readonly verbatim: string;
  readonly at: Place;
}

/** Whether nothing at all stands in the field (white space does not count). A dash or slash is not blank. */
export const isBlank = (entry: Entry<unknown>): boolean => entry.verbatim.trim() === '';

/** The entry as a statement when it has a value. */
export const statedOf = <T>(entry: Entry<T> | undefined): Stated<T> | undefined =>
  entry && entry.value !== undefined ? (entry as Stated<T>) : undefined;

/** Quotes the words at a place of the document as a statement of a value. */
export const stateAt = <T>(document: Document, at: Place, value: T): Stated<T> => ({
  value,
  verbatim: wordsAt(document, at),
  at,
});
