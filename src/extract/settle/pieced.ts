import { labelRows, moneyRows, piecedHead } from './pieced-head.ts';
import { piecedRows } from './pieced-rows.ts';
import { tokensOf } from './pieced-tokens.ts';

/** No form has more. */
const MOST_TOKENS = 2000;

/**
 * Puts the lines of a form whose cells stand in pieces back into rows: names and heads are put together first, and the
 * indicators cut by the kinds of their columns. Undefined where no reading of them is sure.
 */
export function rowsOfPieces(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  const tokens = tokensOf(lines);
  if (tokens.length > MOST_TOKENS) return undefined;
  const head = piecedHead(tokens);
  const rows = head && piecedRows(tokens.slice(head.end), head);
  if (!head || !rows) return undefined;
  const above = tokens.slice(0, head.start);
  return [...labelRows(above), ...moneyRows(above), ...rows];
}
