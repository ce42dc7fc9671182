import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, crcByTable } from './crc.ts';
import { copyEntry, pack, writeZip } from './write.ts';
import { openZip, packedBytes } from './zip.ts';

const contents = fc.uniqueArray(
  fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
    bytes: fc.uint8Array({ maxLength: 300 }),
  }),
  { selector: ({ name }) => name.replaceAll('\\', '/').replace(/^\/+/, ''), maxLength: 5 },
);

describe('a package', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(contents, (files) => {
        const named = files.filter(({ name }) => !/[\\/]|\p{Cs}/u.test(name));
        const zip = openZip(writeZip(named.map(({ name, bytes }) => pack(name, bytes))));
        expect([...zip.entries.keys()]).toEqual(named.map(({ name }) => name));
        for (const { name, bytes } of named)
          expect(Buffer.compare(zip.read(name) ?? Buffer.from('?'), bytes)).toBe(0);
      }),
    );
  });

  it('is the same for the same contents, and keeps copied entries as they are packed', () => {
    const bytes = new TextEncoder().encode('绩效'.repeat(100));
    const made = writeZip([pack('a.xml', bytes)]);
    expect(writeZip([pack('a.xml', bytes)])).toEqual(made);
    const entry = openZip(made).entries.get('a.xml');
    const copied = entry && writeZip([copyEntry(made, entry)]);
    expect(copied).toEqual(made);
    expect(entry && packedBytes(made, entry).length).toBeLessThan(bytes.length);
  });

  it('may have other bytes before it', () => {
    const made = writeZip([pack('a', new Uint8Array([1, 2, 3]))]);
    const moved = new Uint8Array([9, 9, 9, ...made]);
    expect(Buffer.from(openZip(moved).read('a') ?? [])).toEqual(Buffer.from([1, 2, 3]));
  });
});

describe('the checksum', () => {
  it('is the published one, natively and by table', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect([crc32(bytes), crcByTable(bytes)]).toEqual([0xcb_f4_39_26, 0xcb_f4_39_26]);
  });
});
