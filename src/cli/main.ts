#!/usr/bin/env node
import { start } from './run.ts';

await start(process.argv.slice(2));
