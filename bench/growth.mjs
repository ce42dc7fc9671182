// npm run growth [FILE.docx]: what a report costs that is 2, 5, 10, … 100 times as long, bytes to findings. The body of the file is
// repeated with its amounts and names changed, so that nothing is served twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { audit } from '../dist/audit/audit.js';
import { extract } from '../dist/extract/extract.js';
import { readDocx } from '../dist/formats/docx/read.js';
import { write } from '../dist/formats/formats.js';
import { regulationFor } from '../dist/regulation/in-force.js';
import { score } from '../dist/score/score.js';

const file = process.argv[2] ?? join(import.meta.dirname, '..', 'samples', '自评报告-有矛盾.docx');
const TIMES = [1, 2, 5, 10, 20, 50, 100];
const once = readDocx(readFileSync(file));
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Amounts of the copies differ: the last digit of every number with decimals turns. */
const turned = (text, n) => (n === 0 ? text : text.replace(/(\.\d*)(\d)(?!\d)/g, (_, a, b) => `${a}${(Number(b) + n) % 10}`));

/** One long report: its running text and the rows of its tables, each copy behind the last. */
function longer(times, several) {
  const copy = (n) =>
    once.blocks.map(({ block: _, ...block }) =>
      block.kind === 'table' ? { ...block, cells: block.cells.map((cell) => ({ ...cell, text: turned(cell.text, n) })) } : { ...block, text: turned(block.text, n) },
    );
  const body = (n) => (several || n === 0 ? copy(n) : copy(n).filter((block, i) => i > 4));
  return { ...once, blocks: Array.from({ length: times }, (_, n) => body(n)).flat() };
}

async function cost(bytes) {
  const parts = { read: 0, extract: 0, audit: 0 };
  let at = cpu();
  const lap = (name) => {
    const now = cpu();
    parts[name] += now - at;
    at = now;
  };
  const document = readDocx(bytes);
  lap('read');
  const { value: report } = extract(document);
  lap('extract');
  const { regulation } = regulationFor('湖南省', report.fiscalYear);
  audit(report, { regulation, scorecards: score(report, regulation) });
  lap('audit');
  return parts;
}

async function curve(several) {
  console.log(`\n${several ? 'As many reports in one file' : 'One report, its body and tables repeated without covers'}\n`);
  console.log('| times | read ms | extract ms | score and audit ms | whole ms | × of the single one |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  let single = 0;
  for (const times of TIMES) {
    const bytes = await write(longer(times, several), 'docx');
    const rounds = times === 1 ? 60 : Math.max(3, Math.round(40 / times));
    for (let i = 0; i < (times === 1 ? 150 : 2); i += 1) await cost(bytes);
    const all = [];
    for (let i = 0; i < rounds; i += 1) all.push(await cost(bytes));
    const [read, extracted, audited] = ['read', 'extract', 'audit'].map((part) => median(all.map((each) => each[part])));
    const whole = median(all.map((each) => each.read + each.extract + each.audit));
    if (times === 1) single = whole;
    console.log(`| ${times} | ${read.toFixed(1)} | ${extracted.toFixed(1)} | ${audited.toFixed(1)} | ${whole.toFixed(1)} | ${(whole / single).toFixed(1)} |`);
  }
}

console.log(`${once.blocks.length} blocks`);
await curve(true);
await curve(false);
