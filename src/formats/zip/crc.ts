import * as zlib from 'node:zlib';

/** The checksum of zip entries (CRC-32, ISO 3309). */
export type Checksum = (bytes: Uint8Array) => number;

const native = (zlib as { crc32?: Checksum }).crc32;

/** CRC-32 as an unsigned number: the engine's own where it has one, else by table. */
export const crc32: Checksum = native ? (bytes) => native(bytes) >>> 0 : crcByTable;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 by table: for engines without a native one. */
export function crcByTable(bytes: Uint8Array): number {
  let value = -1;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
