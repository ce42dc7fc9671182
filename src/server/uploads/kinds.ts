import { recognise } from '../../formats/formats.ts';

/** A kind of file that may support a result, by its first bytes and never by its name. */
export interface Kind {
  readonly type: string;
  /** Whether browsers may show it within a page: pictures and PDF. */
  readonly shown: boolean;
}

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** The kind of an upload; undefined for what may not be kept: pages with script, programs, archives, unknown bytes. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return shown('image/png');
  if (starts(bytes, 0xff, 0xd8, 0xff)) return shown('image/jpeg');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return shown('application/pdf');
  const format = recognise(bytes);
  const type = format === undefined ? undefined : OFFICE[format];
  return type === undefined ? undefined : { type, shown: false };
}

const shown = (type: string): Kind => ({ type, shown: true });
