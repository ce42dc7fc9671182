import { createHash, randomBytes } from 'node:crypto';

/** An id in order of time (UUID version 7), so that no sequence of the database is needed. */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
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

/** A text that PostgreSQL can hold: it has no NUL. */
export const clean = (text: string): string => text.replaceAll('\u0000', '');
