import { type Draft, heading, paragraph } from '../../document/build.ts';
import { deaired, isAired } from './air.ts';
import { takeBlankParted } from './blanks.ts';
import { type TakenColumns, takeColumnBlocks } from './column-blocks.ts';
import { takeColumnLines } from './column-lines.ts';
import { takeDelimitedRows } from './delimited.ts';
import { takeFormColumns } from './form-columns.ts';
import { takeFormPieces } from './form-pieces.ts';
import { gluedBlocks, splitPage, takeGluedRows } from './glued.ts';
import { takeKeyedRows } from './keyed.ts';
import { type Line, linesOf } from './lines.ts';
import { withoutMargins } from './margins.ts';
import { withoutCountedPages, withoutRunningHeads } from './pages.ts';
import { takePipeRows } from './pipes.ts';
import { takePositions } from './positions.ts';
import {
  behind,
  goesOn,
  goesOnBehindMark,
  isCutShort,
  isPageNumber,
  isSigned,
  type Wrap,
  wrapOf,
} from './prose.ts';
import { takeRepeatedRows } from './repeated-rows.ts';
import { rowsInLine } from './rows-in-line.ts';
import { leadsToRuled, takeRuledTable } from './ruled.ts';
import { takeSingleCells } from './single.ts';
import { takeSpacedRows } from './spaced.ts';
import { withoutSpread } from './spread.ts';
import { type Taken, takeTabCells, takeTabRows } from './tabs.ts';
import { withoutWatermark } from './watermark.ts';

/** The blocks of a plain text, and how many page numbers were left out. */
export interface TextBlocks {
  readonly drafts: readonly Draft[];
  readonly pageNumbers: number;
}

/** Finds the tables of a plain text, whatever their shape, and puts running text together again. */
export function draftsOf(text: string): TextBlocks {
  const { lines, pageNumbers: counted } = withoutCountedPages(
    withoutRunningHeads(withoutWatermark(linesOf(text))),
  );
  const drafts: Draft[] = [];
  const prose: string[] = [];
  const bare = /\n\f/.test(text) ? withoutMargins(lines) : undefined;
  const textOf = (line: Line): string => bare?.get(line) ?? line.text;
  const wrap = wrapOf(
    lines.filter((line) => line.shape === 'text').map(textOf),
    bare !== undefined,
  );
  let pageNumbers = counted;
  const flush = () => {
    for (const text of paragraphsOf(prose, wrap)) drafts.push(...proseBlocks(text));
    prose.length = 0;
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const taken = line && tableAt(lines, at, line);
    if (taken) {
      flush();
      drafts.push(taken.table);
      // Headings that stood between its columns lead what follows.
      if ('passed' in taken) for (const each of taken.passed) prose.push('', each.text, '');
      at = taken.next;
      continue;
    }
    at += 1;
    if (line && (isPageNumber(line.text) || isBareNumberAtFeed(lines, at - 1))) {
      pageNumbers += 1;
      prose.push('\f');
    } else prose.push(line ? textOf(line) : '');
  }
  flush();
  return { drafts: isAired(text) ? deaired(drafts) : drafts, pageNumbers };
}

/** The table that begins at a line, if one does. */
export function tableAt(
  lines: readonly Line[],
  at: number,
  line: Line,
): Taken | TakenColumns | undefined {
  switch (line.shape) {
    case 'tabCell':
      return takeTabCells(lines, at);
    case 'tabRow':
      return takeTabRows(lines, at);
    case 'pipeRow':
    case 'pipeTail':
    case 'ruler':
      return takePipeRows(lines, at);
    case 'text': {
      const ruled = takeRuledTable(lines, at);
      if (ruled || leadsToRuled(lines, at)) return ruled;
      return (
        takeFormColumns(lines, at) ??
        takeFormPieces(lines, at) ??
        takeRepeatedRows(lines, at) ??
        takeColumnBlocks(lines, at) ??
        takeSingleCells(lines, at) ??
        takeKeyedRows(lines, at) ??
        takeDelimitedRows(lines, at) ??
        takeColumnLines(lines, at) ??
        takeGluedRows(lines, at) ??
        takeWords(lines, at)
      );
    }
    default:
      return undefined;
  }
}

/** Rows that blanks part: kept as rows where all lines of the table are rows, else taken as a list of their cells. */
function takeWords(lines: readonly Line[], at: number): Taken | undefined {
  const placed = takePositions(lines, at);
  if (placed) return placed;
  const rows = takeSpacedRows(lines, at);
  const list = takeBlankParted(lines, at);
  return rows && list && rows.next < list.next ? list : (rows ?? list);
}

/** A bare number beside a page feed is the page's number. */
function isBareNumberAtFeed(lines: readonly Line[], at: number): boolean {
  if (!/^\s*\d{1,3}\s*$/.test(lines[at]?.text ?? '')) return false;
  const near = (step: number): boolean => {
    let i = at + step;
    while (lines[i]?.text === '' && Math.abs(i - at) < 4) i += step;
    return lines[i]?.text === '\f';
  };
  return near(1) || near(-1);
}

/**
 * Running text as paragraphs: blank lines are left out, lines broken at the page's width joined, over the end of a page
 * too (a feed stands for it and for page numbers).
 */
function paragraphsOf(lines: readonly string[], wrap: Wrap | undefined): readonly string[] {
  // Pieces are put together at the end: a paragraph may have as many lines as the file.
  const found: string[][] = [];
  let last = '';
  let gap = 1;
  let feed = false;
  let within = false;
  for (const line of lines) {
    if (line === '\f') feed = true;
    else if (line.trim() === '') gap += 1;
    else {
      const open = found[found.length - 1];
      const near = gap === 0 || feed || (gap === 1 && isCutShort(last, line, wrap));
      const signed = gap <= 1 && isSigned(last, line);
      const full = near && goesOn(last, line, wrap);
      const early: boolean = gap === 0 && !full && goesOnBehindMark(last, line, wrap, within);
      within = early || (within && full);
      if (open !== undefined && (signed || full || early)) {
        open[open.length - 1] = open[open.length - 1]?.trimEnd() ?? '';
        open.push(behind(last, withoutSpread(line)));
      } else found.push([withoutSpread(line)]);
      last = line;
      gap = 0;
      feed = false;
    }
  }
  return found.map((pieces) => pieces.join(''));
}

const MARKED_HEADING = /^(#{1,6}) +(\S.*)$/;

function proseBlocks(text: string): readonly Draft[] {
  const marked = MARKED_HEADING.exec(text);
  if (marked) return [heading(marked[1]?.length ?? 1, (marked[2] ?? '').trim())];
  const list = rowsInLine(text);
  if (list) return [list];
  return gluedBlocks(text) ?? splitPage(text).map((part) => paragraph(part.trimEnd()));
}
