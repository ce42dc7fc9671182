// Packs the command line, the server and their child processes into few files: reading and linking hundreds of small modules would cost more
// than checking a report. Readers, writers and rarely used commands stay parts of their own, loaded when called.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const target = join(folder, 'dist', 'cli');

for (const name of readdirSync(target).filter((each) => each.startsWith('part-')))
  rmSync(join(target, name));
await build({
  absWorkingDir: folder,
  // The processes for hostile files are found beside the packed files that start them.
  entryPoints: {
    main: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    'parser-child': 'src/server/uploads/parser-child.ts',
  },
  outdir: target,
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
// The packed files stand where the compiler's own stood: without its record it writes them anew when it runs alone,
// so that no stale pack is ever run.
rmSync(join(folder, 'dist', 'node.tsbuildinfo'), { force: true });
