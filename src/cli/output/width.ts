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

/** Pads a text with spaces to so many columns. */
export const pad = (text: string, columns: number, side: 'left' | 'right' = 'left'): string => {
  const space = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'left' ? text + space : space + text;
};

/** What stays together in a line: a number with its point and percent sign, a Latin word with its marks, else one character. */
const PIECES = /[\dA-Za-z.,:;!?%％‰+-]+|./gsu;
/** A closing mark never begins a line. */
const CLOSING = /^[,.;:!?，。；：、！？）)」』》”’]+$/;

/** Breaks a text at so many columns, with `indent` before the further lines; no line begins or ends with a space. */
export function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    const over = columnsOf(line) + columnsOf(piece) > columns;
    if (over && line !== '' && piece !== ' ' && !CLOSING.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
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
