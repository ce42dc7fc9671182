import { expect, test } from 'vitest';
import { showText } from './letters.ts';
import { IDENTITY } from './matrix.ts';
import { type Font, newPen } from './pen.ts';

/** The size at which figures and a Chinese character of a Type 3 font are shown at 12 points. */
function sizesOf(font: Partial<Font>): readonly number[] {
  const pen = newPen(IDENTITY);
  pen.state.fontSize = 12;
  pen.state.font = {
    number: -1,
    vertical: false,
    type3: true,
    matrix: [0.001, 0, 0, -0.001, 0, 0],
    boxHeight: 0,
    ...font,
  };
  showText(pen, [{ unicode: '8', width: 555 }]);
  return pen.glyphs.map(({ size }) => Math.round(size * 10) / 10);
}

test('figures in a Type 3 font made of a typeface have the size of its em, however high its highest letter', () => {
  expect(sizesOf({ boxHeight: 1095 })).toEqual([12]);
  expect(sizesOf({ boxHeight: 1500, matrix: [1 / 2048, 0, 0, -1 / 2048, 0, 0] })).toEqual([12]);
});

test('a Type 3 font in units of its own is as high as its box', () => {
  expect(sizesOf({ boxHeight: 50, matrix: [0.02, 0, 0, 0.02, 0, 0] })).toEqual([12]);
  expect(sizesOf({ boxHeight: 40, matrix: [0.02, 0, 0, 0.02, 0, 0] })).toEqual([9.6]);
});
