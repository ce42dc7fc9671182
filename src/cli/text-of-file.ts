import { extract } from '../extract/extract.ts';
import { read } from '../formats/formats.ts';
import { Unreadable } from '../formats/unreadable.ts';
import { sentencesOf, type Text } from '../similar/sentences.ts';
import { readBytes } from './read-file.ts';

/** The text of a file, or in both languages why it could not be read. */
export type FileText = Text | Unread;

/** A file whose text could not be read. */
export interface Unread {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Reads a file for its sentences, its unit and its year; never throws. */
export async function textOfFile(path: string): Promise<FileText> {
  try {
    const document = await read(await readBytes(path));
    const { unit, fiscalYear } = extract(document).value;
    return {
      id: path,
      ...(unit !== undefined && { unit }),
      ...(fiscalYear !== undefined && { year: fiscalYear }),
      sentences: sentencesOf(document),
    };
  } catch (error) {
    return unread(path, error);
  }
}

/** Why a file has no text. */
export function unread(path: string, error: unknown): Unread {
  if (error instanceof Unreadable) return { id: path, zh: error.zh, en: error.en };
  const said = error instanceof Error ? error.message : String(error);
  return {
    id: path,
    zh: `处理时系统出错（${said}），请保留该文件并反馈。`,
    en: `Internal error (${said}); please keep the file and report it.`,
  };
}
