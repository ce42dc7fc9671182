import type { Pen } from '../../pages/pen.ts';
import { tooComplex } from '../refusals.ts';
import type { PdfFile } from './file.ts';
import type { DirectFont } from './fonts.ts';
import type { Lexer } from './lexer.ts';
import type { MarkedContent } from './marked.ts';
import type { Dictionary, PdfValue, Stream } from './syntax.ts';

/** What a page may still cost. */
interface Allowance {
  operations: number;
  /** Bytes of drawing, those of a form counted each time that it is drawn. */
  bytes: number;
}

/** What drawing a page needs besides its operators. */
export interface Drawing {
  readonly file: PdfFile;
  readonly pen: Pen;
  /** The font of a resource; the same font each time. */
  readonly fontOf: (resource: PdfValue | undefined) => DirectFont;
  /** Pictures that were met in the whole file. */
  readonly pictures: Set<Stream>;
  readonly allowance: Allowance;
  /** Which text belongs together, where that is asked for. */
  readonly marked?: MarkedContent | undefined;
}

/** A stream of operators being drawn. */
export interface Run extends Drawing {
  readonly resources: Dictionary | undefined;
  readonly lexer: Lexer;
  /** How many states the pen had kept when the stream began. */
  readonly kept: number;
  /** The path under construction; see `drawPath`. */
  path: number[];
  /** Draws the stream of a form, by the resources of its own or those around it. */
  readonly drawForm: (bytes: Buffer, resources: Dictionary | undefined) => void;
}

/** Marks of one kind on a page. */
const MOST_MARKS = 300_000;

/** Counts an operation that leaves marks; throws once a page has more than any report's. */
export function spend({ allowance, pen }: Run): void {
  allowance.operations -= 1;
  if (
    allowance.operations < 0 ||
    pen.glyphs.length > MOST_MARKS ||
    pen.rules.length > MOST_MARKS ||
    pen.fills.length > MOST_MARKS
  )
    throw tooComplex();
}
