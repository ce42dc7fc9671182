import type { Buffer } from 'node:buffer';

/** Bytes of an operand by the size code in the upper three bits of a property's number; -1: the operand says. */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;

/** Properties that are read ([MS-DOC] 2.6). */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  outline: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  huge: 0x6646,
  hugeOld: 0x6645,
  tableDefinition: 0xd608,
  tabs: 0xc615,
  verticalMerge: 0xd62b,
} as const;

/** Is told each property with the place and length of its operand. */
export type OnProperty = (number: number, bytes: Buffer, at: number, length: number) => void;

/** Walks a list of properties; stops at the first that runs over the end. */
export function walkProperties(bytes: Buffer, from: number, to: number, hit: OnProperty): void {
  const end = Math.min(to, bytes.length);
  let at = from;
  while (at + 3 <= end) {
    const number = bytes.readUInt16LE(at);
    at += 2;
    const size = SIZES[number >> 13] ?? 1;
    const length = size >= 0 ? size : operandLength(bytes, number, at, end);
    if (at + length > end) return;
    hit(number, bytes, at, length);
    at += length;
  }
}

function operandLength(bytes: Buffer, number: number, at: number, end: number): number {
  if (number === SPRM.tableDefinition) return at + 2 <= end ? bytes.readUInt16LE(at) + 1 : end;
  const count = bytes[at] ?? 0;
  if (number !== SPRM.tabs || count !== 255) return count + 1;
  const removed = bytes[at + 1] ?? 0;
  const added = bytes[at + 2 + removed * 4] ?? 0;
  return 1 + 1 + removed * 4 + 1 + added * 3;
}
