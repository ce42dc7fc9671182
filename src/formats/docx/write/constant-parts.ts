import { type Packed, packText } from '../../zip/write.ts';
import { SONG } from './look.ts';
import { stylesXml } from './write-styles.ts';
import { R_NAMESPACE, RELATION_TYPES, W_NAMESPACE, XML_HEAD } from './write-xml.ts';

/** Relationship ids of the footers of odd and of even pages. */
export const ODD_FOOTER = 'rId3';
export const EVEN_FOOTER = 'rId4';

const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PARTS = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
] as const;

const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${PARTS.map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WML}.${type}+xml"/>`).join('')}</Types>`;

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION_TYPES}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Punctuation is compressed and page numbers differ on odd and even pages; the order is the schema's. */
const SETTINGS = `${XML_HEAD}<w:settings ${W_NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** — 1 — in 14 pt, one character in from the outer edge (GB/T 9704-2012, 7.5). */
function footer(side: 'left' | 'right'): string {
  const font = `<w:rPr><w:rFonts w:ascii="${SONG}" w:eastAsia="${SONG}" w:hAnsi="${SONG}"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>`;
  const text = (words: string): string =>
    `<w:r>${font}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const field = (type: string): string => `<w:r>${font}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const number = `${field('begin')}<w:r>${font}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${text('1')}${field('end')}`;
  return `${XML_HEAD}<w:ftr ${W_NAMESPACE} ${R_NAMESPACE}><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${text('— ')}${number}${text(' —')}</w:p></w:ftr>`;
}

const BEST = 9;
const made = new Map<
  number,
  { readonly first: readonly Packed[]; readonly rest: readonly Packed[] }
>();

/** The parts that are the same in every document with so many title levels, packed once. */
export function constantParts(titles: number): {
  readonly first: readonly Packed[];
  readonly rest: readonly Packed[];
} {
  const known = made.get(titles);
  if (known) return known;
  const parts = {
    first: [
      packText('[Content_Types].xml', CONTENT_TYPES, BEST),
      packText('_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']]), BEST),
    ],
    rest: [
      packText(
        'word/_rels/document.xml.rels',
        relations([
          ['rId1', 'styles', 'styles.xml'],
          ['rId2', 'settings', 'settings.xml'],
          [ODD_FOOTER, 'footer', 'footer1.xml'],
          [EVEN_FOOTER, 'footer', 'footer2.xml'],
        ]),
        BEST,
      ),
      packText('word/styles.xml', stylesXml(titles), BEST),
      packText('word/settings.xml', SETTINGS, BEST),
      packText('word/footer1.xml', footer('right'), BEST),
      packText('word/footer2.xml', footer('left'), BEST),
    ],
  };
  made.set(titles, parts);
  return parts;
}
