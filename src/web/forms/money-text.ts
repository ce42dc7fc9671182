import { type MoneyTyped, moneyIn } from '../../draft/parse-money.ts';
import { type Money, printMoney } from '../../values/money.ts';

/** The amount that a draft keeps, 万元, as the page's unit shows it. What is no amount is shown as it was typed. */
export function shownMoney(kept: string, unit: MoneyTyped): string {
  if (kept === '' || unit === '万元') return kept;
  const amount = moneyIn(kept, '万元');
  return typeof amount === 'number' ? printMoney(amount, '元') : kept;
}

/** What the draft keeps of an amount typed in the page's unit: exact 万元, or the typing itself where it is no amount. */
export function keptMoney(typed: string, unit: MoneyTyped): string {
  if (typed.trim() === '') return '';
  const amount = moneyIn(typed, unit);
  if (typeof amount === 'number') return printMoney(amount, '万元');
  // 0.001 is too little in 元 and would be 10 元 in 万元: the unit is kept with it.
  const elsewhere = unit === '元' && typeof moneyIn(typed, '万元') === 'number';
  return elsewhere ? `${typed.trim()}元` : typed;
}

/** A reckoned amount: 67.46 in 万元, more decimals only where they are needed; 674,600.00 in 元. */
export function printedMoney(amount: Money, unit: MoneyTyped): string {
  if (unit === '元') return printMoney(amount, '元', 2).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
  const exact = printMoney(amount, '万元');
  const decimals = exact.split('.')[1]?.length ?? 0;
  return decimals > 2 ? exact : printMoney(amount, '万元', 2);
}
