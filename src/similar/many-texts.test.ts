import { expect, test } from 'vitest';
import { lettersOf } from './letters.ts';
import type { Text } from './sentences.ts';
import { similarities } from './similar.ts';

/** Sentences of so many letters that no two share a print: invented, the same at each run. */
function prose(seed: number, letters: number): string {
  let state = seed * 7919 + 17;
  const signs = Array.from({ length: letters }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
  });
  return `${signs.join('')}。`;
}

const text = (
  of: { readonly id: string; readonly unit: string; readonly year?: number },
  ...sentences: readonly string[]
): Text => ({
  ...of,
  sentences: sentences.map((each, i) => ({ text: each, where: `第${i + 1}段` })),
});

const said = (sentence: string): string => String.fromCharCode(...lettersOf([sentence]).codes);

test('what is compared are letters in one width and case, a figure as one sign, an instrument as one sign', () => {
  expect(
    [
      'ＡＢＣ系统Ｖ２．０',
      'abc系统v10',
      '执行《预算绩效管理办法》第3条',
      '执行《实施细则》第12条',
      '㐂事㐂办',
      '１２３４元、5,678.90元',
    ].map(said),
  ).toEqual(['abc系统v0', 'abc系统v0', '执行《第0条', '执行《第0条', '㐂事㐂办', '0元0元']);
});

test('a title that nobody closed is no reason to skip what follows it', () => {
  const far = prose(1, 90);
  expect(said('根据《管理办法的要求办理')).toBe('根据《管理办法的要求办理');
  expect(said(`根据《${far.slice(0, 90)}》办理`)).toBe(`根据《${far.slice(0, 90)}办理`);
});

test('the thousand heaviest pairs are told and how many are left out, equal ones in the order of their names', () => {
  const shared = prose(2, 60);
  const reports = Array.from({ length: 46 }, (_, i) =>
    text({ id: `${10 + i}.docx`, unit: '甲水务站', year: 1979 + i }, shared, prose(100 + i, 30)),
  );
  const found = similarities(reports);
  expect([found.pairs.length, found.omitted]).toEqual([1000, (46 * 45) / 2 - 1000]);
  expect(
    found.pairs.slice(0, 3).map(({ a, b, relation, letters }) => [a, b, relation, letters]),
  ).toEqual([
    ['10.docx', '11.docx', 'acrossYears', 60],
    ['10.docx', '12.docx', 'acrossYears', 60],
    ['10.docx', '13.docx', 'acrossYears', 60],
  ]);
  expect(
    similarities([...reports].reverse())
      .pairs.map(({ a, b }) => [a, b].sort())
      .slice(0, 2),
  ).toEqual([
    ['10.docx', '11.docx'],
    ['10.docx', '12.docx'],
  ]);
});

test('of very many passages of two reports the forty longest are shown, in the order of the first report', () => {
  const shared = Array.from({ length: 43 }, (_, i) => prose(200 + i, 52 + ((i * 17) % 43)));
  const between = (of: number) => shared.flatMap((each, i) => [each, prose(of + i, 60)]);
  const [pair] = similarities([
    text({ id: '甲', unit: '甲站', year: 2024 }, ...between(1000)),
    text({ id: '乙', unit: '乙站', year: 2024 }, ...between(2000)),
  ]).pairs;
  const lengths = shared.map(({ length }) => length - 1);
  const shortest = [...lengths].sort((a, b) => a - b).slice(0, 3);
  expect(pair?.letters).toBe(lengths.reduce((a, b) => a + b));
  expect(pair?.passages.map(({ letters }) => letters)).toEqual(
    lengths.filter((length) => !shortest.includes(length)),
  );
});

test('a passage that is less than half of either sentence is shown with the one that has most of it', () => {
  const [left, right] = [prose(3, 26).slice(0, -1), prose(4, 36)];
  // The end of one long sentence and the beginning of the next, in both reports.
  const sentences = (seed: number) => [
    `${prose(seed, 80).slice(0, -1)}${left}。`,
    `${right.slice(0, -1)}${prose(seed + 1, 90)}`,
  ];
  const [a, b] = [sentences(3000), sentences(4000)];
  const [pair] = similarities([
    text({ id: '甲', unit: '甲站' }, ...a),
    text({ id: '乙', unit: '乙站' }, ...b),
  ]).pairs;
  expect(pair?.passages).toEqual([
    {
      letters: 62,
      a: { where: '第2段', text: a[1] },
      b: { where: '第2段', text: b[1] },
    },
  ]);
});

test('a stretch that stands twice in the other report is met once, where what is around it fits best', () => {
  const [one, two] = [prose(5, 60), prose(6, 60)];
  const [pair] = similarities([
    text({ id: '甲', unit: '甲站' }, one, two),
    text({ id: '乙', unit: '乙站' }, prose(7, 50), one, prose(8, 15), one, two),
  ]).pairs;
  expect(pair?.passages.map(({ letters, b }) => [letters, b.text])).toEqual([
    [120, `${one}${two}`],
  ]);
});

test('templates are told from those of most units on, equal ones in the order of their words; names are none', () => {
  const [first, second, third] = [prose(9, 30), prose(10, 30), prose(11, 30)];
  const [low, high] = [second, third].sort();
  const reports = Array.from({ length: 7 }, (_, i) =>
    text(
      { id: `${i}`, unit: `第${i}站` },
      ...(i < 6 ? [second, third] : []),
      first,
      '第三水务站。',
      prose(5000 + i, 40),
    ),
  );
  // Twice in one unit is once.
  expect(similarities([...reports, { ...(reports[0] as Text), id: '又' }]).templates).toEqual([
    { text: first, units: 7 },
    { text: low, units: 6 },
    { text: high, units: 6 },
  ]);
});

test('a print that stands more than two hundred times is template although it is all of one unit', () => {
  const shared = prose(12, 60);
  const repeated = text({ id: '甲', unit: '甲站' }, ...Array.from({ length: 201 }, () => shared));
  expect(
    similarities([repeated, text({ id: '乙', unit: '乙站' }, shared, prose(13, 40))]).pairs,
  ).toEqual([]);
});
