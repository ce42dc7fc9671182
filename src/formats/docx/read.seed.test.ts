import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../document/document.ts';
import { readDocx } from './read.ts';

const folder = '../shared/samples/seed';
const shared = existsSync(folder);

interface Expected {
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly { r: number; c: number; rs: number; cs: number; text: string }[];
}

describe.skipIf(!shared)('the sample report as Word document', () => {
  it('keeps every cell of its three tables with place, spans and text', () => {
    const expected: Expected[] = JSON.parse(readFileSync(`${folder}/seed.tables.json`, 'utf8'));
    const tables = tablesOf(readDocx(readFileSync(`${folder}/seed.docx`)));
    expect(
      tables.map(({ rows, columns, cells }) => ({
        rows,
        cols: columns,
        cells: cells.map((cell) => ({
          r: cell.row,
          c: cell.column,
          rs: cell.rowSpan,
          cs: cell.columnSpan,
          text: cell.text,
        })),
      })),
    ).toEqual(expected.map(({ rows, cols, cells }) => ({ rows, cols, cells })));
  });
});
