import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type Gate, type GatePort, openGate } from './gate.ts';
import { WholeInflate } from './inflate.ts';

type PdfJs = typeof import('pdfjs-dist');
/** The other half of pdf.js, which has no types of its own. */
interface PdfJsWorker {
  readonly WorkerMessageHandler: { initializeFromPort(port: GatePort): void };
}
/** Both halves of pdf.js and where its data lie. */
interface Engine {
  readonly pdf: PdfJs;
  readonly worker: PdfJsWorker;
  readonly folder: string;
}

/** A PDF document that is open for reading. */
export interface OpenPdf {
  readonly proxy: PDFDocumentProxy;
  readonly ops: PdfJs['OPS'];
  readonly gate: Gate;
}

/** One page as pdf.js gives it. */
export type PdfPage = PDFPageProxy;

let loading: Promise<Engine> | undefined;

/** Loads pdf.js once, when the first PDF comes. */
async function load(): Promise<Engine> {
  polyfill();
  (globalThis as { FontFace?: unknown }).FontFace ??= UnseenFont;
  globalThis.DecompressionStream = WholeInflate as never;
  const restore = keepOwn();
  const workerPath: string = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
  const worker = (await import(workerPath)) as PdfJsWorker;
  const path: string = 'pdfjs-dist/legacy/build/pdf.min.mjs';
  const pdf = (await import(path)) as PdfJs;
  restore();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { pdf, worker, folder };
}

/**
 * The legacy build puts its own `push`, `parse` and `stringify` over those of the engine, for the whole process, for the
 * sake of corner cases that pdf.js never meets; its `push` alone takes a third of the time of reading a file. The answer
 * puts the engine's own back.
 */
function keepOwn(): () => void {
  const kept = [
    [Array.prototype, 'push'],
    [Function.prototype, 'toString'],
    [JSON, 'parse'],
    [JSON, 'stringify'],
  ] as const;
  const own = kept.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  return () => {
    kept.forEach(([owner, name], i) => {
      const before = own[i];
      if (before) Object.defineProperty(owner, name, before);
    });
  };
}

/** A page that takes fonts and shows none. */
const NO_PAGE = { fonts: { add: () => undefined, delete: () => undefined } };

/** What such a page makes of the bytes of a font: nothing, at once. */
class UnseenFont {
  readonly loaded = Promise.resolve();
}

/** Node 20 lacks this method; without it pdf.js ends a page's drawing early and says nothing. */
function polyfill(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  if (prototype.transferToFixedLength) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      structuredClone(this, { transfer: [this] });
      return moved;
    },
  });
}

/**
 * Opens a PDF without network, scripts, system fonts or canvas, hands it to `use` and closes it again. The bytes are
 * pdf.js' own from then on.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  loading ??= load();
  const { pdf, worker, folder } = await loading;
  const gate = openGate();
  worker.WorkerMessageHandler.initializeFromPort(gate.port);
  const link = new pdf.PDFWorker({
    port: gate.port as never,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  const task = pdf.getDocument({
    data: bytes,
    worker: link,
    stopAtErrors: true,
    isEvalSupported: false,
    // Fonts count as drawn by the page, or pdf.js would make a path of each glyph that nobody draws.
    disableFontFace: false,
    ownerDocument: NO_PAGE as never,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  });
  const stop = catchStray();
  try {
    gate.allow({ milliseconds: 5000, operations: 1_000_000 });
    const proxy = await Promise.race([task.promise, gate.spent]);
    return await use({ proxy, ops: pdf.OPS, gate });
  } finally {
    await Promise.race([task.destroy(), gone(gate)]).catch(() => undefined);
    link.destroy();
    gate.close();
    stop();
  }
}

/** Files that are open now; the listener below is there while there are any. */
let open = 0;

/**
 * On broken files pdf.js drops promises that fail, which would end the process although the same fault is reported to
 * the caller as well. Its own faults are let pass while a file is open; every other one goes its usual way.
 */
function catchStray(): () => void {
  open += 1;
  if (open === 1) process.on('unhandledRejection', letPass);
  return () => {
    // Rejections are reported after the microtasks of this turn.
    setTimeout(() => {
      open -= 1;
      if (open === 0) process.off('unhandledRejection', letPass);
    }, 0);
  };
}

const OF_PDFJS =
  /^(?:XRefEntryException|XRefParseException|FormatError|InvalidPDFException|MissingDataException|UnknownErrorException|AbortException|ParserEOFException|ResponseException)$/;

function letPass(reason: unknown): void {
  if (!OF_PDFJS.test((reason as { readonly name?: string } | undefined)?.name ?? '')) throw reason;
}

/** Settles when the gate is shut already, or soon: nobody answers behind a shut gate. */
const gone = (gate: Gate): Promise<unknown> =>
  Promise.race([
    gate.spent.catch(() => undefined),
    new Promise((done) => setTimeout(done, 200).unref()),
  ]);
