import { Buffer, isUtf8 } from 'node:buffer';
import { score } from './plausible.ts';
import { decodeUtf8 } from './utf-8.ts';
import { decode1252 } from './windows-1252.ts';

/** A text, the encoding it was in, and what was lost on the way to it, in Chinese. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly dropped: readonly string[];
}

/** Bytes looked at where a part is enough to judge. */
const SAMPLE = 64 * 1024;

/** Decodes a plain text of unknown encoding: byte order mark, UTF-8, UTF-16 by its pattern, else the Chinese encodings. */
export function decodeText(bytes: Uint8Array): Decoded {
  return marked(bytes) ?? valid(bytes) ?? wide(bytes) ?? chinese(bytes);
}

/** Decodes a page: as a plain text, but a declared encoding decides where the bytes bear it out. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  return marked(bytes) ?? valid(bytes) ?? wide(bytes) ?? declared(bytes) ?? chinese(bytes);
}

/** The text of a page as UTF-8, decoded as `decodeHtml` does. */
export function htmlBytes(bytes: Uint8Array): Buffer {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(start);
  // Short files may be Chinese bytes that look like UTF-8: they are judged as a whole.
  if (body.length > SHORT && isUtf8(body) && !hasNuls(body))
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return Buffer.from(decodeHtml(bytes).text);
}

const SHORT = 4096;

function marked(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3);
    return valid(rest) ?? { ...decodeAs('utf-8', rest), dropped: ['无法识别的字节'] };
  }
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  return undefined;
}

/** UTF-8 proves itself; a cut in the last character of a truncated file is forgiven. */
function valid(bytes: Uint8Array): Decoded | undefined {
  if (hasNuls(bytes)) return undefined;
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut += 1) {
    const part = bytes.subarray(0, bytes.length - cut);
    if (!isUtf8(part)) {
      if (cut === 0 && bytes.length > 0 && (bytes[bytes.length - 1] ?? 0) < 0x80) return undefined;
      continue;
    }
    const text = decodeUtf8(part);
    const foreign = !/[\u0800-\uffff]/.test(text);
    if (cut > 0 && foreign && !/[\u0080-\u07ff]/.test(text)) return undefined;
    if (foreign && /[\u0080-\u07ff]/.test(text) && readsAsChinese(bytes)) return undefined;
    return { text, encoding: 'utf-8', dropped: cut > 0 ? ['文件末尾不完整的字符'] : [] };
  }
  return undefined;
}

/** Pairs of GB 18030 bytes can look like two-byte UTF-8, which holds no Chinese character. */
const readsAsChinese = (bytes: Uint8Array): boolean =>
  score(decodeAs('gb18030', bytes.subarray(0, SAMPLE)).text) > 0.3;

const hasNuls = (bytes: Uint8Array): boolean => bytes.subarray(0, SAMPLE).includes(0);

/** UTF-16 without a mark: the bytes of ASCII and line ends have zeros on one side only. */
function wide(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > 0 && odd >= 8 * even && odd * 200 >= pairs) return plausibleWide('utf-16le', bytes);
  if (even > 0 && even >= 8 * odd && even * 200 >= pairs) return plausibleWide('utf-16be', bytes);
  return undefined;
}

function plausibleWide(encoding: string, bytes: Uint8Array): Decoded | undefined {
  const decoded = decodeAs(encoding, bytes);
  return score(decoded.text.slice(0, 4000)) > 0.2 ? decoded : undefined;
}

const DECLARED =
  /<(?:meta\b[^>]{0,200}?charset\s*=\s*["']?|\?xml\b[^>]{0,80}?encoding\s*=\s*["'])\s*([\w-]{2,20})/i;

function declared(bytes: Uint8Array): Decoded | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  const name = DECLARED.exec(head)?.[1]?.toLowerCase();
  if (!name || /^utf-?(?:8|16)/.test(name)) return undefined;
  if (/^(?:gb|hz|x-gbk|cp936|chinese)/.test(name)) return decodeAs('gb18030', bytes);
  if (/^(?:big5|x-x-big5|cp950)/.test(name)) return decodeAs('big5', bytes);
  return undefined;
}

/** The Chinese encoding in which the bytes read most like Chinese; Western bytes only when neither does. */
function chinese(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const simplified = score(decodeAs('gb18030', sample).text);
  if (score(decodeAs('utf-8', sample).text) > Math.max(simplified, 0.2))
    return decodeAs('utf-8', bytes);
  const traditional = score(decodeAs('big5', sample).text);
  if (simplified < 0.02 && traditional < 0.02 && !/[\x80-\xff]{4}/.test(latin1(sample)))
    return { text: decode1252(bytes), encoding: 'windows-1252', dropped: [] };
  return decodeAs(traditional > simplified + 0.1 ? 'big5' : 'gb18030', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return { text, encoding, dropped: lost > 0 ? [`无法识别的字节${lost}处`] : [] };
}

/** Bytes as characters of the same number. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192)
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
