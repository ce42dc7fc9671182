import { recognise } from '../../formats/formats.ts';
import { MEDIA_TYPES } from '../media-types.ts';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Formats that are kept as evidence beside pictures and PDF, which must begin as one: a page or a text is none. */
const KEPT = ['ofd', 'docx', 'doc', 'odt', 'xlsx', 'xls'] as const;

/**
 * The type of an upload by its first bytes, never by its name; undefined for what may not be kept as evidence: pages
 * with script, programs, archives, unknown bytes.
 */
export function kindOf(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return MEDIA_TYPES.pdf;
  const format = recognise(bytes);
  const kept = KEPT.find((each) => each === format);
  return kept && MEDIA_TYPES[kept];
}

/** Whether browsers may show a type within a page: pictures and PDF. */
export const isShown = (type: string): boolean => /^image\/|^application\/pdf$/.test(type);
