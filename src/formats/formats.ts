import type { Document, Format } from '../document/document.ts';
import { recognise } from './recognise.ts';
import { readText } from './text/read.ts';
import { Unreadable } from './unreadable.ts';

export { recognise } from './recognise.ts';
export { Unreadable } from './unreadable.ts';

/** Reads a file of any supported format, recognised by its content. Throws Unreadable with a sentence for the sender. */
export async function read(bytes: Uint8Array): Promise<Document> {
  const format = recognise(bytes);
  switch (format) {
    case 'txt':
      return readText(bytes);
    default:
      throw new Unreadable(
        'format-not-ready',
        '这种格式尚不能读取。',
        'This format cannot be read yet.',
      );
  }
}

/** Writes a document as a file of the format. */
export async function write(_document: Document, format: Format): Promise<Uint8Array> {
  throw new RangeError(`not a format to write: ${format}`);
}
