import { displayWidth } from '../../values/width.ts';
import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';

/** A rule of hyphens for each column, blanks between them; a table may also open and close with one over its whole width. */
const COLUMNS_RULE = /^ *-{2,}(?: +-{2,})+ *$/;
const WHOLE_RULE = /^ *-{20,} *$/;
/** A cell of a head may be broken over so many lines. */
const HIGHEST_HEAD = 6;
const MOST_LINES = 3000;

/**
 * Reads a table whose columns are ruled by hyphens above or below its head, as converters of word processors and the tools
 * of programmers write plain text: the rule says where each column stands. Where blank lines part the rows, the lines between
 * them are one row. Undefined where words run over from one column into the next.
 */
export function takeRuledTable(lines: readonly Line[], start: number): Taken | undefined {
  const rule = ruleFrom(lines, start);
  if (rule === undefined) return undefined;
  const spans = columnsOf(lines[rule]?.text ?? '');
  const opened = WHOLE_RULE.test(lines[start]?.text ?? '');
  const head = lines.slice(opened ? start + 1 : start, rule);
  const { body, next } = bodyBelow(lines, rule, opened || head.length === 0);
  for (const widthOf of [narrowMarks, displayWidth]) {
    const rows = [...(head.length > 0 ? [head] : []), ...rowsOf(body)].map((row) =>
      cellsOf(row, spans, widthOf),
    );
    const whole = rows.flatMap((row) => row ?? []).length === rows.length * spans.length;
    if (whole && rows.length > 0) return { table: raggedTable(rows.map(filled), 'tabs'), next };
  }
  return undefined;
}

const filled = (row: readonly string[] | undefined): readonly string[] => row ?? [];

/** So many lines of title, year and unit may stand above a table. */
const LEAD = 6;

/** Whether a ruled table begins a few lines further down: what stands in front of it leads it and is no row of another. */
export function leadsToRuled(lines: readonly Line[], at: number): boolean {
  for (let k = at + 1; k <= at + LEAD; k += 1) if (takeRuledTable(lines, k)) return true;
  return false;
}

/** The line of the rule: where the table begins, right below its head, or below the head of a table that opens with a rule. */
function ruleFrom(lines: readonly Line[], start: number): number | undefined {
  const text = lines[start]?.text ?? '';
  if (COLUMNS_RULE.test(text)) return start;
  const isOpened = WHOLE_RULE.test(text);
  for (let at = start + 1; at <= start + (isOpened ? HIGHEST_HEAD : 1); at += 1) {
    const below = lines[at]?.text ?? '';
    if (COLUMNS_RULE.test(below)) return at;
    if (below.trim() === '') return undefined;
  }
  return undefined;
}

/** The lines down to the closing rule, or where none is due to the next blank line. */
function bodyBelow(lines: readonly Line[], rule: number, isClosed: boolean) {
  const bare = lines[rule]?.text.trim();
  const end = Math.min(lines.length, rule + MOST_LINES);
  for (let at = rule + 1; at < end; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === bare || (isClosed && WHOLE_RULE.test(text)))
      return { body: lines.slice(rule + 1, at), next: at + 1 };
    if (!isClosed && text.trim() === '') return { body: lines.slice(rule + 1, at), next: at };
  }
  return isClosed ? { body: [], next: rule + 1 } : { body: lines.slice(rule + 1, end), next: end };
}

/** Each line a row, or all lines between two blank ones. */
function rowsOf(body: readonly Line[]): readonly (readonly Line[])[] {
  const isBlank = ({ text }: Line): boolean => text.trim() === '';
  if (!body.some(isBlank)) return body.map((line) => [line]);
  const rows: Line[][] = [[]];
  for (const line of body) {
    if (isBlank(line)) rows.push([]);
    else rows[rows.length - 1]?.push(line);
  }
  return rows.filter((row) => row.length > 0);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function columnsOf(rule: string): readonly Span[] {
  const runs: Span[] = [];
  for (const run of rule.matchAll(/-+/g))
    runs.push({ from: run.index, to: run.index + run[0].length });
  return runs;
}

/** The cells of a row by where its words stand; undefined where one stands in none. The last column may run on. */
function cellsOf(
  row: readonly Line[],
  spans: readonly Span[],
  widthOf: (character: string) => number,
): readonly string[] | undefined {
  const cells: string[][] = spans.map(() => []);
  const last = spans.length - 1;
  for (const { text } of row) {
    const pieces = spans.map(() => '');
    let column = 0;
    let x = 0;
    for (const character of text) {
      while (column < last && x >= (spans[column]?.to ?? 0)) column += 1;
      const span = spans[column];
      const isInside = span && x >= span.from && (column === last || x < span.to);
      if (isInside) pieces[column] += character;
      else if (character.trim() !== '') return undefined;
      x += widthOf(character);
    }
    pieces.forEach((piece, c) => {
      if (piece.trim() !== '') cells[c]?.push(piece.trim());
    });
  }
  return cells.map((cell) => cell.join('\n'));
}

/** As `displayWidth`, but marks such as ≥ and — take one column, as most programs reckon. */
const narrowMarks = (character: string): number => (character.charCodeAt(0) >= 0x2e80 ? 2 : 1);
