import { AMOUNT, formOf, isHead } from './account-rows.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');
const ORDINAL = /^\d{1,3}$/;
const NAME = /[\u4e00-\u9fff]/;
/** 栏次 1 栏次 2: the numbers of the columns. */
const COUNTED = /^(?:栏次|行次|\d{1,2})$/;

/**
 * Rows of a table of income beside expenditure whose lines were kept and whose blank squares were not: names, numbers of
 * lines and amounts tell each other apart, for amounts have decimals. Undefined where some word fits nowhere.
 */
export function sidedRows(
  lines: readonly (readonly string[])[],
): readonly (readonly string[])[] | undefined {
  const rows = lines.map((row) => row.filter((text) => text.trim() !== ''));
  const first = rows.findIndex((row) => /^[一二三四五六七八九十]+、/.test(bare(row[0] ?? '')));
  const heads = rows.slice(0, Math.max(0, first)).flat();
  const known = heads.filter((text) => isHead(bare(text)));
  const form = first > 0 ? formOf(known.map(bare)) : undefined;
  if (
    !form ||
    form.kinds.includes('code') ||
    form.kinds.filter((kind) => kind === 'name').length !== 2
  )
    return undefined;
  const found = rows.slice(first).map((row) => rowIn(row, form.kinds));
  if (found.some((row) => row === undefined)) return undefined;
  const above = heads.filter((text) => !isHead(bare(text)) && !COUNTED.test(bare(text)));
  const counted = heads.filter((text) => COUNTED.test(bare(text)) && !LINE.test(bare(text)));
  const sides = known.filter((_, i) => !form.heads.includes(i) && SIDE.test(bare(known[i] ?? '')));
  return [
    ...above.map((text) => [text]),
    ...(sides.length === 2 ? [sidesOver(sides, form.kinds)] : sides.map((text) => [text])),
    form.heads.map((at) => known[at] ?? ''),
    ...counted.map((text) => [text]),
    ...found.flatMap((row) => (row ? sureOf(row, form.kinds) : [])),
  ];
}

/** 收入 and 支出, each over the first of its columns. */
const sidesOver = (sides: readonly string[], kinds: readonly string[]): readonly string[] =>
  kinds.map((_, i) =>
    i === 0 ? (sides[0] ?? '') : i === kinds.lastIndexOf('name') ? (sides[1] ?? '') : '',
  );

const SIDE = /^(?:收入|支出)$/;
const LINE = /^(?:行次|栏次)$/;

/**
 * Of amounts beside a name that are fewer than their heads only the first, the sum, has a column: a blank square may have stood
 * between the others, which stand alone.
 */
function sureOf(row: readonly string[], kinds: readonly string[]): readonly (readonly string[])[] {
  const first =
    kinds.lastIndexOf('name') + 1 + (kinds.at(kinds.lastIndexOf('name') + 1) === 'line' ? 1 : 0);
  const amounts = row.slice(first).filter((text) => text !== '');
  if (amounts.length < 2 || amounts.length === row.length - first) return [row];
  const blanks = row.slice(first + 1).map(() => '');
  return [[...row.slice(0, first + 1), ...blanks], ...amounts.slice(1).map((text) => [text])];
}

/** A name, the number of its line and its amount. */
const WHOLE_CELL = 3;
const FIRST = /^一、/;
const FEWEST_LINES = 4;
const INCOME = /^本年收入(?:合计|小计)$/;
const SPENDING = /^本年支出(?:合计|小计)$/;
const WHOLE = /^(?:总计|合计|(?:收入|支出)总计)$/;

/**
 * The lines of such a table that came one cell a line: names of the two sides by turns, each with the figures behind it.
 * Undefined where the sums of both sides do not then stand side by side: a name on one side had none beside it.
 */
export function linesOfSides(texts: readonly string[]): readonly (readonly string[])[] | undefined {
  const filled = texts.filter((text) => text.trim() !== '');
  const first = filled.findIndex((text) => FIRST.test(bare(text)));
  if (first < 0) return undefined;
  const lined = filled.slice(0, first).some((text) => LINE.test(bare(text)));
  const cells: string[][] = [];
  for (const text of filled.slice(first)) {
    // A number of a line behind an amount is that of a side without a name.
    const unnamed = lined && ORDINAL.test(bare(text)) && cells.at(-1)?.length === WHOLE_CELL;
    if (NAME.test(text) || unnamed) cells.push([text]);
    else cells.at(-1)?.push(text);
  }
  const nameOf = (cell: readonly string[] | undefined) => bare(cell?.[0] ?? '');
  const sums = cells.findIndex((cell) => INCOME.test(nameOf(cell)));
  const fits =
    cells.length >= 2 * FEWEST_LINES &&
    cells.length % 2 === 0 &&
    sums >= 0 &&
    sums % 2 === 0 &&
    SPENDING.test(nameOf(cells[sums + 1])) &&
    cells.slice(-2).every((cell) => WHOLE.test(nameOf(cell)));
  if (!fits) return undefined;
  const lines = cells.flatMap((cell, at) =>
    at % 2 === 0 ? [[...cell, ...(cells[at + 1] ?? [])]] : [],
  );
  return [filled.slice(0, first), ...lines];
}

/** What stands on the right side alone: kinds of expenditure, their sum, and what is left at the end of the year. */
const RIGHT = /支出(?:合计|小计)?$|^年末/;

/** The words of a line under the kinds of its columns, blank where a word of that kind is missing. */
function rowIn(words: readonly string[], kinds: readonly string[]): readonly string[] | undefined {
  const names = words.filter((word) => NAME.test(word));
  // With all squares of the left side blank a line begins with expenditure.
  const right = kinds.lastIndexOf('name');
  const alone = names.length === 1 && names[0] === words[0] && RIGHT.test(bare(names[0] ?? ''));
  const row: string[] = alone ? kinds.slice(0, right).map(() => '') : [];
  let next = 0;
  for (const kind of kinds.slice(row.length)) {
    const word = words[next];
    const fits = word !== undefined && isOf(bare(word), kind);
    row.push(fits ? word : '');
    if (fits) next += 1;
  }
  return next === words.length ? row : undefined;
}

const isOf = (word: string, kind: string): boolean => {
  if (kind === 'name') return NAME.test(word);
  return kind === 'line' ? ORDINAL.test(word) : AMOUNT.test(word) && !ORDINAL.test(word);
};
