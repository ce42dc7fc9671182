import { Buffer } from 'node:buffer';

/** Decodes bytes that are known to be valid UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
