import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

const READABLE = /\.(?:docx?|docm|dotx?|wps|rtf|odt|pdf|ofd|html?|mht(?:ml)?|txt|md|xlsx?|et)$/i;

/** The files of the paths given, folders walked, sorted. A path that does not exist stays: reading it tells. */
export function filesOf(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => (statOf(path)?.isDirectory() ? walk(path) : [path]));
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function walk(folder: string): readonly string[] {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that may not be looked into is told as a file that may not be read.
    return [folder];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    // Hidden files and Word's lock files (~$…) are nobody's reports.
    if (/^[.~]/.test(entry.name)) return [];
    if (entry.isDirectory()) return walk(path);
    // A link to a report is followed, one to a folder is not: it may lead round in a circle.
    const isFile = entry.isSymbolicLink() ? statOf(path)?.isFile() === true : entry.isFile();
    return isFile && READABLE.test(entry.name) ? [path] : [];
  });
}
