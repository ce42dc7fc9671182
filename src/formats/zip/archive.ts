import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';
import { crc32 } from './crc.ts';
import {
  CENTRAL,
  CENTRAL_LENGTH,
  END,
  END_LENGTH,
  LOCAL,
  LOCAL_LENGTH,
  MAX_COMMENT,
} from './records.ts';
import { damaged, encrypted, notZip, tooLarge, unknownMethod } from './refusals.ts';

/** A file in an archive of reports. What is wrong with one file is told when it is read, and costs only that file. */
export interface ArchivedFile {
  /** As the archive says it, folders by `/`. It is only ever shown: nothing is written under it. */
  readonly name: string;
  /** Throws Unreadable. */
  read(): Promise<Uint8Array>;
}

const MAX_DIRECTORY = 16 << 20;
const ENCRYPTED = 1;
const UTF8 = 0x08_00;
const STORED = 0;
const DEFLATED = 8;

/** No report is larger, and none that is large shrinks so much. */
const MAX_FILE = 100 << 20;
const MAX_RATIO = 200;
const RATIO_FROM = 8 << 20;
/** Of all files of one archive together, unpacked. */
const MAX_TOTAL = 2 ** 31;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/**
 * The files of a zip of reports, which may be larger than memory: only its directory is read at first. Throws Unreadable when it
 * has none. Several gigabytes (zip64) are refused.
 */
export async function openArchive(handle: FileHandle): Promise<readonly ArchivedFile[]> {
  const entries = await directoryOf(handle);
  const ends = endsOf(entries, (await handle.stat()).size);
  let total = 0;
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({
      name: entry.name,
      read: async () => {
        total += entry.size;
        if (total > MAX_TOTAL) throw tooLarge(entry.name);
        return unpacked(handle, entry, ends.get(entry) ?? 0);
      },
    }));
}

async function bytesAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

async function directoryOf(handle: FileHandle): Promise<readonly Entry[]> {
  const { size } = await handle.stat();
  const tail = Math.min(size, END_LENGTH + MAX_COMMENT);
  const last = await bytesAt(handle, size - tail, tail);
  let end = last.length - END_LENGTH;
  while (end >= 0 && last.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw notZip();
  const count = last.readUInt16LE(end + 10);
  const length = last.readUInt32LE(end + 12);
  const offset = last.readUInt32LE(end + 16);
  if (count === 0xff_ff || offset === 0xff_ff_ff_ff || length > MAX_DIRECTORY) throw tooManyFiles();
  const bytes = await bytesAt(handle, offset, length);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + CENTRAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw notZip();
    const flags = bytes.readUInt16LE(at + 8);
    const nameEnd = at + CENTRAL_LENGTH + bytes.readUInt16LE(at + 28);
    entries.push({
      name: nameOf(bytes.subarray(at + CENTRAL_LENGTH, nameEnd), flags),
      flags,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Names without the mark of UTF-8 are GBK on Chinese machines, unless they happen to be UTF-8 all the same. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const name = flags & UTF8 ? new TextDecoder().decode(bytes) : guessed(bytes);
  return name.replaceAll('\\', '/');
}

function guessed(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

/** Where the bytes of each file must end: at the next one's beginning. Files that share bytes are how small ones claim gigabytes. */
function endsOf(entries: readonly Entry[], size: number): ReadonlyMap<Entry, number> {
  const sorted = [...entries].sort((a, b) => a.header - b.header);
  return new Map(sorted.map((entry, i) => [entry, sorted[i + 1]?.header ?? size]));
}

async function unpacked(handle: FileHandle, entry: Entry, end: number): Promise<Uint8Array> {
  const { name, size, packed, method } = entry;
  if (entry.flags & ENCRYPTED) throw encrypted(name);
  if (size > MAX_FILE || (size > RATIO_FROM && size > packed * MAX_RATIO)) throw tooLarge(name);
  if (method !== STORED && method !== DEFLATED) throw unknownMethod(name);
  const head = await bytesAt(handle, entry.header, LOCAL_LENGTH);
  if (head.length < LOCAL_LENGTH || head.readUInt32LE(0) !== LOCAL) throw damaged(name);
  const from = entry.header + LOCAL_LENGTH + head.readUInt16LE(26) + head.readUInt16LE(28);
  // Nothing grows by packing but for a few bytes: what claims to is not even fetched.
  if (from + packed > end || packed > size + (size >> 3) + 1024) throw damaged(name);
  const bytes = await bytesAt(handle, from, packed);
  const plain = method === STORED ? bytes : inflated(bytes, entry);
  if (plain.length !== size || crc32(plain) !== entry.crc) throw damaged(name);
  return plain;
}

/** Output is capped at the declared size: a file that holds more is lying. */
function inflated(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(name);
  }
}

const tooManyFiles = (): Unreadable =>
  new Unreadable(
    'archive-too-large',
    '压缩包太大或文件太多，没有读取。请分成几个压缩包再传。',
    'The archive is too large or has too many files. Split it.',
  );
