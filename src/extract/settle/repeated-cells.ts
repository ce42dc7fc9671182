import type { Cell, Table } from '../../document/document.ts';
import { columnOf, fundOf, isTotal, moneyColumnOf } from '../forms/heads.ts';
import { bareWords } from '../forms/lines.ts';

/**
 * Some converters write the words of a merged cell into each square that it covers. Such squares are one cell again:
 * equal words side by side, and equal figures side by side under one head. With all its squares known the table is as
 * good as one with its grid. Undefined for a table that repeats nothing.
 */
export function withoutRepeats(table: Table): Table | undefined {
  if (table.flattened !== 'pipes' && table.flattened !== 'tabs') return undefined;
  const grid = squaresOf(table);
  if (!grid || grid.filter(repeatsHeads).length < FEWEST) return undefined;
  const parted = new Array<boolean | undefined>(table.columns).fill(undefined);
  const cells = grid.flatMap((row) => {
    const words = row.map((cell) => bareWords(cell.text));
    const heads = isHeadRow(words);
    const runs: Cell[] = [];
    // A label that runs over columns parted further up has its amount run over some of them too.
    let across = false;
    row.forEach((cell, c) => {
      const last = runs.at(-1);
      const own = words[c] ?? '';
      const same = c > 0 && own !== '' && own === words[c - 1];
      // Two blanks side by side among the heads part nothing.
      const blank = c > 0 && own === '' && words[c - 1] === '';
      if (heads) parted[c] = !same && !blank;
      const label = isText(own) && (!parted[c] || isLabel(own));
      const one = same && (heads || label || (!isText(own) && (across || parted[c] === false)));
      if (last && one) runs[runs.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
      else runs.push(cell);
      across ||= one && label && parted[c] === true && !isTotal(own);
    });
    return runs;
  });
  const { flattened: _shape, uncertain: _open, ...rest } = table;
  return { ...rest, cells };
}

/** So many rows show that merged cells were repeated. */
const FEWEST = 2;
const SHORTEST = 2;

/** The squares of a table each of whose rows is whole. */
function squaresOf(table: Table): readonly (readonly Cell[])[] | undefined {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows.every((row) => row.length === table.columns) ? rows : undefined;
}

const isLabel = (words: string): boolean =>
  isTotal(words) || fundOf(words) !== undefined || /：$/.test(words);

/** Heads of columns, or words alone in all squares. */
const isHeadRow = (words: readonly string[]): boolean =>
  !words.some((each) => NUMBER.test(each)) &&
  (words.filter(isHeadWord).length >= 2 || (words.every(isText) && new Set(words).size >= 4));

const NUMBER = /^-?\d[\d,.]*[%％]?$/;

const isHeadWord = (words: string): boolean =>
  columnOf(words) !== undefined ||
  moneyColumnOf(words) !== undefined ||
  fundOf(words) !== undefined ||
  /^(?:20\d\d年度?)?(?:[^\d]{0,8}(?:决算|预算)数|编制数|.{0,4}在职人数|控制率)$/.test(words);

/** Whether a head or a label stands twice side by side in a row. */
const repeatsHeads = (row: readonly Cell[]): boolean =>
  row.some((cell, c) => {
    const words = bareWords(cell.text);
    const beside = row[c + 1];
    return (
      words.length >= SHORTEST &&
      beside !== undefined &&
      isText(words) &&
      bareWords(beside.text) === words
    );
  });

const isText = (words: string): boolean =>
  /[\u4e00-\u9fff]{2}/.test(words) && !/^[\d≥≤＞＜]/.test(words);
