import { describe, expect, it } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { type Packed, pack, packText, writeZip } from '../zip/write.ts';
import { documentOf, docxOf, entriesOf, p, tc } from './example.ts';
import { readDocx } from './read.ts';

/** The code of the refusal, or what was thrown or read instead; with the sentence and the seconds of processor time checked. */
function refusal(bytes: Uint8Array): string {
  const begun = process.cpuUsage();
  try {
    readDocx(bytes);
    return 'read';
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) return `${thrown}`;
    expect(thrown.zh).toMatch(/^[^。]+。[^。]+。$|^[^。]+。$/);
    expect(thrown.en).not.toBe('');
    return thrown.code;
  } finally {
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(2);
  }
}
const withMain = (main: string): Uint8Array => writeZip(entriesOf(main));
const claiming = (main: string, claim: Partial<Packed>): Uint8Array =>
  writeZip(
    entriesOf(main).map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, ...claim } : entry,
    ),
  );
const whole = docxOf(p('完好').repeat(200));

describe('a broken file is answered by one sentence', () => {
  it('when it is empty, no package, cut short or not Word', () => {
    expect(refusal(new Uint8Array())).toBe('zip-truncated');
    expect(refusal(new TextEncoder().encode('这不是压缩文件'))).toBe('zip-truncated');
    expect(refusal(whole.subarray(0, whole.length * 0.6))).toBe('zip-truncated');
    expect(refusal(writeZip([packText('a.txt', '甲')]))).toBe('docx-no-document');
  });

  it('when bytes were changed on the way', () => {
    const changed = whole.slice();
    const middle = whole.length >> 1;
    changed[middle] = (changed[middle] ?? 0) ^ 0xff;
    expect(['zip-damaged', 'zip-truncated', 'xml-malformed']).toContain(refusal(changed));
    expect(refusal(claiming(documentOf(p('甲')), { crc: 1 }))).toBe('zip-damaged');
  });

  it('when its tags do not match or end', () => {
    expect(refusal(docxOf('<w:p><w:r><w:t>前</w:r></w:p>'))).toBe('xml-malformed');
    expect(refusal(withMain(documentOf(p('甲')).slice(0, -20)))).toBe('xml-malformed');
    expect(refusal(withMain(documentOf(p('甲')).slice(0, -3)))).toBe('xml-malformed');
    expect(refusal(withMain(''))).toBe('xml-malformed');
    expect(refusal(docxOf('<w:p a="1'))).toBe('xml-malformed');
    expect(refusal(docxOf('<!-- ohne Ende'))).toBe('xml-malformed');
  });

  it('when it needs a password', () => {
    const locked = whole.slice();
    const view = new DataView(locked.buffer);
    const directory = view.getUint32(locked.length - 6, true);
    view.setUint16(directory + 8, 1, true);
    expect(refusal(locked)).toBe('encrypted');
  });
});

describe('a hostile file is refused', () => {
  it('when it refers to outside content or multiplies entities', () => {
    const inside = documentOf(p('&xxe;')).replace(
      '<w:document',
      '<!DOCTYPE w:document [<!ENTITY xxe SYSTEM "file:///etc/hostname">]><w:document',
    );
    const laughs = documentOf(p('&a9;')).replace(
      '<w:document',
      '<!DOCTYPE w:document [<!ENTITY a0 "哈"><!ENTITY a1 "&a0;&a0;">]><w:document',
    );
    expect(refusal(withMain(inside))).toBe('xml-doctype');
    expect(refusal(withMain(laughs))).toBe('xml-doctype');
  });

  it('when it is nested beyond all measure', () => {
    const control = (n: number): string =>
      `${'<w:sdt><w:sdtContent>'.repeat(n)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(n)}`;
    const tables = (n: number): string =>
      `${'<w:tbl><w:tr><w:tc>'.repeat(n)}<w:p/>${'</w:tc></w:tr></w:tbl><w:p/>'.repeat(n)}`;
    expect(refusal(docxOf(control(50_000)))).toBe('xml-too-deep');
    expect(refusal(docxOf(tables(3000)))).toBe('tables-too-deep');
    expect(refusal(docxOf(tables(10)))).toBe('read');
  });

  it('when it claims less or more than it holds', () => {
    const main = documentOf('<w:p/>'.repeat(200_000));
    expect(refusal(claiming(main, { size: 100 }))).toBe('zip-damaged');
    expect(refusal(claiming(main, { size: 2 ** 31 }))).toBe('zip-too-large');
    expect(refusal(claiming(main, { method: 12 }))).toBe('zip-method');
  });

  it('when its entries share bytes or are too many', () => {
    const entries = Array.from({ length: 2001 }, (_, i) => packText(`x/${i}`, ''));
    expect(refusal(writeZip(entries))).toBe('zip-too-large');
    const shared = whole.slice();
    const view = new DataView(shared.buffer);
    const directory = view.getUint32(shared.length - 6, true);
    view.setUint32(directory + 42, view.getUint32(directory + 46 + 11 + 42, true), true);
    expect(['zip-damaged', 'zip-truncated']).toContain(refusal(shared));
  });

  it('when one thing is repeated over and over', () => {
    expect(refusal(docxOf('<w:p/>'.repeat(5_000_000)))).toBe('zip-too-large');
  });

  it('when it holds more cells than any report', () => {
    const rows = Array.from(
      { length: 6000 },
      (_, r) =>
        `<w:tr>${Array.from({ length: 30 }, (_, c) => tc(p(`${Math.imul(r * 30 + c, 2654435761) >>> 0}`))).join('')}</w:tr>`,
    );
    expect(refusal(docxOf(`<w:tbl>${rows.join('')}</w:tbl>`))).toBe('too-many-cells');
    const wide = `<w:tr>${tc(p(''), '<w:gridSpan w:val="999"/>')}</w:tr>`;
    expect(refusal(docxOf(`<w:tbl>${wide.repeat(2000)}</w:tbl>`))).toBe('too-many-cells');
  });

  it('but not for odd names of entries', () => {
    const entries = [...entriesOf(documentOf(p('正常'))), packText('../../../EVIL.txt', 'x')];
    expect(refusal(writeZip(entries))).toBe('read');
  });
});

describe('the same document in other clothes reads the same', () => {
  const plain = documentOf(p('甲 &amp; 乙') + p('<![CDATA[<丙>]]>'));
  const texts = (bytes: Uint8Array): unknown => readDocx(bytes).blocks;
  const expected = [
    { kind: 'paragraph', text: '甲 & 乙', block: 0 },
    { kind: 'paragraph', text: '<丙>', block: 1 },
  ];
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

  it('with another prefix, without one, in the strict language, in UTF-16, with a byte order mark', () => {
    const other = plain
      .replace(/<(\/?)w:/g, '<$1ns0:')
      .replace(/ w:/g, ' ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    const bare = plain.replace(/<(\/?)w:/g, '<$1').replace('xmlns:w=', 'xmlns=');
    const strict = plain.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(texts(withMain(plain))).toEqual(expected);
    expect(texts(withMain(other))).toEqual(expected);
    expect(texts(withMain(bare))).toEqual(expected);
    expect(texts(withMain(strict))).toEqual(expected);
    expect(texts(withMain(`\ufeff${plain}`))).toEqual(expected);
    const wide = utf16(plain.replace('UTF-8', 'UTF-16'));
    const packed = entriesOf(plain).map((entry) =>
      entry.name === 'word/document.xml' ? packBytes(wide) : entry,
    );
    expect(texts(writeZip(packed))).toEqual(expected);
  });
});

const packBytes = (bytes: Uint8Array): Packed => pack('word/document.xml', bytes);

describe('a document without a word of its own', () => {
  const picture = '<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>';
  const inserted = '<w:altChunk r:id="rId9"/>';

  it('says that its text was put in from outside, or that it is pictures', () => {
    expect(refusal(docxOf(inserted))).toBe('docx-only-inserted');
    expect(refusal(docxOf(`${picture}<w:p/>`))).toBe('docx-only-pictures');
  });

  it('is read where it has words besides, or nothing at all', () => {
    expect(refusal(docxOf(`${inserted}${p('全年支出5万元。')}`))).toBe('read');
    expect(refusal(docxOf(`${picture}<w:tbl><w:tr>${tc(p('合计'))}</w:tr></w:tbl>`))).toBe('read');
    expect(refusal(docxOf('<w:p/>'))).toBe('read');
  });
});
