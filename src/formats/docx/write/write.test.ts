import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, type DraftTable, document, layRows } from '../../../document/build.ts';
import type { Document, Paragraph, Style } from '../../../document/document.ts';
import { readDocx } from '../read.ts';
import { writeDocx } from './write.ts';

const STYLES: readonly Style[] = [
  'cover',
  'title',
  'body',
  'attachmentLabel',
  'attachmentTitle',
  'tableNote',
  'signature',
  'date',
  'centred',
];
const ROLES = ['note', 'textBox', 'header', 'footer', 'comment'] as const;

const piece = fc.oneof(
  fc.constantFrom(
    '绩',
    '　',
    ' ',
    '  ',
    '\t',
    '&',
    '<b>',
    '"',
    '𠮷',
    '🀄',
    '（一）',
    '98.5%',
    ']]>',
    '&amp;',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const words = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) =>
    pieces.join('').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, ''),
  );
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const style = fc.option(fc.constantFrom(...STYLES), { nil: undefined });

const paragraphs: fc.Arbitrary<Draft> = fc
  .record({ text: lines, style, role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }) })
  .map(({ text, style, role }) => ({
    kind: 'paragraph' as const,
    text,
    ...(style && { style }),
    ...(role && { role: role as NonNullable<Paragraph['role']> }),
  }));
const headings: fc.Arbitrary<Draft> = fc
  .record({ text: lines, style, level: fc.integer({ min: 1, max: 9 }) })
  .map(({ text, style, level }) => ({
    kind: 'heading' as const,
    level,
    text: `章${text}`,
    ...(style && { style }),
  }));

const cells = (inner: fc.Arbitrary<readonly DraftTable[]>) =>
  fc.record({
    text: lines,
    rowSpan: fc.integer({ min: 1, max: 3 }),
    columnSpan: fc.integer({ min: 1, max: 3 }),
    tables: inner,
  });

/** Rows of random cells, laid out, the holes filled: every square has one anchor. */
function tables(depth: number): fc.Arbitrary<DraftTable> {
  const inner: fc.Arbitrary<readonly DraftTable[]> =
    depth === 0 ? fc.constant([]) : fc.array(tables(depth - 1), { maxLength: 1 });
  return fc
    .array(fc.array(cells(inner), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows) => complete(rows));
}

function complete(
  rows: readonly (readonly {
    text: string;
    rowSpan: number;
    columnSpan: number;
    tables: readonly DraftTable[];
  }[])[],
): DraftTable {
  const laid = layRows(rows);
  const taken = new Set<string>();
  const kept = laid.cells.filter((cell) => {
    const squares: string[] = [];
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
        squares.push(`${r},${c}`);
    if (squares.some((square) => taken.has(square))) return false;
    for (const square of squares) taken.add(square);
    return true;
  });
  const cells: DraftTable['cells'][number][] = kept.map(({ tables, ...cell }) => ({
    ...cell,
    ...(tables.length > 0 && { tables }),
  }));
  for (let r = 0; r < laid.rows; r += 1)
    for (let c = 0; c < laid.columns; c += 1)
      if (!taken.has(`${r},${c}`))
        cells.push({ row: r, column: c, rowSpan: 1, columnSpan: 1, text: '' });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const widths = Array.from({ length: laid.columns }, () => Math.floor(8000 / laid.columns));
  return { kind: 'table', rows: laid.rows, columns: laid.columns, cells, widths };
}

const documents = fc
  .array(fc.oneof(paragraphs, headings, tables(1)), { maxLength: 8 })
  .map((drafts) => document(drafts, 'docx'));

/** Nested tables are written into the width of their cell: their widths are relative. */
const withoutWidths = (given: Document): unknown =>
  JSON.parse(JSON.stringify(given.blocks, (key, value) => (key === 'widths' ? undefined : value)));

describe('a document written as Word file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(documents, (given) => {
        expect(withoutWidths(readDocx(writeDocx(given)))).toEqual(withoutWidths(given));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps stated widths', () => {
    const given = document(
      [
        {
          kind: 'table',
          rows: 1,
          columns: 2,
          cells: [cell(0, '甲'), cell(1, '乙')],
          widths: [3000, 5000],
        },
      ],
      'docx',
    );
    expect(readDocx(writeDocx(given))).toEqual(given);
  });

  it('is the same file every time', () => {
    const given = document([{ kind: 'paragraph', text: '一样' }]);
    expect(writeDocx(given)).toEqual(writeDocx(given));
  });
});

const cell = (column: number, text: string) => ({
  row: 0,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
});
