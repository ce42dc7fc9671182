import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { compound, word97 } from '../../test/word-97.ts';
import { Unreadable } from '../formats/unreadable.ts';
import { packText, writeZip } from '../formats/zip/write.ts';
import { examine } from './examine.ts';

const WORDS = '临河县档案馆2024年支出合计95万元，其中：基本支出60万元，项目支出36万元。';
/** The contradiction of the words above, as every readable file must tell it. */
const FOUND = 'TotalEqualsBasicPlusProject';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, bom = true): Uint8Array => {
  const codes = [...(bom ? '\ufeff' : ''), ...text].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(
    codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
const part = (space = W, extra = ''): string =>
  `<w:document ${space}><w:body><w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>${extra}</w:body></w:document>`;
const TYPES = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
const RELATION = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
const PLAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** A Word package of the least parts, with others beside them. */
const word = (
  others: Readonly<Record<string, string>> = {},
  { type = PLAIN, target = 'word/document.xml', body = part() } = {},
): Uint8Array =>
  writeZip(
    Object.entries({
      '[Content_Types].xml': TYPES(type),
      '_rels/.rels': RELATION(target),
      'word/document.xml': body,
      ...others,
    }).map(([name, text]) => packText(name, text)),
  );

const PAGE = `<html><head><meta charset="utf-8"></head><body><p>${WORDS}</p></body></html>`;
const PDF = (content: string, trailer = ''): Uint8Array =>
  utf8(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n${trailer}trailer\n<</Root 1 0 R/Size 6${trailer ? '/Encrypt 5 0 R/ID[<00><00>]' : ''}>>\n%%EOF\n`,
  );

/** Quoted-printable, with a line end after each byte. */
const quoted = (text: string): string =>
  [...utf8(text)].map((code) => `=${code.toString(16).toUpperCase()}=\r\n`).join('');

/** Files as users have them, each with what must come of it: the finding, or the code of one clear sentence. */
const FILES: readonly (readonly [string, Uint8Array, string])[] = [
  ['Word without styles and settings', word(), FOUND],
  [
    'Word by WPS with parts of its own',
    word({ 'word/wps/customData.xml': '<a', 'docProps/custom.xml': '' }),
    FOUND,
  ],
  [
    'Word with macros',
    word({ 'word/vbaProject.bin': 'Attribute VB_Name' }, { type: MACROS }),
    FOUND,
  ],
  [
    'Word with another report embedded',
    word({ 'word/embeddings/Microsoft_Word1.docx': 'PK\u0003\u0004' }),
    FOUND,
  ],
  ['Word with an absolute target', word({}, { target: '/word/document.xml' }), FOUND],
  ['Word in the strict form', word({}, { body: part(STRICT) }), FOUND],
  ['Word cut off while downloading', word().slice(0, 700), 'refused'],
  ['Word without its main part', word({}, { body: '' }), 'refused'],
  ['a web page called .doc', utf8(PAGE), FOUND],
  ['a web page with the sign of byte order', utf8(`\ufeff${PAGE}`), FOUND],
  ['text of 16 bits, little end first', utf16(`${WORDS}\r\n`, true), FOUND],
  ['text of 16 bits, big end first', utf16(`${WORDS}\r\n`, false), FOUND],
  ['text with the sign of byte order', utf8(`\ufeff${WORDS}`), FOUND],
  ['text with line ends of old machines', utf8(`一、概况\r${WORDS}\r二、其他\r`), FOUND],
  ['text of one very long line', utf8(`${'档案工作。'.repeat(40_000)}${WORDS}`), FOUND],
  ['values between commas', utf8(`项目,内容\r\n说明,"${WORDS}"\r\n`), FOUND],
  ['Word of 97, as WPS writes its own', word97({ main: [{ text: WORDS }] }), FOUND],
  [
    'a web archive',
    utf8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--b--`,
    ),
    FOUND,
  ],
  [
    'a web archive by a browser',
    utf8(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary=b\r\n\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(PAGE)}`,
    ),
    FOUND,
  ],
  [
    'rich text',
    utf8(`{\\rtf1\\ansi ${WORDS.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)}}`),
    FOUND,
  ],
  ['an empty file', new Uint8Array(), 'refused'],
  ['a package of nothing', writeZip([]), 'refused'],
  [
    'a package of reports',
    writeZip([packText('甲.txt', WORDS), packText('乙.txt', WORDS)]),
    'refused',
  ],
  [
    'a locked Word or Excel file',
    compound({ EncryptedPackage: new Uint8Array(64), EncryptionInfo: new Uint8Array(64) }),
    'refused',
  ],
  ['a locked Word file of 97', word97({ main: [{ text: WORDS }], encrypted: true }), 'refused'],
  ['a table of WPS without a table in it', compound({ Workbook: new Uint8Array(64) }), 'refused'],
  ['a PDF of pictures', PDF('q 595 0 0 842 0 0 cm Q'), 'refused'],
  [
    'a locked PDF',
    PDF('q Q', '5 0 obj\n<</Filter/Standard/V 9/R 9/O(a)/U(b)/P -4>>\nendobj\n'),
    'refused',
  ],
  ['a PDF cut off', PDF('q Q').slice(0, 120), 'refused'],
];

test.each(FILES)('%s', async (_, bytes, expected) => {
  const outcome = await examine(bytes).catch((error: unknown) => error);
  if (outcome instanceof Unreadable) {
    // One sentence or two in Chinese, of what it is and what to do.
    expect(outcome.zh).toMatch(/[\u4e00-\u9fff]{4}.{4,}。$/);
    expect('refused').toBe(expected);
    return;
  }
  if (outcome instanceof Error) throw outcome;
  const { findings } = outcome as Awaited<ReturnType<typeof examine>>;
  expect(findings.map(({ check }) => check)).toContain(expected);
});

test.each([
  ['全年支出67.46万元，其中工资福利支出49.35万元；商品和服务支出18.11万元，执行率98.5%，', 50_000],
  ['培训5期300人次，完成率95%，比上年增加3万元，', 29_000],
  ['核定编制5人，', 29_000],
  ['支出12.5万元，占12.5%，', 29_000],
])('a text without one full stop is checked within five seconds: %s %i', async (line, signs) => {
  const start = process.cpuUsage();
  await examine(utf8(`2024年度，${line.repeat(Math.floor(signs / line.length))}较上年有所增长`));
  const used = process.cpuUsage(start);
  expect((used.user + used.system) / 1000).toBeLessThan(5000);
});
