import { cellText } from '../wrap.ts';
import { apart, type Span } from './levels.ts';
import type { Segment } from './segments.ts';

/** The text of the lines of a cell. */
export function textOf(segments: readonly Segment[], column: Span): string {
  const lines: Segment[] = [];
  for (const each of [...segments].sort((a, b) => a.middle - b.middle || a.left - b.left)) {
    const last = lines[lines.length - 1];
    if (last && each.middle - last.middle < 0.4 * each.size && apart(last, each)) {
      const [first, second] = last.left < each.left ? [last, each] : [each, last];
      lines[lines.length - 1] = {
        ...first,
        text: `${first.text} ${second.text}`,
        right: second.right,
        edge: second.edge,
        reach: second.reach,
      };
    } else lines.push(each);
  }
  return cellText(lines, column);
}
