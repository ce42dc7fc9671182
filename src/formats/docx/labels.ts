/** Numbering of a document: counters run on while paragraphs are asked for their labels in order. */
export interface Numbering {
  /** The label of the next paragraph of a list, '' for none. */
  readonly next: (numId: string, level: number | undefined, styleId: string | undefined) => string;
}

/** A document without lists. */
export const noNumbering: Numbering = { next: () => '' };
