import type { Block } from '../../../document/document.ts';

/** A stretch of pages with one kind of page number. */
export interface Section {
  readonly kind: 'cover' | 'body' | 'attachment';
  readonly blocks: readonly Block[];
}

/** Cover, body and one section for each attachment: each begins a page. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { kind: Section['kind']; blocks: Block[] }[] = [];
  let current: Block[] = [];
  const coverEnd = endOfCover(blocks);
  blocks.forEach((block, i) => {
    const kind = i < coverEnd ? 'cover' : i === coverEnd ? 'body' : undefined;
    const attachment = i >= coverEnd && beginsAttachment(block, blocks[i - 1]);
    if (sections.length === 0 || attachment || (kind === 'body' && coverEnd > 0)) {
      current = [];
      sections.push({ kind: attachment ? 'attachment' : (kind ?? 'body'), blocks: current });
    }
    current.push(block);
  });
  return sections.length > 0 ? sections : [{ kind: 'body', blocks: [] }];
}

const COVER = new Set(['cover', 'date', 'centred']);
const styleOf = (block: Block | undefined): string | undefined =>
  block && block.kind !== 'table' ? block.style : undefined;

/** The number of blocks on the cover: what is styled so, up to the last of that style, its date and empty lines included. */
function endOfCover(blocks: readonly Block[]): number {
  if (!blocks.some((block) => styleOf(block) === 'cover')) return 0;
  let end = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') break;
    if (!COVER.has(block.style ?? '') && block.text.trim() !== '') break;
    end += 1;
  }
  return blocks.slice(0, end).some((block) => styleOf(block) === 'cover') ? end : 0;
}

/** 附件1 begins an attachment; a title does when no label stands before it. */
function beginsAttachment(block: Block, before: Block | undefined): boolean {
  const style = styleOf(block);
  if (style === 'attachmentLabel') return true;
  return style === 'attachmentTitle' && !/^attachment/.test(styleOf(before) ?? '');
}
