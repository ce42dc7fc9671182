import { Unreadable } from '../formats/unreadable.ts';
import { VERSION } from '../server/version.ts';
import { StoreError } from '../store/fault.ts';
import { type Asked, type Command, langIn, readArguments } from './arguments.ts';
import { HELP } from './help.ts';
import { machineFault } from './machine-fault.ts';
import { Misused } from './misused.ts';

/** Status of a call that was itself wrong, and of a fault of ours (sysexits: EX_USAGE, EX_SOFTWARE). */
const MISUSED = 64;
const FAULT = 70;
/** Status when the database cannot be opened, saved or restored, or the machine refuses a file (sysexits: EX_UNAVAILABLE). */
const UNAVAILABLE = 69;

/** The commands, each loaded only when it is called, so that a check starts fast. */
const COMMANDS: Readonly<Record<Command, (asked: Asked) => Promise<number>>> = {
  check: async (asked) => (await import('./check.ts')).check(asked),
  extract: async (asked) => (await import('./extract.ts')).extractFile(asked),
  import: async (asked) => (await import('./import.ts')).importFile(asked),
  compose: async (asked) => (await import('./compose.ts')).composeFile(asked),
  similar: async (asked) => (await import('./similar.ts')).similar(asked),
  annotate: async (asked) => (await import('./annotate.ts')).annotateFile(asked),
  rules: async (asked) => (await import('./rules.ts')).rules(asked),
  serve: async (asked) => (await import('./serve.ts')).serve(asked),
  backup: async (asked) => (await import('./keep.ts')).backup(asked),
  restore: async (asked) => (await import('./keep.ts')).restore(asked),
  portal: async (asked) => (await import('./portal.ts')).portal(asked),
  verify: async (asked) => (await import('./keep.ts')).verify(asked),
};

/** Runs the words after `jiping` as the whole process: its exit status is that of the call. */
export async function start(words: readonly string[]): Promise<void> {
  // Who writes is told of a failure (emit). Without a listener a reader that stops early (head, less) would end the process
  // with a trace, and the status of what was found would be lost.
  process.stdout.on('error', () => {});
  const status = await run(words);
  await Promise.all([process.stdout, process.stderr].map(written));
  // Nothing is left to be done. Where the engine is left to find that out, it collects its garbage first: a tenth of a check.
  process.exit(status);
}

/** When all that was written to a stream is out of this process. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((done) => {
    stream.write('', () => done());
  });

/** Runs the words after `jiping` and gives the exit status. Never throws. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    return await called(words);
  } catch (error) {
    return told(error, langIn(words));
  }
}

async function called(words: readonly string[]): Promise<number> {
  const [first] = words;
  const bare = words.length === (first === '--lang' ? 2 : first?.startsWith('--lang=') ? 1 : 0);
  if (bare || first === 'help' || words.some((w) => w === '--help' || w === '-h')) {
    process.stdout.write(HELP[langIn(words)]);
    return 0;
  }
  if (first === '--version' || first === 'version') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const asked = readArguments(words);
  return COMMANDS[asked.command](asked);
}

function told(error: unknown, lang: 'zh' | 'en'): number {
  if (error instanceof Misused) {
    process.stderr.write(error.told(lang));
    return MISUSED;
  }
  if (error instanceof StoreError) {
    process.stderr.write(`${lang === 'zh' ? error.message : error.en}\n`);
    return UNAVAILABLE;
  }
  if (error instanceof Unreadable) {
    process.stderr.write(lang === 'zh' ? `未能读取：${error.zh}\n` : `Unreadable: ${error.en}\n`);
    return 3;
  }
  const machine = machineFault(error, lang);
  if (machine !== undefined) {
    process.stderr.write(machine);
    return UNAVAILABLE;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    lang === 'zh'
      ? `系统出错，请保留文件并把下面的内容反馈给我们：\n${detail}\n`
      : `Internal error; please keep the file and report this:\n${detail}\n`,
  );
  return FAULT;
}
