import {
  CENTRAL,
  CENTRAL_LENGTH,
  END,
  END_LENGTH,
  LOCAL,
  LOCAL_LENGTH,
  MAX_COMMENT,
} from './records.ts';
import { damaged, encrypted, notZip, tooLarge } from './refusals.ts';

/** One entry as the central directory states it (APPNOTE 4.3.12). */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes as stored. */
  readonly packed: number;
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  /** Where the stored bytes begin. */
  readonly from: number;
  /** Date and time as the format packs them. */
  readonly stamp: number;
}

/** More entries than any office file has. */
const MAX_ENTRIES = 2000;

/** Reads the central directory; refuses overlapping and encrypted entries. */
export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw tooLarge(`${count}个条目`);
  const length = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const shift = end - length - offset;
  if (shift < 0) throw notZip();
  const entries: (Entry & { readonly header: number })[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw notZip();
    entries.push(readEntry(bytes, view, at, shift));
    at += CENTRAL_LENGTH;
    at +=
      view.getUint16(at - 18, true) + view.getUint16(at - 16, true) + view.getUint16(at - 14, true);
  }
  refuseOverlaps(entries, offset + shift);
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw notZip();
}

const UTF8 = new TextDecoder();

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): Entry & { readonly header: number } {
  const nameLength = view.getUint16(at + 28, true);
  const raw = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
  const name = UTF8.decode(raw).replaceAll('\\', '/').replace(/^\/+/, '');
  if (view.getUint16(at + 8, true) & 1) throw encrypted(name);
  const header = view.getUint32(at + 42, true) + shift;
  if (header + LOCAL_LENGTH > view.byteLength || view.getUint32(header, true) !== LOCAL)
    throw damaged(name);
  const skipped = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const from = header + LOCAL_LENGTH + skipped;
  const packed = view.getUint32(at + 20, true);
  if (from + packed > view.byteLength) throw damaged(name);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size: view.getUint32(at + 24, true),
    from,
    stamp: view.getUint32(at + 12, true),
    header,
  };
}

/** Entries that share bytes are how small files claim gigabytes: no honest writer makes them. */
function refuseOverlaps(
  entries: readonly (Entry & { readonly header: number })[],
  directory: number,
): void {
  const sorted = [...entries].sort((a, b) => a.header - b.header);
  sorted.forEach((entry, i) => {
    const next = sorted[i + 1]?.header ?? directory;
    if (entry.from + entry.packed > next) throw damaged(entry.name);
  });
}
