import { textOf, turnOf } from '../pages/letters.ts';
import { acrossOf, downOf, IDENTITY, type Matrix } from '../pages/matrix.ts';
import { drawPath } from '../pages/paths.ts';
import type { Pen } from '../pages/pen.ts';
import { type Grammar, grammar, type Rules, skip, type Tag } from '../xml/grammar.ts';
import * as name from './names.ts';
import { distances, numbersIn, spaceOf } from './numbers.ts';
import { flatPath } from './path.ts';
import { tooComplex } from './refusals.ts';

/** A page while it is drawn. */
export interface Drawing {
  readonly pen: Pen;
  /** The box of the sheet, in millimetres. */
  box: readonly number[];
  /** Templates that the page asks for. */
  readonly templates: string[];
  at: Matrix;
  size: number;
  scale: number;
  font: number;
  x: number;
  y: number;
  across: readonly number[];
  down: readonly number[];
  text: string;
  fills: boolean;
  strokes: boolean;
}

export const newDrawing = (pen: Pen, box: readonly number[]): Drawing => ({
  pen,
  box,
  templates: [],
  at: IDENTITY,
  size: 0,
  scale: 1,
  font: 0,
  x: 0,
  y: 0,
  across: [],
  down: [],
  text: '',
  fills: false,
  strokes: true,
});

/** Marks of one kind on a page. */
const MOST_MARKS = 300_000;

/** Begins an object of a page; true when it is not shown. */
function begin(drawing: Drawing, tag: Tag): boolean {
  if (tag.attribute(name.VISIBLE) === 'false') return true;
  const { pen } = drawing;
  if (pen.glyphs.length > MOST_MARKS || pen.rules.length > MOST_MARKS) throw tooComplex();
  drawing.at = spaceOf(tag.attribute(name.BOUNDARY), tag.attribute(name.MATRIX), drawing.box);
  pen.state.at = drawing.at;
  pen.state.fillWhite = false;
  pen.state.strokeWhite = false;
  drawing.text = '';
  return false;
}

/** White, in greys, red-green-blue: lines of that colour are not seen. */
const isWhite = (value: string | undefined): boolean => {
  const parts = numbersIn(value);
  return (parts.length === 1 || parts.length === 3) && parts.every((part) => part >= 250);
};

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f]/;
/** Signs that are not square are about half as wide as high. */
const NARROW = 0.55;
/** A distance beyond this, in heights, has room between the signs in it. */
const LOOSE = 1.2;

/** Puts the signs of a text where their distances say (11.3): those that are missing are as the last, or as wide as the sign. */
function place(drawing: Drawing): void {
  const { pen, at, size, scale, across, down, font } = drawing;
  const turn = turnOf(at[0], at[1]);
  const stretch = Math.hypot(at[0], at[1]);
  let { x, y } = drawing;
  [...drawing.text].forEach((sign, k) => {
    const natural = size * scale * (WIDE.test(sign) ? 1 : NARROW);
    const step = across[k] ?? across[across.length - 1] ?? (down.length > 0 ? 0 : natural);
    const text = textOf(sign);
    if (text !== '')
      pen.glyphs.push({
        text,
        x: acrossOf(at, x, y),
        y: downOf(at, x, y),
        turn,
        advance: (step > 0 && step <= size * scale * LOOSE ? step : natural) * stretch,
        size: size * Math.hypot(at[2], at[3]),
        vertical: step === 0 && down.length > 0,
        font,
      });
    x += step;
    y += down[k] ?? down[down.length - 1] ?? 0;
  });
}

const TEXT: Rules<Drawing> = {
  'ofd:TextObject': {
    open: (drawing, tag) => {
      drawing.size = Number(tag.attribute(name.SIZE)) || 0;
      drawing.scale = Number(tag.attribute(name.SCALE)) || 1;
      drawing.font = Number(tag.attribute(name.FONT)) || 0;
      drawing.x = 0;
      drawing.y = 0;
      return begin(drawing, tag);
    },
  },
  'ofd:TextCode': {
    open: (drawing, tag) => {
      // A place that is not told is that of the text before it.
      drawing.x = Number(tag.attribute(name.ACROSS) ?? drawing.x) || 0;
      drawing.y = Number(tag.attribute(name.DOWN) ?? drawing.y) || 0;
      drawing.across = distances(tag.attribute(name.DELTA_ACROSS), MOST_MARKS);
      drawing.down = distances(tag.attribute(name.DELTA_DOWN), MOST_MARKS);
      drawing.text = '';
    },
    text: (drawing, text) => {
      drawing.text += text;
    },
    close: place,
  },
};

const PATHS: Rules<Drawing> = {
  'ofd:PathObject': {
    open: (drawing, tag) => {
      drawing.fills = tag.attribute(name.FILL) === 'true';
      drawing.strokes = tag.attribute(name.STROKE) !== 'false';
      return begin(drawing, tag);
    },
    close: ({ pen, fills, strokes, text }) => drawPath(pen, fills, strokes, flatPath(text)),
  },
  'ofd:AbbreviatedData': {
    text: (drawing, text) => {
      drawing.text += text;
    },
  },
  'ofd:FillColor': {
    open: ({ pen }, tag) => {
      pen.state.fillWhite = isWhite(tag.attribute(name.VALUE));
    },
  },
  'ofd:StrokeColor': {
    open: ({ pen }, tag) => {
      pen.state.strokeWhite = isWhite(tag.attribute(name.VALUE));
    },
  },
};

/** The content of a page or of a template (GB/T 33190-2016, 7.7). */
export const CONTENT: Grammar<Drawing> = grammar<Drawing>(name.NAMESPACES, {
  ...TEXT,
  ...PATHS,
  'ofd:Clips': skip,
  'ofd:CGTransform': skip,
  'ofd:ImageObject': {
    open: ({ pen }) => {
      pen.images += 1;
      return true;
    },
  },
  'ofd:PhysicalBox': {
    text: (drawing, text) => {
      drawing.box = numbersIn(text);
    },
  },
  'ofd:Template': {
    open: (drawing, tag) => {
      const id = tag.attribute(name.TEMPLATE);
      if (id !== undefined) drawing.templates.push(id);
    },
  },
});
