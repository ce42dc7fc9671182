import { formatNumber } from '../number-formats.ts';

/** One level of a list style. */
export interface ListLevel {
  /** As in WordprocessingML; 'none' for a level without numbers. */
  readonly format: string;
  /** Text with %1 to %9 for the numbers of the levels. */
  readonly text: string;
  readonly start: number;
}

/** A list style: levels from 1. */
export type ListStyle = ReadonlyMap<number, ListLevel>;

/** Counters of a running list, by level from 1. */
export type Counters = (number | undefined)[];

/** Samples of numerals, by which ODF names the formats that it has no letter for. */
const SAMPLES: readonly (readonly [start: string, format: string])[] = [
  ['①', 'decimalEnclosedCircle'],
  ['⑴', 'decimalEnclosedParen'],
  ['⒈', 'decimalEnclosedFullstop'],
  ['１', 'decimalFullWidth'],
  ['壹', 'chineseLegalSimplified'],
  ['㈠', 'chineseCountingThousand'],
  ['一', 'chineseCountingThousand'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
];
const LETTERS: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The number format of style:num-format (ODF 1.3 part 3, 20.322). */
export function formatOf(value: string | undefined): string {
  const given = value ?? '';
  return LETTERS[given] ?? SAMPLES.find(([start]) => given.startsWith(start))?.[1] ?? 'decimal';
}

/** The label's text from prefix, suffix and the number of levels shown, where the file gives no pattern. */
export function patternOf(prefix: string, suffix: string, level: number, shown: number): string {
  const first = Math.max(1, level - shown + 1);
  const numbers = Array.from({ length: level - first + 1 }, (_, i) => `%${first + i}`);
  return `${prefix}${numbers.join('.')}${suffix}`;
}

/** Counts an item of a level: deeper levels begin anew. */
export function countItem(
  counters: Counters,
  style: ListStyle | undefined,
  level: number,
  start: number | undefined,
): void {
  const before = counters[level];
  const next = before === undefined ? (style?.get(level)?.start ?? 1) : before + 1;
  counters[level] = start ?? next;
  counters.length = level + 1;
}

/** The label of the item that was counted last at a level. */
export function labelOf(counters: Counters, style: ListStyle | undefined, level: number): string {
  const own = style?.get(level);
  if (!own || own.format === 'none') return '';
  return own.text.replace(/%([1-9]\d?)/g, (_, digits: string) => {
    const shown = style?.get(Number(digits));
    const value = counters[Number(digits)] ?? shown?.start ?? 1;
    return formatNumber(value, shown?.format ?? 'decimal');
  });
}
