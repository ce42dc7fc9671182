import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, pieces } from './marks.ts';

test('places of one cell come together, those of a paragraph under its number', () => {
  expect([
    ...marksOf([
      { block: 3, from: 1, to: 4 },
      { block: 5, row: 1, column: 0 },
      { block: 3, from: 6, to: 7 },
    ]),
  ]).toEqual([
    [
      '3',
      [
        { from: 1, to: 4 },
        { from: 6, to: 7 },
      ],
    ],
    ['5/1/0', [{ from: 0, to: Number.POSITIVE_INFINITY }]],
  ]);
});

test('a text is cut where marks begin and end', () => {
  expect(pieces('内设编制数为5人', [{ from: 2, to: 7 }])).toEqual([
    { at: 0, text: '内设', marked: false },
    { at: 2, text: '编制数为5', marked: true },
    { at: 7, text: '人', marked: false },
  ]);
});

test('no character is lost or doubled, whatever is marked', () => {
  const stretch = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(stretch), (text, stretches) => {
      expect(
        pieces(text, stretches)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
