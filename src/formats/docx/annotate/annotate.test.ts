import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { document, paragraph, span, table } from '../../../document/build.ts';
import type { Finding, Quote } from '../../../document/finding.ts';
import { day } from '../../../values/day.ts';
import { openZip, packedBytes } from '../../zip/zip.ts';
import { readDocx } from '../read.ts';
import { writeDocx } from '../write/write.ts';
import { annotate } from './annotate.ts';

const finding = (message: string, ...places: readonly Quote[]): Finding => ({
  id: message,
  check: 'AuthorizedPositionsAgree',
  severity: 'error',
  words: { zh: [message], en: [message] },
  places,
});
const at = (block: number, verbatim: string, more: Partial<Quote['at']> = {}): Quote => ({
  verbatim,
  at: { block, ...more },
});

const text = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(openZip(bytes).read(name));
/** Without the marks of comments; a run of ours that was cut is put together again. */
const withoutMarks = (xml: string): string =>
  xml
    .replace(
      /<\/w:t><\/w:r>((?:<w:comment[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>)+)<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>/g,
      (_, marks: string) => marks,
    )
    .replace(/<w:commentRangeStart w:id="\d+"\/>/g, '')
    .replace(/<w:commentRangeEnd w:id="\d+"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, '');
const comments = (bytes: Uint8Array): readonly string[] =>
  readDocx(bytes).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'comment' ? [block.text] : [],
  );

const report = writeDocx(
  document([
    paragraph('编制数为5人，实有3人。', 'body'),
    table([
      ['编制数', '实有人数'],
      ['3', span('3', 1, 1)],
    ]),
    paragraph('', 'body'),
  ]),
);

describe('findings as Word comments', () => {
  const commented = annotate(
    report,
    [
      finding(
        '编制数前后不一致',
        at(0, '5', { from: 4, to: 5 }),
        at(1, '3', { row: 1, column: 0 }),
      ),
      finding('缺少说明', at(3, '')),
    ],
    { date: day('2025-05-06') },
  );

  it('say the finding at its first place and point to it at the others', () => {
    expect(comments(commented)).toEqual([
      '【错误】编制数前后不一致',
      '另见：“3”（第1张表 › 编制数）',
      '本处与“5”（第1段）处的批注属同一问题，请一并核对。',
      '【错误】缺少说明',
    ]);
  });

  it('set the words of the document in quotation marks, and name a blank cell', () => {
    const said = {
      ...finding('甲', at(0, '5', { from: 4, to: 5 })),
      words: {
        zh: ['正文为', at(0, '生态效\n益5人'), '，表为', at(1, ' '), '。'],
        en: ['The text has ', at(0, '5'), ', the table ', at(1, ''), '.'],
      },
    };
    expect(comments(annotate(report, [said]))).toEqual([
      '【错误】正文为“生态效益5人”，表为（空白）。',
    ]);
    expect(comments(annotate(report, [said], { lang: 'en' }))).toEqual([
      '[Error] The text has “5”, the table (blank).',
    ]);
  });

  it('leave the text as it was', () => {
    const [plain, marked] = [readDocx(report), readDocx(commented)];
    expect(marked.blocks.slice(0, plain.blocks.length)).toEqual(plain.blocks);
  });

  it('leave the main part byte for byte when the marks are taken out', () => {
    expect(withoutMarks(text(commented, 'word/document.xml'))).toBe(
      text(report, 'word/document.xml'),
    );
  });

  it('copy every other entry as it is packed', () => {
    const [before, after] = [openZip(report), openZip(commented)];
    const changed = [...before.entries.values()].filter((entry) => {
      const twin = after.entries.get(entry.name);
      return (
        !twin || Buffer.compare(packedBytes(report, entry), packedBytes(commented, twin)) !== 0
      );
    });
    expect(changed.map(({ name }) => name).sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
  });

  it('bear the day that is given and no other time', () => {
    expect(text(commented, 'word/comments.xml').match(/w:date="[^"]*"/g)).toEqual(
      new Array(3).fill('w:date="2025-05-06T00:00:00Z"'),
    );
    expect(text(annotate(report, [finding('缺')]), 'word/comments.xml')).not.toContain('w:date');
  });

  it('are added to those that are there, with new numbers', () => {
    const twice = annotate(commented, [finding('另一问题', at(0, '5', { from: 4, to: 5 }))]);
    expect(comments(twice)).toEqual([...comments(commented), '【错误】另一问题']);
    expect(text(twice, 'word/comments.xml').match(/w:id="\d+"/g)).toEqual([
      'w:id="0"',
      'w:id="1"',
      'w:id="2"',
      'w:id="3"',
    ]);
  });

  it('return the same file when there are none', () => {
    expect(annotate(report, [])).toEqual(report);
  });
});

const sample = '../shared/samples/seed/seed.docx';
describe.skipIf(!existsSync(sample))('findings in the sample report', () => {
  const bytes = existsSync(sample) ? readFileSync(sample) : new Uint8Array();
  it('can stand at every block and every cell', () => {
    const given = readDocx(bytes);
    const places = given.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells.map(({ row, column, text }) => at(block.block, text, { row, column }))
        : [at(block.block, block.text)],
    );
    const commented = annotate(
      bytes,
      places.map((place) => finding('核对', place)),
    );
    expect(comments(commented)).toHaveLength(places.length);
    expect(withoutMarks(text(commented, 'word/document.xml'))).toBe(
      text(bytes, 'word/document.xml'),
    );
  });
});
