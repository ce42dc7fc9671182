import { allBlocks, type Document, type Format } from '../document/document.ts';
import type { Day } from '../values/day.ts';
import { judge } from './recognise.ts';
import { endless, tooLarge, tooMuchText } from './refusals.ts';
import { Unreadable } from './unreadable.ts';

export { recognise } from './recognise.ts';

/** The largest file that is read, in bytes: 100 MB. */
export const LARGEST_FILE = 100 * 1024 * 1024;
/** The largest plain text, in bytes: 8 MB are more than a thousand pages. */
const LARGEST_TEXT = 8 * 1024 * 1024;
/** No sentence has so many characters. */
const ENDLESS = 30_000;
const SENTENCE_END = /[。；！？\n]/;

/**
 * Reads a file of any supported format, recognised by its content. Throws Unreadable, with a sentence for the sender,
 * for anything else. Each reader is loaded when its format is first met, so that a check starts fast.
 */
export async function read(bytes: Uint8Array): Promise<Document> {
  if (bytes.length > LARGEST_FILE) throw tooLarge();
  const format = judge(bytes);
  if (format instanceof Unreadable) throw format;
  if (format === 'txt' && bytes.length > LARGEST_TEXT) throw tooMuchText();
  const document = await readAs(format, bytes);
  if (textsOf(document).some(isEndless)) throw endless();
  return document;
}

/** Whether a text runs on without an end of a sentence: such text was made to wear out whoever reads it. */
const isEndless = (text: string): boolean =>
  text.length > ENDLESS && text.split(SENTENCE_END).some(({ length }) => length > ENDLESS);

const textsOf = (document: Document): readonly string[] =>
  allBlocks(document).flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );

async function readAs(format: Format, bytes: Uint8Array): Promise<Document> {
  switch (format) {
    case 'docx':
      return (await import('./docx/read.ts')).readDocx(bytes);
    case 'doc':
      return withTables((await import('./doc/read.ts')).readDoc(bytes));
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes);
    case 'ofd':
      return (await import('./ofd/read.ts')).readOfd(bytes);
    case 'html':
      return (await import('./html/read.ts')).readHtml(bytes);
    case 'txt':
      return (await import('./text/read.ts')).readText(bytes);
    case 'xlsx':
      return (await import('./xlsx/read.ts')).readWorkbook(bytes);
    case 'xls':
      return (await import('./xlsx/read.ts')).readOldWorkbook(bytes);
    case 'odt':
      return withTables((await import('./odt/read.ts')).readOdt(bytes));
    case 'rtf':
      return withTables((await import('./rtf/read.ts')).readRtf(bytes));
    default:
      throw new RangeError(`not a format to read: ${format}`);
  }
}

/** Tables that lost their grid before they came into the file are tables again, as in plain text. */
const withTables = async (document: Document): Promise<Document> =>
  (await import('./text/in-paragraphs.ts')).withTablesOfParagraphs(document, 'kept');

/** How a file is to be written. Only PDF asks: a date makes it PDF/A-2b, font files replace the free fonts. */
export interface WriteOptions {
  readonly date?: Day;
  readonly fontFiles?: readonly string[];
}

/** Writes a document as a file of the format. `.doc`, `.xls`, `.odt`, `.rtf` and `.ofd` are read only. */
export async function write(
  document: Document,
  format: Format,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx/write/write.ts')).writeDocx(document);
    case 'html':
      return utf8((await import('./html/write.ts')).writeHtml(document));
    case 'pdf':
      return (await import('./pdf/write.ts')).writePdf(document, options);
    case 'txt':
      return utf8((await import('./text/write.ts')).writeText(document));
    case 'xlsx':
      return (await import('./xlsx/write.ts')).writeWorkbook(document);
    default:
      throw new RangeError(`not a format to write: ${format}`);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
