// npm run samples: writes samples/ anew, all by the product's own composer and writers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { compose } from '../src/compose/compose.ts';
import { validate } from '../src/compose/validate.ts';
import type { Document, Format } from '../src/document/document.ts';
import { write } from '../src/formats/formats.ts';
import { regulationFor } from '../src/regulation/in-force.ts';
import { contradicted } from './sample-contradictions.ts';
import { SAMPLE } from './sample-dossier.ts';

const open = validate(SAMPLE);
if (open.length > 0) throw new Error(open.map((each) => `${each.field}: ${each.zh}`).join('\n'));

const { regulation } = regulationFor('湖南省岳阳市', SAMPLE.fiscalYear);
const clean = compose(SAMPLE, regulation);
const faulty = contradicted(clean);

mkdirSync('samples', { recursive: true });
writeFileSync('samples/dossier.json', `${JSON.stringify(SAMPLE, undefined, 2)}\n`);

const files: readonly (readonly [string, Document, Format])[] = [
  ['自评报告-有矛盾.docx', faulty, 'docx'],
  ['自评报告-有矛盾.html', faulty, 'html'],
  ['自评报告-有矛盾.txt', faulty, 'txt'],
  ['自评报告-有矛盾.pdf', faulty, 'pdf'],
  ['自评表-有矛盾.xlsx', faulty, 'xlsx'],
  // A web page that calls itself .doc, as many sites offer: read for what it is.
  ['自评报告-有矛盾-网页另存.doc', faulty, 'html'],
  ['自评报告-无误.docx', clean, 'docx'],
  ['自评报告-无误.pdf', clean, 'pdf'],
];
for (const [name, document, format] of files) {
  writeFileSync(`samples/${name}`, await write(document, format));
  console.log(`samples/${name}`);
}
