import type { Document } from '../../document/document.ts';
import { withTablesOfParagraphs } from '../text/in-paragraphs.ts';
import { readPackage } from './assemble.ts';
import { readWordXml, wordXmlKind } from './flat.ts';
import { openPackage } from './package.ts';

/**
 * Reads a Word document (ECMA-376, transitional or strict; also saved as one XML file) as it stands on paper, tracked
 * changes accepted.
 */
export const readDocx = (bytes: Uint8Array): Document =>
  withTablesOfParagraphs(
    isXml(bytes) && wordXmlKind(bytes)
      ? readWordXml(bytes)
      : readPackage(openPackage(bytes)).document,
    'kept',
  );

/** Whether the first byte that is no white space or byte order mark is `<`. */
const isXml = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 16).find((byte) => byte > 0x20 && byte < 0x80) === 0x3c;
