import { tooComplex } from '../refusals.ts';
import { restore } from '../strokes.ts';
import { END, Lexer } from './lexer.ts';
import { ACTS } from './operators.ts';
import type { Drawing, Run } from './run.ts';
import { type Dictionary, Keyword, type PdfValue, Unusual } from './syntax.ts';

/** Forms within forms. */
const MOST_NESTED = 20;
/** More operands than any operator has. */
const MOST_OPERANDS = 40;

/** Draws a stream of operators with the pen (ISO 32000-1, 8 and 9). Throws `Unusual` on what only pdf.js knows. */
export function draw(
  drawing: Drawing,
  bytes: Buffer,
  resources: Dictionary | undefined,
  depth = 0,
): void {
  const { allowance, pen } = drawing;
  allowance.bytes -= bytes.length;
  if (allowance.bytes < 0) throw tooComplex();
  if (depth > MOST_NESTED) throw new Unusual('forms');
  const lexer = new Lexer(bytes);
  const run: Run = {
    ...drawing,
    resources,
    lexer,
    kept: pen.saved.length,
    path: [],
    // The marks of a form are numbered for themselves; its text belongs to the mark within which it is drawn.
    drawForm: (form, own) =>
      draw({ ...drawing, marked: undefined }, form, own ?? resources, depth + 1),
  };
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== END; token = lexer.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      if (operands.length > MOST_OPERANDS) throw new Unusual('operands');
      continue;
    }
    const act = ACTS.get(token);
    if (!act) throw new Unusual('operator');
    act(run, operands);
    operands = [];
  }
  // A stream that does not bring back all that it kept leaves the pen as it found it.
  while (pen.saved.length > run.kept) restore(pen);
}
