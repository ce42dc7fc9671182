import { expect, test } from 'vitest';
import { placedWords } from './placed-words.ts';

const rows = (...lines: readonly string[]): readonly string[] =>
  placedWords(
    lines.map((text) => ({ text, page: 1, blanks: 0 })),
    (text) => text.length,
  ).map(({ words }) => words.map(({ text }) => text).join(' '));

test('amounts and rates that narrow columns broke stand on the line between their pieces', () => {
  expect(
    rows(
      '        1888500. 1888500. 100.00',
      '合计                              4',
      '           00       00    %',
    ),
  ).toEqual(['合计 1888500.00 1888500.00 100.00% 4']);
});

test('a label may stand beside both pieces, and the pieces may follow at once where no amount can end so', () => {
  expect(rows('年度资金   1,952,200.   1,952,200.', '总额             00           00')).toEqual([
    '年度资金 1,952,200.00 1,952,200.00',
    '总额',
  ]);
});

test('zeros below amounts with one decimal are amounts of the next row', () => {
  const lines = ['人员经费   1005.8   1040.8', '公用经费        0        0'];
  expect(rows(...lines)).toEqual(lines.map((line) => line.replace(/ +/g, ' ')));
});

test('an amount may end within its whole digits where the sign of the rate beside it stands below, too', () => {
  expect(
    rows(
      '项目资   492210   492210   100.00',
      '                                    10',
      '  金       0.00     0.00     %',
    ),
  ).toEqual(['项目资', '4922100.00 4922100.00 100.00% 10', '金']);
  expect(
    rows('甲   492210   492210   100.00%', '乙', '丙     0.00     0.00    0.00%'),
  ).toHaveLength(3);
});
