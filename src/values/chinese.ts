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
export function squeeze(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!isSpace(text.charCodeAt(i))) continue;
    if (i > kept) out += text.slice(kept, i);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Whether a character is white space: what `\s` is in a pattern, and the space of no width. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code >= 0x3000) return code === 0x3000 || code === 0xfeff;
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return code <= 0x200b || (code >= 0x2028 && OTHER_SPACES.has(code));
}

/** Ends of lines and paragraphs, the narrow space that does not break, the space of formulas. */
const OTHER_SPACES: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f]);

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
