// Packs the command line and the child processes for hostile files: reading and linking hundreds of small modules would cost
// more than checking a report. The command line is one script with the engine's own code for it beside (src/cli/pack.ts).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '..');
const target = join(folder, 'dist', 'cli');
const common = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
};

for (const name of readdirSync(target).filter((each) => /^part-|^program\./.test(each)))
  rmSync(join(target, name));
await build({
  ...common,
  entryPoints: { program: 'src/cli/run.ts' },
  outdir: target,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // A script opened with kept code cannot import: packages are required, ES modules among them (Node 20.19 and newer).
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__url' },
  // One function, as `require` makes of a module; `cli/pack.ts` calls it.
  banner: {
    js: '(function (exports, require, module, __filename, __dirname) {const __url = require("node:url").pathToFileURL(__filename).href;',
  },
  footer: { js: '})' },
});
// In ASCII, Chinese in templates included, the text takes half the memory, and reading it half the time. What is kept raw
// (String.raw) are patterns, which read the escapes alike.
const program = join(target, 'program.cjs');
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(program, readFileSync(program, 'utf8').replace(/[^\0-\x7f]/g, escaped), 'latin1');
await build({
  ...common,
  // The processes for hostile files are found beside the packed files that start them.
  entryPoints: {
    main: 'src/cli/door.ts',
    pack: 'src/cli/pack.ts',
    worker: 'src/cli/worker.ts',
    'parser-child': 'src/server/uploads/parser-child.ts',
    'engine-child': 'src/server/engine/engine-child.ts',
    'audit-child': 'src/server/mass/audit-child.ts',
  },
  outdir: target,
  chunkNames: 'part-[hash]',
  splitting: true,
  format: 'esm',
});
// The packed files stand where the compiler's own stood: without its record it writes them anew when it runs alone,
// so that no stale pack is ever run.
rmSync(join(folder, 'dist', 'node.tsbuildinfo'), { force: true });

// The program runs once over the samples, so that the code kept is that which a check needs.
const made = spawnSync(process.execPath, [join(folder, 'scripts', 'keep-code.mjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = made.status ?? 1;
