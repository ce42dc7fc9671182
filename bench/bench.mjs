// npm run bench [FOLDER]: the product (built, in ../dist) against its peers on the files of a folder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, table } from './measure.mjs';
import * as ours from './ours.mjs';
import * as peers from './peers.mjs';

const folder = process.argv[2] ?? '../samples';
const only = process.argv[3];
// The report of the folder in a format: seed.docx and its like, or the contradictory sample.
const file = (extension) => {
  const path = ['seed', '自评报告-有矛盾'].map((name) => join(folder, name + extension)).find(existsSync);
  return path && readFileSync(path);
};
const GOALS = {
  'read .docx|mammoth': '≥ 50',
  'read .docx|officeparser': '≥ 40',
  'read .doc|word-extractor (no tables)': '≥ 1.5',
  'read .odt|officeparser': '≥ 5',
  'read .html tables|parse5': '≥ 3',
  'read .pdf with tables|pdf.js, text alone': '≥ 0.5',
  'check .docx, bytes to findings|mammoth only reads it': '≥ 5',
  'write .docx|docx': '≥ 10',
  'write .pdf (no read-back)|headless Chromium': '≥ 5',
  'write .xlsx|exceljs': '≥ 2',
  'score and audit a unit|HyperFormula, sheet reused': '≥ 100',
  'score and audit the scoring sheet alone|HyperFormula, the same sheet built': '≥ 100',
};

const rows = [];
const run = async (spec) => {
  if (only && !spec.what.includes(only)) return;
  rows.push(...(await compare(spec)));
  console.error(`done: ${spec.what}`);
};

const docx = file('.docx');
const doc = file('.doc');
const odt = file('.odt');
const html = file('.html');
const pdf = file('.pdf');
if (docx) {
  await run({ what: 'read .docx', ours: () => ours.readDocx(docx), peers: { mammoth: () => peers.mammoth(docx), officeparser: () => peers.officeparser(docx), 'saxes, events alone': () => peers.saxes(docx) } });
  await run({ what: 'check .docx, bytes to findings', ours: () => ours.check(docx), peers: { 'mammoth only reads it': () => peers.mammoth(docx) } });
}
if (doc) await run({ what: 'read .doc', ours: () => ours.readDoc(doc), peers: { 'word-extractor (no tables)': () => peers.wordExtractor(doc) } });
if (odt) await run({ what: 'read .odt', ours: () => ours.readOdt(odt), peers: { officeparser: () => peers.officeparser(odt) } });
if (html) await run({ what: 'read .html tables', ours: () => ours.readHtml(html), peers: { parse5: () => peers.parse5(html) } });
if (pdf) await run({ what: 'read .pdf with tables', ours: () => ours.readPdf(pdf), peers: { 'pdf.js, text alone': () => peers.pdfText(pdf) } });
if (docx) {
  const document = await ours.readDocx(docx);
  await run({ what: 'write .docx', ours: () => ours.writeDocx(document), peers: { docx: () => peers.docx(document) } });
  await run({ what: 'write .xlsx', ours: () => ours.writeXlsx(document), peers: { exceljs: () => peers.exceljs(document) } });
  await run({ what: 'score and audit a unit', ours: await ours.scoreAndAudit(docx), peers: { 'HyperFormula, sheet reused': peers.hyperformula() } });
  const { lines, scoreAndAudit } = ours.scoringSheet(docx);
  await run({ what: 'score and audit the scoring sheet alone', ours: scoreAndAudit, peers: { 'HyperFormula, the same sheet built': () => peers.hyperformula(lines)(), 'HyperFormula, the same sheet reused': peers.hyperformula(lines) } });
  await run({ what: 'score a unit', ours: ours.scoreAlone(docx), peers: { 'HyperFormula, sheet reused': peers.hyperformula(), 'HyperFormula, sheet built': () => peers.hyperformula() } });
  const browser = await peers.chromium();
  if (browser) {
    const page = await ours.asHtml(document);
    await run({ what: 'write .pdf (no read-back)', ours: () => ours.writePdf(document), peers: { 'headless Chromium': () => browser.print(page) }, clock: 'wall' });
    await browser.close();
  }
}
console.log(table(rows, GOALS));
process.exit(0);
