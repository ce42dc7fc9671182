import { showText } from '../../pages/letters.ts';
import { IDENTITY, matrixOf } from '../../pages/matrix.ts';
import { clipPath, drawPath } from '../../pages/paths.ts';
import { tooComplex } from '../refusals.ts';
import { moveText, restore, save, setTextMatrix, transform } from '../strokes.ts';
import { isWhite, spaceOf } from './colours.ts';

import { type DirectFont, numbersOf } from './fonts.ts';
import { skipInlineImage } from './inline-image.ts';
import { keywordOf } from './lexer.ts';
import { beginMarked, endMarked } from './marked.ts';
import { type Run, spend } from './run.ts';
import { dictionaryOf, type Keyword, Name, type PdfValue, Stream, Unusual } from './syntax.ts';

/** A longer path than any picture of a report has. */
const MOST_STEPS = 2_000_000;

type Operands = readonly PdfValue[];
/** What an operator does to the pen. */
type Act = (run: Run, operands: Operands) => void;

function number(value: PdfValue | undefined): number {
  if (typeof value !== 'number') throw new Unusual('operand');
  return value;
}

/** The entry of the resources that a name stands for. */
function resourceOf(run: Run, kind: string, name: PdfValue | undefined): PdfValue {
  if (!(name instanceof Name)) throw new Unusual('operand');
  const found = run.file.dictionary(run.resources, kind)?.get(name.text);
  if (found === undefined) throw new Unusual('resource');
  return found;
}

const nothing: Act = () => undefined;

const marks: Readonly<Record<string, Act>> = {
  BMC: (run, [tag]) => beginMarked(run, tag, undefined),
  BDC: (run, [tag, properties]) => beginMarked(run, tag, properties),
  EMC: endMarked,
};

const graphics: Readonly<Record<string, Act>> = {
  q: ({ pen }) => save(pen),
  Q: ({ pen, kept }) => {
    if (pen.saved.length > kept) restore(pen);
  },
  cm: ({ pen }, operands) => {
    if (operands.length !== 6) throw new Unusual('operand');
    transform(pen, matrixOf(operands));
  },
  gs: (run, [name]) => {
    const state = dictionaryOf(run.file.resolve(resourceOf(run, 'ExtGState', name)));
    if (state?.has('Font')) throw new Unusual('font in graphics state');
  },
  Do: drawObject,
  BI: (run) => {
    skipInlineImage(run.lexer);
    run.pen.images += 1;
  },
};

/** Draws a form, or counts a picture (ISO 32000-1, 8.8). */
function drawObject(run: Run, [name]: Operands): void {
  const { file, pen } = run;
  const object = file.resolve(resourceOf(run, 'XObject', name));
  const subtype = object instanceof Stream && file.resolve(object.dictionary.get('Subtype'));
  if (!(object instanceof Stream) || !(subtype instanceof Name)) throw new Unusual('object');
  if (subtype.text === 'Image') {
    if (!run.pictures.has(object)) pen.images += 1;
    run.pictures.add(object);
    return;
  }
  if (subtype.text !== 'Form') throw new Unusual('object');
  save(pen);
  const matrix = numbersOf(file, object.dictionary.get('Matrix'));
  if (matrix.length > 0) transform(pen, matrixOf(matrix));
  run.drawForm(file.unpack(object), file.dictionary(object.dictionary, 'Resources'));
  restore(pen);
}

const colours: Readonly<Record<string, Act>> = {
  g: (run, operands) => setFill(run, 'grey', operands),
  rg: (run, operands) => setFill(run, 'rgb', operands),
  k: (run, operands) => setFill(run, 'cmyk', operands),
  G: (run, operands) => setStroke(run, 'grey', operands),
  RG: (run, operands) => setStroke(run, 'rgb', operands),
  K: (run, operands) => setStroke(run, 'cmyk', operands),
  // The first colour of a space is black, or full ink.
  cs: (run, [name]) => setFill(run, spaceOf(run.file, run.resources, name), []),
  CS: (run, [name]) => setStroke(run, spaceOf(run.file, run.resources, name), []),
  sc: (run, operands) => setFill(run, run.pen.state.fillSpace, operands),
  scn: (run, operands) => setFill(run, run.pen.state.fillSpace, operands),
  SC: (run, operands) => setStroke(run, run.pen.state.strokeSpace, operands),
  SCN: (run, operands) => setStroke(run, run.pen.state.strokeSpace, operands),
};

function setFill({ pen }: Run, space: Run['pen']['state']['fillSpace'], parts: Operands): void {
  pen.state.fillSpace = space;
  pen.state.fillWhite = isWhite(space, parts);
}

function setStroke({ pen }: Run, space: Run['pen']['state']['fillSpace'], parts: Operands): void {
  pen.state.strokeSpace = space;
  pen.state.strokeWhite = isWhite(space, parts);
}

const text: Readonly<Record<string, Act>> = {
  BT: ({ pen }) => setTextMatrix(pen, IDENTITY),
  ET: nothing,
  Tc: ({ pen }, [value]) => {
    pen.state.charSpacing = number(value);
  },
  Tw: ({ pen }, [value]) => {
    pen.state.wordSpacing = number(value);
  },
  Tz: ({ pen }, [value]) => {
    pen.state.stretch = number(value) / 100;
  },
  TL: ({ pen }, [value]) => {
    pen.state.leading = -number(value);
  },
  Ts: ({ pen }, [value]) => {
    pen.state.rise = number(value);
  },
  Tf: (run, [name, size]) => {
    run.pen.state.font = run.fontOf(resourceOf(run, 'Font', name));
    run.pen.state.fontSize = number(size);
  },
  Td: ({ pen }, [x, y]) => moveText(pen, number(x), number(y)),
  TD: ({ pen }, [x, y]) => {
    pen.state.leading = number(y);
    moveText(pen, number(x), number(y));
  },
  Tm: ({ pen }, operands) => {
    if (operands.length !== 6) throw new Unusual('operand');
    setTextMatrix(pen, matrixOf(operands));
  },
  'T*': nextLine,
  Tj: (run, [string]) => show(run, [string]),
  TJ: (run, [parts]) => {
    if (!Array.isArray(parts)) throw new Unusual('operand');
    show(run, parts);
  },
  "'": (run, [string]) => {
    nextLine(run);
    show(run, [string]);
  },
  '"': (run, [words, letters, string]) => {
    run.pen.state.wordSpacing = number(words);
    run.pen.state.charSpacing = number(letters);
    nextLine(run);
    show(run, [string]);
  },
};

function nextLine({ pen }: Run): void {
  moveText(pen, 0, pen.state.leading);
}

/** Shows strings, with shifts between them. */
function show(run: Run, parts: readonly (PdfValue | undefined)[]): void {
  spend(run);
  // All fonts of this pen come from `fontOf`.
  const font = run.pen.state.font as DirectFont | undefined;
  if (!font) throw new Unusual('no font');
  const shown: unknown[] = [];
  for (const part of parts)
    if (typeof part === 'number') shown.push(part);
    else if (Buffer.isBuffer(part)) for (const glyph of font.glyphsOf(part)) shown.push(glyph);
    else throw new Unusual('operand');
  showText(run.pen, shown);
}

const path: Readonly<Record<string, Act>> = {
  m: (run, [x, y]) => extend(run, 0, number(x), number(y)),
  l: (run, [x, y]) => extend(run, 1, number(x), number(y)),
  // Where a curve runs is not asked: it makes no table.
  c: (run) => extend(run, 2, 0, 0, 0, 0, 0, 0),
  v: (run) => extend(run, 2, 0, 0, 0, 0, 0, 0),
  y: (run) => extend(run, 2, 0, 0, 0, 0, 0, 0),
  h: (run) => extend(run, 4),
  re: (run, operands) => {
    const [x, y, width, height] = operands.map(number) as [number, number, number, number];
    const right = x + width;
    const top = y + height;
    if (width === 0 || height === 0) extend(run, 0, x, y, 1, right, top, 4);
    else extend(run, 0, x, y, 1, right, y, 1, right, top, 1, x, top, 4);
  },
  W: ({ pen }) => {
    pen.clips = true;
  },
  'W*': ({ pen }) => {
    pen.clips = true;
  },
  n: (run) => paint(run, false, false),
  f: (run) => paint(run, true, false),
  F: (run) => paint(run, true, false),
  'f*': (run) => paint(run, true, false),
  S: (run) => paint(run, false, true),
  s: (run) => closeAndPaint(run, false),
  B: (run) => paint(run, true, true),
  'B*': (run) => paint(run, true, true),
  b: (run) => closeAndPaint(run, true),
  'b*': (run) => closeAndPaint(run, true),
};

/** Adds to the path under construction. */
function extend(run: Run, ...steps: readonly number[]): void {
  if (run.path.length > MOST_STEPS) throw tooComplex();
  run.path.push(...steps);
}

function paint(run: Run, fills: boolean, strokes: boolean): void {
  spend(run);
  if ((fills || strokes) && run.path.length > 0) drawPath(run.pen, fills, strokes, run.path);
  if (run.pen.clips) clipPath(run.pen, run.path);
  run.pen.clips = false;
  run.path = [];
}

function closeAndPaint(run: Run, fills: boolean): void {
  extend(run, 4);
  paint(run, fills, true);
}

/** Operators that change nothing of what is read: line styles, single marks, shadings, widths of glyphs. */
const IDLE = 'w J j M d ri i sh Tr MP DP BX EX d0 d1'.split(' ');

/** What each operator does. */
export const ACTS: ReadonlyMap<Keyword, Act> = new Map(
  [
    ...Object.entries({ ...graphics, ...marks, ...colours, ...text, ...path }),
    ...IDLE.map((word) => [word, nothing] as const),
  ].map(([word, act]) => [keywordOf(word), act] as const),
);
