import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { readPdf } from './read.ts';

const seed = '../shared/samples/seed';
const published = '../shared/samples/published';

interface TruthCell {
  readonly r: number;
  readonly c: number;
  readonly rs: number;
  readonly cs: number;
  readonly text: string;
}

const tablesIn = (document: Document): readonly Table[] =>
  document.blocks.filter((block) => block.kind === 'table');

/** How many anchor cells of the truth are found with place, spans and text. */
function anchorsFound(document: Document): number {
  const truth = JSON.parse(readFileSync(`${seed}/seed.tables.json`, 'utf8')) as readonly {
    readonly cells: readonly TruthCell[];
  }[];
  const found = tablesIn(document);
  return truth.reduce((sum, table, i) => {
    const keys = new Set(
      found[i]?.cells.map((cell) =>
        [cell.row, cell.column, cell.rowSpan, cell.columnSpan, squeeze(cell.text)].join(),
      ),
    );
    return (
      sum +
      table.cells.filter((cell) =>
        keys.has([cell.r, cell.c, cell.rs, cell.cs, squeeze(cell.text)].join()),
      ).length
    );
  }, 0);
}

/** How many of the seed's paragraphs are found, white space aside. */
function paragraphsFound(document: Document): number {
  const lines = readFileSync(`${seed}/seed.txt`, 'utf8')
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .split('\n');
  const found = new Set(
    document.blocks.map((block) => (block.kind === 'table' ? '' : squeeze(block.text))),
  );
  let inTable = false;
  return lines.filter((line) => {
    if (line.startsWith('\t')) inTable = true;
    else if (/^(?:说明|填表人|2024年度.*自评表|部门整体.*评分表)/.test(line)) inTable = false;
    return !inTable && squeeze(line) !== '' && found.has(squeeze(line));
  }).length;
}

describe.skipIf(!existsSync(seed))('the seed report', () => {
  test.each([
    ['seed.pdf', 256, 59],
    ['seed.typst.pdf', 256, 61],
    ['seed.chromium.pdf', 256, 61],
    ['seed.split.pdf', 255, 59],
  ])('%s gives its cells and paragraphs', async (file, anchors, paragraphs) => {
    const document = await readPdf(readFileSync(`${seed}/${file}`));
    expect({ anchors: anchorsFound(document), paragraphs: paragraphsFound(document) }).toEqual({
      anchors,
      paragraphs,
    });
  });

  test('the scan is refused', async () => {
    await expect(readPdf(readFileSync(`${seed}/seed.scan.pdf`))).rejects.toMatchObject({
      code: 'pdf-scan',
    });
  });
});

describe.skipIf(!existsSync(published))('published final accounts', () => {
  test.each([
    [
      'final-accounts-2024-a.pdf',
      ['6x3', '30x4', '27x9', '27x8', '32x7', '27x5', '40x6', '5x12', '6x8', '6x8'],
    ],
    [
      'final-accounts-2024-b.pdf',
      ['3x3', '32x4', '20x9', '20x8', '34x7', '20x5', '40x6', '5x12', '6x8', '6x8'],
    ],
  ])('%s gives its nine tables, all certain', async (file, sizes) => {
    const found = tablesIn(await readPdf(readFileSync(`${published}/${file}`)));
    expect(
      found.map((table) => `${table.rows}x${table.columns}${table.uncertain ? '?' : ''}`),
    ).toEqual(sizes);
  });
});
