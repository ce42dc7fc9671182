import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  type DraftTable,
  document,
  heading,
  layRows,
  paragraph,
  span,
  table,
} from '../../document/build.ts';
import type { Document, Paragraph, Style } from '../../document/document.ts';
import { readHtml } from './read.ts';
import { writeHtml } from './write.ts';

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
const ROLES: readonly NonNullable<Paragraph['role']>[] = [
  'note',
  'textBox',
  'header',
  'footer',
  'comment',
];

const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '绩效',
      '67.46万元',
      '≥98%',
      '　',
      ' ',
      '\n',
      '\t',
      '<',
      '&',
      '"',
      "'",
      '&amp;',
      '</td>',
      '<!--',
      '\u00a0',
      '㎡',
      '𠮷',
      '—',
      '\u2028',
      '\r',
      ']]>',
      '\u200b',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
);
const text = fc
  .array(word, { maxLength: 6 })
  .map((parts) => parts.join('').replace(/\0|[\ud800-\udfff]/gu, ''));
const style = fc.option(fc.constantFrom(...STYLES), { nil: undefined });

const textDraft: fc.Arbitrary<Draft> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), text, style)
    .map(([level, words, look]) => heading(level, words, look)),
  fc
    .tuple(text, style, fc.option(fc.constantFrom(...ROLES), { nil: undefined }))
    .map(([words, look, role]) => ({ ...paragraph(words, look), ...(role && { role }) })),
  fc.constant({ ...paragraph('一、概况'), label: '一、' }),
);

/** A grid of rows and columns of which random rectangles are merged. */
const tableDraft = (depth: number): fc.Arbitrary<DraftTable> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(
        fc.tuple(
          fc.nat(4),
          fc.nat(4),
          fc.integer({ min: 1, max: 3 }),
          fc.integer({ min: 1, max: 3 }),
        ),
        { maxLength: 3 },
      ),
      fc.array(text, { minLength: 25, maxLength: 25 }),
      depth > 0 ? fc.array(tableDraft(depth - 1), { maxLength: 1 }) : fc.constant([]),
      fc.constantFrom(undefined, 'tabs' as const, 'onePerLine' as const),
      fc.boolean(),
    )
    .map(([rows, columns, merges, texts, nested, flattened, stated]) => {
      const owner = new Map<string, string>();
      const spans = new Map<string, [number, number]>();
      for (const [r, c, height, width] of merges) {
        const inside = [];
        for (let y = r; y < r + height; y += 1)
          for (let x = c; x < c + width; x += 1) inside.push(`${y},${x}`);
        const fits = r + height <= rows && c + width <= columns;
        if (!fits || inside.some((square) => owner.has(square))) continue;
        for (const square of inside) owner.set(square, `${r},${c}`);
        spans.set(`${r},${c}`, [height, width]);
      }
      const cells = [];
      for (let r = 0; r < rows; r += 1)
        for (let c = 0; c < columns; c += 1) {
          const key = `${r},${c}`;
          if ((owner.get(key) ?? key) !== key) continue;
          const [rowSpan, columnSpan] = spans.get(key) ?? [1, 1];
          const first = r === 0 && c === 0 && nested.length > 0;
          cells.push({
            row: r,
            column: c,
            rowSpan,
            columnSpan,
            text: texts[r * 5 + c] ?? '',
            ...(first && { tables: nested }),
          });
        }
      return {
        kind: 'table' as const,
        rows,
        columns,
        cells,
        ...(stated && { widths: Array.from({ length: columns }, (_, i) => 10 + i) }),
        ...(flattened && { flattened, uncertain: true as const }),
      };
    });

const anyDocument: fc.Arbitrary<Document> = fc
  .array(fc.oneof({ weight: 3, arbitrary: textDraft }, { weight: 1, arbitrary: tableDraft(2) }), {
    maxLength: 8,
  })
  .map((drafts) => document(drafts));

describe('a document written as a web page', () => {
  test('is the same document when it is read again', () => {
    fc.assert(
      fc.property(anyDocument, (original) => {
        const again = readHtml(new TextEncoder().encode(writeHtml(original)));
        expect(again.blocks).toEqual(original.blocks);
      }),
      { numRuns: 300 },
    );
  });

  test('is in Chinese, has a title, headings by level, captions and heads of columns', () => {
    const html = writeHtml(
      document([
        paragraph('2024年度整体支出绩效自评报告', 'title'),
        heading(2, '一、基本情况'),
        paragraph('部门整体支出绩效自评表'),
        table([['指标', '得分'], [span('产出<指标>', 1, 2)]]),
      ]),
    );
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('<title>2024年度整体支出绩效自评报告</title>');
    expect(html).toContain('<p data-style="title">2024年度整体支出绩效自评报告</p>');
    expect(html).toContain('<h2>一、基本情况</h2>');
    expect(html).toContain(
      '<table><caption>部门整体支出绩效自评表</caption><tr><th scope="col">指标</th><th scope="col">得分</th></tr><tr><td colspan="2">产出&lt;指标&gt;</td></tr></table>',
    );
  });

  test('lays rows as the builder of documents does', () => {
    const rows = [
      [
        { text: 'a', rowSpan: 2, columnSpan: 1 },
        { text: 'b', rowSpan: 1, columnSpan: 1 },
      ],
      [{ text: 'c', rowSpan: 1, columnSpan: 1 }],
    ];
    const made = document([{ kind: 'table', ...layRows(rows) }]);
    expect(readHtml(writeHtml(made)).blocks).toEqual(made.blocks);
  });
});
