import type { Format } from '../document/document.ts';

/** The format of a file by its content, never by its name. Provisional. */
export function recognise(bytes: Uint8Array): Format | undefined {
  return bytes.length === 0 ? undefined : 'txt';
}
