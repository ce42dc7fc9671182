import { fundOf } from '../forms/heads.ts';
import type { Piece } from './labels.ts';

/** The marks over the two splits of the whole amount. */
export const SPLIT = /^按(?:收入|支出|资金)?.{0,6}性质.{0,2}分|^按.{1,10}分：?$/;

const AMOUNT = /^-?\d[\d,.]*(?:万?元)?$/;

/** A source or kind of expenditure with its amount beside it, or with none; the piece after them. */
export function splitAt(
  pieces: readonly Piece[],
  p: number,
): { readonly rows: readonly (readonly string[])[]; readonly next: number } | undefined {
  const label = pieces[p];
  const fund = label && fundOf(label.words);
  if (!label || fund === undefined || fund === 'total' || SPLIT.test(label.words)) return undefined;
  const amount = pieces[p + 1];
  if (!amount || !AMOUNT.test(amount.words)) return { rows: [[label.text]], next: p + 1 };
  // A second amount would stand in a row under heads.
  if (AMOUNT.test(pieces[p + 2]?.words ?? '')) return undefined;
  return { rows: [[label.text, amount.text]], next: p + 2 };
}
