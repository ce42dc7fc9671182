import type { Block, Document } from '../document/document.ts';
import type { Stated } from '../document/stated.ts';
import { labelOf } from './tables/cells.ts';

const LABEL = /^\s*附[件表]\s*(?:[一二三四五六七八九十]+|[0-9０-９]+)(?:[-—－]\d+)?\s*[:：.、]?\s*/;

/**
 * The titles of attachments that are really there: the titles of forms, and lines 附件2 … with content under them.
 * Lines of the list of attachments (`listed`) promise one and are none.
 */
export function attachmentsIn(
  document: Document,
  listed: readonly Stated<string>[],
  formTitles: readonly Stated<string>[],
): readonly Stated<string>[] {
  const promised = new Set(listed.map((each) => each.at.block));
  const titled = new Set(formTitles.map((title) => title.at.block));
  const found: Stated<string>[] = [...formTitles];
  document.blocks.forEach((block, i) => {
    if (block.kind === 'table' || promised.has(block.block) || titled.has(block.block)) return;
    const label = LABEL.exec(block.text);
    if (!label || labelOf(block.text).length > 60 || /[。；]/.test(block.text)) return;
    const title = titleUnder(document.blocks, i, label[0].length, titled);
    if (title) found.push(title);
  });
  return found.sort((a, b) => a.at.block - b.at.block || (a.at.row ?? 0) - (b.at.row ?? 0));
}

/** The title behind 附件2, or on the line under it; none when a form's own title follows, or nothing does. */
function titleUnder(
  blocks: readonly Block[],
  at: number,
  skip: number,
  titled: ReadonlySet<number>,
): Stated<string> | undefined {
  const block = blocks[at];
  if (!block || block.kind === 'table') return undefined;
  const under = blocks.slice(at + 1, at + 5);
  if (under.some((each) => titled.has(each.block))) return undefined;
  const next = under.find((each) => each.kind === 'table' || each.text.trim() !== '');
  if (!next || (next.kind !== 'table' && LABEL.test(next.text))) return undefined;
  const own = block.text.slice(skip).trim();
  if (own !== '') {
    return {
      value: labelOf(own),
      verbatim: own,
      at: { block: block.block, ...rangeOf(block.text, own, skip) },
    };
  }
  if (next.kind === 'table') {
    const words = block.text.trim();
    return {
      value: labelOf(words),
      verbatim: words,
      at: { block: block.block, ...rangeOf(block.text, words) },
    };
  }
  return { value: labelOf(next.text), verbatim: next.text, at: { block: next.block } };
}

function rangeOf(text: string, words: string, after = 0): { from: number; to: number } {
  const from = text.indexOf(words, after);
  return { from, to: from + words.length };
}
