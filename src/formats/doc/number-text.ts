import { chineseNumber } from '../../values/chinese.ts';

/** Formats of numbers by their code in [MS-OSHARED] 2.2.1.3. */
const CHINESE: ReadonlySet<number> = new Set([10, 11, 33, 35, 37, 39]);
const CIRCLED: ReadonlySet<number> = new Set([18, 28, 29]);
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/** A counter as its format writes it; formats that reports do not use come out as plain digits. */
export function numberText(value: number, format: number): string {
  if (value < 0 || value > 32_767) return String(value);
  if (CHINESE.has(format) && value <= 99) return chineseNumber(value);
  if (CIRCLED.has(format) && value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
  switch (format) {
    case 1:
      return roman(value).toUpperCase();
    case 2:
      return roman(value);
    case 3:
      return letter(value).toUpperCase();
    case 4:
      return letter(value);
    case 14:
    case 19:
      return String(value).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    case 22:
      return String(value).padStart(2, '0');
    case 26:
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`;
    case 27:
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case 38:
      return value < 10 ? FORMAL.charAt(value) : String(value);
    case 255:
      return '';
    default:
      return String(value);
  }
}

const letter = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN)
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  return text;
}
