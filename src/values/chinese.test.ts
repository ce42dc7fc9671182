import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber, foldWidth, oneLine, parseChineseNumber, squeeze } from './chinese.ts';
import { bare, bigrams, containment, similarity } from './similarity.ts';

describe('a Chinese numeral', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['三万二千', 32_000],
    ['一亿零五万', 100_050_000],
    ['二〇二四', 2024],
    ['○', 0],
    ['', undefined],
    ['十a', undefined],
    ['万', 0],
  ])('%s is %s', (text, number) => {
    expect(parseChineseNumber(text)).toBe(number);
  });

  test('written as headings do reads back', () => {
    expect([0, 1, 10, 12, 20, 35].map(chineseNumber)).toEqual([
      '零',
      '一',
      '十',
      '十二',
      '二十',
      '三十五',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (n) => {
        expect(parseChineseNumber(chineseNumber(n))).toBe(n);
      }),
    );
    for (const n of [-1, 100, 1.5]) expect(() => chineseNumber(n)).toThrow(RangeError);
  });
});

test('full-width letters and spaces are folded, Chinese punctuation stays', () => {
  expect(foldWidth('２０２４年　ＡＢ％，。')).toBe('2024年 AB%,。');
  expect(squeeze(' 部门　名称\n：\u200b ')).toBe('部门名称：');
});

test('white space taken out of a label is all that is white space in a pattern, and the space of no width', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const sign = String.fromCharCode(code);
    const isSpace = code === 0x200b || /\s/.test(sign);
    if (squeeze(`甲${sign}${sign}乙`) !== (isSpace ? '甲乙' : `甲${sign}${sign}乙`))
      wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

describe('the likeness of two sentences', () => {
  test.each([
    ['做好信访维稳工作', '做好信访维稳工作。', 1],
    ['', '', 0],
    ['甲', '甲', 1],
    ['甲', '乙', 0],
    ['编制五人', '经费充足', 0],
  ])('%s and %s: %d', (a, b, share) => {
    expect(similarity(a, b)).toBe(share);
  });

  test('is the same both ways and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const share = similarity(a, b);
        expect(share).toBe(similarity(b, a));
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  test('is whole where the shorter is contained in the longer', () => {
    expect(containment('信访维稳', '配合各部门做好信访维稳工作')).toBe(1);
    expect(containment('配合各部门做好信访维稳工作', '信访维稳')).toBe(1);
    expect(containment('', '信访')).toBe(0);
    expect(containment('信访事项', '信访维稳')).toBeCloseTo(1 / 3);
    expect([bare('1、信访，维稳！'), [...bigrams('信访维')]]).toEqual([
      '1信访维稳',
      ['信访', '访维'],
    ]);
  });
});

test('Chinese that a cell breaks over lines is quoted in one, words of other letters keep their space', () => {
  expect(oneLine('生态效\n益指标')).toBe('生态效益指标');
  expect(oneLine(' Wi-Fi\n 6\n覆盖率 ')).toBe('Wi-Fi 6 覆盖率');
});
