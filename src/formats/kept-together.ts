import type { Block, Style } from '../document/document.ts';

const LIST_HEAD = /^\s*附件[:：]/;
const LIST_ITEM = /^\s*\d{1,2}[.．、](?!\d)/;

/**
 * Which blocks stay on the page of the next one, by their index: the list of attachments is not parted, nor are signatures from
 * the end of the table that they are for.
 */
export function keptWithNext(blocks: readonly Block[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let listed = false;
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    const item = LIST_ITEM.test(wordsOf(block));
    listed = LIST_HEAD.test(wordsOf(block)) || (listed && item);
    if (!next) return;
    const signed =
      styleOf(next) === 'signature' &&
      (block.kind === 'table' || SIGNED.has(styleOf(block) ?? 'body'));
    const toSign =
      block.kind === 'table' && styleOf(next) === 'tableNote' && isSigned(blocks, i + 1);
    if (signed || toSign || (listed && LIST_ITEM.test(wordsOf(next)))) kept.add(i);
  });
  return kept;
}

const SIGNED: ReadonlySet<Style> = new Set(['tableNote', 'signature']);

const isSigned = (blocks: readonly Block[], note: number): boolean =>
  styleOf(blocks[note + 1]) === 'signature';

const styleOf = (block: Block | undefined): Style | undefined =>
  !block || block.kind === 'table' ? undefined : block.style;

const wordsOf = (block: Block): string => (block.kind === 'table' ? '' : block.text);
