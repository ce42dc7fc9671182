import type { Document, Heading, Paragraph } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { escapeAttribute, escapeHtml } from '../../values/escape.ts';
import { LOOK } from './look.ts';
import { tableHtml } from './write-table.ts';

/**
 * Writes a document as an accessible page that stands alone: headings by level, tables with captions and spans, no
 * script, nothing loaded. Read back it is the same document: looks that HTML has no element for are `data-` attributes.
 */
export const writeHtml = (document: Document): string =>
  `${headHtml(titleOf(document))}<body>\n<main>\n${bodyHtml(document)}\n</main>\n</body>\n</html>\n`;

/** The blocks of a document for a page that has a title of its own: `under` levels of headings lie above. */
export function bodyHtml(document: Document, under = 0): string {
  const parts: string[] = [];
  const { blocks } = document;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    const next = blocks[i + 1];
    if (!block) continue;
    if (block.kind !== 'table' && next?.kind === 'table' && isCaption(block)) {
      parts.push(tableHtml(next, textElement('caption', block)));
      i += 1;
    } else parts.push(block.kind === 'table' ? tableHtml(block) : textHtml(block, under));
  }
  return parts.join('\n');
}

const headHtml = (title: string): string =>
  `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="generator" content="jiping">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${LOOK}
</style>
</head>
`;

const TITLE = /表(?:[（(][^（()）]*[）)])?$/;

/** A title directly above a table is its caption. */
function isCaption(block: Heading | Paragraph): boolean {
  if (block.kind === 'heading' || block.role) return false;
  if (block.style === 'attachmentTitle') return true;
  const bare = squeeze(block.text);
  return bare.length <= 60 && TITLE.test(bare);
}

/** The page's name: the document's title, else its first words. */
function titleOf(document: Document): string {
  const texts = document.blocks.filter((block) => block.kind !== 'table');
  const named =
    texts.find((block) => block.style === 'title') ??
    texts.find((block) => block.kind === 'heading') ??
    texts.find((block) => squeeze(block.text) !== '');
  return squeeze(named?.text ?? '').slice(0, 80) || '绩效自评报告';
}

const textHtml = (block: Heading | Paragraph, under: number): string =>
  textElement(block.kind === 'heading' ? `h${Math.min(6, block.level + under)}` : 'p', block);

function textElement(tag: string, block: Heading | Paragraph): string {
  const attributes = [
    block.style !== undefined && `data-style="${block.style}"`,
    block.kind === 'paragraph' && block.role !== undefined && `data-role="${block.role}"`,
    block.kind === 'heading' && block.level > 6 && `data-level="${block.level}"`,
    block.label !== undefined && `data-label="${escapeAttribute(block.label)}"`,
  ].filter((attribute) => attribute !== false);
  const open = [tag, ...attributes].join(' ');
  return `<${open}>${escapeHtml(block.text)}</${tag}>`;
}
