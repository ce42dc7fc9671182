import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const READABLE = /\.(?:docx?|dotx?|wps|odt|pdf|html?|mht|txt|md|xlsx?|et)$/i;

/** The files of the paths given, folders walked, sorted. A path that does not exist stays: reading it tells. */
export function filesOf(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => (isFolder(path) ? walk(path) : [path]));
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    // Hidden files and Word's lock files (~$…) are nobody's reports.
    if (/^[.~]/.test(entry.name)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && READABLE.test(entry.name) ? [path] : [];
  });
}
