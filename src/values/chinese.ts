/** Full-width digits, letters, signs and the ideographic space as their half-width twins; Chinese punctuation stays. */
export function foldWidth(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const wide = code >= 0xff01 && code <= 0xff5e;
    if (!wide && code !== 0x3000 && code !== 0x2002 && code !== 0x2003 && code !== 0xa0) continue;
    out += text.slice(kept, i) + (wide ? String.fromCharCode(code - 0xfee0) : ' ');
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Lines of one text joined to one: without a space between Chinese, with one between other words. */
export const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/([\u2e80-\u9fff\uff00-\uff60])\s*\n\s*(?=[\u2e80-\u9fff\uff00-\uff60])/g, '$1')
    .replace(/\s*\n\s*/g, ' ');

/** The text without any white space, full-width too. For comparing names and labels. */
export const squeeze = (text: string): string =>
  mayHoldSpace(text) ? text.replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '') : text;

/** Whether a character stands in a text that is white space, or close to it: most labels hold none. */
function mayHoldSpace(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x3000 || code === 0xfeff) return true;
    if (code < 0x80 || code >= 0x2060) continue;
    // Dashes and quotation marks lie between the blanks of this range.
    if (code === 0xa0 || code === 0x1680) return true;
    if (code >= 0x2000 && (code <= 0x200b || code >= 0x2028)) return true;
  }
  return false;
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['零', 0],
  ['○', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);
const ALL_DIGITS = /^[〇零○一二两三四五六七八九]+$/;
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Reads Chinese numerals up to 亿 and digit strings such as 二〇二四; undefined for anything else. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (text.length === 1)
    return DIGITS.get(text) ?? PLACES.get(text) ?? (GROUPS.has(text) ? 0 : undefined);
  if (ALL_DIGITS.test(text)) return Number([...text].map((c) => DIGITS.get(c)).join(''));
  let sum = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of text) {
    const value = DIGITS.get(c);
    const place = PLACES.get(c);
    const group = GROUPS.get(c);
    if (value !== undefined) digit = value;
    else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = undefined;
    } else if (group !== undefined) {
      sum += (section + (digit ?? 0)) * group;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return sum + section + (digit ?? 0);
}

/** Reads a whole number in digits or in Chinese numerals; undefined for anything else. */
export const parseCount = (words: string): number | undefined =>
  /^\d+$/.test(words) ? Number(words) : parseChineseNumber(words);

const NUMERALS = '零一二三四五六七八九';

/** Writes 1 to 99 as headings do: 1 一, 10 十, 12 十二, 20 二十. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99) throw new RangeError(`out of range: ${n}`);
  if (n < 10) return NUMERALS[n] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : NUMERALS[tens]}十${n % 10 ? NUMERALS[n % 10] : ''}`;
}
