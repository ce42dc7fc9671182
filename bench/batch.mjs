// npm run batch [COUNT] [FOLDER] [JOBS]: a folder of mixed reports through the built command line: wall and CPU seconds, peak memory of
// the process tree. The mix: 50 % docx, 15 % doc, 15 % html, 10 % pdf, 10 % txt and odt. Files are taken from FOLDER by their
// extensions (default ../samples); a format that the folder lacks is named, and its share goes to docx.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { cpuOfEndedChildren, proportionalOf, residentOf } from './processes.mjs';

const root = join(import.meta.dirname, '..');
const count = Number(process.argv[2] ?? 1000);
const folder = process.argv[3] ?? join(root, 'samples');
const MIX = { '.docx': 50, '.doc': 15, '.html': 15, '.pdf': 10, '.txt': 5, '.odt': 5 };

/** Whole reports alone: no scan, no workbook, no file that shows constructs. */
const sources = readdirSync(folder).filter((name) => extname(name) in MIX && !/scan|edge|commented|export/.test(name));
const batch = mkdtempSync(join(tmpdir(), 'jiping-batch-'));
const made = {};
let n = 0;
for (const [extension, share] of Object.entries(MIX)) {
  const own = sources.filter((name) => extname(name) === extension);
  const from = own.length > 0 ? own : sources.filter((name) => extname(name) === '.docx');
  for (let i = 0; i < (count * share) / 100; i += 1) {
    const name = from[i % from.length];
    // Folders as departments send them: one for each hundred.
    const department = join(batch, `部门${String(n % 10).padStart(2, '0')}`);
    mkdirSync(department, { recursive: true });
    copyFileSync(join(folder, name), join(department, `${String(n).padStart(4, '0')}${extname(name)}`));
    made[extname(name)] = (made[extname(name)] ?? 0) + 1;
    n += 1;
  }
}

const jobs = process.argv[4] ?? '2';
const before = cpuOfEndedChildren();
const start = performance.now();
const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'check', batch, '--format', 'json', '--jobs', jobs], { stdio: ['ignore', 'pipe', 'inherit'] });
let out = '';
child.stdout.setEncoding('utf8').on('data', (piece) => {
  out += piece;
});
let resident = 0;
let proportional = 0;
const watch = setInterval(() => {
  resident = Math.max(resident, residentOf(child.pid));
  proportional = Math.max(proportional, proportionalOf(child.pid));
}, 250);
const status = await new Promise((done) => child.on('close', done));
clearInterval(watch);
const wall = (performance.now() - start) / 1000;
rmSync(batch, { recursive: true });
const { files } = JSON.parse(out);
const states = {};
for (const file of files) states[file.status] = (states[file.status] ?? 0) + 1;
console.log({ made, status, states, files: files.length, wall: +wall.toFixed(1), cpu: +(cpuOfEndedChildren() - before).toFixed(1), residentMB: Math.round(resident), proportionalMB: Math.round(proportional), load: loadavg()[0] });
