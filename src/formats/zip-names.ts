/** The names in a zip and the text of its first entry where that is an uncompressed `mimetype`. */
export interface ZipNames {
  readonly names: readonly string[];
  readonly mimetype: string;
}

const MOST_NAMES = 2000;
const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** Lists what is in a zip without unpacking it; of a zip without a directory, the names met from its start. */
export function zipNames(bytes: Uint8Array): ZipNames {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryNames(bytes, view);
  const names = directory.length > 0 ? directory : localNames(bytes, view);
  return { names, mimetype: mimetypeOf(bytes, view) };
}

function mimetypeOf(bytes: Uint8Array, view: DataView): string {
  if (bytes.length < 30 || view.getUint32(0, true) !== LOCAL_ENTRY) return '';
  const length = view.getUint16(26, true);
  if (nameAt(bytes, 30, length) !== 'mimetype' || view.getUint16(8, true) !== 0) return '';
  const start = 30 + length + view.getUint16(28, true);
  return nameAt(bytes, start, Math.min(100, view.getUint32(18, true)));
}

function directoryNames(bytes: Uint8Array, view: DataView): readonly string[] {
  const lowest = Math.max(0, bytes.length - 66_000);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const names: string[] = [];
    let entry = view.getUint32(at + 16, true);
    while (entry + 46 <= at && view.getUint32(entry, true) === DIRECTORY_ENTRY) {
      if (names.length >= MOST_NAMES) break;
      const length = view.getUint16(entry + 28, true);
      names.push(nameAt(bytes, entry + 46, length));
      entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    }
    return names;
  }
  return [];
}

function localNames(bytes: Uint8Array, view: DataView): readonly string[] {
  const names: string[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL_ENTRY) {
    if (names.length >= MOST_NAMES) break;
    const length = view.getUint16(at + 26, true);
    names.push(nameAt(bytes, at + 30, length));
    at += 30 + length + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return names;
}

const nameAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(
    ...bytes.subarray(from, Math.min(bytes.length, from + Math.min(length, 1000))),
  );
