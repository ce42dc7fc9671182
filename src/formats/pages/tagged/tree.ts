/** The mark of what belongs to no text: running heads, page numbers, ornaments (ISO 32000-2, 14.8.2.2). */
export const ARTIFACT = -1;

/** A stretch of marked text: its page, counted from 0, and its number there. */
export interface Mark {
  readonly page: number;
  readonly id: number;
}

/** A cell as the file's own structure has it; its marks by paragraphs. */
export interface TreeCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly (readonly Mark[])[];
}

/** A table as the file's own structure has it: what its program says, not yet what stands on the pages. */
export interface TreeTable {
  readonly rows: readonly (readonly TreeCell[])[];
}
