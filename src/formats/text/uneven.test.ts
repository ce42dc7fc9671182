import { expect, test } from 'vitest';
import { pagesAligned } from './pages-aligned.ts';
import { placedWords } from './placed-words.ts';
import { unevenly } from './uneven.ts';

const lines = (page: number, ...texts: readonly string[]) =>
  texts.map((text) => ({ text, page, blanks: 0 }));
const placed = (texts: ReturnType<typeof lines>) =>
  unevenly(placedWords(texts, (text) => text.length));

test('a column of Chinese words is twice as wide as its letters, so that heads stand over their figures', () => {
  const [heads, row] = placed(lines(1, '项目名称 分值  得分', '修缮库房  15  15'));
  expect(heads?.words.map(({ from, to }) => [from, to])).toEqual([
    [0, 8],
    [10, 14],
    [16, 20],
  ]);
  expect(row?.words.map(({ from, to }) => [from, to])).toEqual([
    [0, 8],
    [12, 14],
    [18, 20],
  ]);
});

test('the next page of a table has its columns where the first has them, though each page has its own scale', () => {
  const rows = pagesAligned(
    placed([
      ...lines(1, '修缮库房    100.25    15    15', '整理档案    200.50    20    20'),
      ...lines(2, '征集档案  300.75  10  10'),
    ]),
  );
  const middles = rows.map(({ words }) => words.map(({ from, to }) => (from + to) / 2));
  expect(middles[2]).toEqual(middles[0]);
});
