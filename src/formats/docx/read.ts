import { allBlocks, type Block, type Document } from '../../document/document.ts';
import { withTablesOfParagraphs } from '../text/in-paragraphs.ts';
import { readPackage } from './assemble.ts';
import { readWordXml, wordXmlKind } from './flat.ts';
import { openPackage } from './package.ts';
import { onlyInserted, onlyPictures } from './refusals.ts';

/**
 * Reads a Word document (ECMA-376, transitional or strict; also saved as one XML file) as it stands on paper, tracked
 * changes accepted.
 */
export const readDocx = (bytes: Uint8Array): Document =>
  withTablesOfParagraphs(
    worded(
      isXml(bytes) && wordXmlKind(bytes)
        ? readWordXml(bytes)
        : readPackage(openPackage(bytes)).document,
    ),
    'kept',
  );

/** The document, if it has words or nothing in their place: to find no contradiction in what was not read says nothing. */
function worded(document: Document): Document {
  const { dropped } = document.source;
  if (dropped.length === 0 || allBlocks(document).some(hasWords)) return document;
  if (dropped.some((what) => what.startsWith('外部插入内容'))) throw onlyInserted();
  if (dropped.some((what) => what.startsWith('图片'))) throw onlyPictures();
  return document;
}

const hasWords = (block: Block): boolean =>
  block.kind === 'table'
    ? block.cells.some(({ text }) => text.trim() !== '')
    : block.text.trim() !== '';

/** Whether the first byte that is no white space or byte order mark is `<`. */
const isXml = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 16).find((byte) => byte > 0x20 && byte < 0x80) === 0x3c;
