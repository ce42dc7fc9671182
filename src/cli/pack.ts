import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The packed command line: its script, and what its module gives. */
export interface Pack {
  readonly script: Script;
  readonly program: typeof import('./run.ts');
}

/** Where the packed program and the machine's code for it lie. */
export const packFiles = (folder: string) => ({
  program: join(folder, 'program.cjs'),
  code: join(folder, 'program.code'),
});

/**
 * Opens the packed program with the code that the engine made of it when it was packed: parsing and compiling would cost
 * as much as checking a report. Code of another engine is refused by the engine itself, and the program compiled as usual.
 */
export function openPack(folder: string): Pack {
  const files = packFiles(folder);
  const code = codeIn(files.code);
  // Packed in ASCII alone (`scripts/bundle.mjs`): a byte is a character, and nothing is decoded. It is one function already:
  // put into one here, the text would be copied.
  const script = new Script(readFileSync(files.program, 'latin1'), {
    filename: files.program,
    ...(code && { cachedData: code }),
  });
  const module: { exports: unknown } = { exports: {} };
  const call: (...given: readonly unknown[]) => void = script.runInThisContext();
  call(module.exports, createRequire(files.program), module, files.program, folder);
  return { script, program: module.exports as Pack['program'] };
}

/** Without the code the program runs too, more slowly. */
function codeIn(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
