import type { Document } from '../../document/document.ts';
import { layingPages, type Page, together } from '../pages/together.ts';
import { Unreadable } from '../unreadable.ts';
import { readDirectly } from './direct/read.ts';
import { type OpenPdf, withPdf } from './engine.ts';
import { guard } from './guard.ts';
import { interpret } from './interpret.ts';
import { broken, empty, locked, scanned, tooComplex, tooManyPages } from './refusals.ts';

/** More than any report with its attachments needs. */
const LIMITS = { pages: 2000, milliseconds: 60_000, operations: 120_000 };
/** Time that pdf.js gets for one page; milliseconds. */
const PAGE_TIME = 5000;

/** Reads the text and the tables of a PDF file; scans, locked and damaged files are refused with the reason. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  if (!looksWhole(bytes)) throw broken();
  try {
    const direct = readDirectly(bytes, LIMITS, layingPages());
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

/** Refuses what has no text: a scan, or nothing at all. */
function documentOf(pages: readonly Page[], pictures: number): Document {
  if (pages.every(isBlank))
    throw pictures > 0 || pages.some(({ images }) => images > 0) ? scanned(pages.length) : empty();
  return together(pages, 'pdf', pictures);
}

const isBlank = ({ flows }: Page): boolean => flows.every(({ items }) => items.length === 0);

/** Reads the pages with pdf.js. */
async function readPages(pdf: OpenPdf): Promise<readonly Page[]> {
  const count = pdf.proxy.numPages;
  if (count > LIMITS.pages) throw tooManyPages(count, LIMITS.pages);
  const pages: Page[] = [];
  const layPage = layingPages();
  const end = performance.now() + LIMITS.milliseconds;
  for (let number = 1; number <= count; number += 1) {
    if (performance.now() > end) throw tooComplex();
    pdf.gate.allow({ milliseconds: PAGE_TIME, operations: LIMITS.operations });
    const page = await Promise.race([pdf.proxy.getPage(number), pdf.gate.spent]);
    const list = await Promise.race([page.getOperatorList(), pdf.gate.spent]);
    const marks = interpret(pdf, page, list);
    page.cleanup();
    pages.push(layPage(marks, number));
  }
  return pages;
}
