// npm run cold [FILE...]: CPU seconds of one whole call of the built command line, start of the process included; median of 10.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { cpuOfEndedChildren } from './processes.mjs';

const ROUNDS = 10;
const root = join(import.meta.dirname, '..');
const sample = (extension) => join(root, 'samples', `自评报告-有矛盾${extension}`);
const given = process.argv.slice(2);
const files = given.length > 0 ? given : ['.docx', '.html', '.txt', '.pdf'].map(sample);

/** One call; the only child at a time, so that the CPU of ended children grows by its own. */
async function call(words) {
  const before = cpuOfEndedChildren();
  const start = performance.now();
  await new Promise((done) => {
    spawn(process.execPath, words, { stdio: 'ignore' }).on('close', done);
  });
  return { cpu: cpuOfEndedChildren() - before, wall: (performance.now() - start) / 1000 };
}

console.log('| call | CPU s | wall s |');
console.log('| --- | --- | --- |');
const rows = [['node -e 0', ['-e', '0']], ...files.map((file) => [`jiping check ${file.slice(file.lastIndexOf('/') + 1)}`, [join(root, 'dist', 'cli', 'main.js'), 'check', file]])];
for (const [name, words] of rows) {
  const calls = [];
  for (let i = 0; i < ROUNDS; i += 1) calls.push(await call(words));
  console.log(`| ${name} | ${median(calls.map((each) => each.cpu)).toFixed(2)} | ${median(calls.map((each) => each.wall)).toFixed(2)} |`);
}
