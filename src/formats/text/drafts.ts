import { type Draft, heading, paragraph } from '../../document/build.ts';
import { gluedBlocks, splitPage } from './glued.ts';
import { type Line, linesOf } from './lines.ts';
import { takePipeRows } from './pipes.ts';
import { goesOn, isPageNumber, joinHalves, wrapWidth } from './prose.ts';
import { takeSingleCells } from './single.ts';
import { takeSpacedRows } from './spaced.ts';
import { type Taken, takeTabCells, takeTabRows } from './tabs.ts';

/** The blocks of a plain text, and how many page numbers were left out. */
export interface TextBlocks {
  readonly drafts: readonly Draft[];
  readonly pageNumbers: number;
}

/** Finds the tables of a plain text, whatever their shape, and puts running text together again. */
export function draftsOf(text: string): TextBlocks {
  const lines = linesOf(text);
  const drafts: Draft[] = [];
  const prose: string[] = [];
  const width = wrapWidth(lines.filter((line) => line.shape === 'text').map((line) => line.text));
  let pageNumbers = 0;
  const flush = () => {
    for (const text of paragraphsOf(prose, width)) drafts.push(...proseBlocks(text));
    prose.length = 0;
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const taken = line && tableAt(lines, at, line);
    if (taken) {
      flush();
      drafts.push(taken.table);
      at = taken.next;
      continue;
    }
    at += 1;
    if (line && isPageNumber(line.text)) pageNumbers += 1;
    else prose.push(line?.text ?? '');
  }
  flush();
  return { drafts, pageNumbers };
}

/** The table that begins at a line, if one does. */
function tableAt(lines: readonly Line[], at: number, line: Line): Taken | undefined {
  switch (line.shape) {
    case 'tabCell':
      return takeTabCells(lines, at);
    case 'tabRow':
      return takeTabRows(lines, at);
    case 'pipeRow':
    case 'pipeTail':
    case 'ruler':
      return takePipeRows(lines, at);
    case 'text':
      return takeSingleCells(lines, at) ?? takeSpacedRows(lines, at);
    default:
      return undefined;
  }
}

/** Running text as paragraphs: blank lines are left out, lines broken at the page's width joined. */
function paragraphsOf(lines: readonly string[], width: number | undefined): readonly string[] {
  const found: string[] = [];
  let last = '';
  let gap = true;
  for (const line of lines) {
    if (line === '\f' || line.trim() === '') {
      gap ||= line.trim() === '' && line !== '\f';
      continue;
    }
    const open = found[found.length - 1];
    if (open !== undefined && !gap && goesOn(last, line, width))
      found[found.length - 1] = joinHalves(open, line);
    else found.push(line);
    last = line;
    gap = false;
  }
  return found;
}

const MARKED_HEADING = /^(#{1,6}) +(\S.*)$/;

function proseBlocks(text: string): readonly Draft[] {
  const marked = MARKED_HEADING.exec(text);
  if (marked) return [heading(marked[1]?.length ?? 1, (marked[2] ?? '').trim())];
  return gluedBlocks(text) ?? splitPage(text).map((part) => paragraph(part.trimEnd()));
}
