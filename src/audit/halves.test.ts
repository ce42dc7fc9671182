import { expect, test } from 'vitest';
import { document, paragraph } from '../document/build.ts';
import type { Finding, Quote } from '../document/finding.ts';
import { withWholeMarks } from './halves.ts';

/** The quotation of a stretch of a paragraph, as a finding has it at last. */
function quoted(text: string, words: string): string {
  const from = text.indexOf(words);
  const quote: Quote = { verbatim: words, at: { block: 0, from, to: from + words.length } };
  const finding: Finding = {
    id: '甲',
    check: 'AuthorizedPositionsAgree',
    severity: 'error',
    words: { zh: ['为', quote], en: [quote] },
    places: [quote],
  };
  const { places, words: said } = withWholeMarks(document([paragraph(text)]), finding);
  const [place] = places;
  expect([said.zh[1], said.en[0]]).toEqual([place, place]);
  expect(text.slice(place?.at.from, place?.at.to)).toBe(place?.verbatim);
  return place?.verbatim ?? '';
}

test.each([
  ['自评得分82.5分，评价等级为“优”。', '评价等级为“优', '评价等级为“优”'],
  [
    '核定编制12人（行政8人、事业4人），在职11人。',
    '编制12人（行政8人',
    '编制12人（行政8人、事业4人）',
  ],
  ['按《办法（试行）》执行，涉及3个镇。', '试行）》执行', '《办法（试行）》执行'],
  ['开展“送戏下乡”活动20场。', '乡”活动20场', '“送戏下乡”活动20场'],
  ['共计(含下属)5人。', '共计(含', '共计(含下属)'],
])('a quotation has both halves of its marks: %s', (text, words, whole) => {
  expect(quoted(text, words)).toBe(whole);
});

test('a half at the edge whose other half is far off is cut', () => {
  const long = `安排培训经费（${'用于各乡镇干部的业务学习和交流，'.repeat(4)}等）5万元。`;
  expect(quoted(long, '培训经费（')).toBe('培训经费');
  expect(quoted(long, '）5万元')).toBe('5万元');
});

test('what the document itself does not close stays as it is, and so does the number of an item', () => {
  expect(quoted('培训（含会议费3万元。', '（含会议费3万元')).toBe('（含会议费3万元');
  expect(quoted('1）召开会议3次。', '1）召开会议3次')).toBe('1）召开会议3次');
});
