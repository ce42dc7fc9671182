import { createHash, randomBytes } from 'node:crypto';

let latest = 0;
let ordinal = 0;

/**
 * An id in order of time (UUID version 7), so that no sequence of the database is needed. Ids of this process made within
 * one millisecond are in order too.
 */
export function newId(now: Date): string {
  ordinal = now.getTime() === latest ? Math.min(ordinal + 1, 0xfff) : 0;
  latest = now.getTime();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(latest, 0, 6);
  bytes.writeUInt16BE(0x7000 | ordinal, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A secret of 256 bits, safe in a cookie and in a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SM3 (GB/T 32905) in hexadecimal. */
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** The calendar day in China at an instant. */
export const dayAt = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that PostgreSQL can hold: without NUL and without halves of surrogate pairs. */
export const clean = (text: string): string =>
  text.replaceAll('\u0000', '').replace(HALF_PAIR, '\ufffd');

/** A value of JSON whose texts, names too, PostgreSQL can hold. */
export function cleaned<T>(value: T): T {
  if (!/\\u(0000|d[89a-f])/.test(JSON.stringify(value))) return value;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [clean(name), walk(each)]),
    );
  };
  return walk(value) as T;
}
