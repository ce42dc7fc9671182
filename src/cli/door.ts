#!/usr/bin/env node
import { expectFewFiles } from '../formats/few-calls.ts';
import { openPack } from './pack.ts';

// What `jiping` calls when it is built: main.ts, packed.
const { program } = openPack(import.meta.dirname);
const words = process.argv.slice(2);
// After the pack: kept code is refused when the flags are not those that it was made under. Many files are done in workers.
if (words[0] !== 'serve') expectFewFiles();
await program.start(words);
