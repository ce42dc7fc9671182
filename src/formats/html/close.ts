import { flush, pop } from './flush.ts';
import { endSkip } from './open.ts';
import type { Page } from './page.ts';

/** Steps that an end tag may look up for its start tag. */
const FARTHEST = 300;

/** What an end tag does to the page: it ends its element and those inside, but never a cell or table from within. */
export function closeTag(page: Page, tag: string): void {
  if (page.skip && !leavesSkip(page, tag)) return;
  if (tag === 'table' && page.flatTables > 0) {
    flush(page);
    page.flatTables -= 1;
    return;
  }
  if (page.flatTables > 0 && /^(?:t[rdh]|tbody|thead|tfoot)$/.test(tag)) flush(page);
  else if (tag === 'br' || tag === 'p') closeLoose(page, tag);
  else if (page.openTags.get(tag)) closeOpenTag(page, tag);
}

/** An end tag without a start still parts paragraphs. */
function closeLoose(page: Page, tag: string): void {
  if (tag === 'p' && page.openTags.get('p')) closeOpenTag(page, 'p');
  else flush(page);
}

function leavesSkip(page: Page, tag: string): boolean {
  const skip = page.skip;
  if (!skip) return true;
  if (tag === skip.tag) {
    skip.depth -= 1;
    if (skip.depth > 0) return false;
    endSkip(page);
    return tag === 'td' || tag === 'th';
  }
  if (tag === 'table' && skip.tables > 0) {
    skip.tables -= 1;
    return false;
  }
  const outer = /^(?:td|th|tr|table|body|html)$/.test(tag) && skip.tables === 0;
  if (outer && !/^(?:tr|table|tbody|div|script|style)$/.test(skip.tag)) {
    endSkip(page);
    return true;
  }
  return false;
}

const ofTable = (tag: string): boolean => /^(?:table|tr|td|th)$/.test(tag);

function closeOpenTag(page: Page, tag: string): void {
  const { entries } = page;
  const last = Math.max(0, entries.length - FARTHEST);
  for (let i = entries.length - 1; i >= last; i -= 1) {
    const entry = entries[i];
    if (!entry) return;
    if (entry.tag === tag) {
      if (entry.kind === 'mark' && (entry.depth ?? 0) > 0) {
        entry.depth = (entry.depth ?? 0) - 1;
        return;
      }
      while (entries.length > i) pop(page);
      return;
    }
    const barrier = ofTable(tag)
      ? entry.kind === 'table'
      : entry.kind === 'table' || entry.kind === 'cell';
    if (barrier) return;
  }
}
