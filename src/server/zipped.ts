import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive: its name and its bytes, piece by piece. */
export type Entry = readonly [
  name: string,
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
];

/**
 * An archive, piece by piece as it is made; no more than a piece lies in memory. Stored, not packed again: documents and
 * pictures are packed already. The same files give the same bytes.
 */
export async function* zipped(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const taken = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for await (const [name, bytes] of entries) {
    const file = new ZipPassThrough(name);
    file.mtime = new Date('2000-01-01T00:00:00Z');
    zip.add(file);
    for await (const piece of bytes) {
      file.push(piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
