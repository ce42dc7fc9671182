import { allBlocks, type Document } from '../../document/document.ts';
import { type Marker, markerOf } from '../../document/outline.ts';
import { squeeze } from '../../values/chinese.ts';
import { tornOf, withoutDoubtful } from '../../values/doubtful.ts';
import { type Clean, clean } from '../clean.ts';

/** A paragraph of the running text. */
export interface Line {
  readonly block: number;
  readonly text: string;
  readonly cleaned: Clean;
  readonly marker?: Marker;
  /** Level that the file itself gives, for headings. */
  readonly fileLevel?: number;
  /** The text without white space. */
  readonly bare: string;
  /** Stands in a table of contents at the front. */
  readonly contents?: true;
  readonly style?: string;
  /** Holds figures that cannot be relied on; `cleaned` hides them. */
  readonly doubtful?: true;
}

/** The running text of a document in reading order; headers, footers, comments and what tables own are left out. */
export function linesOf(document: Document, skip: ReadonlySet<number>): readonly Line[] {
  const lines: Line[] = [];
  for (const block of allBlocks(document)) {
    if (block.kind === 'table' || skip.has(block.block)) continue;
    if (block.kind === 'paragraph' && /^(?:header|footer|comment)$/.test(block.role ?? ''))
      continue;
    const bare = squeeze(block.text);
    if (bare === '') continue;
    const marker = markerOf(block.text);
    const line: { -readonly [K in keyof Line]: Line[K] } = {
      block: block.block,
      text: block.text,
      cleaned: clean(block.text),
      bare,
    };
    if (marker) line.marker = marker;
    if (block.kind === 'heading') line.fileLevel = block.level;
    if (block.style) line.style = block.style;
    lines.push(line);
  }
  return markContents(lines.map(reliably));
}

/** The line with the figures hidden that cannot be relied on. */
function reliably(line: Line, i: number, lines: readonly Line[]): Line {
  const { cleaned, marker } = line;
  const torn = tornOf(lines[i - 1]?.text ?? '', line.text, lines[i + 1]?.text ?? '');
  const start = marker ? cleaned.at.findIndex((at) => at >= marker.end) : 0;
  const text = withoutDoubtful(cleaned.text, torn, Math.max(0, start));
  return text === cleaned.text ? line : { ...line, cleaned: { ...cleaned, text }, doubtful: true };
}

const LEADER = /(?:[.．…·_-]{3,}|\t)\s*[（(]?\d{1,3}[)）]?\s*$/;
const withoutPage = (text: string) =>
  squeeze(text.replace(LEADER, '')).replace(/[.．…·]+\d*$|(?<=\D)\d{1,3}$/, '');

/** Marks the lines of a table of contents: they end in page numbers, or stand between 目录 and the first heading said again. */
function markContents(lines: readonly Line[]): readonly Line[] {
  const head = lines.findIndex((line) => /^目[录次]$/.test(line.bare));
  const marked = new Set<number>();
  lines.forEach((line, i) => {
    if (LEADER.test(line.text) && line.bare.length < 80) marked.add(i);
  });
  const first = lines[head + 1];
  if (head >= 0 && first) {
    marked.add(head);
    const name = withoutPage(first.text);
    const again = lines.findIndex((line, i) => i > head + 1 && name !== '' && line.bare === name);
    const limit = Math.min(head + 200, lines.length);
    if (again > 0 && again < limit) for (let i = head; i < again; i += 1) marked.add(i);
  }
  if (marked.size === 0) return lines;
  return lines.map((line, i) => (marked.has(i) ? { ...line, contents: true as const } : line));
}
