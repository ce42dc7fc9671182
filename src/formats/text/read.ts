import { document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { decodeText } from '../encoding/encoding.ts';
import { draftsOf } from './drafts.ts';
import { withCellsOnLines } from './tabs.ts';

/**
 * Reads a plain text: bytes of any encoding, or a text already decoded. Tables are found in every shape in which
 * converters and web pages press them into lines; running text broken at a fixed width is put together again.
 */
export function readText(input: string | Uint8Array): Document {
  const decoded = typeof input === 'string' ? { text: input, dropped: [] } : decodeText(input);
  const { drafts, pageNumbers } = draftsOf(
    withCellsOnLines(
      decoded.text
        .replace(/^\ufeff/, '')
        .replace(/\0/g, '')
        .replace(/\r\n?/g, '\n'),
    ),
  );
  const dropped = [...decoded.dropped];
  if (pageNumbers > 0) dropped.push(`页码${pageNumbers}处`);
  return document(drafts, { format: 'txt', dropped });
}
