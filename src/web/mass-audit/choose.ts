/** A file that was chosen, with the folders that it lay in. */
export interface Chosen {
  readonly path: string;
  readonly file: File;
}

/** Hidden files and lock files of office programs are nobody's reports. */
const HIDDEN = /(?:^|\/)(?:\.|~\$)/;

const shown = (all: readonly Chosen[]): readonly Chosen[] =>
  all
    .filter(({ path }) => !HIDDEN.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** The files of an input, in order of their paths. */
export const chosenIn = (files: FileList | null): readonly Chosen[] =>
  shown(Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file })));

/** The files that were dropped, folders walked. The entries must be taken before the event is over. */
export async function chosenFrom(items: DataTransferItemList): Promise<readonly Chosen[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  const found: Chosen[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return shown(found);
}

async function walk(entry: FileSystemEntry, found: Chosen[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is told in parts, an empty one at the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return;
    for (const each of part) await walk(each, found);
  }
}
