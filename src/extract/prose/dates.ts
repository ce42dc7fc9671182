import { parseChineseNumber } from '../../values/chinese.ts';
import { type Day, dayOf } from '../../values/day.ts';

const ARABIC = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?/;
const DAY_IN_WORDS = /[一二三四五六七八九十]日/;
const CHINESE =
  /([〇○零一二三四五六七八九O0]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** Finds a date in a cleaned text, in figures or in Chinese numerals; `whole` when nothing else stands there. */
export function readDay(
  text: string,
): { day: Day; from: number; to: number; whole: boolean } | undefined {
  const arabic = ARABIC.exec(text);
  const match = arabic ?? (DAY_IN_WORDS.test(text) && CHINESE.exec(text));
  if (!match) return undefined;
  const number = (part: string | undefined) =>
    arabic ? Number(part) : (parseChineseNumber((part ?? '').replace(/[O0]/g, '〇')) ?? 0);
  const day = dayOf(number(match[1]), number(match[2]), number(match[3]));
  if (!day) return undefined;
  const to = match.index + match[0].length;
  return { day, from: match.index, to, whole: match[0].length === text.length };
}
