import { Buffer } from 'node:buffer';
import { broken, tooLarge } from './refusals.ts';

/** A compound file ([MS-CFB]): named streams in one file. */
export interface Compound {
  readonly names: readonly string[];
  /** The bytes of a stream, undefined when there is none of that name. */
  readonly stream: (name: string) => Buffer | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers from here on are marks: free, end of chain, allocation table. */
const MARKS = 0xfffffffa;
const END = 0xfffffffe;
const LARGEST_STREAM = 100 * 1024 * 1024;
const HEADER_ENTRIES = 109;
const MOST_STREAMS = 20_000;

/** Whether the bytes begin as a compound file does. */
export const isCompound = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, i) => bytes[i] === byte);

interface Layout {
  readonly file: Buffer;
  readonly sectorSize: number;
  readonly miniSize: number;
  readonly cutoff: number;
  readonly table: Uint32Array;
}

/** Opens a compound file. Chains that loop or leave the file are refused. */
export function openCompound(bytes: Uint8Array): Compound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512 || !isCompound(file)) throw broken();
  const sectorSize = 1 << file.readUInt16LE(30);
  const miniSize = 1 << file.readUInt16LE(32);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw broken();
  const cutoff = file.readUInt32LE(56);
  const layout: Layout = {
    file,
    sectorSize,
    miniSize,
    cutoff,
    table: allocation(file, sectorSize),
  };
  return openDirectory(layout);
}

interface Stored {
  readonly start: number;
  readonly size: number;
}

function openDirectory(layout: Layout): Compound {
  const { file } = layout;
  const directory = chain(layout, file.readUInt32LE(48), LARGEST_STREAM);
  const streams = new Map<string, Stored>();
  let root: Stored = { start: END, size: 0 };
  for (let at = 0; at + 128 <= directory.length && streams.size < MOST_STREAMS; at += 128) {
    const type = directory[at + 66];
    const length = directory.readUInt16LE(at + 64);
    if (length < 2 || length > 64) continue;
    const stored = {
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    };
    if (type === 5) root = stored;
    else if (type === 2) {
      const name = directory.toString('utf16le', at, at + length - 2);
      if (!streams.has(name)) streams.set(name, stored);
    }
  }
  let small: ((stored: Stored) => Buffer) | undefined;
  return {
    names: [...streams.keys()],
    stream: (name) => {
      const stored = streams.get(name);
      if (!stored) return undefined;
      if (stored.size > LARGEST_STREAM) throw tooLarge();
      if (stored.size >= layout.cutoff) return chain(layout, stored.start, stored.size);
      small ??= miniStreams(layout, root);
      return small(stored);
    },
  };
}

/** Reads the file allocation table: its sectors are named in the header and in a chain of further sectors. */
function allocation(file: Buffer, sectorSize: number): Uint32Array {
  const most = Math.ceil(file.length / sectorSize);
  const wanted = Math.min(file.readUInt32LE(44), most);
  const sectors: number[] = [];
  const collect = (from: Buffer, at: number, count: number) => {
    for (let i = 0; i < count && sectors.length < wanted && at + i * 4 + 4 <= from.length; i += 1) {
      const sector = from.readUInt32LE(at + i * 4);
      if (sector < MARKS) sectors.push(sector);
    }
  };
  collect(file, 76, HEADER_ENTRIES);
  let next = file.readUInt32LE(68);
  for (let steps = 0; next < MARKS && sectors.length < wanted; steps += 1) {
    if (steps > most) throw broken();
    const more = sectorAt(file, sectorSize, next);
    collect(more, 0, sectorSize / 4 - 1);
    next = more.length >= sectorSize ? more.readUInt32LE(sectorSize - 4) : END;
  }
  const perSector = sectorSize / 4;
  const table = new Uint32Array(sectors.length * perSector).fill(END);
  sectors.forEach((sector, i) => {
    const data = sectorAt(file, sectorSize, sector);
    for (let k = 0; k * 4 + 4 <= data.length; k += 1)
      table[i * perSector + k] = data.readUInt32LE(k * 4);
  });
  return table;
}

function sectorAt(file: Buffer, sectorSize: number, sector: number): Buffer {
  const from = (sector + 1) * sectorSize;
  if (from >= file.length) throw broken();
  return file.subarray(from, Math.min(file.length, from + sectorSize));
}

/** The bytes of a chain of sectors; sectors that follow each other in the file are taken in one piece. */
function chain(layout: Layout, start: number, size: number): Buffer {
  const { file, sectorSize, table } = layout;
  const pieces: Buffer[] = [];
  let length = 0;
  let sector = start;
  while (sector < MARKS && length < size) {
    let run = 1;
    while (table[sector + run - 1] === sector + run && length + run * sectorSize < size) run += 1;
    const from = (sector + 1) * sectorSize;
    if (from >= file.length) throw broken();
    const piece = file.subarray(from, Math.min(file.length, from + run * sectorSize));
    pieces.push(piece);
    length += run * sectorSize;
    if (length > file.length + sectorSize) throw broken();
    sector = table[sector + run - 1] ?? END;
  }
  const whole = pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces);
  return whole.subarray(0, Math.min(size, whole.length));
}

/** Small streams lie in 64-byte sectors inside one stream of the root. */
function miniStreams(layout: Layout, root: Stored): (stored: Stored) => Buffer {
  const { file, miniSize } = layout;
  const data = chain(layout, root.start, LARGEST_STREAM);
  const table = chain(layout, file.readUInt32LE(60), LARGEST_STREAM);
  return ({ start, size }) => {
    const pieces: Buffer[] = [];
    let length = 0;
    let sector = start;
    while (sector < MARKS && length < size) {
      pieces.push(data.subarray(sector * miniSize, (sector + 1) * miniSize));
      length += miniSize;
      sector = sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : END;
    }
    return Buffer.concat(pieces).subarray(0, size);
  };
}
