import { document as build, type Draft, type DraftTable } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { Unreadable } from '../unreadable.ts';
import { withColumns } from './columns.ts';
import { readDirectly } from './direct/read.ts';
import { type OpenPdf, withPdf } from './engine.ts';
import { type Unfurnished, withoutFurniture } from './furniture.ts';
import { guard } from './guard.ts';
import { interpret } from './interpret.ts';
import type { Line } from './lines.ts';
import type { PageMarks } from './marks.ts';
import { layOut, type PageFlow, type Piece } from './page.ts';
import { type FlowLine, measure, paragraphsOf } from './paragraphs.ts';
import { broken, empty, locked, scanned, tooComplex, tooManyPages } from './refusals.ts';
import { carriesOn, type Gathered, stitch } from './stitch.ts';

/** More than any report with its attachments needs. */
const LIMITS = { pages: 2000, milliseconds: 60_000, operations: 120_000 };
/** Time that pdf.js gets for one page; milliseconds. */
const PAGE_TIME = 5000;

/** Reads the text and the tables of a PDF file; scans, locked and damaged files are refused with the reason. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  if (!looksWhole(bytes)) throw broken();
  try {
    const direct = readDirectly(bytes, LIMITS, readMarks);
    if (direct) return documentOf(direct, 0);
    const { bytes: safe, images } = guard(bytes);
    return await withPdf(safe, async (pdf) => documentOf(await readPages(pdf), Math.ceil(images)));
  } catch (reason) {
    throw refusalOf(reason);
  }
}

/** A PDF begins with its mark and ends with the table of its objects; a file cut short does not. */
function looksWhole(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1');
  const head = latin.decode(bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) return false;
  return latin.decode(bytes.subarray(Math.max(0, bytes.length - 8192))).includes('startxref');
}

function refusalOf(reason: unknown): Unreadable {
  if (reason instanceof Unreadable) return reason;
  const error = reason as { readonly name?: string; readonly message?: string };
  if (error.name === 'PasswordException') return locked();
  if (error.message === 'budget') return tooComplex();
  return broken();
}

/** A page laid out, and what was left out of it. */
interface Page {
  readonly flow: PageFlow;
  readonly images: number;
  readonly slanted: number;
}

const readMarks = (marks: PageMarks, number: number): Page => ({
  flow: layOut(marks, number),
  images: marks.images,
  slanted: marks.slanted,
});

/** Puts the pages together; `pictures` are those that stand in the file but were not met on a page. */
function documentOf(pages: readonly Page[], pictures: number): Document {
  const images = pages.reduce((sum, page) => sum + page.images, pictures);
  const slanted = pages.reduce((sum, page) => sum + page.slanted, 0);
  if (pages.every((page) => page.flow.items.length === 0))
    throw images > 0 ? scanned(pages.length) : empty();
  return assemble(
    pages.map((page) => page.flow),
    droppedOf(images, slanted),
  );
}

/** Reads the pages with pdf.js. */
async function readPages(pdf: OpenPdf): Promise<readonly Page[]> {
  const count = pdf.proxy.numPages;
  if (count > LIMITS.pages) throw tooManyPages(count, LIMITS.pages);
  const pages: Page[] = [];
  const end = performance.now() + LIMITS.milliseconds;
  for (let number = 1; number <= count; number += 1) {
    if (performance.now() > end) throw tooComplex();
    pdf.gate.allow({ milliseconds: PAGE_TIME, operations: LIMITS.operations });
    const page = await Promise.race([pdf.proxy.getPage(number), pdf.gate.spent]);
    const list = await Promise.race([page.getOperatorList(), pdf.gate.spent]);
    const marks = interpret(pdf, page, list);
    page.cleanup();
    pages.push(readMarks(marks, number));
  }
  return pages;
}

/** Lines to paragraphs, tables over page breaks to one. */
function assemble(pages: readonly PageFlow[], dropped: readonly string[]): Document {
  const { pages: cleared, heads } = withoutFurniture(pages);
  const drafts: Draft[] = [];
  const all = cleared.flatMap(linesOfPage);
  const measures = measure(all);
  let run: FlowLine[] = [];
  let table: Gathered | undefined;
  const closeRun = (): void => {
    for (const stretch of withColumns(run))
      if ('table' in stretch) drafts.push(stretch.table);
      else
        for (const { text, page } of paragraphsOf(stretch.lines, measures))
          drafts.push({ kind: 'paragraph', text, page });
    run = [];
  };
  const closeTable = (): void => {
    if (table) drafts.push(draftOf(table, table));
    table = undefined;
  };
  for (const page of cleared)
    for (const item of page.items) {
      if ('line' in item) {
        closeTable();
        run.push(onPage(item.line, page));
      } else if (table && carriesOn(table, item.piece, page.page, page.height)) {
        table = stitch(table, item.piece, page.page);
      } else {
        closeRun();
        closeTable();
        table = { ...item.piece, page: page.page, lastPage: page.page, uncertain: false };
      }
    }
  closeRun();
  closeTable();
  return build([...drafts, ...headsOf(heads)], { format: 'pdf', dropped });
}

const onPage = (line: Line, page: PageFlow): FlowLine => ({
  ...line,
  page: page.page,
  pageWidth: page.width,
  pageHeight: page.height,
});

const linesOfPage = (page: PageFlow): readonly FlowLine[] =>
  page.items.flatMap((item) => ('line' in item ? [onPage(item.line, page)] : []));

const headsOf = (heads: Unfurnished['heads']): readonly Draft[] =>
  heads.map(({ text, role, page }) => ({ kind: 'paragraph', text, role, page }));

/** A table of the document from one of the pages. */
function draftOf(piece: Piece, gathered?: Gathered): DraftTable {
  const columns = piece.xs.length - 1;
  const cells = piece.cells.map(({ row, column, rowSpan, columnSpan, text, tables }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    ...(tables.length > 0 && { tables: tables.map((inner) => draftOf(inner)) }),
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: 'table',
    rows: piece.rows,
    columns,
    cells,
    widths: piece.xs.slice(1).map((x, i) => Math.round((x - (piece.xs[i] ?? 0)) * 10) / 10),
    ...((piece.guessed || gathered?.uncertain) && { uncertain: true as const }),
    ...(gathered && { page: gathered.page }),
  };
}

function droppedOf(images: number, slanted: number): readonly string[] {
  return [
    ...(images > 0 ? [`图片 ${images} 幅`] : []),
    ...(slanted > 0 ? [`斜排文字（水印）${slanted} 字`] : []),
  ];
}
