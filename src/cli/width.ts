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
