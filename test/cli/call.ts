import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';

/** What a call of the command line gave: exit status and what it wrote on both streams. */
export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the words after `jiping` in this process and keeps what it writes. */
export async function call(...words: readonly string[]): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const { stdout, stderr } = process;
  const restore = [capture(stdout, out), capture(stderr, err)];
  try {
    return { status: await run(words), out: out.join(''), err: err.join('') };
  } finally {
    for (const back of restore) back();
  }
}

function capture(stream: NodeJS.WriteStream, into: string[]): () => void {
  const original = stream.write;
  stream.write = ((chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    into.push(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
    const done = rest.find((each) => typeof each === 'function');
    if (done) (done as () => void)();
    return true;
  }) as typeof stream.write;
  return () => {
    stream.write = original;
  };
}

/** A new empty folder outside the repository. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'jiping-'));

/** The contradictory sample in a format, and its clean twin. */
export const FAULTY = 'samples/自评报告-有矛盾.docx';
export const CLEAN = 'samples/自评报告-无误.docx';

/** A file as text, and as bytes. */
export const textOf = (path: string): string => readFileSync(path, 'utf8');
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
