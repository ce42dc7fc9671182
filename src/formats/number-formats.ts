const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const COUNTED_BY_PLACES = 99;

/** A counter in a number format of WordprocessingML (ECMA-376 part 1, 17.18.59) or its ODF like; decimal when unknown. */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || !Number.isSafeInteger(value)) return `${value}`;
  return (FORMATS[format] ?? String)(value);
}

const byDigits = (value: number): string => [...`${value}`].map((d) => DIGITS[Number(d)]).join('');

/** Numerals with places: 二百零三. `ones` writes 十 for 10, `legal` writes 壹拾. */
function byPlaces(value: number, digits: string, places: readonly string[], ten: string): string {
  if (value === 0) return digits[0] ?? '';
  let text = '';
  let gap = false;
  const written = `${value}`;
  [...written].forEach((d, i) => {
    if (d === '0') {
      gap = true;
      return;
    }
    if (gap) text += '零';
    gap = false;
    text += `${digits[Number(d)]}${places[written.length - 1 - i] ?? ''}`;
  });
  return value >= 10 && value < 20 && ten === '十' ? text.slice(1) : text;
}

const PLACES = ['', '十', '百', '千'];
const thousands = (value: number): string =>
  value > 9999 ? `${value}` : byPlaces(value, DIGITS, PLACES, '十');
/** Beyond 99 the plain counting system goes digit by digit. */
const counting = (value: number): string =>
  value > COUNTED_BY_PLACES ? byDigits(value) : thousands(value);
const japanese = (value: number): string =>
  value > 9999
    ? `${value}`
    : thousands(value)
        .replaceAll('零', '')
        .replace(/^一(?=[十百千])/, '');
const legal = (value: number): string =>
  value > 9999 ? `${value}` : byPlaces(value, LEGAL, ['', '拾', '佰', '仟'], '拾');

const fromRow =
  (first: number, last: number) =>
  (value: number): string =>
    value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : `${value}`;
const cycle =
  (row: string) =>
  (value: number): string =>
    value >= 1 ? (row[(value - 1) % row.length] ?? '') : `${value}`;

/** Letters repeat: after z comes aa, then bb. */
const letters =
  (first: number) =>
  (value: number): string =>
    value < 1 || value > 780
      ? `${value}`
      : String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

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
  if (value < 1 || value > 3999) return `${value}`;
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

const fullWidth = (value: number): string =>
  [...`${value}`].map((d) => String.fromCharCode(0xff10 + Number(d))).join('');
const circled = (value: number): string => {
  if (value === 0) return '⓪';
  if (value <= 20) return fromRow(0x2460, 20)(value);
  return value <= 35 ? String.fromCodePoint(0x3251 + value - 21) : `${value}`;
};

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => (value < 10 ? `0${value}` : `${value}`),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: fromRow(0x2474, 20),
  decimalEnclosedFullstop: fromRow(0x2488, 20),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: counting,
  chineseCountingThousand: thousands,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: thousands,
  taiwaneseDigital: byDigits,
  ideographDigital: byDigits,
  japaneseDigitalTenThousand: byDigits,
  japaneseCounting: japanese,
  koreanDigital2: byDigits,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographEnclosedCircle: (value) =>
    value >= 1 && value <= 10 ? fromRow(0x3280, 10)(value) : thousands(value),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  upperLetter: letters(65),
  lowerLetter: letters(97),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
};
