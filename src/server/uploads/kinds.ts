import { recognise } from '../../formats/formats.ts';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  odt: 'application/vnd.oasis.opendocument.text',
  ofd: 'application/ofd',
};

/**
 * The type of an upload by its first bytes, never by its name; undefined for what may not be kept as evidence: pages
 * with script, programs, archives, unknown bytes.
 */
export function kindOf(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  const format = recognise(bytes);
  return format === undefined ? undefined : OFFICE[format];
}

/** Whether browsers may show a type within a page: pictures and PDF. */
export const isShown = (type: string): boolean => /^image\/|^application\/pdf$/.test(type);
