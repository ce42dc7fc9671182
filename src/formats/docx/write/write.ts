import type { Block, Document, Heading, Paragraph } from '../../../document/document.ts';
import { keptWithNext } from '../../kept-together.ts';
import { lengthOf, titleBreak } from '../../title-break.ts';
import { pack, writeZip } from '../../zip/write.ts';
import { GAP_ID, ROLE_IDS, STYLE_IDS } from '../own-styles.ts';
import { constantParts, EVEN_FOOTER, ODD_FOOTER } from './constant-parts.ts';
import { LOOKS, PAGE, TEXT_WIDTH } from './look.ts';
import { type Section, sectionsOf } from './sections.ts';
import { HEADING_LEVELS, headingId } from './write-styles.ts';
import { GAP, tableXml } from './write-table.ts';
import { KEEP_NEXT, R_NAMESPACE, run, W_NAMESPACE, XML_HEAD } from './write-xml.ts';

/** Writes a document as a Word file in the look of GB/T 9704-2012. Equal documents give equal bytes. */
export function writeDocx(document: Document): Uint8Array {
  const { first, rest } = constantParts(titleLevels(document.blocks));
  const main = new TextEncoder().encode(documentXml(document));
  return writeZip([...first, pack('word/document.xml', main), ...rest]);
}

/** The main part. */
export function documentXml(document: Document): string {
  const sections = sectionsOf(document.blocks);
  const written = sections.map((section, i) =>
    sectionXml(section, i === sections.length - 1, sections[i - 1]?.kind === 'cover'),
  );
  return `${XML_HEAD}<w:document ${W_NAMESPACE} ${R_NAMESPACE}><w:body>${written.join('')}</w:body></w:document>`;
}

/** Level 1 is the document's title unless a section number stands there. */
function titleLevels(blocks: readonly Block[]): number {
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return first?.kind === 'heading' && /^[一二三四五六七八九十]+[、.．]/.test(first.text) ? 0 : 1;
}

/** The properties of a section stand in its last paragraph, those of the last section at the end of the body. */
function sectionXml(section: Section, last: boolean, afterCover: boolean): string {
  const { blocks } = section;
  const ending = sectionProperties(section.kind, afterCover);
  const final = blocks.at(-1);
  const carries = !last && final !== undefined && final.kind !== 'table' && final.text !== '';
  const kept = keptWithNext(blocks);
  const written = blocks.map((block, i) => {
    const ends = carries && block === final ? ending : '';
    if (block.kind !== 'table')
      return paragraphXml(block, section.kind, ends, i === 0, kept.has(i));
    const next = blocks[i + 1];
    return tableXml(block, TEXT_WIDTH, kept.has(i)) + (!next || next.kind === 'table' ? GAP : '');
  });
  if (last) return written.join('') + ending;
  const closing = `<w:p><w:pPr><w:pStyle w:val="${GAP_ID}"/>${ending}</w:pPr></w:p>`;
  return written.join('') + (carries ? '' : closing);
}

function sectionProperties(kind: Section['kind'], afterCover: boolean): string {
  const footers = `<w:footerReference w:type="default" r:id="${ODD_FOOTER}"/><w:footerReference w:type="even" r:id="${EVEN_FOOTER}"/>`;
  const size = `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>`;
  const margins = `<w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="${PAGE.header}" w:footer="${PAGE.footer}" w:gutter="0"/>`;
  const restart = afterCover ? '<w:pgNumType w:start="1"/>' : '';
  return `<w:sectPr>${kind === 'cover' ? '' : footers}<w:type w:val="nextPage"/>${size}${margins}${restart}</w:sectPr>`;
}

/** The cover's words begin at a third of the page. */
const LOWERED = '<w:spacing w:before="4200"/>';
/** On the cover the date stands in the middle. */
const CENTRED = '<w:ind w:rightChars="0" w:right="0"/><w:jc w:val="center"/>';

/** A heading or paragraph. A role is a character style on the paragraph's mark and on its text. */
function paragraphXml(
  block: Heading | Paragraph,
  kind: Section['kind'],
  ending: string,
  first: boolean,
  kept: boolean,
): string {
  const role = block.kind === 'paragraph' && block.role ? ROLE_IDS[block.role] : undefined;
  const marker = role ? `<w:rPr><w:rStyle w:val="${role}"/></w:rPr>` : '';
  const centred = kind === 'cover' && block.style === 'date' ? CENTRED : '';
  const lowered = kind === 'cover' && first ? LOWERED : '';
  const properties = `${styleXml(block, kept)}${lowered}${centred}${marker}${ending}`;
  const opening = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${opening}${run(block.text, marker)}</w:p>`;
}

/** Part of a letter: the first line of a title fits whatever the digits' font, and the first letter of the second no more. */
const SLACK = 0.65;

/** Indents that make a title turn where its words are whole; a line break would become part of its text. */
function titleIndents(block: Heading | Paragraph): string {
  if (block.style !== 'title' && block.style !== 'attachmentTitle') return '';
  const { size } = LOOKS[block.style];
  const at = titleBreak(block.text, size / 2);
  if (at === undefined) return '';
  const line = Math.max(lengthOf(block.text.slice(0, at)), lengthOf(block.text.slice(at)));
  const indent = Math.max(0, Math.floor((TEXT_WIDTH - (line + SLACK) * size * 10) / 2));
  return `<w:ind w:left="${indent}" w:right="${indent}"/>`;
}

function styleXml(block: Heading | Paragraph, kept: boolean): string {
  const level = block.kind === 'heading' ? Math.min(block.level, HEADING_LEVELS) : undefined;
  const own = block.style ? STYLE_IDS[block.style] : level && headingId(level);
  const outline = level && block.style ? `<w:outlineLvl w:val="${level - 1}"/>` : '';
  return `${own ? `<w:pStyle w:val="${own}"/>` : ''}${kept ? KEEP_NEXT : ''}${titleIndents(block)}${outline}`;
}
