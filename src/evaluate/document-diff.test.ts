import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../document/build.ts';
import { changesBetween, differsAt } from './document-diff.ts';

const A = paragraph('在职5人。');
const B = paragraph('全年支出70万元。');
const C = paragraph('得分95分。');
const BASE = document([
  A,
  table([
    ['编制', '5'],
    ['在职', '4'],
  ]),
  B,
]);

const places = (other: ReturnType<typeof document>, base = BASE) =>
  changesBetween(base, other).map(({ at, ranges }) => [at, ranges]);

describe('what another composition of a report changes', () => {
  test('is nothing where it says the same', () => {
    expect(places(BASE)).toEqual([]);
    expect(
      places(
        document([
          A,
          table([
            ['编制', '5'],
            ['在职', '4'],
          ]),
          B,
        ]),
      ),
    ).toEqual([]);
  });

  test('is the letters of a paragraph and of a cell', () => {
    const other = document([
      paragraph('在职6人。'),
      table([
        ['编制', '5'],
        ['在职', '6'],
      ]),
      B,
    ]);
    expect(places(other)).toEqual([
      [{ block: 0 }, [[2, 3]]],
      [{ block: 1, row: 1, column: 1 }, [[0, 1]]],
    ]);
    const at = (row: number) => differsAt(BASE, other, { block: 1, row, column: 1 });
    expect([differsAt(BASE, other, { block: 0 }), at(0), at(1)]).toEqual([true, false, true]);
    expect(differsAt(BASE, other, { block: 1 })).toBe(true);
    expect(differsAt(BASE, other, { block: 9 })).toBe(false);
  });

  test('is all of a table that became a paragraph, cell by cell', () => {
    expect(places(document([A, C, B]))).toEqual([
      [{ block: 1, row: 0, column: 0 }, [[0, 2]]],
      [{ block: 1, row: 0, column: 1 }, [[0, 1]]],
      [{ block: 1, row: 1, column: 0 }, [[0, 2]]],
      [{ block: 1, row: 1, column: 1 }, [[0, 1]]],
    ]);
    expect(places(document([A, table([['甲']])]), document([A, C]))).toEqual([
      [{ block: 1 }, [[0, 6]]],
    ]);
  });

  test('is the end of the paragraph behind which others are put in', () => {
    const other = document([
      A,
      C,
      table([
        ['编制', '5'],
        ['在职', '4'],
      ]),
      B,
    ]);
    expect(places(other)).toEqual([[{ block: 0 }, [[5, 5]]]]);
    expect(differsAt(BASE, other, { block: 0 })).toBe(true);
    expect(differsAt(BASE, other, { block: 2 })).toBe(false);
    const behindTable = document([
      A,
      table([
        ['编制', '5'],
        ['在职', '4'],
      ]),
      C,
      B,
    ]);
    expect(places(behindTable)).toEqual([[{ block: 1 }, [[0, 0]]]]);
  });

  test('is the whole of a paragraph that is gone', () => {
    const longer = document([A, C, B]);
    expect(places(document([A, B]), longer)).toEqual([[{ block: 1 }, [[0, 6]]]]);
    expect(differsAt(longer, document([A, B]), { block: 1 })).toBe(true);
    expect(differsAt(longer, document([A, B]), { block: 2 })).toBe(false);
  });
});
