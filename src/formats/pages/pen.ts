import type { Box, Rule } from './marks.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

/** What the interpreter needs to know of a font. */
export interface Font {
  /** Its number on the page; -1 for Type 3 fonts, of which one typeface may take many. */
  readonly number: number;
  readonly vertical: boolean;
  readonly type3: boolean;
  readonly matrix: Matrix;
  /** Height of the font's box in its own units, where it states one. */
  readonly boxHeight: number;
}

/** How a colour space mixes: what its components mean. */
export type Space = 'grey' | 'rgb' | 'cmyk' | 'tint' | 'pattern';

/** A glyph where the pen put it, before the page is turned upright. */
export interface RawGlyph {
  readonly text: string;
  /** Where its base line begins. */
  readonly x: number;
  readonly y: number;
  /** Quarter turns clockwise from upright; -1 for any other angle. */
  readonly turn: number;
  readonly advance: number;
  readonly size: number;
  readonly vertical: boolean;
  readonly font: number;
  /** See `Pen.mark`. */
  readonly mark?: number | undefined;
}

/** The graphics state that `save` keeps and `restore` brings back. */
interface State {
  readonly at: Matrix;
  readonly textAt: Matrix;
  readonly font: Font | undefined;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
  readonly fillSpace: Space;
  readonly strokeSpace: Space;
  readonly fillWhite: boolean;
  readonly strokeWhite: boolean;
  /** The box outside which nothing drawn is seen; points of the page. */
  readonly clip: Box;
}

/** The pen that draws one page: its state and what it has drawn so far. */
export interface Pen {
  state: { -readonly [K in keyof State]: State[K] };
  readonly saved: Pen['state'][];
  readonly glyphs: RawGlyph[];
  readonly rules: Rule[];
  readonly fills: Box[];
  images: number;
  /** Number of the marked content that is being drawn, -1 for an artifact; undefined where marks are not asked for, or there is none. */
  mark: number | undefined;
  /** The path under construction will be the edge of what is seen, once it has been painted. */
  clips: boolean;
}

const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/** A pen at the beginning of a page; `at` turns the page's own space into that of `PageMarks`. */
export const newPen = (at: Matrix): Pen => ({
  state: {
    at,
    textAt: IDENTITY,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    fillSpace: 'grey',
    strokeSpace: 'grey',
    fillWhite: false,
    strokeWhite: false,
    clip: EVERYWHERE,
  },
  saved: [],
  glyphs: [],
  rules: [],
  fills: [],
  images: 0,
  mark: undefined,
  clips: false,
});
