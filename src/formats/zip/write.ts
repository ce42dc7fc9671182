import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc.ts';
import type { Entry } from './directory.ts';
import { packedBytes } from './zip.ts';

/** An entry ready to be written: packed once, written as often as wanted. */
export interface Packed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Date and time as the format packs them; our own entries carry a fixed one, so that equal content gives equal files. */
  readonly stamp: number;
}

const DEFLATED = 8;
const LEVEL = 6;
/** 1980-01-01 00:00, the format's beginning. */
const NO_DATE = 0x00_21_00_00;
const VERSION = 20;
const UTF8_NAMES = 0x08_00;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

/** Packs the bytes of one entry. */
export const pack = (name: string, content: Uint8Array, level = LEVEL): Packed => ({
  name,
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  bytes: deflateRawSync(content, { level }),
  stamp: NO_DATE,
});

/** Packs a text as UTF-8. */
export const packText = (name: string, text: string, level = LEVEL): Packed =>
  pack(name, new TextEncoder().encode(text), level);

/** An entry of another package as it stands there, without unpacking it. */
export const copyEntry = (from: Uint8Array, entry: Entry): Packed => ({
  name: entry.name,
  method: entry.method,
  crc: entry.crc,
  size: entry.size,
  bytes: packedBytes(from, entry),
  stamp: entry.stamp,
});

/** Writes a package (APPNOTE 4.3). */
export function writeZip(entries: readonly Packed[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const length = entries.reduce(
    (sum, entry, i) =>
      sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * (names[i]?.length ?? 0) + entry.bytes.length,
    END_LENGTH,
  );
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04_03_4b_50, true);
    writeCommon(view, at + 4, entry, name.length);
    out.set(name, at + LOCAL_LENGTH);
    out.set(entry.bytes, at + LOCAL_LENGTH + name.length);
    at += LOCAL_LENGTH + name.length + entry.bytes.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, 0x02_01_4b_50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(name, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + name.length;
  });
  writeEnd(view, at, entries.length, directory);
  return out;
}

/** The fields that local and central headers share, in the same order. */
function writeCommon(view: DataView, at: number, entry: Packed, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.bytes.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, 0x06_05_4b_50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}
