import { times } from './matrix.ts';
import type { Font, Pen } from './pen.ts';
import { foldShared } from './radicals.ts';

/** A glyph as pdf.js' operator list has it. */
export interface ShownGlyph {
  readonly unicode?: string;
  /** Its text, where that is known already. */
  readonly text?: string;
  readonly width?: number;
  readonly vmetric?: readonly number[];
  readonly isSpace?: boolean;
}

/** The direction of writing as quarter turns clockwise; -1 when it is aslant. */
export function turnOf(a: number, b: number): number {
  const across = Math.abs(a);
  const down = Math.abs(b);
  if (down <= across * 0.05) return a >= 0 ? 0 : 2;
  if (across <= down * 0.05) return b >= 0 ? 1 : 3;
  return -1;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;

/** Units to the em in which typefaces are drawn: a Type 3 font made of one keeps them in its matrix. */
const UNITS = [1000, 1024, 2048, 4096];

/**
 * The em square of a font in text space. Type 3 fonts do not state it: a Chinese character is as wide as the em, and
 * without one the units of its matrix tell it, or the font's box has to do, though that is only as high as its highest letter.
 */
function emOf(font: Font, shown: readonly unknown[]): number {
  if (!font.type3) return 1;
  for (const item of shown) {
    const glyph = item as ShownGlyph;
    if (glyph.width && WIDE.test(glyph.unicode ?? ''))
      return glyph.width * Math.abs(font.matrix[0]);
  }
  const scale = Math.hypot(font.matrix[2], font.matrix[3]);
  if (UNITS.some((units) => Math.abs(units * scale - 1) < 0.001)) return 1;
  return font.boxHeight > 0 ? font.boxHeight * scale : scale * 1000;
}

/** Shows a line of glyphs and moves the pen on (ISO 32000-1, 9.4.4). */
export function showText(pen: Pen, shown: readonly unknown[]): void {
  const state = pen.state;
  const font = state.font;
  if (!font) return;
  const unit = font.matrix[0] * state.fontSize;
  const base = times(state.at, state.textAt);
  const stretch = state.stretch;
  const scale = Math.hypot(base[0], base[1]);
  const size = Math.abs(state.fontSize) * Math.hypot(base[2], base[3]) * emOf(font, shown);
  const turn = turnOf(
    base[0] * Math.sign(state.fontSize || 1),
    base[1] * Math.sign(state.fontSize || 1),
  );
  for (const item of shown) {
    if (typeof item === 'number') {
      const shift = (-item * state.fontSize) / 1000;
      if (font.vertical) state.y += shift;
      else state.x += shift * stretch;
      continue;
    }
    const glyph = item as ShownGlyph;
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const width = (glyph.width ?? 0) * unit;
    const x = base[0] * state.x + base[2] * (state.y + state.rise) + base[4];
    const y = base[1] * state.x + base[3] * (state.y + state.rise) + base[5];
    const text = glyph.text ?? textOf(glyph.unicode);
    if (text) {
      const advance = font.vertical ? size : Math.abs(width * stretch) * scale;
      pen.glyphs.push({
        text,
        x,
        y,
        turn,
        advance,
        size,
        vertical: font.vertical,
        font: font.number,
        mark: pen.mark,
      });
    }
    if (font.vertical) state.y += ((glyph.vmetric?.[0] ?? -1000) * state.fontSize) / 1000 - spacing;
    else state.x += (width + spacing) * stretch;
  }
}

const CONTROL = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g;

/** The text of a glyph: white space as one blank, invisible characters away, shared shapes folded. */
export function textOf(unicode: string | undefined): string {
  if (!unicode) return '';
  if (unicode === '\u00a0' || unicode === '\t') return ' ';
  const code = unicode.charCodeAt(0);
  if (unicode.length === 1 && code > 0x20 && code < 0x7f) return unicode;
  return foldShared(unicode.replace(CONTROL, ''));
}
