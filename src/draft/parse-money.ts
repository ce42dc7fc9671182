import type { Bilingual } from '../document/finding.ts';
import { foldWidth } from '../values/chinese.ts';
import { FEN_PER, fen, isMoneyUnit, type Money } from '../values/money.ts';

/** The unit in which a screen takes money without a unit word. */
export type MoneyTyped = '元' | '万元';

const AMOUNT =
  /^(-?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(亿元|万元|千元|元|亿|万|千|角|分)?(?:整|正)?$/;

/** Reads an amount exactly, without binary fractions; the sentence of what is wrong when it is none. */
export function moneyIn(typed: string, typedIn: MoneyTyped): Money | Bilingual {
  const folded = foldWidth(typed)
    .replace(/\s/g, '')
    .replace(/(?<=\d)。(?=\d)/, '.')
    .replace(/^(?:人民币|RMB|CNY)/i, '')
    .replace(/[¥￥]/, '')
    .replace(/^[−–—](?=\d)/, '-')
    .replace(/^\+/, '')
    // (7.25) is how ledgers write an amount below zero.
    .replace(/^\((.+)\)$/, '-$1');
  const match = AMOUNT.exec(folded);
  const [, sign, whole = '', fraction = '', word] = match ?? [];
  if (!match || whole + fraction === '') return notAnAmount(folded);
  const named = word && !isMoneyUnit(word) ? `${word}元` : (word ?? typedIn);
  const unit = isMoneyUnit(named) ? named : typedIn;
  const scaled = BigInt(whole.replaceAll(',', '') + fraction) * BigInt(FEN_PER[unit]);
  const divisor = 10n ** BigInt(fraction.length);
  if (scaled % divisor !== 0n)
    return { zh: '金额最多精确到分，请核对小数位。', en: 'No amount below one 分.' };
  const amount = Number(scaled / divisor);
  if (!Number.isSafeInteger(amount))
    return { zh: '金额太大，请核对单位和位数。', en: 'Too large: check unit and digits.' };
  return fen(sign && amount !== 0 ? -amount : amount);
}

function notAnAmount(folded: string): Bilingual {
  if (/^(?:[-—/]+|无|没有)$/.test(folded))
    return {
      zh: '没有发生请填0；不适用或还不知道请留空。',
      en: '0 for none; blank for unknown.',
    };
  if (/^\d+(?:,\d+)+$/.test(folded))
    return {
      zh: '逗号的位置不像千分位，小数点请用“.”。',
      en: 'Commas are out of place; write "." for decimals.',
    };
  return { zh: '没有认出金额，请只填数字，例如67.46。', en: 'Not an amount: write 67.46.' };
}
