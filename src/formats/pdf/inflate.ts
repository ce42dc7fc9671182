import { inflateSync } from 'node:zlib';

/** Most that a stream unpacks to; larger ones were refused before (guard.ts). */
const MOST = 64 << 20;

/**
 * What pdf.js asks of a DecompressionStream, done at once: the engine's own hands sixteen kilobytes at a time through five layers of
 * streams. Throws on damaged bytes when they are read, as that one does; pdf.js then unpacks what can be saved by itself.
 */
export class WholeInflate {
  readonly #written: Uint8Array[] = [];
  readonly writable = {
    getWriter: () => ({
      ready: Promise.resolve(),
      write: async (bytes: Uint8Array) => void this.#written.push(bytes),
      close: async () => undefined,
    }),
  };
  readonly readable = {
    [Symbol.asyncIterator]: () => this.#unpacked(),
  };

  constructor(format: string) {
    // Other packings take pdf.js' own way.
    if (format !== 'deflate') throw new TypeError(format);
  }

  async *#unpacked(): AsyncGenerator<Uint8Array> {
    for (const bytes of this.#written)
      yield inflateSync(bytes, { maxOutputLength: MOST, chunkSize: chunkFor(bytes.length) });
  }
}

/** Room for what most streams unpack to, so that it is not put together from many pieces. */
const chunkFor = (packed: number): number => Math.min(Math.max(4 * packed, 4096), 4 << 20);
