import type { Block, Style } from '../../document/document.ts';
import { keptWithNext } from '../kept-together.ts';
import { titleBreak } from '../title-break.ts';
import { titleWidth } from './look.ts';
import { content } from './typst.ts';
import { tableSource } from './write-table.ts';

/** How many heading levels at the top are titles of the whole document, not numbered parts. */
const titleLevels = (blocks: readonly Block[]): number =>
  Math.max(
    0,
    ...blocks.map((block) =>
      block.kind === 'heading' && block.style === 'title' ? block.level : 0,
    ),
  );

/** How many blocks at the beginning make the cover: from one in its style up to the title. */
function coverLength(blocks: readonly Block[]): number {
  if (styleOf(blocks[0]) !== 'cover') return 0;
  const end = blocks.findIndex(
    (block) =>
      block.kind !== 'paragraph' || !['cover', 'date', 'centred'].includes(block.style ?? ''),
  );
  return end < 0 ? blocks.length : end;
}

/** The source of all blocks: the cover on a page without a number, each attachment on a new page. */
export function sourceOf(blocks: readonly Block[]): string {
  const covers = coverLength(blocks);
  const titles = titleLevels(blocks);
  const cover = blocks.slice(0, covers).map((block) => `#cover[${content(wordsOf(block))}]`);
  const parts =
    covers > 0
      ? [`#v(180pt)\n${cover.join('\n\n')}`, '#pagebreak()\n#counter(page).update(1)']
      : [];
  parts.push('#numbered.update(true)');
  const kept = keptWithNext(blocks);
  for (let i = covers; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    if (i > covers && startsPage(block, blocks[i - 1])) parts.push('#pagebreak(weak: true)');
    // Words alone: a table may be longer than a page.
    const whole = [blockSource(block, titles)];
    while (block.kind !== 'table' && kept.has(i)) {
      i += 1;
      whole.push(blockSource(blocks[i] as Block, titles));
    }
    parts.push(whole.length > 1 ? together(whole) : (whole[0] ?? ''));
  }
  return parts.join('\n\n');
}

const together = (sources: readonly string[]): string =>
  `#block(breakable: false, width: 100%)[\n${sources.join('\n\n')}\n]`;

const styleOf = (block: Block | undefined): Style | undefined =>
  !block || block.kind === 'table' ? undefined : block.style;

/** The text of a block without the blanks that stood for an indent. */
const wordsOf = (block: Block): string =>
  block.kind === 'table' ? '' : block.text.replace(/^\s+|\s+$/g, '');

/** An attachment begins with its label, or with its title where it has none. */
function startsPage(block: Block, before: Block | undefined): boolean {
  const style = styleOf(block);
  const above = styleOf(before);
  if (style === 'attachmentLabel') return true;
  return style === 'attachmentTitle' && above !== 'attachmentLabel' && above !== 'attachmentTitle';
}

function blockSource(block: Block, titles: number): string {
  if (block.kind === 'table') return tableSource(block);
  const words = wordsOf(block);
  const text = content(words);
  if (!words) return '#v(16pt)';
  if (block.style && block.style !== 'body') return STYLED[block.style](text, words);
  if (block.kind === 'heading')
    return `#heading(level: ${Math.max(1, Math.min(6, block.level - titles))})[${text}]`;
  return block.role ? `#note[${text}]` : `#par[${text}]`;
}

/** A title in two lines that are whole in meaning where it has such a place, else in lines of like width. */
function titleSource(source: string, text: string, size: number): string {
  const at = titleBreak(text, size);
  if (at === undefined) return `#title(${size}pt, ${titleWidth(text, size)})[${source}]`;
  const lines = `${content(text.slice(0, at))}#linebreak()${content(text.slice(at))}`;
  return `#title(${size}pt, 100%)[${lines}]`;
}

/** How each style but the body's is set. */
const STYLED: Readonly<Record<Exclude<Style, 'body'>, (source: string, text: string) => string>> = {
  cover: (source) => `#cover[${source}]`,
  title: (source, text) => titleSource(source, text, 22),
  attachmentLabel: (source) => `#plain[#black[${source}]]`,
  attachmentTitle: (source, text) => titleSource(source, text, 18),
  tableNote: (source) => `#note[${source}]`,
  signature: (source) => `#signature[${source}]`,
  date: (source) => `#closing[${source}]`,
  centred: (source) => `#centred[${source}]`,
};
