import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc.ts';
import { type Entry, readDirectory } from './directory.ts';
import { damaged, tooLarge, unknownMethod } from './refusals.ts';

/** An opened package: its directory is known to be sound, nothing is unpacked yet. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Unpacks one entry; undefined when there is none of that name. */
  readonly read: (name: string) => Uint8Array | undefined;
}

const MEBI = 1 << 20;
const MAX_ENTRY = 64 * MEBI;
/** Of all entries unpacked from one package together. */
const MAX_TOTAL = 128 * MEBI;
/** Large entries that shrink more than this hold one thing over and over: no report does. */
const MAX_RATIO = 200;
const RATIO_FROM = 8 * MEBI;
const MAX_CHUNK = 4 * MEBI;
const MIN_CHUNK = 1024;
const STORED = 0;
const DEFLATED = 8;

/** Opens a package. Names are looked up as they stand and nothing is written to disk, so `../` in a name means nothing. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]));
  let total = 0;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    total += entry.size;
    if (entry.size > MAX_ENTRY || total > MAX_TOTAL) throw tooLarge(name);
    if (entry.size > RATIO_FROM && entry.size > entry.packed * MAX_RATIO) throw tooLarge(name);
    return unpack(bytes, entry);
  };
  return { bytes, entries, read };
}

/** The bytes of an entry as they are stored. */
export const packedBytes = (bytes: Uint8Array, entry: Entry): Uint8Array =>
  bytes.subarray(entry.from, entry.from + entry.packed);

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const plain = entry.method === STORED ? packed : inflate(packed, entry);
  if (plain.length !== entry.size || crc32(plain) !== entry.crc) throw damaged(entry.name);
  return plain;
}

/** Output is capped at the declared size: an entry that holds more is lying. The chunk size saves zlib its copies. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== DEFLATED) throw unknownMethod(entry.name);
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, entry.size),
      chunkSize: Math.min(Math.max(entry.size + 1, MIN_CHUNK), MAX_CHUNK),
    });
  } catch {
    throw damaged(entry.name);
  }
}
