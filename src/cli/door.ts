#!/usr/bin/env node
import { openPack } from './pack.ts';

// What `jiping` calls when it is built: main.ts, packed.
await openPack(import.meta.dirname).program.start(process.argv.slice(2));
