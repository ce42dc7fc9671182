import type { Style } from '../../../document/document.ts';

/** Lengths in twentieths of a point, of the page of GB/T 9704-2012 section 5: type area 156 × 225 mm on A4. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  header: 851,
  /** Puts the page number 7 mm below the type area. */
  footer: 1400,
} as const;
/** Width of the type area. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 22 lines fill the type area: 225 mm / 22. */
const LINE = 579;
const TITLE_LINE = 720;

/** How paragraphs look. Sizes are half points, as in w:sz. */
export interface Look {
  readonly eastAsia: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Indents in hundredths of a character. */
  readonly firstLine?: number;
  readonly right?: number;
  /** Exact line height; the body's when missing. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

const SONG_TITLE = '方正小标宋简体';
const HEI = '黑体';
const KAI = '楷体_GB2312';
/** The body's font. */
export const FANGSONG = '仿宋_GB2312';
/** The font of page numbers and tables. */
export const SONG = '宋体';
/** Size 3. */
const BODY_SIZE = 32;

/** The look of each of our styles (GB/T 9704-2012 section 7). */
export const LOOKS: Readonly<Record<Style, Look>> = {
  cover: { eastAsia: HEI, size: BODY_SIZE, align: 'center', before: 1200, after: 600 },
  title: {
    eastAsia: SONG_TITLE,
    size: 44,
    align: 'center',
    line: TITLE_LINE,
    after: LINE,
    keepNext: true,
  },
  body: { eastAsia: FANGSONG, size: BODY_SIZE, firstLine: 200 },
  attachmentLabel: { eastAsia: HEI, size: BODY_SIZE, align: 'left', keepNext: true },
  attachmentTitle: {
    eastAsia: SONG_TITLE,
    size: 36,
    align: 'center',
    line: 640,
    after: 120,
    keepNext: true,
  },
  tableNote: { eastAsia: FANGSONG, size: 21, align: 'left', line: 360 },
  signature: { eastAsia: FANGSONG, size: 24, align: 'left', line: 480 },
  date: { eastAsia: FANGSONG, size: BODY_SIZE, align: 'right', right: 400 },
  centred: { eastAsia: FANGSONG, size: BODY_SIZE, align: 'center', keepNext: true },
};

/** The look of paragraphs without a style. */
export const PLAIN: Look = { eastAsia: FANGSONG, size: BODY_SIZE, align: 'both', line: LINE };

const NUMBERED: readonly Look[] = [
  { eastAsia: HEI, size: BODY_SIZE, firstLine: 200, keepNext: true },
  { eastAsia: KAI, size: BODY_SIZE, firstLine: 200, keepNext: true },
  { eastAsia: FANGSONG, size: BODY_SIZE, firstLine: 200, bold: true, keepNext: true },
  { eastAsia: FANGSONG, size: BODY_SIZE, firstLine: 200 },
];

/** The look of a heading: `titles` levels at the top are titles of the document, those below are 一、 （一） 1. （1）. */
export function headingLook(level: number, titles: number): Look {
  if (level <= titles) return LOOKS.title;
  return NUMBERED[level - titles - 1] ?? NUMBERED[NUMBERED.length - 1] ?? LOOKS.body;
}
