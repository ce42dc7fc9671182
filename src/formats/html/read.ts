import { Buffer } from 'node:buffer';
import { document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { htmlBytes } from '../encoding/encoding.ts';
import { withTablesOfParagraphs } from '../text/in-paragraphs.ts';
import { Unreadable } from '../unreadable.ts';
import { isWebArchive, pageOfArchive } from './archive.ts';
import { closeTag } from './close.ts';
import { blocksOf } from './drafts.ts';
import { walkPage } from './events.ts';
import { flush, pop } from './flush.ts';
import { withoutLayout } from './layout.ts';
import { openTag } from './open.ts';
import { newPage, type Page, sinkOf } from './page.ts';
import { articleOf } from './shell.ts';

/**
 * Reads a web page: bytes in any declared or evident encoding, or text. The site around the article is cut away;
 * what was cut, hidden or is a picture is named in `dropped`.
 */
export function readHtml(input: string | Uint8Array): Document {
  const bytes = typeof input === 'string' ? Buffer.from(input) : htmlBytes(unpacked(input));
  const page = readPage(bytes, isOwn(input));
  const items = sinkOf(page);
  const article = page.own ? { items, cut: 0 } : articleOf(withoutLayout(items));
  const kept = article.items.length > 0 ? article.items : items;
  const blocks = blocksOf(kept, page.own);
  if (blocks.length === 0 && !page.own) throw withoutText();
  const read = document(blocks, { format: 'html', dropped: droppedOf(page, article.cut) });
  return page.own ? read : withTablesOfParagraphs(read, 'anew');
}

/** A page, be it packed with its pictures in a web archive or not. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (!isWebArchive(bytes)) return bytes;
  const page = pageOfArchive(bytes);
  if (!page) throw withoutText();
  return page;
}

const OWN_MARK = /<meta name="generator" content="jiping">/;

/** Whether this product wrote the page. */
const isOwn = (input: string | Uint8Array): boolean =>
  OWN_MARK.test(
    typeof input === 'string'
      ? input.slice(0, 600)
      : String.fromCharCode(...input.subarray(0, 600)),
  );

function readPage(bytes: Buffer, own: boolean): Page {
  const page = newPage(own);
  walkPage(bytes, {
    open: (tag, attributes) => openTag(page, tag, attributes),
    close: (tag) => closeTag(page, tag),
    text: (text) => addText(page, text),
  });
  while (page.entries.length > 0) pop(page);
  flush(page, undefined);
  return page;
}

function addText(page: Page, text: string): void {
  if (page.skip) {
    if (page.skip.hidden) page.skip.letters += text.trim().length;
    return;
  }
  const top = page.entries[page.entries.length - 1];
  const raised =
    top?.tag === 'sup' && /[mM米]$/.test(page.buffer) ? RAISED[text.trim()] : undefined;
  page.buffer += raised ?? text;
  if (page.links > 0) page.linked += text.trim().length;
}

/** Square and cubic metres are often written with a raised digit. */
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

function droppedOf(page: Page, cut: number): readonly string[] {
  const dropped: string[] = [];
  if (cut > 0) dropped.push(`网页导航、页脚等${cut}处`);
  if (page.hidden > 0) dropped.push(`隐藏内容${page.hidden}处`);
  if (page.pictures > 0) dropped.push(`图片或嵌入内容${page.pictures}处`);
  return dropped;
}

const withoutText = (): Unreadable =>
  new Unreadable(
    'html-without-text',
    '网页里没有正文，可能由脚本生成或只有图片。请在浏览器里打开后另存为完整网页，或下载其中的附件再试。',
    'The page holds no text; it may be filled by a script or hold only pictures. Save it from a browser, or use its attachment.',
  );
