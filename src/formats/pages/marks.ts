/**
 * What is drawn on a page, as points from the upper left corner of the page as a reader sees it: x to the right, y down.
 */
export interface Glyph {
  /** The character or characters that the shape stands for. */
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** The middle of the shape's body, down: what lines are told apart by. */
  readonly middle: number;
  /** Height of the em square. */
  readonly size: number;
  /** The font's own name, to tell headings from text. */
  readonly font: number;
  /** Number of the marked content that it belongs to on its page; -1 for what belongs to no text (an artifact). */
  readonly mark?: number | undefined;
}

/** A straight line that the eye sees: `at` across its direction, `from` to `to` along it. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A filled box. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All marks of one page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Box[];
  readonly images: number;
  /** Characters written aslant (watermarks), which are left out. */
  readonly slanted: number;
}
