#!/usr/bin/env node
import { Unreadable } from '../formats/unreadable.ts';
import type { Asked } from './arguments.ts';
import { Misused, readArguments } from './arguments.ts';
import { HELP } from './help.ts';

/** Status of a call that was itself wrong. */
const MISUSED = 64;

/** The commands, each loaded only when it is called, so that a check starts fast. */
const COMMANDS: Readonly<Record<string, (asked: Asked) => Promise<number>>> = {
  check: async (asked) => (await import('./check.ts')).check(asked),
  extract: async (asked) => (await import('./extract.ts')).extractFile(asked),
  import: async (asked) => (await import('./import.ts')).importFile(asked),
  compose: async (asked) => (await import('./compose.ts')).composeFile(asked),
  annotate: async (asked) => (await import('./annotate.ts')).annotateFile(asked),
  rules: async (asked) => (await import('./rules.ts')).rules(asked),
};

async function main(words: readonly string[]): Promise<number> {
  try {
    if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
      process.stdout.write(HELP);
      return 0;
    }
    const asked = readArguments(words);
    const command = COMMANDS[asked.command];
    if (!command) throw new Misused(`没有命令“${asked.command}”。`);
    return await command(asked);
  } catch (error) {
    if (error instanceof Misused) {
      process.stderr.write(`${error.message}\n运行 jiping help 查看用法。\n`);
      return MISUSED;
    }
    if (error instanceof Unreadable) {
      process.stderr.write(`未能读取：${error.zh}\n`);
      return 3;
    }
    throw error;
  }
}

// A reader that stops early (head, less) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
