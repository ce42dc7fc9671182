import { foldWidth } from '../values/chinese.ts';
import type { Parsed } from './parse.ts';

/** Words and signs of comparison as people type them, and the sign that the form prints (domain rule 2.3). */
const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|≧|>=|=>|⩾|大于(?:或|或者)?等于|不低于|不少于|不小于|至少|达到或超过)/, '≥'],
  [/^(?:≤|≦|<=|=<|⩽|小于(?:或|或者)?等于|不超过|不高于|不多于|不大于|至多|控制在(?=.*以内$))/, '≤'],
  [/^(?:>|大于|高于|超过|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|﹦|等于)/, '='],
];

/** A target or result in its normal form: half-width digits, ≥ for >= and 不低于, no thousands separators. */
export function normalTarget(typed: string): Parsed {
  const words = typed.replace(/\s*\n\s*/g, '').replace(/(?<=[^。；;\s])[。；;\s]+$/, '');
  const folded = foldWidth(words)
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
    .trim();
  const tight = folded.replace(/\s+/g, '');
  for (const [pattern, sign] of OPERATORS) {
    const found = pattern.exec(tight)?.[0];
    if (found === undefined) continue;
    const rest = tight
      .slice(found.length)
      .replace(sign === '≤' && found === '控制在' ? /以内$/ : /$^/, '');
    if (rest === '')
      return {
        text: sign,
        value: sign,
        sentence: {
          zh: '只有符号，没有数。请补上数和单位，例如≥3次。',
          en: 'A sign without a number: write ≥3次.',
        },
      };
    if (/^[-−]?\d/.test(rest)) return said(`${sign}${rest}`);
  }
  return said(/^[-−]?\d/.test(tight) ? tight : words);
}

const said = (text: string): Parsed => ({ text, value: text });
