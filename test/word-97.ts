import { Buffer } from 'node:buffer';

/** A paragraph of a Word 97 file as a test writes it down. */
export interface WordParagraph {
  readonly text: string;
  /** The character that ends it: 13 paragraph, 7 cell or row. */
  readonly end?: number;
  /** Number of its style in `styles`. */
  readonly style?: number;
  /** Properties (sprm) as bytes. */
  readonly properties?: readonly number[];
  /** Character properties of the whole paragraph as bytes. */
  readonly characters?: readonly number[];
}

/** A style: its built-in number and properties. */
interface WordStyle97 {
  readonly builtIn: number;
  readonly properties?: readonly number[];
}

export interface Word97 {
  readonly main: readonly WordParagraph[];
  readonly notes?: readonly WordParagraph[];
  readonly textBoxes?: readonly WordParagraph[];
  readonly styles?: readonly WordStyle97[];
  /** Bytes of PlfLst with its levels behind it, and of PlfLfo. */
  readonly lists?: {
    readonly definitions: Buffer;
    readonly levels: Buffer;
    readonly overrides: Buffer;
  };
  readonly encrypted?: boolean;
  readonly version?: number;
}

const TEXT_AT = 2048;
const PAGE = 512;
const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** Properties by name, for tests. */
export const sprm = {
  inTable: [...u16(0x2416), 1],
  rowEnd: [...u16(0x2417), 1],
  depth: (n: number) => [...u16(0x6649), ...u32(n)],
  innerCell: [...u16(0x244b), 1],
  innerRowEnd: [...u16(0x244c), 1],
  outline: (n: number) => [...u16(0x2640), n],
  list: (n: number, level: number) => [...u16(0x460b), ...u16(n), ...u16(0x260a), level],
  deleted: [...u16(0x0800), 1],
  hidden: [...u16(0x083c), 1],
  /** Edges in twips and the merge flags of each cell. */
  row: (edges: readonly number[], flags: readonly number[]) => {
    const cells = flags.flatMap((flag) => [...u16(flag), ...new Array<number>(18).fill(0)]);
    const body = [edges.length - 1, ...edges.flatMap(u16), ...cells];
    return [...u16(0xd608), ...u16(body.length + 1), ...body];
  },
};

/** Makes a Word 97 file that holds what readers look at, and nothing else. */
export function word97(file: Word97): Uint8Array {
  const stories = [file.main, file.notes ?? [], [], [], [], [], file.textBoxes ?? []];
  const all = stories.flat();
  const texts = all.map((one) => one.text + String.fromCharCode(one.end ?? 13));
  const text = Buffer.from(texts.join(''), 'utf16le');
  const pages: Buffer[] = [];
  const papx: number[] = [];
  const chpx: number[] = [];
  const starts: number[] = [];
  const firstPage = Math.ceil((TEXT_AT + text.length) / PAGE);
  let at = TEXT_AT;
  all.forEach((one, i) => {
    const end = at + (texts[i] ?? '').length * 2;
    starts.push(at);
    papx.push(firstPage + pages.length);
    pages.push(paragraphPage(at, end, one));
    chpx.push(firstPage + pages.length);
    pages.push(characterPage(at, end, one.characters ?? []));
    at = end;
  });
  const table = tableStream(file, text.length / 2, [...starts, at], papx, chpx);
  const word = Buffer.alloc(firstPage * PAGE + pages.length * PAGE);
  header(word, file, stories.map(lengthOf), table.places);
  text.copy(word, TEXT_AT);
  pages.forEach((page, i) => {
    page.copy(word, (firstPage + i) * PAGE);
  });
  return compound({ WordDocument: word, '1Table': table.bytes });
}

const lengthOf = (story: readonly WordParagraph[]): number =>
  story.reduce((sum, one) => sum + one.text.length + 1, 0);

function paragraphPage(from: number, to: number, one: WordParagraph): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32LE(from, 0);
  page.writeUInt32LE(to, 4);
  const properties = [...u16(one.style ?? 0), ...(one.properties ?? [])];
  const even = properties.length % 2 === 0;
  page[8] = 16;
  // The count is of words; an even length is written with a leading zero byte.
  const head = even ? [0, properties.length / 2] : [(properties.length + 1) / 2];
  Buffer.from([...head, ...properties]).copy(page, 32);
  page[511] = 1;
  return page;
}

function characterPage(from: number, to: number, properties: readonly number[]): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32LE(from, 0);
  page.writeUInt32LE(to, 4);
  page[8] = 16;
  Buffer.from([properties.length, ...properties]).copy(page, 32);
  page[511] = 1;
  return page;
}

type Places = ReadonlyMap<number, readonly [number, number]>;

function tableStream(
  file: Word97,
  characters: number,
  bounds: readonly number[],
  papx: readonly number[],
  chpx: readonly number[],
): { bytes: Buffer; places: Places } {
  const places = new Map<number, readonly [number, number]>();
  const parts: Buffer[] = [];
  let length = 0;
  const add = (number: number | undefined, bytes: Buffer) => {
    if (number !== undefined) places.set(number, [length, bytes.length]);
    parts.push(bytes);
    length += bytes.length;
  };
  const piece = [...u32(0), ...u32(characters), 0, 0, ...u32(TEXT_AT), 0, 0];
  add(33, Buffer.from([2, ...u32(piece.length), ...piece]));
  add(13, Buffer.from([...bounds.flatMap(u32), ...papx.flatMap(u32)]));
  add(12, Buffer.from([...bounds.flatMap(u32), ...chpx.flatMap(u32)]));
  if (file.styles) add(1, stylesheet(file.styles));
  if (file.lists) {
    add(73, file.lists.definitions);
    add(undefined, file.lists.levels);
    add(74, file.lists.overrides);
  }
  return { bytes: Buffer.concat(parts), places };
}

function stylesheet(styles: readonly WordStyle97[]): Buffer {
  const items = styles.flatMap((style, i) => {
    const update = [...u16(i), ...(style.properties ?? [])];
    const body = [
      ...u16(style.builtIn),
      ...u16(1 | (0xfff << 4)),
      ...u16(1),
      ...u16(0),
      ...u16(0),
      ...u16(1),
      ...u16(0x61),
      ...u16(0),
      ...u16(update.length),
      ...update,
    ];
    if (body.length % 2 === 1) body.push(0);
    return [...u16(body.length), ...body];
  });
  return Buffer.from([
    ...u16(18),
    ...u16(styles.length),
    ...u16(10),
    ...new Array<number>(14).fill(0),
    ...items,
  ]);
}

function header(word: Buffer, file: Word97, counts: readonly number[], places: Places): void {
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(file.version ?? 0x00c1, 2);
  word.writeUInt16LE(0x0200 | (file.encrypted ? 0x0100 : 0), 10);
  word.writeUInt16LE(14, 32);
  word.writeUInt16LE(22, 62);
  word.writeUInt16LE(93, 152);
  counts.forEach((count, i) => {
    word.writeUInt32LE(count, 76 + i * 4);
  });
  for (const [number, [at, length]] of places) {
    word.writeUInt32LE(at, 154 + number * 8);
    word.writeUInt32LE(length, 154 + number * 8 + 4);
  }
}

const SECTOR = 512;
const END = 0xfffffffe;

/** Makes a compound file of named streams; each is long enough to lie in ordinary sectors. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const padded = names.map((name) => {
    const bytes = streams[name] ?? new Uint8Array();
    const size = Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR);
    const buffer = Buffer.alloc(size);
    buffer.set(bytes);
    return buffer;
  });
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const dataSectors = padded.reduce((sum, one) => sum + one.length / SECTOR, 0);
  let fatSectors = 1;
  while (fatSectors * 128 < fatSectors + directorySectors + dataSectors) fatSectors += 1;
  const fat = Buffer.alloc(fatSectors * SECTOR, 0xff);
  const link = (from: number, count: number) => {
    for (let i = 0; i < count; i += 1)
      fat.writeUInt32LE(i === count - 1 ? END : from + i + 1, (from + i) * 4);
  };
  for (let i = 0; i < fatSectors; i += 1) fat.writeUInt32LE(0xfffffffd, i * 4);
  link(fatSectors, directorySectors);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  entry(directory, 0, 'Root Entry', 5, END, 0);
  let next = fatSectors + directorySectors;
  padded.forEach((bytes, i) => {
    entry(directory, i + 1, names[i] ?? '', 2, next, bytes.length);
    link(next, bytes.length / SECTOR);
    next += bytes.length / SECTOR;
  });
  return new Uint8Array(Buffer.concat([cfbHeader(fatSectors), fat, directory, ...padded]));
}

function entry(
  directory: Buffer,
  i: number,
  name: string,
  type: number,
  start: number,
  size: number,
): void {
  const at = i * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory[at + 66] = type;
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}

function cfbHeader(fatSectors: number): Buffer {
  const head = Buffer.alloc(SECTOR, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(fatSectors, 44);
  head.writeUInt32LE(fatSectors, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  head.fill(0xff, 76);
  for (let i = 0; i < Math.min(109, fatSectors); i += 1) head.writeUInt32LE(i, 76 + i * 4);
  return head;
}
