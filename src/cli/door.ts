#!/usr/bin/env node
import { openPack } from './pack.ts';
import { expectShortRun } from './short-run.ts';

// What `jiping` calls when it is built: main.ts, packed.
const { program } = openPack(import.meta.dirname);
const words = process.argv.slice(2);
// After the pack: kept code is refused when the flags are not those that it was made under.
if (words[0] !== 'serve') expectShortRun();
await program.start(words);
