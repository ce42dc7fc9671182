import type { Bilingual } from '../document/finding.ts';
import { foldWidth, parseChineseNumber } from '../values/chinese.ts';
import { parseDay } from '../values/day.ts';
import { printMoney } from '../values/money.ts';
import type { Field } from './field.ts';
import { type MoneyTyped, moneyIn } from './parse-money.ts';
import { normalTarget } from './parse-target.ts';

/** What a typed text comes to. */
export interface Parsed {
  /** The text to keep: in its normal form, or as typed where it was not understood. */
  readonly text: string;
  /** 分 for money, hundredths for points, the number of a count, else words; absent when blank or not understood. */
  readonly value?: number | string;
  /** What is wrong and what to do. */
  readonly sentence?: Bilingual;
}

/** Reads what was typed into a field. Money without a unit is in `typedIn` (万元 unless the screen shows 元). */
export function parseEntry(
  field: Pick<Field, 'kind' | 'signed' | 'choices' | 'range'>,
  typed: string,
  typedIn: MoneyTyped = '万元',
): Parsed {
  const text = typed.replace(CONTROL, '').replace(/\r\n?/g, '\n').trim();
  if (text === '') return { text: '' };
  switch (field.kind) {
    case 'money':
      return money(text, typedIn, field.signed === true);
    case 'count':
      return within(count(text), text, field.range, 1);
    case 'points':
      return within(points(text), text, field.range, 100);
    case 'day':
      return dayIn(text);
    case 'choice':
      return chosen(text, field.choices ?? []);
    case 'target':
      return normalTarget(text);
    case 'text':
      return said(text.replace(/\s*\n\s*/g, ''));
    case 'long':
      return said(text.replace(/\n{3,}/g, '\n\n'));
  }
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g;

const said = (text: string): Parsed => ({ text, value: text });

const wrong = (text: string, zh: string, en: string): Parsed => ({ text, sentence: { zh, en } });

function money(text: string, typedIn: MoneyTyped, signed: boolean): Parsed {
  const amount = moneyIn(text, typedIn);
  if (typeof amount === 'object') return { text, sentence: amount };
  if (amount < 0 && !signed)
    return wrong(text, '这里不能填负数，请核对。', 'No amount below zero here.');
  return { text: printMoney(amount, '万元'), value: amount };
}

/** A number outside its range is told and not used; `scale` is how many of its units make one of the range's. */
function within(parsed: Parsed, typed: string, range: Field['range'], scale: number): Parsed {
  const { value } = parsed;
  if (!range || typeof value !== 'number') return parsed;
  const [least, most] = range;
  return value >= least * scale && value <= most * scale
    ? parsed
    : wrong(typed, `请填写${least}至${most}之间的数。`, `A number from ${least} to ${most}.`);
}

// 3人, ３ 人, 1,200, 三人: the unit that people write after a count is dropped.
function count(text: string): Parsed {
  const folded = foldWidth(text)
    .replace(/[\s,]/g, '')
    .replace(/(?<=\d)(?:[\p{Script=Han}]{1,3}|㎡|m²)$/u, '');
  const digits = /^\+?(\d+)(?:\.0+)?$/.exec(folded)?.[1];
  const words = folded.replace(/[人个名位]$/, '');
  const value = digits === undefined ? parseChineseNumber(words) : Number(digits);
  if (value !== undefined && Number.isSafeInteger(value)) return { text: `${value}`, value };
  return /^[-−]/.test(folded)
    ? wrong(text, '这里不能填负数，请核对。', 'No number below zero here.')
    : wrong(text, '这里要填整数，例如3；没有请填0。', 'A whole number, such as 3; 0 for none.');
}

function points(text: string): Parsed {
  const match = /^\+?(\d{1,4})(?:\.(\d*))?分?$/.exec(
    foldWidth(text).replace(/\s/g, '').replace('。', '.'),
  );
  if (!match) return wrong(text, '这里要填分数，例如9.5。', 'Points, such as 9.5.');
  const [, whole = '', fraction = ''] = match;
  const trimmed = fraction.replace(/0+$/, '');
  if (trimmed.length > 2) return wrong(text, '分数最多保留两位小数。', 'At most two decimals.');
  return {
    text: trimmed === '' ? `${Number(whole)}` : `${Number(whole)}.${trimmed}`,
    value: Number(whole) * 100 + Number(trimmed.padEnd(2, '0')),
  };
}

function dayIn(text: string): Parsed {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(foldWidth(text).trim());
  const found = parseDay(compact ? compact.slice(1).join('-') : text);
  return found === undefined
    ? wrong(
        text,
        '没有认出日期，请写成2025年3月28日或2025-03-28。',
        'Not a date: write 2025-03-28.',
      )
    : { text: found, value: found };
}

function chosen(text: string, choices: NonNullable<Field['choices']>): Parsed {
  const found = choices.find(
    ({ value, label }) => text === value || text === label.zh || text === label.en,
  );
  if (found) return said(found.value);
  const list = choices.map(({ label }) => label.zh).join('、');
  const listEn = choices.map(({ label }) => label.en).join(', ');
  return wrong(text, `请从这些中选一个：${list}。`, `Choose one of: ${listEn}.`);
}
