import { malformed } from './refusals.ts';

const LESS_THAN = 0x3c;
const DECLARATION_LENGTH = 128;

/** The part as UTF-8 without byte order mark: UTF-16 and the encodings that its declaration names are transcoded. */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3);
  if ((a === 0xff && b === 0xfe) || (a === LESS_THAN && b === 0))
    return transcode(bytes, 'utf-16le', part);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LESS_THAN))
    return transcode(bytes, 'utf-16be', part);
  const label = declaredEncoding(bytes);
  return label && !/^utf-?8$/i.test(label) ? transcode(bytes, label, part) : bytes;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_LENGTH));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
}

function transcode(bytes: Uint8Array, label: string, part: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(label).decode(bytes));
  } catch {
    throw malformed(part, `采用了无法识别的字符编码“${label}”`);
  }
}
