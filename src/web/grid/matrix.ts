/** One cell of what was pasted. A merged cell is repeated over the places that it covers, marked there as covered. */
export interface PastedCell {
  readonly text: string;
  /** Part of a merged cell that begins above or to the left. */
  readonly covered: boolean;
}

/** Rows of cells, all rows of the same length. */
export type Matrix = readonly (readonly PastedCell[])[];

const BLANK: PastedCell = { text: '', covered: false };

/** Fills short rows up with blank cells, so that every row has the same length. */
export function evened(rows: readonly (readonly PastedCell[])[]): Matrix {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) =>
    row.length === width ? row : [...row, ...Array<PastedCell>(width - row.length).fill(BLANK)],
  );
}

/** The matrix of plain texts. */
export const matrixOf = (rows: readonly (readonly string[])[]): Matrix =>
  evened(rows.map((row) => row.map((text) => ({ text, covered: false }))));
