import type { Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { statedIn } from './figures-in.ts';
import { headAt, SUM } from './table-sums.ts';

export interface Line {
  readonly values: readonly (Stated<Figure> | undefined)[];
  readonly numbers: readonly (number | undefined)[];
  /** Its figures follow from the rows above, and are no evidence of their own. */
  readonly isTotal: boolean;
  /** What names the row. */
  readonly name: string;
  /** A remark beside the figures tells why they are not as those of the other rows. */
  readonly isRemarked?: boolean;
}

/** The rows of a table with the digits of its columns and the names above them. */
export interface Sheet {
  readonly lines: readonly Line[];
  readonly heads: readonly string[];
  /** The names at the left of the rows. */
  readonly names: readonly string[];
  /** The most digits behind the point in each column. */
  readonly decimals: readonly number[];
}

const TOTAL = /[合总小]计$/;
/** Columns that tell no amounts or numbers of things. */
const APART = /率(?!得?分)|%|％|占比|比重|比例|幅度|行次|序号|编码|年度$|年份|电话|排名|名次/;
/** What a remark says of money that left the sum, or an amount of its own. */
const REMARK = /备注|说明|原因/;
const TELLING = /收回|缴回|上缴|收缴|统筹|核减|注销|调剂|\d/;
/** Columns of what is yet to be done. */
const AHEAD = /预算|计划|目标|预计|预测/;
/** Columns whose rows do not add up. */
const SINGLE = /均|单价|标准|造价|[/／]/;

/** The rows of a table under its heads. */
export function sheetOf(table: Table, rows: readonly number[]): Sheet {
  const [first = 0] = rows;
  const heads: string[] = [];
  for (let column = 0; column < table.columns; column += 1)
    heads.push(headAt(table, first, column));
  const grid = gridOf(table);
  // A text keeps no blank square: the figures of a row that lost one may stand under other heads.
  const whole = rows.filter(
    (row) => !table.flattened || (grid[row] ?? []).every((cell) => cell?.row === row),
  );
  const lines: Line[] = [];
  for (const row of whole) lines.push(lineOf(table, heads, row));
  return madeOf(
    lines,
    heads,
    lines.map(({ name }) => name),
  );
}

/** A row of a table: the first words of it are its name. */
function lineOf(table: Table, heads: readonly string[], row: number): Line {
  const values: (Stated<Figure> | undefined)[] = [];
  let isTotal = false;
  let isRemarked = false;
  let words: string | undefined;
  for (const [column, cell] of (gridOf(table)[row] ?? []).entries()) {
    const head = heads[column] ?? '';
    const isOwn = cell?.row === row;
    values.push(
      isOwn && cell.column === column && !APART.test(head) ? statedIn(table, cell) : undefined,
    );
    if (!cell) continue;
    isTotal ||= isOwn && TOTAL.test(squeeze(cell.text));
    isRemarked ||= REMARK.test(head) && TELLING.test(cell.text);
    if (HAN.test(cell.text)) words ??= cell.text;
  }
  const numbers = values.map((value) => value && numberOf(value.value));
  const name = squeeze(words ?? '');
  return { values, numbers, isTotal, name, isRemarked: isRemarked || APART.test(name) };
}

const HAN = /[\u4e00-\u9fff]{2}/;

const madeOf = (
  lines: readonly Line[],
  heads: readonly string[],
  names: readonly string[],
): Sheet => ({
  lines,
  heads,
  names,
  decimals: heads.map((_, i) =>
    Math.max(0, ...gather(lines, ({ values }) => values[i]?.value.decimals ?? [])),
  ),
});

/** Years or units side by side: the columns are what the rows are elsewhere. */
export function turned({ lines, heads, names }: Sheet): Sheet {
  // The sums over rows that a total closes are looked for elsewhere.
  if (names.some((name) => SUM.test(name))) return madeOf([], names, heads);
  // What is planned is not made as what was done.
  const ahead = heads.filter((head) => AHEAD.test(head)).length;
  const isAhead = (head: string): boolean => AHEAD.test(head) && ahead * 2 < heads.length;
  const apart = names.map((name) => APART.test(name));
  const columns = heads.flatMap((head, i) => {
    if (APART.test(head) || SINGLE.test(head)) return [];
    const values = lines.map(({ values: own }, row) => (apart[row] ? undefined : own[i]));
    const numbers = values.map((value) => value && numberOf(value.value));
    return numbers.filter((number) => number !== undefined).length < 3
      ? []
      : [{ values, numbers, name: head, isTotal: TOTAL.test(head), isRemarked: isAhead(head) }];
  });
  return madeOf(columns, names, heads);
}

/** A sheet with its columns in another order, each once. */
export function ordered({ lines, heads, names, decimals }: Sheet, order: readonly number[]): Sheet {
  const columns = [...new Set(order)];
  const pick = <T>(list: readonly (T | undefined)[]) => columns.map((i) => list[i]);
  return {
    lines: lines.map((line) => ({
      ...line,
      values: pick(line.values),
      numbers: pick(line.numbers),
    })),
    heads: columns.map((i) => heads[i] ?? ''),
    names,
    decimals: columns.map((i) => decimals[i] ?? 0),
  };
}
