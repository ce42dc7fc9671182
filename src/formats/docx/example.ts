import { type Packed, packText, writeZip } from '../zip/write.ts';
import { R_NAMESPACE, RELATION_TYPES, W_NAMESPACE, XML_HEAD } from './write/write-xml.ts';

/** For tests: a docx with this inside its body, and with further parts by the type of their relationship. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return writeZip(entriesOf(documentOf(body), parts));
}

/** For tests: the main part around a body. */
export const documentOf = (body: string): string =>
  `${XML_HEAD}<w:document ${W_NAMESPACE} ${R_NAMESPACE} ${OTHERS}><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** For tests: the entries of a docx with this main part. */
export function entriesOf(main: string, parts: Readonly<Record<string, string>> = {}): Packed[] {
  const names = Object.keys(parts);
  const relations = names.map(
    (type, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATION_TYPES}/${type.replace(/\d+$/, '')}" Target="${type}.xml"/>`,
  );
  return [
    packText(
      '_rels/.rels',
      relationsXml(
        '<Relationship Id="rId1" Type="' +
          RELATION_TYPES +
          '/officeDocument" Target="word/document.xml"/>',
      ),
    ),
    packText('word/document.xml', main),
    packText('word/_rels/document.xml.rels', relationsXml(relations.join(''))),
    ...names.map((type) => packText(`word/${type}.xml`, parts[type] ?? '')),
  ];
}

const relationsXml = (inside: string): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** For tests: a part of WordprocessingML of that root element. */
export const partOf = (root: string, inside: string): string =>
  `${XML_HEAD}<w:${root} ${W_NAMESPACE}>${inside}</w:${root}>`;

/** For tests: a paragraph of one run, with properties. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;

/** For tests: a run. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** For tests: a cell with properties. */
export const tc = (inside: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`;
