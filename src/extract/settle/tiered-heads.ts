import type { Cell, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { linesOf } from './account-short-rows.ts';

/** What may stand below a head that is parted, by the head; anything under heads that name a year or a basis. */
const PARTED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:科目|项目|(?:支出)?(?:功能|经济)分类科目)(?:[（(].*[)）])?$/, /编码|代码|名称|^[类款项]$/],
  [/^公务用车/, /^(?:小计|合计)$|购置|运行/],
  [/^(?:本年)?支出$/, /^(?:小计|合计|基本支出|项目支出)$/],
  [/^基本支出$/, /^(?:小计|合计)$|人员|公用|工资|商品|对个人/],
  [
    /^(?:其中[:：]?|(?:20\d\d年度?|上年度?|本年度?|年初|全年)?(?:预算|决算|执行)(?:数|情况|金额)?)$/,
    /./,
  ],
];
const MOST_TIERS = 3;
const MOST_HEADS = 24;
const SUM = /^(?:合计|总计|小计)$/;

/**
 * A table whose lines were kept and whose heads stand in two or three of them: squares under a head that runs down are
 * lost, so that the lower heads stand at the left. They are put under the heads that they part, where only one way makes
 * as many columns as the rows have. Undefined for any other table.
 */
export function withTieredHeads(table: Table): Table | undefined {
  const lines = linesOf(table);
  const bare = lines.map((row) => row.map(squeeze));
  const first = bare.findIndex((row) => row.length > 1 && (isCounted(row) || isData(row)));
  const start = bare.findIndex((row) => filled(row).length > 1);
  if (first < 0 || start < 0 || first - start < 2 || first - start > MOST_TIERS) return undefined;
  const width = table.columns;
  const tiers = bare.slice(start, first).map(withoutEnd);
  if (tiers.every((tier) => tier.length === width)) return undefined;
  if (!bare.slice(first).every((row) => fitsRow(row, width))) return undefined;
  const ways = inPlace(tiers, width) ?? waysOf(tiers, width);
  const found = ways.length > 0 ? ways : bySums(tiers, width, bare.slice(first));
  const way = found.length === 1 ? found[0] : undefined;
  if (!way) return undefined;
  const texts = lines.slice(start, first).map((row) => row.filter((text) => squeeze(text) !== ''));
  const heads = way.map((cell) => ({
    ...cell,
    row: cell.row + start,
    text: texts[cell.row]?.[cell.at] ?? '',
  }));
  const others = lines.flatMap((row, r) => (r >= start && r < first ? [] : cellsIn(row, r, width)));
  const cells = [...heads.map(({ at: _, ...cell }) => cell), ...others].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  // All its squares are known: it is as good as one with its grid.
  const { flattened: _shape, uncertain: _open, ...rest } = table;
  return { ...rest, cells };
}

const FEWEST_HEADS = 4;
const NAME = /^[^\d].*[\u4e00-\u9fff]/;

/**
 * The rows of such a table that came one cell a line: heads, and then names each with as many figures. Where the heads of
 * the second line begin is told by the one way in which they part those of the first. Undefined for any other list.
 */
export function withTieredList(table: Table): Table | undefined {
  const texts = table.cells.map(({ text }) => text);
  // Blank lines may part rows, or keep the place of blank cells.
  return (
    listed(table, texts) ??
    listed(
      table,
      texts.filter((text) => text.trim() !== ''),
    )
  );
}

function listed(table: Table, texts: readonly string[]): Table | undefined {
  const bare = texts.map(squeeze);
  const first = bare.findIndex(isValue) - 1;
  if (first < FEWEST_HEADS || first > MOST_HEADS || bare.slice(0, first).includes(''))
    return undefined;
  const rows: (readonly string[])[] = [];
  for (let at = first; at < bare.length; ) {
    let end = at + 1;
    while (end < bare.length && isValue(bare[end] ?? '')) end += 1;
    if (!isName(bare[at] ?? '')) return undefined;
    rows.push(texts.slice(at, end));
    at = end;
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 3 || rows.some((row) => row.length !== width)) return undefined;
  const heads = bare.slice(0, first);
  if (heads.length === width) return gridOf(table, [texts.slice(0, first), ...rows]);
  // A lower line that is longer takes all heads along that a shorter one would leave above.
  const cut = heads.findIndex(
    (_, at) => at >= 2 && waysOf([heads.slice(0, at), heads.slice(at)], width).length > 0,
  );
  if (cut < 0) return undefined;
  return withTieredHeads(gridOf(table, [texts.slice(0, cut), texts.slice(cut, first), ...rows]));
}

/** The table with rows of squares, those at the end of a short row lacking. */
function gridOf(table: Table, rows: readonly (readonly string[])[]): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const { flattened: _shape, uncertain: _open, ...rest } = table;
  return {
    ...rest,
    rows: rows.length,
    columns,
    cells: rows.flatMap((row, r) => cellsIn(row, r, columns)),
  };
}

const isValue = (text: string): boolean => isNumber(text) || /^(?:[-—–/]+|)$/.test(text);
const isName = (text: string): boolean => NAME.test(text) || /^\d+[、.．]/.test(text);

const filled = (row: readonly string[]): readonly string[] => row.filter((text) => text !== '');
const withoutEnd = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((text) => text !== '') + 1);
const isNumber = (text: string): boolean => /^-?\d[\d,]*(?:\.\d+)?[%％]?$/.test(text);
const isData = (row: readonly string[]): boolean => row.some(isNumber);
/** 栏次 1 2 3: the numbers of the columns. */
const isCounted = (row: readonly string[]): boolean => /^[栏行]次$/.test(filled(row)[0] ?? '');

/** A row with all squares, one word alone, or a sum whose label runs over the first two. */
const fitsRow = (row: readonly string[], width: number): boolean =>
  row.length === width ||
  filled(row).length <= 1 ||
  (row.length === width - 1 && SUM.test(row[0] ?? ''));

function cellsIn(row: readonly string[], r: number, width: number): readonly Cell[] {
  const sum = row.length === width - 1 && SUM.test(squeeze(row[0] ?? ''));
  return row.map((text, k) => {
    const wide = sum ? (k === 0 ? 2 : 1) : k === row.length - 1 ? width - k : 1;
    return { row: r, column: sum && k > 0 ? k + 1 : k, rowSpan: 1, columnSpan: wide, text };
  });
}

/** A head with its place among the heads of its line. */
type Laid = Omit<Cell, 'text'> & { readonly at: number };

/** The way where blank squares under heads that run down are kept: each run of lower heads stands under one head. */
function inPlace(
  [upper = [], lower = [], ...others]: readonly (readonly string[])[],
  width: number,
): readonly (readonly Laid[])[] | undefined {
  if (others.length > 0 || !lower.includes('') || upper.includes('')) return undefined;
  const counts: number[] = [];
  for (let column = 0; column < width; column += 1) {
    if (!lower[column]) counts.push(0);
    else if (column > 0 && lower[column - 1]) counts.push((counts.pop() ?? 0) + 1);
    else counts.push(1);
  }
  return counts.length === upper.length ? [lay([upper, filled(lower)], [counts]).cells] : [];
}

/** So many rows of ten must keep the sum that tells which head is parted. */
const MOST = 7;
const FEWEST_PARTS = 3;

/** The ways in which lower heads that begin with a sum stand under one head of any name: its columns add up in most rows. */
function bySums(
  [upper = [], lower = [], ...others]: readonly (readonly string[])[],
  width: number,
  rows: readonly (readonly string[])[],
): readonly (readonly Laid[])[] {
  const parts = lower.length;
  if (others.length > 0 || !SUM.test(lower[0] ?? '') || parts < FEWEST_PARTS) return [];
  if (upper.length - 1 + parts !== width || [...upper, ...lower].includes('')) return [];
  const full = rows.filter((row) => row.length === width);
  const adds = (row: readonly string[], at: number): boolean => {
    const [sum = Number.NaN, ...own] = row.slice(at, at + parts).map(hundredths);
    return Math.abs(sum - sumOf(own)) <= parts;
  };
  return upper.flatMap((_, at) =>
    full.filter((row) => adds(row, at)).length * 10 >= full.length * MOST && full.length > 2
      ? [lay([upper, lower], [upper.map((_head, k) => (k === at ? parts : 0))]).cells]
      : [],
  );
}

const hundredths = (text: string): number =>
  isNumber(text) ? Math.round(Number.parseFloat(text.replace(/[,，]/g, '')) * 100) : Number.NaN;

/** All ways in which the lower heads part the upper ones so that there are as many columns as asked for. */
function waysOf(
  tiers: readonly (readonly string[])[],
  width: number,
): readonly (readonly Laid[])[] {
  if (tiers.some((tier) => tier.length > MOST_HEADS || tier.includes(''))) return [];
  const counts = tiers
    .slice(1)
    .reduce<readonly (readonly (readonly number[])[])[]>(
      (ways, lower, i) =>
        ways.flatMap((way) => partings(tiers[i] ?? [], lower).map((next) => [...way, next])),
      [[]],
    );
  const laid = counts.map((way) => lay(tiers, way)).filter(({ columns }) => columns === width);
  if (laid.length < 2) return laid.map(({ cells }) => cells);
  const equal = laid.filter(({ counts: way }) => way.every(isEven(tiers)));
  const apt = equal.length > 0 ? equal : laid.filter(({ counts: way }) => way.every(isApt(tiers)));
  return apt.map(({ cells }) => cells);
}

/** Whether no budget stands under a head of what was spent, and the other way round. */
const isApt =
  (tiers: readonly (readonly string[])[]) =>
  (way: readonly number[], i: number): boolean => {
    let from = 0;
    return way.every((count, at) => {
      const own = basisOf(tiers[i]?.[at] ?? '');
      const under = tiers[i + 1]?.slice(from, from + count) ?? [];
      from += count;
      return own === undefined || under.every((head) => (basisOf(head) ?? own) === own);
    });
  };

const BASES = [/预算|年初/, /决算|执行|支出|支付/];

/** 预算 or 决算: what a head is about that names one of them; undefined for 预算执行情况. */
function basisOf(head: string): number | undefined {
  const named = BASES.flatMap((basis, at) => (basis.test(head) ? [at] : []));
  return named.length === 1 ? named[0] : undefined;
}

/** How many lower heads stand under each upper one, in every way that their words allow. */
function partings(
  upper: readonly string[],
  lower: readonly string[],
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const visit = (u: number, l: number, way: readonly number[]): void => {
    if (found.length > MOST_HEADS) return;
    if (u === upper.length) {
      if (l === lower.length) found.push(way);
      return;
    }
    visit(u + 1, l, [...way, 0]);
    const child = PARTED.find(([head]) => head.test(upper[u] ?? ''))?.[1];
    for (let to = l; child && to < lower.length && child.test(lower[to] ?? ''); to += 1)
      visit(u + 1, to + 1, [...way, to + 1 - l]);
  };
  visit(0, 0, []);
  return found;
}

/** Whether all heads that are parted stand over the same words: 预算数 and 决算数. */
const isEven =
  (tiers: readonly (readonly string[])[]) =>
  (way: readonly number[], i: number): boolean => {
    const lower = tiers[i + 1] ?? [];
    let from = 0;
    const under = way.flatMap((count) => {
      const words = lower.slice(from, from + count).join('|');
      from += count;
      return count > 0 ? [words] : [];
    });
    return new Set(under).size <= 1;
  };

function lay(tiers: readonly (readonly string[])[], counts: readonly (readonly number[])[]) {
  const widths = tiers.map((tier) => tier.map(() => 1));
  for (let i = counts.length - 1; i >= 0; i -= 1) {
    let from = 0;
    counts[i]?.forEach((count, at) => {
      const under = widths[i + 1]?.slice(from, from + count) ?? [];
      const row = widths[i];
      if (row && count > 0) row[at] = under.reduce((sum, each) => sum + each, 0);
      from += count;
    });
  }
  const cells: Laid[] = [];
  let starts: readonly number[] = widths[0]?.map((_, at, all) => sumOf(all.slice(0, at))) ?? [];
  tiers.forEach((tier, row) => {
    const own = counts[row];
    const next: number[] = [];
    let from = 0;
    tier.forEach((_, at) => {
      const column = starts[at] ?? 0;
      const count = own?.[at] ?? 0;
      const rowSpan = count > 0 ? 1 : tiers.length - row;
      cells.push({ row, column, rowSpan, columnSpan: widths[row]?.[at] ?? 1, at });
      for (let k = 0; k < count; k += 1)
        next.push(column + sumOf(widths[row + 1]?.slice(from, from + k) ?? []));
      from += count;
    });
    starts = next;
  });
  return { cells, counts, columns: sumOf(widths[0] ?? []) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
