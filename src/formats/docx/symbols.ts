/** Characters of symbol fonts that reports use, by the low byte of their code. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '☒',
  129: '①',
  130: '②',
  131: '③',
  132: '④',
  133: '⑤',
  134: '⑥',
  135: '⑦',
  136: '⑧',
  137: '⑨',
  138: '⑩',
  159: '•',
  161: '○',
  164: '◉',
  167: '▪',
  168: '□',
  171: '★',
  178: '☆',
  216: '➢',
  223: '←',
  224: '→',
  232: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  152: '●',
  153: '○',
  162: '■',
  163: '□',
  174: '◆',
  175: '◇',
};
const SYMBOL: Readonly<Record<number, string>> = {
  97: 'α',
  98: 'β',
  100: 'δ',
  109: 'μ',
  112: 'π',
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '·',
  184: '÷',
  185: '≠',
  187: '≈',
  214: '√',
  229: '∑',
};
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};
/** Symbol fonts are addressed through this private area (ECMA-376 part 1, 17.3.3.30). */
const PRIVATE_FROM = 0xf000;
const PRIVATE_TO = 0xf0ff;
/** What stands for a symbol whose font we do not know: that something stands there must not be lost. */
const UNKNOWN = '□';

/** The character of w:sym: its font and its code in hexadecimal. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value > 0x1f && value <= 0xffff)) return '';
  const known = FONTS[font.trim().toLowerCase()]?.[value & 0xff];
  if (known !== undefined) return known;
  return value >= PRIVATE_FROM && value <= PRIVATE_TO ? UNKNOWN : String.fromCharCode(value);
}

/** The bullet of a list as a plain character: those of symbol fonts are private codes. */
export const bulletText = (text: string, font: string): string =>
  text.replace(/[\uf000-\uf0ff]/g, (c) => {
    const shown = symbolText(font, c.charCodeAt(0).toString(16));
    return shown === UNKNOWN ? '•' : shown;
  });
