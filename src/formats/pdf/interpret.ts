import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { showText } from '../pages/letters.ts';
import type { PageMarks } from '../pages/marks.ts';
import { IDENTITY, matrixOf } from '../pages/matrix.ts';
import { clipPath, drawPath } from '../pages/paths.ts';
import { type Font, newPen, type Pen } from '../pages/pen.ts';
import { upright } from '../pages/upright.ts';
import type { OpenPdf, PdfPage } from './engine.ts';
import { moveText, restore, save, setTextMatrix, transform } from './strokes.ts';

type Args = readonly unknown[];
type Act = (pen: Pen, args: Args) => void;
type FontOf = (name: string) => Font | undefined;

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

/** What each operation of pdf.js does to the pen, by its number. */
function actsOf(ops: OpenPdf['ops'], fontOf: FontOf): readonly (Act | undefined)[] {
  const acts: (Act | undefined)[] = [];
  const image: Act = (pen) => {
    pen.images += 1;
  };
  graphicsActs(acts, ops);
  textActs(acts, ops, fontOf);
  acts[ops.constructPath] = pathAct(ops);
  acts[ops.clip] = clips;
  acts[ops.eoClip] = clips;
  for (const op of [
    ops.paintImageXObject,
    ops.paintImageXObjectRepeat,
    ops.paintInlineImageXObject,
    ops.paintInlineImageXObjectGroup,
    ops.paintImageMaskXObject,
    ops.paintImageMaskXObjectGroup,
    ops.paintImageMaskXObjectRepeat,
  ])
    acts[op] = image;
  return acts;
}

const clips: Act = (pen) => {
  pen.clips = true;
};

function graphicsActs(acts: (Act | undefined)[], ops: OpenPdf['ops']): void {
  acts[ops.save] = save;
  acts[ops.restore] = restore;
  acts[ops.transform] = (pen, args) => transform(pen, matrixOf(args));
  acts[ops.paintFormXObjectBegin] = (pen, args) => {
    save(pen);
    if (args[0]) transform(pen, matrixOf(args[0]));
  };
  acts[ops.paintFormXObjectEnd] = restore;
  acts[ops.beginAnnotation] = (pen, args) => {
    save(pen);
    if (args[2]) transform(pen, matrixOf(args[2]));
    if (args[3]) transform(pen, matrixOf(args[3]));
  };
  acts[ops.endAnnotation] = restore;
  acts[ops.setFillRGBColor] = (pen, args) => {
    pen.state.fillWhite = args[0] === '#ffffff';
  };
  acts[ops.setStrokeRGBColor] = (pen, args) => {
    pen.state.strokeWhite = args[0] === '#ffffff';
  };
}

/** Keeps the one number of an operation in the state, times a factor. */
const sets =
  (key: 'charSpacing' | 'wordSpacing' | 'stretch' | 'leading' | 'rise', factor: number): Act =>
  (pen, args) => {
    pen.state[key] = number(args[0]) * factor;
  };

function textActs(acts: (Act | undefined)[], ops: OpenPdf['ops'], fontOf: FontOf): void {
  acts[ops.beginText] = (pen) => setTextMatrix(pen, IDENTITY);
  acts[ops.setCharSpacing] = sets('charSpacing', 1);
  acts[ops.setWordSpacing] = sets('wordSpacing', 1);
  acts[ops.setHScale] = sets('stretch', 0.01);
  acts[ops.setLeading] = sets('leading', -1);
  acts[ops.setTextRise] = sets('rise', 1);
  acts[ops.setFont] = (pen, args) => {
    pen.state.font = fontOf(String(args[0]));
    pen.state.fontSize = number(args[1]);
  };
  acts[ops.moveText] = (pen, args) => moveText(pen, number(args[0]), number(args[1]));
  acts[ops.setLeadingMoveText] = (pen, args) => {
    pen.state.leading = number(args[1]);
    moveText(pen, number(args[0]), number(args[1]));
  };
  acts[ops.setTextMatrix] = (pen, args) => setTextMatrix(pen, matrixOf(args[0]));
  acts[ops.nextLine] = (pen) => moveText(pen, 0, pen.state.leading);
  acts[ops.showText] = (pen, args) =>
    showText(pen, (args[0] as readonly unknown[] | undefined) ?? []);
}

function pathAct(ops: OpenPdf['ops']): Act {
  const fills: unknown[] = [
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ];
  const strokes: unknown[] = [
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ];
  return (pen, args) => {
    const flat = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
    const filled = fills.includes(args[0]);
    const stroked = strokes.includes(args[0]);
    if (flat && (filled || stroked)) drawPath(pen, filled, stroked, flat);
    if (flat && pen.clips) clipPath(pen, flat);
    pen.clips = false;
  };
}

/** Fonts of a page by the names pdf.js gives them. */
function fontsOf(page: PdfPage): FontOf {
  const known = new Map<string, Font | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const font = readFont(page, name, known.size);
    known.set(name, font);
    return font;
  };
}

function readFont(page: PdfPage, name: string, number: number): Font | undefined {
  try {
    const raw = page.commonObjs.get(name) as {
      readonly fontMatrix?: unknown;
      readonly vertical?: boolean;
      readonly isType3Font?: boolean;
      readonly bbox?: ArrayLike<number>;
    };
    const box = raw.bbox;
    return {
      number: raw.isType3Font ? -1 : number,
      vertical: raw.vertical === true,
      type3: raw.isType3Font === true,
      matrix: raw.fontMatrix ? matrixOf(raw.fontMatrix) : [0.001, 0, 0, 0.001, 0, 0],
      boxHeight: box && box.length > 3 ? Math.abs((box[3] ?? 0) - (box[1] ?? 0)) : 0,
    };
  } catch {
    return undefined;
  }
}

/** Reads what is drawn on a page in one pass over its operations: letters, rules, filled boxes and pictures. */
export function interpret(pdf: OpenPdf, page: PdfPage, list: PDFOperatorList): PageMarks {
  const view = page.getViewport({ scale: 1 });
  const pen = newPen(matrixOf(view.transform));
  const acts = actsOf(pdf.ops, fontsOf(page));
  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i += 1) {
    const act = acts[fnArray[i] ?? -1];
    if (act) act(pen, (argsArray[i] as Args | null) ?? []);
  }
  return upright(pen, view.width, view.height);
}
