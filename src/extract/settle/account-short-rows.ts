import type { Table } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import { AMOUNT, accountRows, formOf, isHead, SUM } from './account-rows.ts';
import { linesOfSides, sidedRows } from './account-sides.ts';

/**
 * Rows of a table of the final accounts whose lines were kept and whose squares were not. Where blank squares left their
 * place the heads tell how wide a row is; where they left none, a row with all its amounts is whole, and of a shorter one
 * only the first amount, the sum, has a column. Undefined for any other table.
 */
export function accountRowsOf(table: Table): readonly (readonly string[])[] | undefined {
  if (table.uncertain === undefined) return undefined;
  const rows = linesOf(table);
  if (table.flattened === 'spaces') return shortRows(rows) ?? sidedRows(rows);
  const texts = rows.flat();
  if (!lostItsGrid(table)) {
    const blanks = texts.some((text) => text.trim() === '');
    // Where no square is blank, blank ones left no trace here, too.
    return (blanks ? undefined : (shortRows(rows) ?? sidedRows(rows))) ?? accountRows(texts);
  }
  const sides = linesOfSides(texts);
  return accountRows(texts) ?? (sides ? sidedRows(sides) : shortRows(cutAtCodes(texts)));
}

/** Cells one a line, cut into rows where a code, or the sum before its amount, begins one. */
function cutAtCodes(texts: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  texts.forEach((text, i) => {
    const sum = isSum([text]) && /\d/.test(texts[i + 1] ?? '');
    const row = rows.at(-1);
    const name = row?.length === 2 && CODE.test(bare(row[0] ?? '')) ? row[1] : undefined;
    if (sum || CODE.test(bare(text))) rows.push([text]);
    // A long name may stand in several pieces.
    else if (row && name !== undefined && !AMOUNT.test(bare(name)) && !AMOUNT.test(bare(text)))
      row[1] = name + text;
    else row?.push(text);
  });
  return rows;
}

/** The words of each line in their order. */
export function linesOf(table: Table): readonly (readonly string[])[] {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell.text);
  return rows;
}

const CODE = /^\d{3}(?:\d\d){0,2}$/;
const isSum = (row: readonly string[]): boolean => SUM.test(bare(row[0] ?? ''));
const bare = (text: string): string => text.replace(/\s+/g, '');

function shortRows(
  lines: readonly (readonly string[])[],
): readonly (readonly string[])[] | undefined {
  const rows = lines.map((row) => row.filter((text) => text.trim() !== ''));
  const first = rows.findIndex((row) => CODE.test(row[0] ?? '') || (isSum(row) && row.length > 1));
  const heads = rows
    .slice(0, Math.max(0, first))
    .flat()
    .filter((text) => isHead(bare(text)));
  const form = first > 0 ? formOf(heads.map(bare)) : undefined;
  if (form?.kinds[0] !== 'code' || form.kinds[1] !== 'name') return undefined;
  const values = form.kinds.length - 2;
  // What else stands over the rows, the unit of money among it, stays in its place.
  const above = rows
    .slice(0, first)
    .flat()
    .filter((text) => !isHead(bare(text)));
  const found: (readonly string[])[] = [
    ...above.map((text) => [text]),
    form.heads.map((at) => heads[at] ?? ''),
  ];
  const amountsOf = (row: readonly string[]) => row.slice(isSum(row) ? 1 : 2);
  const parted = isParted(
    form.heads.slice(2).map((at) => bare(heads[at] ?? '')),
    rows.slice(first).map(amountsOf),
  );
  // 年初结转和结余 stands first in the table of the government funds: it is no sum of the row.
  const summed = /合计|总计|小计|数$|金额/.test(bare(heads[form.heads[2] ?? 0] ?? ''));
  for (const row of rows.slice(first)) {
    const sum = isSum(row);
    const amounts = amountsOf(row);
    if (amounts.some((text) => !AMOUNT.test(bare(text)))) {
      found.push(...row.map((text) => [text]));
      continue;
    }
    if ((!sum && !CODE.test(row[0] ?? '')) || amounts.length > values || amounts.length === 0)
      return undefined;
    const label = sum ? ['', row[0] ?? ''] : row.slice(0, 2);
    const whole = amounts.length === values || (parted && amounts.length === PARTED.length + 1);
    const placed = whole ? amounts : amounts.slice(0, summed ? 1 : 0);
    const blanks = new Array<string>(values - placed.length).fill('');
    found.push([...label, ...placed, ...blanks]);
    // Amounts whose columns nobody can tell stand alone: no word is lost.
    for (const text of amounts.slice(placed.length)) found.push([text]);
  }
  return rows.length - first >= 3 ? found : undefined;
}

/** The parts of expenditure that hardly a unit lacks. */
const PARTED = ['基本支出', '项目支出'];
const FEWEST_PARTED = 3;
/** Amounts are printed with two decimals or one. */
const STEP = 0.15;

/** Whether rows of three amounts are the sum, 基本支出 and 项目支出, all others blank: in nearly all of them the two make the first. */
function isParted(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (!PARTED.every((head, i) => heads[i + 1] === head)) return false;
  const three = rows.filter((row) => row.length === PARTED.length + 1);
  const hold = three.filter((row) => {
    const [sum = 0, ...parts] = row.map((text) => Number(text.replace(/[,，\s]/g, '')));
    return Math.abs(sum - parts.reduce((all, each) => all + each, 0)) < STEP;
  });
  return three.length >= FEWEST_PARTED && hold.length * 4 >= three.length * 3;
}
