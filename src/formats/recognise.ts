import type { Format } from '../document/document.ts';
import { isCompound, openCompound } from './doc/compound.ts';
import { decodeHtml } from './encoding/encoding.ts';
import { isWebArchive } from './html/archive.ts';
import * as refuse from './refusals.ts';
import { Unreadable } from './unreadable.ts';
import { zipNames } from './zip-names.ts';

/** The format of a file by its content, never by its name; undefined when it is none that can be read. */
export function recognise(bytes: Uint8Array): Format | undefined {
  const found = judge(bytes);
  return found instanceof Unreadable ? undefined : found;
}

/** The format of a file, or the sentence that says what it is instead and what to do. */
export function judge(bytes: Uint8Array): Format | Unreadable {
  if (bytes.length === 0) return refuse.empty();
  if (startsWith(bytes, 'PK')) return judgeZip(bytes);
  if (isCompound(bytes)) return judgeCompound(bytes);
  const head = ascii(bytes, 0, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  for (const [signature, refusal] of SIGNATURES) if (head.startsWith(signature)) return refusal();
  if (isWebArchive(bytes)) return 'html';
  return judgeText(bytes);
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  ascii(bytes, 0, signature.length) === signature;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const SIGNATURES: readonly (readonly [string, () => Unreadable])[] = [
  ['\x89PNG', refuse.picture],
  ['\xff\xd8\xff', refuse.picture],
  ['GIF8', refuse.picture],
  ['II*\0', refuse.picture],
  ['MM\0*', refuse.picture],
  ['RIFF', refuse.picture],
  ['Rar!', refuse.archive],
  ['7z\xbc\xaf', refuse.archive],
  ['\x1f\x8b', refuse.archive],
  ['\xdb\xa5', refuse.oldWord],
  ['\x31\xbe\0\0', refuse.oldWord],
  ['\x9b\xa5', refuse.oldWord],
  ['%!PS', refuse.postScript],
];

function judgeZip(bytes: Uint8Array): Format | Unreadable {
  const { names, mimetype } = zipNames(bytes);
  if (/opendocument\.text/.test(mimetype)) return 'odt';
  if (/opendocument/.test(mimetype)) return refuse.openDocument();
  if (names.some((name) => /^word\//i.test(name))) return 'docx';
  if (names.some((name) => /^xl\//i.test(name))) return 'xlsx';
  if (names.some((name) => /^ppt\//i.test(name))) return refuse.slides();
  if (names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name))) return 'ofd';
  if (names.includes('[Content_Types].xml')) return 'docx';
  if (names.includes('content.xml')) return 'odt';
  return names.length === 0 ? refuse.brokenZip() : refuse.archive();
}

function judgeCompound(bytes: Uint8Array): Format | Unreadable {
  try {
    const { names } = openCompound(bytes);
    if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo'))
      return refuse.password();
    if (names.includes('WordDocument')) return 'doc';
    if (names.includes('Workbook') || names.includes('Book')) return 'xls';
    if (names.includes('PowerPoint Document')) return refuse.slides();
    return refuse.unknownCompound();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

const HTML =
  /<!doctype\s+html|<html[\s>]|<(?:head|body|meta|table|tr|td|div|p|span|h[1-6]|section|article|center|font|ul|ol)(?:\s[^<]{0,500})?>/i;
/** An object that begins with a name, or a list of such. */
const JSON_START = /^(?:\[\s*)?\{\s*"[^"\n]{0,200}"\s*:/;
const FLAT_ODF = /<office:document[\s>]/;
// Word documents saved as one XML file, by their namespaces (Word 2003 XML, flat OPC).
const WORD_XML = /schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)/;
const FLAT_OFFICE = /<(?:w:wordDocument|pkg:package|Workbook)[\s>]|progid="(?:Word|Excel)/;

function judgeText(bytes: Uint8Array): Format | Unreadable {
  const { text } = decodeHtml(bytes.subarray(0, 16_384));
  if (text.trim() === '') return isBlank(bytes) ? refuse.empty() : refuse.binary();
  if (isBinary(text)) return refuse.binary();
  if (FLAT_ODF.test(text)) return 'odt';
  if (FLAT_OFFICE.test(text) && WORD_XML.test(text)) return 'docx';
  if (FLAT_OFFICE.test(text)) return refuse.flatOffice();
  const start = text.trimStart();
  if (JSON_START.test(start)) return refuse.data();
  const tagged = start.startsWith('<') && HTML.test(start.slice(0, 8192));
  const manyTags = (text.match(/<\/?(?:p|td|tr|table|div|span|br)\b/gi)?.length ?? 0) >= 4;
  if (tagged || (HTML.test(text) && manyTags)) return 'html';
  return 'txt';
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 32 || byte >= 0xef);

/** Control characters and undecodable bytes in more than one of twenty characters: no text in any encoding. */
function isBinary(text: string): boolean {
  const odd = text.match(/[\0-\x08\x0e-\x1b\x7f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return odd * 20 > text.length;
}
