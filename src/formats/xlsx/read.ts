import { type ReadOptions, readXls, readXlsx, type Workbook } from 'hucre';
import { document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { Unreadable } from '../unreadable.ts';
import { openZip } from '../zip/zip.ts';
import { broken, empty, locked, tooLarge } from './refusals.ts';
import { sheetBlocks } from './sheet.ts';

/** Beyond this part of a sheet no form reaches; formats of whole rows and columns do. */
const AREA = 'A1:CZ20000';
const LARGEST_PARTS = 32 * 1024 * 1024;

/** Options under which visible sheets are read; the hidden ones are only counted. */
function newOptions(): { readonly options: ReadOptions; readonly hidden: () => number } {
  let hidden = 0;
  const options: ReadOptions = {
    readStyles: true,
    range: AREA,
    maxRows: 20_000,
    sheets: (sheet) => {
      const visible = !sheet.hidden && !sheet.veryHidden;
      if (!visible) hidden += 1;
      return visible;
    },
  };
  return { options, hidden: () => hidden };
}

/** Reads a workbook of Excel 2007 and later: each visible sheet's titles, tables and notes. */
export async function readWorkbook(bytes: Uint8Array): Promise<Document> {
  checkSizes(bytes);
  const { options, hidden } = newOptions();
  return toDocument(await guarded(() => readXlsx(bytes, options)), 'xlsx', hidden());
}

/** Reads a workbook of Excel 97–2003. */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Document> {
  const { options, hidden } = newOptions();
  return toDocument(await guarded(() => readXls(bytes, options)), 'xls', hidden());
}

/** Unpacks the parts within our own limits first: a part that lies about its size never reaches the library. */
function checkSizes(bytes: Uint8Array): void {
  const zip = openZip(bytes);
  let total = 0;
  for (const entry of zip.entries.values())
    if (/\.(?:xml|rels|bin)$/i.test(entry.name)) total += entry.size;
  if (total > LARGEST_PARTS) throw tooLarge();
  for (const entry of zip.entries.values()) {
    if (!/\.xml$/i.test(entry.name)) continue;
    const part = zip.read(entry.name);
    if (part && hasDoctype(part)) throw broken();
  }
}

/** No office program writes a DOCTYPE into a part: it is there to expand or to fetch. */
const hasDoctype = (part: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(part.subarray(0, 2048)).includes('<!DOCTYPE');

/** The library's errors are about bytes; the sender needs to know what to do. */
async function guarded(reading: () => Promise<Workbook>): Promise<Workbook> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const message = error instanceof Error ? `${error.name} ${error.message}` : '';
    if (/encrypt|password|FILEPASS/i.test(message)) throw locked();
    throw /limit|exceed|too (?:large|big|many)/i.test(message) ? tooLarge() : broken();
  }
}

function toDocument(workbook: Workbook, format: 'xlsx' | 'xls', skipped: number): Document {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
  const drafts = visible.flatMap(sheetBlocks);
  if (drafts.length === 0) throw empty();
  const hidden = skipped + workbook.sheets.length - visible.length;
  return document(drafts, { format, dropped: hidden > 0 ? [`隐藏的工作表${hidden}张`] : [] });
}
