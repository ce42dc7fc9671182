import type { Sheet } from 'hucre';
import { type Draft, type DraftTable, paragraph } from '../../document/build.ts';
import type { Cell } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { displayed } from './displayed.ts';

/** A sheet's used part: texts by row and column, and the merged ranges inside. */
interface Used {
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly Range[];
  readonly columns: number;
  /** The rows of running text. */
  readonly prose: ReadonlySet<number>;
}

interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The blocks of a sheet: titles and notes that take whole rows as paragraphs, the rest as tables with their merges. */
export function sheetBlocks(sheet: Sheet): readonly Draft[] {
  const used = usedPart(sheet);
  if (!used) return [];
  const blocks: Draft[] = [];
  for (const [from, to] of partsOf(used)) blocks.push(...partBlocks(used, from, to));
  const named = nameOf(sheet.name, blocks);
  return named ? [paragraph(named), ...blocks] : blocks;
}

/** The name of a sheet says something unless the program gave it or a title repeats it. */
function nameOf(name: string, blocks: readonly Draft[]): string | undefined {
  const bare = squeeze(name);
  if (bare === '' || /^(?:sheet|工作表|表)?\d*$/i.test(bare)) return undefined;
  const first = blocks[0];
  if (first?.kind === 'paragraph') return undefined;
  return name.trim();
}

function usedPart(sheet: Sheet): Used | undefined {
  // Rows and cells that were never written are missing in the library's arrays.
  const all = Array.from(sheet.rows, (row, r) =>
    Array.from(row ?? [], (value, c) => displayed(value, sheet.cells?.get(`${r},${c}`))),
  );
  const filled = all.map((row) => row.some((text) => text.trim() !== ''));
  const top = filled.indexOf(true);
  const bottom = filled.lastIndexOf(true);
  if (top < 0) return undefined;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const row of all) {
    const first = row.findIndex((text) => text.trim() !== '');
    if (first < 0) continue;
    left = Math.min(left, first);
    right = Math.max(
      right,
      row.findLastIndex((text) => text.trim() !== ''),
    );
  }
  const merges = (sheet.merges ?? []).map((merge) => ({
    row: merge.startRow - top,
    column: merge.startCol - left,
    rows: Math.min(merge.endRow, bottom) - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  }));
  // A filled cell may be merged beyond the last filled column, as titles and notes are.
  for (const merge of merges) {
    const inside = merge.row >= 0 && merge.row <= bottom - top && merge.column >= 0;
    const text = inside ? (all[merge.row + top]?.[merge.column + left] ?? '') : '';
    if (text.trim() !== '')
      right = Math.max(right, Math.min(merge.column + left + merge.columns - 1, right + 40));
  }
  const columns = right - left + 1;
  const texts = all
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: columns }, (_, c) => row[c + left] ?? ''));
  const within = merges.filter((merge) => merge.row >= 0 && merge.column >= 0);
  return { texts, merges: within, columns, prose: proseOf(texts, within) };
}

/** A whole sentence; what is shorter may be a cell. */
const SENTENCE = /^.{16,}。$/s;
/** What may stand above it in the text: a heading, a title, nothing; not the last label of a table. */
const ABOVE = /^$|^[一二三四五六七八九十]+、|^.{6,}/s;

/**
 * The rows that a report typed into a sheet takes for its text: rows in a run that fill their first square alone, one of them with a
 * whole sentence.
 */
function proseOf(texts: Used['texts'], merges: readonly Range[]): ReadonlySet<number> {
  const upright = new Set(
    merges.filter(({ rows, column }) => rows > 1 && column === 0).map(({ row }) => row),
  );
  const prose = new Set<number>();
  let run: number[] = [];
  texts.forEach((row, r) => {
    const [first = '', ...others] = row;
    const alone = others.every((text) => text.trim() === '') && !upright.has(r);
    run = alone && ABOVE.test(first.trim()) ? [...run, r] : [];
    if (alone && SENTENCE.test(first.trim())) {
      for (const each of run) prose.add(each);
      run = [];
    } else if (alone && prose.has(r - 1)) {
      prose.add(r);
      run = [];
    }
  });
  return prose;
}

/** Rows from–to of each part: a title behind a blank row or over the whole width, and running text, part two tables of one sheet. */
function partsOf(used: Used): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = 0;
  used.texts.forEach((row, r) => {
    const blankAbove = r > 0 && (used.texts[r - 1] ?? []).every((text) => text.trim() === '');
    const opens =
      isTitle(used, r) &&
      (blankAbove || isTableTitle(used, r) || isAttachmentLine(row)) &&
      row.some((text) => text.trim() !== '');
    const goesOn = used.prose.has(r) && !used.prose.has(r - 1) && r > 0;
    if (opens || goesOn) {
      parts.push([from, r]);
      from = r;
    }
  });
  parts.push([from, used.texts.length]);
  return parts;
}

/** 「附件3」 alone in its row stands above the next form, never within one. */
const isAttachmentLine = (row: readonly string[]): boolean =>
  /^附[件表]\d{0,2}(?:[-－—]\d{1,2})?[:：]?$/.test(squeeze(row.join('')));

/** 「支出决算表」 over the whole width, or alone below a row of figures, with a table above it and heads of columns soon below. */
function isTableTitle({ texts, merges, columns }: Used, r: number): boolean {
  const text = squeeze((texts[r] ?? []).find((each) => each.trim() !== '') ?? '');
  const wide = merges.some((one) => one.row === r && one.columns >= columns - 1);
  const isRow = (at: number): boolean =>
    (texts[at] ?? []).filter((each) => each.trim() !== '').length >= 2;
  const isFigured = (at: number): boolean => (texts[at] ?? []).some((each) => FIGURE.test(each));
  const below = [r + 1, r + 2, r + 3].find(isRow);
  const parts = isFigured(r - 1) && below !== undefined && !isFigured(below);
  return (
    (wide || parts) &&
    /^.{4,}表(?:[（(][^（()）]*[）)])?$/.test(text) &&
    [r - 1, r - 2].some(isRow) &&
    [r + 1, r + 2, r + 3].some(isRow)
  );
}

/** A number with nothing besides, but the number of a row. */
const FIGURE = /^\s*-?\d[\d,]*(?:\.\d+)?[%％]?\s*$/;

/** Whether a row holds one text that stands for the whole row and not for a cell of the table. */
function isTitle(used: Used, r: number): boolean {
  const row = used.texts[r] ?? [];
  const filled = row.filter((text) => text.trim() !== '');
  const at = row.findIndex((text) => text.trim() !== '');
  if (filled.length !== 1 || used.columns === 1) return false;
  const merge = used.merges.find((one) => one.row === r && one.column === at);
  if (merge && merge.rows === 1 && merge.columns >= used.columns - 1) return true;
  return LINE_OF_ITS_OWN.test(squeeze(filled[0] ?? '')) && (merge?.rows ?? 1) === 1;
}

const LINE_OF_ITS_OWN =
  /^(?:附件|附表|填表|填报|说明|备注[:：]|注[:：]|单位[:：]|金额单位|编制单位|预算年度|（?20\d\d年度?）?$)|表(?:[（(][^（()）]*[）)])?$/;

/** Lines above and below a table are paragraphs; what lies between is the table. */
function partBlocks(used: Used, from: number, to: number): readonly Draft[] {
  const isBlank = (r: number) => (used.texts[r] ?? []).every((text) => text.trim() === '');
  const isLine = (r: number) =>
    isBlank(r) || isTitle(used, r) || isSignature(used, r) || used.prose.has(r);
  let first = from;
  while (first < to && isLine(first)) first += 1;
  let last = to;
  while (last > first && isLine(last - 1)) last -= 1;
  const lines = (start: number, end: number): Draft[] => {
    const found: Draft[] = [];
    for (let r = start; r < end; r += 1) if (!isBlank(r)) found.push(paragraph(lineText(used, r)));
    return found;
  };
  if (used.columns === 1) return lines(from, to);
  const table = last > first ? [tableOf(used, first, last)] : [];
  return [...lines(from, first), ...table, ...lines(last, to)];
}

const lineText = (used: Used, r: number): string =>
  (used.texts[r] ?? [])
    .filter((text) => text.trim() !== '')
    .join('　')
    .trimEnd();

/** A line of names and dates to be filled in, such as stands below the forms. */
const isSignature = (used: Used, r: number): boolean => {
  const filled = (used.texts[r] ?? []).filter((text) => text.trim() !== '');
  return (
    filled.length > 0 &&
    /^(?:填表人|填报人|制表人|联系人|单位负责人)[^：:]{0,8}[:：]/.test(squeeze(filled[0] ?? ''))
  );
};

function tableOf(used: Used, from: number, to: number): DraftTable {
  const covered = new Map<number, Range | undefined>();
  for (const merge of used.merges) {
    if (merge.row < from || merge.row >= to || merge.column >= used.columns) continue;
    const range = {
      ...merge,
      rows: Math.min(merge.rows, to - merge.row),
      columns: Math.min(merge.columns, used.columns - merge.column),
    };
    for (let r = 0; r < range.rows; r += 1)
      for (let c = 0; c < range.columns; c += 1)
        covered.set(
          (range.row + r) * used.columns + range.column + c,
          r + c === 0 ? range : undefined,
        );
  }
  const cells: Cell[] = [];
  for (let r = from; r < to; r += 1)
    for (let c = 0; c < used.columns; c += 1) {
      const key = r * used.columns + c;
      const range = covered.get(key);
      if (covered.has(key) && !range) continue;
      cells.push({
        row: r - from,
        column: c,
        rowSpan: range?.rows ?? 1,
        columnSpan: range?.columns ?? 1,
        text: used.texts[r]?.[c] ?? '',
      });
    }
  return { kind: 'table', rows: to - from, columns: used.columns, cells };
}
