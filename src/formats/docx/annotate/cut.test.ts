import { expect, test } from 'vitest';
import type { Finding, Quote } from '../../../document/finding.ts';
import { openZip } from '../../zip/zip.ts';
import { docxOf } from '../example.ts';
import { readDocx } from '../read.ts';
import { annotate } from './annotate.ts';

const quoting = (...places: readonly Quote[]): Finding => ({
  id: '甲',
  check: 'AuthorizedPositionsAgree',
  severity: 'error',
  words: { zh: ['核对'], en: ['check'] },
  places,
});

/** The paragraph as it stands in the file when the words at each `from`, `to` of it are commented, marks written short. */
function commented(
  paragraph: string,
  ...stretches: readonly (readonly [number, number])[]
): string {
  const bytes = docxOf(paragraph);
  const words = (from: number, to: number): Finding =>
    quoting({ verbatim: '', at: { block: 0, from, to } });
  const after = annotate(
    bytes,
    stretches.map(([from, to]) => words(from, to)),
  );
  expect(readDocx(after).blocks[0]).toEqual(readDocx(bytes).blocks[0]);
  return bodyOf(after)
    .replace(/<w:commentRangeStart w:id="(\d+)"\/>/g, '⟦$1 ')
    .replace(
      /<w:commentRangeEnd w:id="(\d+)"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
      ' $1⟧',
    );
}

const bodyOf = (bytes: Uint8Array): string =>
  /<w:p>.*<\/w:p>/s.exec(new TextDecoder().decode(openZip(bytes).read('word/document.xml')))?.[0] ??
  '';

const bold = '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>';
const kept = '<w:t xml:space="preserve">';

test('the quoted words alone are marked, and all three parts of the run look as it did', () => {
  expect(
    commented(`<w:p><w:r w:rsidR="00A1">${bold}<w:t>编制5人，实有3人</w:t></w:r></w:p>`, [2, 4]),
  ).toBe(
    `<w:p><w:r w:rsidR="00A1">${bold}<w:t>编制</w:t></w:r>⟦0 <w:r>${bold}<w:t>5人</w:t></w:r> 0⟧<w:r>${bold}<w:t>，实有3人</w:t></w:r></w:p>`,
  );
});

test('two findings that meet at one sign cut the run there once', () => {
  expect(commented(`<w:p><w:r>${kept}编制5人实有3人</w:t></w:r></w:p>`, [0, 4], [4, 8])).toBe(
    `<w:p>⟦0 <w:r>${kept}编制5人</w:t></w:r> 0⟧⟦1 <w:r>${kept}实有3人</w:t></w:r> 1⟧</w:p>`,
  );
});

test('a sign that is written as an entity counts once', () => {
  expect(commented('<w:p><w:r><w:t>甲&amp;乙&#x4e19;5人</w:t></w:r></w:p>', [3, 5])).toBe(
    '<w:p><w:r><w:t>甲&amp;乙</w:t></w:r>⟦0 <w:r><w:t>&#x4e19;5</w:t></w:r> 0⟧<w:r><w:t>人</w:t></w:r></w:p>',
  );
});

test('a blank at a cut is kept', () => {
  expect(commented('<w:p><w:r><w:t> 编制 5人 3辆</w:t></w:r></w:p>', [3, 6])).toBe(
    `<w:p><w:r><w:t> 编制</w:t></w:r>⟦0 <w:r>${kept} 5人</w:t></w:r> 0⟧<w:r>${kept} 3辆</w:t></w:r></w:p>`,
  );
});

test('blanks at the ends of a run that do not count go on not counting', () => {
  expect(commented('<w:p><w:r><w:t> 编制 5人 </w:t></w:r></w:p>', [3, 5])).toBe(
    '<w:p>⟦0 <w:r><w:t> 编制 5人</w:t></w:r> 0⟧<w:r><w:t> </w:t></w:r></w:p>',
  );
});

test('words over several runs, tabs and a page break are marked from the first sign to the last', () => {
  expect(
    commented(
      '<w:p><w:r><w:br w:type="page"/><w:t>共计</w:t><w:tab/><w:t>5人，</w:t></w:r><w:r><w:t>3辆车</w:t></w:r></w:p>',
      [1, 7],
    ),
  ).toBe(
    '<w:p><w:r><w:br w:type="page"/><w:t>共</w:t></w:r>⟦0 <w:r><w:t>计</w:t><w:tab/><w:t>5人，</w:t></w:r><w:r><w:t>3</w:t></w:r> 0⟧<w:r><w:t>辆车</w:t></w:r></w:p>',
  );
});

test('a run whose looks were changed under tracking stays whole, for the change has one number', () => {
  const tracked =
    '<w:r><w:rPr><w:b/><w:rPrChange w:id="7" w:author="甲"><w:rPr/></w:rPrChange></w:rPr><w:t>编制5人</w:t></w:r>';
  expect(commented(`<w:p>${tracked}</w:p>`, [2, 4])).toBe(`<w:p>⟦0 ${tracked} 0⟧</w:p>`);
});
