import { squeeze } from '../../values/chinese.ts';
import type { Matrix } from './matrix.ts';

/** What a column of an indicator table holds. `sign`, `number` and `unit` are a target split over three columns. */
export type TableColumn =
  | 'group'
  | 'kind'
  | 'name'
  | 'target'
  | 'sign'
  | 'number'
  | 'unit'
  | 'result'
  | 'weight'
  | 'score'
  | 'reason'
  | 'measure';

/** The words by which published forms head their columns (domain rule 7.4), the more special ones first. */
const HEADS: readonly (readonly [TableColumn, RegExp])[] = [
  ['group', /^一级指标/],
  ['kind', /^二级指标/],
  ['name', /^(?:三级指标|指标内容|指标名称|具体指标|绩效指标名称)/],
  ['sign', /^(?:指标性质|比较符号?|符号)$/],
  ['unit', /^(?:度量单位|计量单位|指标单位)$/],
  [
    'target',
    /^(?:年度指标值|年初指标值|指标值|年初目标值|年度目标值|预期指标值|目标值|计划值|绩效目标值)/,
  ],
  [
    'result',
    /^(?:实际完成值|全年实际值|全年完成值|年度完成值|实际完成情况|实际值|完成值|完成情况|实际完成)/,
  ],
  ['weight', /^(?:分值权重|分值|权重|指标分值|标准分|满分)/],
  ['score', /^(?:自评得分|得分|自评分|评分|审核得分|复核得分|扣分)/],
  ['measure', /^(?:改进措施|整改措施|下一步措施)/],
  ['reason', /^(?:偏差|未完成|原因|备注)/],
];

/** The heads that make a row the head of a table: fewer are a row of data. */
const NEEDED = 3;
const LOOKED_AT = 60;

/** Where the head of a pasted table stands, and what each column holds. */
export interface Heads {
  /** First row below the head. */
  readonly below: number;
  readonly columns: readonly (TableColumn | undefined)[];
  /** The words above each column. */
  readonly words: readonly string[];
}

/** What a head names; undefined for the words of no column. */
function columnOf(head: string): TableColumn | undefined {
  const words = squeeze(head).replace(/[（(【[].*$/, '');
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Finds the head of an indicator table; undefined where there is none. A head of two rows is taken as one. */
export function headsOf(matrix: Matrix): Heads | undefined {
  let best: { readonly row: number; readonly known: number } | undefined;
  matrix.slice(0, LOOKED_AT).forEach((_, row) => {
    const known = knownIn(matrix, row);
    if (known >= NEEDED && known > (best?.known ?? 0)) best = { row, known };
  });
  if (!best) return undefined;
  const { row } = best;
  const above = row > 0 && knownIn(matrix, row - 1) >= 1 ? row - 1 : row;
  const under = knownIn(matrix, row + 1) >= 2 || isSplit(matrix, row + 1) ? row + 1 : row;
  const rows = matrix.slice(above, under + 1);
  const words = (matrix[row] ?? []).map((_, column) => lowest(rows, column));
  return { below: under + 1, columns: once(words, rows), words };
}

const knownIn = (matrix: Matrix, row: number): number =>
  new Set((matrix[row] ?? []).map(({ text }) => columnOf(text)).filter(Boolean)).size;

const isSplit = (matrix: Matrix, row: number): boolean =>
  (matrix[row] ?? []).some(({ text }) => ['sign', 'unit'].includes(columnOf(text) ?? ''));

/** The lowest words of a column's head: a head split in two rows is named by the lower one. */
const lowest = (rows: Matrix, column: number): string =>
  rows.map((row) => row[column]?.text ?? '').findLast((text) => columnOf(text)) ??
  rows.at(-1)?.[column]?.text ??
  '';

/** What the columns hold, each meaning given to the first column that has it. */
function once(words: readonly string[], rows: Matrix): readonly (TableColumn | undefined)[] {
  const taken = new Set<TableColumn>();
  const split = words.some((word) => columnOf(word) === 'sign');
  return words.map((word, column) => {
    const named = columnOf(word);
    const meaning = split && named === 'target' ? 'number' : named;
    if (meaning === undefined || taken.has(meaning) || isContinued(rows, column)) return undefined;
    taken.add(meaning);
    return meaning;
  });
}

// 一级指标 over two columns is one column of text written twice.
const isContinued = (rows: Matrix, column: number): boolean =>
  column > 0 &&
  (rows.at(-1)?.[column]?.covered ?? false) &&
  rows.at(-1)?.[column]?.text === rows.at(-1)?.[column - 1]?.text &&
  columnOf(rows.at(-1)?.[column]?.text ?? '') !== undefined;
