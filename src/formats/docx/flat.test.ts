import { describe, expect, it } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { documentOf, p, partOf, tc } from './example.ts';
import { readWordXml, wordXmlKind } from './flat.ts';
import { readDocx } from './read.ts';
import { RELATION_TYPES } from './write/write-xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const word2003 = (body: string): Uint8Array =>
  bytes(
    `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );

describe('a Word document saved as one XML file of Word 2003', () => {
  it('has headings, numbers as shown, merged cells, accepted changes and notes', () => {
    const given = word2003(
      p(
        '标题',
        '<w:pStyle w:val="1"/><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr>',
      ) +
        `<w:p><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>旧</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>新</w:t></w:r></aml:content></aml:annotation><w:r><w:footnote>${p('注')}</w:footnote></w:r></w:p>` +
        `<w:tbl><w:tr>${tc(p('甲'), '<w:vmerge w:val="restart"/>')}${tc(p('乙'))}</w:tr><w:tr>${tc(p(''), '<w:vmerge/>')}${tc(p('丙'))}</w:tr></w:tbl>`,
    );
    expect(wordXmlKind(given)).toBe('word2003');
    expect(readWordXml(given)).toEqual({
      blocks: [
        { kind: 'heading', level: 1, text: '一、标题', label: '一、', block: 0 },
        { kind: 'paragraph', text: '新', block: 1 },
        { kind: 'paragraph', text: '注', role: 'note', block: 2 },
        {
          kind: 'table',
          rows: 2,
          columns: 2,
          cells: [
            { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '甲' },
            { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '乙' },
            { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '丙' },
          ],
          block: 3,
        },
      ],
      source: { format: 'docx', dropped: [] },
    });
  });
});

describe('a Word document saved as a flat package', () => {
  const part = (name: string, xml: string): string =>
    `<pkg:part pkg:name="/${name}"><pkg:xmlData>${xml.replace(/^<\?.*?\?>\s*/, '')}</pkg:xmlData></pkg:part>`;
  const relations = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION_TYPES}/${type}" Target="${target}"/></Relationships>`;
  const flat = bytes(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('_rels/.rels', relations('officeDocument', 'word/document.xml'))}${part('word/_rels/document.xml.rels', relations('styles', 'styles.xml'))}${part('word/document.xml', documentOf(p('标题', '<w:pStyle w:val="1"/>')))}${part('word/styles.xml', partOf('styles', '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'))}</pkg:package>`,
  );

  it('reads as the package would', () => {
    expect(wordXmlKind(flat)).toBe('package');
    expect(readDocx(flat).blocks).toEqual([{ kind: 'heading', level: 1, text: '标题', block: 0 }]);
  });
});

describe('other XML', () => {
  it('is no Word document', () => {
    expect(wordXmlKind(bytes('<html/>'))).toBeUndefined();
    expect(() => readWordXml(bytes('<html>'))).toThrow(Unreadable);
  });
});
