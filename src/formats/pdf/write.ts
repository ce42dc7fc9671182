import type { Document } from '../../document/document.ts';
import type { Day } from '../../values/day.ts';
import { compile } from './compiler.ts';
import { facesFor } from './fonts.ts';
import { preamble } from './look.ts';
import { sourceOf } from './write-blocks.ts';

/** How a PDF is to be written. */
export interface PdfOptions {
  /** The day on which it is made, for the archive: with it the file is PDF/A-2b. Without it, it bears no date. */
  readonly date?: Day;
  /** Its title; else the document's own title line. */
  readonly title?: string;
  /** Paths of further font files (仿宋, 小标宋, 楷体, 黑体), used before our own. */
  readonly fontFiles?: readonly string[];
}

/** Writes a document as PDF in the official form: the same document and options give the same bytes. */
export async function writePdf(document: Document, options: PdfOptions = {}): Promise<Uint8Array> {
  const fontFiles = options.fontFiles ?? [];
  const source =
    preamble(options.title ?? titleOf(document), options.date, facesFor(fontFiles.length)) +
    sourceOf(document.blocks);
  if (!options.date) return compile(source, fontFiles, false);
  try {
    return await compile(source, fontFiles, true);
  } catch {
    // A character that no font has is forbidden in PDF/A; a plain PDF shows it as a box, and verifying finds it.
    return compile(source, fontFiles, false);
  }
}

/** The words by which a document is known: its title, else its first heading, else its first words. */
export function titleOf(document: Document): string {
  const texts = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]));
  const title =
    texts.find((block) => block.style === 'title') ??
    texts.find((block) => block.kind === 'heading') ??
    texts[0];
  return title?.text.replace(/\s+/g, ' ').trim() ?? '';
}
