import type { Bilingual } from '../document/finding.ts';
import { parseEntry } from '../draft/parse.ts';
import { moneyIn } from '../draft/parse-money.ts';
import { foldWidth } from '../values/chinese.ts';
import { printMoney } from '../values/money.ts';
import type { Column } from './ledger.ts';

/** What a typed text of a column comes to: its normal form, or what is wrong with it. */
export interface ParsedColumn {
  readonly text: string;
  readonly sentence?: Bilingual;
}

/** Reads what was typed, or stands in a workbook; money without a unit is in 元. */
export function parseColumn(
  column: Column,
  typed: string,
  typedIn: '元' | '万元' = '元',
): ParsedColumn {
  if (typed.trim() === '') return { text: '' };
  switch (column.kind) {
    case 'money':
      return money(typed, column.signed === true, typedIn);
    case 'decimal':
      return decimal(typed);
    case 'choice':
      return choice(column, typed);
    default: {
      const { text, sentence } = parseEntry({ kind: column.kind }, typed);
      return { text, ...(sentence && { sentence }) };
    }
  }
}

/** So many choices can be told in a sentence. */
const FEW = 8;

function choice({ choices = [], label, reads }: Column, typed: string): ParsedColumn {
  const { text, sentence } = parseEntry({ kind: 'choice', choices }, reads?.(typed) ?? typed);
  if (!sentence) return { text };
  if (choices.length <= FEW) return { text, sentence };
  return {
    text,
    sentence: {
      zh: `没有“${typed.trim()}”这种${label.zh}，请按登记页面“${label.zh}”一栏里的选项填写。`,
      en: `${label.en}: there is no ${typed.trim()}; the form lists what there is.`,
    },
  };
}

function money(typed: string, signed: boolean, typedIn: '元' | '万元'): ParsedColumn {
  const amount = moneyIn(typed, typedIn);
  if (typeof amount === 'object') return { text: typed.trim(), sentence: amount };
  if (amount < 0 && !signed)
    return {
      text: typed.trim(),
      sentence: { zh: '这里不能填负数，请核对。', en: 'No amount below zero here.' },
    };
  return { text: printMoney(amount, '元') };
}

function decimal(typed: string): ParsedColumn {
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?(?:%|㎡|m²|平方米)?$/.exec(
    foldWidth(typed).replace(/[\s,]/g, ''),
  );
  if (!match)
    return {
      text: typed.trim(),
      sentence: {
        zh: '这里要填数，最多四位小数，例如12.5。',
        en: 'A number with at most four decimals, such as 12.5.',
      },
    };
  const [, whole = '', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  return { text: `${Number(whole)}${digits === '' ? '' : `.${digits}`}` };
}
