const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u3000-\u303f]/;

/** Terminal columns of a text: Chinese characters and full-width signs take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const c of text) columns += CHINESE.test(c) || (c.codePointAt(0) ?? 0) > 0x1f000 ? 2 : 1;
  return columns;
}

/** Cuts a text to so many columns, with … where something was cut. */
export function clip(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let cut = '';
  let width = 0;
  for (const c of text) {
    const step = columnsOf(c);
    if (width + step > columns - 1) break;
    cut += c;
    width += step;
  }
  return `${cut}…`;
}

/** Cuts a path to so many columns at its beginning, where it says least, with … for what was cut. */
export function clipStart(path: string, columns: number): string {
  if (columnsOf(path) <= columns) return path;
  const letters = [...path];
  while (letters.length > 0 && columnsOf(letters.join('')) > columns - 1) letters.shift();
  return `…${letters.join('')}`;
}

/** No part of a path is cut to fewer columns. */
const LEAST_PART = 12;

/**
 * Shortens a path of headings, where it is wider than so many columns, from its beginning: what it says last is nearest to the place.
 * Each part keeps its beginning, with … for what was cut; where that is not enough, the first parts go.
 */
export function clipPath(path: string, columns: number): string {
  const parts = path.split(BETWEEN);
  for (let i = 0; i < parts.length - 1; i += 1) {
    const over = columnsOf(parts.join(BETWEEN)) - columns;
    if (over <= 0) break;
    const part = parts[i] ?? '';
    parts[i] = clip(part, Math.max(LEAST_PART, columnsOf(part) - over));
  }
  let shown = parts.join(BETWEEN);
  for (let i = 1; i < parts.length && columnsOf(shown) > columns; i += 1)
    shown = ['…', ...parts.slice(i)].join(BETWEEN);
  return clip(shown, columns);
}

/** What stands between the parts of a path (`pathOf`). */
const BETWEEN = ' › ';

/** Pads a text with spaces to so many columns. */
export const pad = (text: string, columns: number, side: 'left' | 'right' = 'left'): string => {
  const space = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'left' ? text + space : space + text;
};

/** What stays together in a line: a number with its point and percent sign, a Latin word with its marks, else one character. */
const PIECES = /[\dA-Za-z.,:;!?%％‰+-]+|./gsu;
/** A closing mark never begins a line, an opening one never ends it. */
const CLOSING = /^[,.;:!?，。；：、！？）)」』》〉】〕”’…]+$/;
const OPENING = /[（(「『《〈【〔“‘]+$/;

/** Breaks a text at so many columns, with `indent` before the further lines; no line begins or ends with a space. */
export function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    const over = columnsOf(line) + columnsOf(piece) > columns;
    if (over && line !== '' && piece !== ' ' && !CLOSING.test(piece)) {
      const opened = OPENING.exec(line)?.[0] ?? '';
      const kept = opened.length < line.length ? opened : '';
      lines.push(line.slice(0, line.length - kept.length).trimEnd());
      line = kept;
    }
    line += piece;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** A name of a file as a terminal may show it: what would move its cursor or colour its text is written out. */
export const printable = (name: string): string =>
  name.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
