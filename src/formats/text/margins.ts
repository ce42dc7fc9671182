import { displayWidth } from '../../values/width.ts';
import type { Line } from './lines.ts';

/** Lines at least this wide, without wide gaps, are of running text. */
const WIDE = 36;
/** So many lines of a page show where its text begins. */
const FEWEST = 3;

/**
 * The lines of a text that was laid out as it stood on its pages, without the blanks that stand for the margin of each page. Only
 * running text is read so: tables keep the places of their words.
 */
export function withoutMargins(lines: readonly Line[]): ReadonlyMap<Line, string> {
  const found = new Map<Line, string>();
  let page: Line[] = [];
  for (const line of lines) {
    page.push(line);
    if (line.text === '\f') {
      strip(page, found);
      page = [];
    }
  }
  strip(page, found);
  return found;
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Notes the lines of one page without its margin: the indent that most wide lines have which begin no paragraph. */
function strip(page: readonly Line[], found: Map<Line, string>): void {
  const counts = new Map<number, number>();
  for (const { text, shape } of page) {
    if (shape !== 'text' || /\S {3,}\S/.test(text) || displayWidth(text.trim()) < WIDE) continue;
    counts.set(indentOf(text), (counts.get(indentOf(text)) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= FEWEST).map(([indent]) => indent);
  const margin = usual.length > 0 ? Math.min(...usual) : 0;
  if (margin < 2) return;
  for (const line of page)
    if (line.shape === 'text')
      found.set(line, line.text.slice(Math.min(margin, indentOf(line.text))));
}
