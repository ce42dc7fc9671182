import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ownFontFolders } from './fonts.ts';

/** Compilers by the font files they were started with: starting one takes a second, setting a report some milliseconds. */
const started = new Map<string, Promise<NodeCompiler>>();

/** The compiler with our own fonts and the given files, started when first asked for. */
function compilerWith(fontFiles: readonly string[]): Promise<NodeCompiler> {
  const key = fontFiles.join('\n');
  const known = started.get(key);
  if (known) return known;
  const made = start(fontFiles);
  started.set(key, made);
  return made;
}

async function start(fontFiles: readonly string[]): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [
      { fontPaths: [...ownFontFolders()] },
      ...(fontFiles.length > 0 ? [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] : []),
    ],
  });
}

/** Results of earlier documents are forgotten after so many others. */
const KEPT = 4;

/** Sets a source as PDF. With a day the file is PDF/A-2b; the same source gives the same bytes. */
export async function compile(
  source: string,
  fontFiles: readonly string[],
  archival: boolean,
): Promise<Uint8Array> {
  const compiler = await compilerWith(fontFiles);
  try {
    const compiled = compiler.compile({ mainFileContent: source });
    const document = compiled.result;
    if (!document)
      throw new Error(`typesetting failed: ${firstOf(compiler, compiled.takeDiagnostics())}`);
    const bytes = compiler.pdf(document, archival ? { pdfStandard: 'a-2b' } : {});
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    compiler.evictCache(KEPT);
  }
}

function firstOf(compiler: NodeCompiler, error: unknown): string {
  if (!error) return 'unknown';
  return JSON.stringify(compiler.fetchDiagnostics(error as never)[0] ?? 'unknown');
}
