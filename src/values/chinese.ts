/** Full-width digits, letters, signs and the ideographic space as their half-width twins; Chinese punctuation stays. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000\u2002\u2003\u00a0]/g, (c) =>
    c >= '\uff01' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : ' ',
  );

/** The text without any white space, full-width too. For comparing names and labels. */
export const squeeze = (text: string): string => text.replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '');

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const ALL_DIGITS = /^[〇零○一二两三四五六七八九]+$/;
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Reads Chinese numerals up to 亿 and digit strings such as 二〇二四; undefined for anything else. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (ALL_DIGITS.test(text)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let sum = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of text) {
    const [value, place, group] = [DIGITS[c], PLACES[c], GROUPS[c]];
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
