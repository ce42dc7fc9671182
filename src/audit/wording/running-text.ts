import {
  type Cell,
  type Document,
  type Place,
  type Table,
  tablesOf,
  textAt,
} from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import { type Marker, markerOf } from '../../document/outline.ts';
import { tornOf, withoutDoubtful } from '../../values/doubtful.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { firstByKey } from '../../values/sorted.ts';
import { withThousands } from '../../values/thousands.ts';
import { withMore } from '../../values/with-more.ts';
import { remarksIn } from './remark-cells.ts';

/** A paragraph or heading of the main story that is not blank: headers, notes, text boxes and tables are left out. */
export interface Line {
  readonly block: number;
  /** Where it is the text of a cell. */
  readonly cell?: Pick<Place, 'row' | 'column'>;
  /** The text to be judged by rules: figures that cannot be relied on are hidden in it, its marks are of full width. */
  readonly text: string;
  /** The text as it stands. */
  readonly words: string;
  /** Rank among lines and tables: two lines follow each other when their orders differ by one. */
  readonly order: number;
  readonly marker?: Marker;
}

/** The lines of the main story in order of reading; made once for a document. */
export const runningText = once((document: Document): readonly Line[] => {
  const lines: Line[] = [];
  let order = 0;
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      order += 2;
      continue;
    }
    if ((block.kind === 'paragraph' && block.role) || block.text.trim() === '') continue;
    order += 1;
    const marker = markerOf(block.text);
    const line = { block: block.block, text: block.text, words: block.text, order };
    lines.push(marker ? withMore(line, { marker }) : line);
  }
  return lines.map(reliably);
});

/** Fewer characters are no sentence that tells figures. */
const SHORTEST = 16;
/** A longer text beside it is no label. */
const LABEL = 24;
const TELLS = /\d[^。]*(?:[元%％个人户件次]|公里|平方米)[^。]*[，。；]/;

/**
 * The running text and the sentences of cells that have their row for themselves but for a label: 自评结论, 项目概况, 说明, 存在的问题. Rules for figures
 * judge both alike; no line follows another across a table.
 */
export const toldText = once((document: Document): readonly Line[] => {
  const lines = runningText(document);
  const tables = gather(tablesOf(document), (table) => {
    if (!lostItsGrid(table)) return toldIn(table);
    return table.columns === 1 ? toldIn(withoutFragments(table)) : [];
  });
  if (tables.length === 0) return lines;
  return [...lines, ...tables].toSorted((a, b) => a.block - b.block);
});

/** A line in front of a sentence that is no longer than this is no first half of it. */
const LABEL_LINE = 24;

/** The cells of a list of lines that are whole sentences: a table that lost its grid may have taken paragraphs for its cells. */
const withoutFragments = (table: Table): Table => ({
  ...table,
  cells: table.cells.filter(({ text }, i, all) => {
    const before = all[i - 1]?.text.trim() ?? '';
    return /。\s*$/.test(text) && (/[。：；:;]$/.test(before) || before.length <= LABEL_LINE);
  }),
});

/** What a table tells in sentences; the lines of such a cell are sentences to each other. */
function toldIn({ block, cells, columns }: Table): readonly Line[] {
  const told = cells.filter(
    ({ text, columnSpan }) =>
      text.length >= SHORTEST && columnSpan * 2 >= columns && TELLS.test(text),
  );
  const taken = new Set(told);
  const remarks = remarksIn(cells.filter((cell) => !taken.has(cell)));
  if (told.length + remarks.length === 0) return [];
  const beside = new Map<number, Cell[]>();
  for (const cell of cells)
    if (cell.text.trim() !== '') beside.set(cell.row, [...(beside.get(cell.row) ?? []), cell]);
  const alone = told.filter((cell) => {
    const others = (beside.get(cell.row) ?? []).filter((each) => each !== cell);
    return others.length <= 1 && others.every(({ text }) => text.trim().length <= LABEL);
  });
  return gather([...alone, ...remarks], (cell): readonly Line[] => {
    const text = withFullMarks(withoutDoubtful(withThousands(cell.text), {})).replace(/\n/g, '。');
    const { row, column } = cell;
    return [{ block, cell: { row, column }, text, words: cell.text, order: Number.NaN }];
  });
}

/** The line with its doubtful figures hidden. */
function reliably(line: Line, i: number, lines: readonly Line[]): Line {
  const torn = tornOf(lines[i - 1]?.words ?? '', line.words, lines[i + 1]?.words ?? '');
  const text = withFullMarks(withoutDoubtful(withThousands(line.words), torn, line.marker?.end));
  return text === line.words ? line : { ...line, text };
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
};

/** Marks of half width as those of full width that rules know; within a number, as in 1,000 and 1:2, they stay. */
export const withFullMarks = (text: string): string =>
  /[,;:()]/.test(text)
    ? text.replace(/[;()]|(?<!\d)[,:]|[,:](?!\d)/g, (mark) => FULL[mark] ?? mark)
    : text;

/** The text of the block or cell of a place, with marks of full width: as long as it stands, so that its places hold. */
export function markedAt(document: Document, place: Place): string {
  const known = markedIn(document);
  const text = textAt(document, place);
  const there = known.get(text);
  if (there !== undefined) return there;
  const marked = withFullMarks(text);
  known.set(text, marked);
  return marked;
}

/** The texts with marks of full width; each is made once for a document, for many facts stand in one. */
const markedIn = once((_: Document) => new Map<string, string>());

/** Whether figures of a line are hidden because they cannot be relied on. */
export const hidesFigures = (line: Line): boolean =>
  line.text !== line.words && line.text !== withFullMarks(line.words);

/** The characters of a line as a quotation. */
export const wordsIn = (line: Line, from: number, to: number): Quote => ({
  verbatim: line.words.slice(from, to),
  at: { block: line.block, ...line.cell, from, to },
});

/**
 * The words of a line in front of a place, as far back as to one of some marks. They are looked for from the place: a pattern that ends
 * there would be tried at each character of the line.
 */
export function clauseBefore({ text }: Line, to: number, marks: string): string {
  let from = to;
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from -= 1;
  return text.slice(from, to);
}

/** The whole line without the white space around it. */
export function wholeLine(line: Line): Quote {
  const from = line.text.length - line.text.trimStart().length;
  return wordsIn(line, from, line.text.trimEnd().length);
}

/** The number at the start of a line, with the punctuation that belongs to it. */
export const markerIn = (line: Line, marker: Marker): Quote =>
  wordsIn(line, marker.end - marker.text.length, marker.end);

/** All that a pattern (with the flag g) finds in a line. */
export const foundIn = (line: Line, pattern: RegExp): readonly Quote[] =>
  matchesOf(line.text, pattern).map((match) =>
    wordsIn(line, match.index, match.index + match[0].length),
  );

/** All cells as one text. */
const cellsAsOne = once((document: Document): string =>
  gather(tablesOf(document), ({ cells }) => cells.map(({ text }) => text)).join('\n'),
);
/** All lines as one text. */
const linesAsOne = once((document: Document): string =>
  runningText(document)
    .map(({ text }) => text)
    .join('\n'),
);

/**
 * Whether a pattern may be found in some line. What is nowhere, like most of what the checks look for, is known from one search of the
 * whole text instead of one of each line; so the pattern must not lean on the ends of a line (`^`, `$`).
 */
export const occurs = (document: Document, pattern: RegExp): boolean =>
  linesAsOne(document).search(pattern) >= 0;

/** The lines in which a pattern is found; see `occurs`. */
export const linesWith = (document: Document, pattern: RegExp): readonly Line[] =>
  occurs(document, pattern) ? linesOf(runningText(document), pattern) : NONE;
const NONE: readonly Line[] = [];

const linesOf = (lines: readonly Line[], pattern: RegExp): readonly Line[] => {
  const found: Line[] = [];
  for (const line of lines) if (line.text.search(pattern) >= 0) found.push(line);
  return found;
};

/** All that a pattern (with the flag g) finds in the running text; see `occurs`. */
export const foundInText = (document: Document, pattern: RegExp): readonly Quote[] =>
  foundInLines(linesWith(document, pattern), pattern);

/** All that a pattern (with the flag g) finds in some lines. */
function foundInLines(lines: readonly Line[], pattern: RegExp): readonly Quote[] {
  const found: Quote[] = [];
  for (const line of lines) found.push(...foundIn(line, pattern));
  return found;
}

/** All that a pattern (with the flag g) finds in the cells of the tables that are asked for; see `occurs`. */
export const foundInTables = (
  document: Document,
  pattern: RegExp,
  asked: (table: Table) => boolean = () => true,
): readonly Quote[] =>
  cellsAsOne(document).search(pattern) < 0
    ? []
    : gather(tablesOf(document).filter(asked), ({ block, cells }) =>
        gather(cells, (cell) => foundInCell(block, cell, pattern)),
      );

/** All that a pattern (with the flag g) finds in a cell of a table. */
export const foundInCell = (block: number, cell: Cell, pattern: RegExp): readonly Quote[] =>
  matchesOf(cell.text, pattern).map((match) => ({
    verbatim: match[0],
    at: {
      block,
      row: cell.row,
      column: cell.column,
      from: match.index,
      to: match.index + match[0].length,
    },
  }));

/** Whether a line looks like a heading: numbered, short, and no sentence. */
export const looksLikeHeading = (line: Line): boolean =>
  line.marker !== undefined &&
  line.text.trim().length <= 45 &&
  !/[。；;，,：:！？]$/.test(line.text.trim());

/** A sentence of a line, its end mark included, white space before it not. */
export interface Sentence {
  readonly text: string;
  readonly quote: Quote;
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/g;

/** The sentences of a line; a semicolon ends one. */
export function sentencesOf(line: Line): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const match of matchesOf(line.text, SENTENCE)) {
    const lead = match[0].length - match[0].trimStart().length;
    const text = match[0].trim();
    if (text === '') continue;
    const from = match.index + lead;
    found.push({ text, quote: wordsIn(line, from, from + text.length) });
  }
  return found;
}

/** The lines of some blocks: `from` to `to`, the last one excluded. Lines are in order, so the search halves. */
export function linesBetween(lines: readonly Line[], from: number, to: number): readonly Line[] {
  const start = firstByKey(lines, blockOf, from);
  return lines.slice(start, Math.max(start, firstByKey(lines, blockOf, to)));
}

const blockOf = ({ block }: Line): number => block;
