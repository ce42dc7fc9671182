import { isNumeric } from './words.ts';

/** A column of a list: its head and its values. */
export interface Column {
  readonly head: string;
  readonly values: readonly string[];
  readonly isFigures: boolean;
}

const TOTAL = /^(?:合计|总计|小计)$/;
/** So many figures below each other are a column. */
const FEWEST = 3;

/** A stretch of words of one kind. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts columns that stand one below the other without blank lines: figures have the last word in front of them as their head; the
 * words in front of that are columns of as many names. Undefined where they do not come out even.
 */
export function cutAtHeads(
  words: readonly string[],
): { readonly blocks: readonly (readonly string[])[]; readonly end: number } | undefined {
  const runs = runsOf(words).filter(({ from, to }) => to - from >= FEWEST);
  const [first] = runs;
  if (!first || runs.length < 2) return undefined;
  const height = Math.max(...runs.map(({ from, to }) => to - from));
  const blocks: string[][] = [];
  let at = 0;
  for (const { from: begin, to } of runs) {
    // The row of the sum may stand above the others.
    const from = TOTAL.test(words[begin - 1] ?? '') && begin - 1 > at ? begin - 1 : begin;
    if (from <= at) return undefined;
    const last = blocks[blocks.length - 1];
    if (last && TOTAL.test(words[at] ?? '') && last.length - 1 < height) {
      last.push(words[at] as string);
      at += 1;
    }
    const names = words.slice(at, from - 1);
    for (let k = 0; k < names.length; ) {
      const rest = names.length - k;
      const own = [height + 1, height].find((size) => size === rest || rest >= 2 * height);
      if (own === undefined || own > rest) return undefined;
      blocks.push(names.slice(k, k + own));
      k += own;
    }
    blocks.push(words.slice(from - 1, to));
    at = to;
  }
  return { blocks, end: at };
}

function runsOf(words: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const from = at;
    while (at < words.length && isNumeric(words[at] ?? '')) at += 1;
    if (at > from) runs.push({ from, to: at });
  }
  return runs;
}

/** Columns of one height from blocks of a head, or several, and the values below; undefined where the names do not come out. */
export function columnsOf(
  blocks: readonly (readonly string[])[],
  fewest: number,
): readonly Column[] | undefined {
  const single = blocks.map(columnOf);
  const names = single.filter((column) => !column.isFigures);
  const named = Math.max(0, ...names.map(({ values }) => values.length));
  // As many rows as names, or one more: the sum has none where it is told in front of them.
  const height = [named, named + 1].find((each) =>
    blocks.some((block, k) => widthOf(block, each) > 0 && single[k]?.isFigures),
  );
  if (height === undefined || height < fewest || names.length === 0) return undefined;
  const sum = names.find(({ values }) => values.length === height && sumOf(values) !== undefined);
  const place = sum && sumOf(sum.values);
  if (names.some(({ values }) => values.length !== height) && place === undefined) return undefined;
  return single.flatMap((column, k): readonly Column[] => {
    const own = columnsFrom(blocks[k] ?? [], column, height);
    if (own.length > 0 || !lacksSum(column, height) || place === undefined) return own;
    const { values } = column;
    return [{ ...column, values: place === 'first' ? ['', ...values] : [...values, ''] }];
  });
}

/** Where the row of the sum stands, by the names of a column. */
function sumOf(values: readonly string[]): 'first' | 'last' | undefined {
  if (TOTAL.test(values[values.length - 1] ?? '')) return 'last';
  return TOTAL.test(values[0] ?? '') ? 'first' : undefined;
}

/** Names, numbers and codes of rows, for all but the sum. Figures that have one fewer may lack any. */
const lacksSum = (column: Column, height: number): boolean =>
  column.values.length === height - 1 &&
  (!column.isFigures || isOrder(column) || /编码|代码/.test(column.head));

/** The columns of a block of that height: one, or one for each word of its head. */
function columnsFrom(
  block: readonly string[],
  single: Column | undefined,
  height: number,
): readonly Column[] {
  const width = widthOf(block, height);
  if (!single || width === 0) return [];
  if (width === 1) return [single];
  const heads = (block[0] ?? '').split(/\s+/);
  return heads.map((head, k) => ({
    head,
    values: block.slice(1).filter((_, at) => at % width === k),
    isFigures: true,
  }));
}

/** How many columns of a height a block holds; 0 where it does not come out even. */
function widthOf(block: readonly string[], height: number): number {
  const heads = (block[0] ?? '').split(/\s+/).length;
  const values = block.length - 1;
  if (values === height) return 1;
  return heads > 1 && values === heads * height && block.slice(1).every(isNumeric) ? heads : 0;
}

function columnOf(block: readonly string[]): Column {
  const [head = '', ...values] = block;
  return { head, values, isFigures: values.every(isNumeric) };
}

/** Whether figures count rows: 1, 2, 3. */
const isOrder = ({ values }: Column): boolean =>
  values.length > 1 &&
  values.every((value, k) => k === 0 || Number(value) === Number(values[0]) + k);
