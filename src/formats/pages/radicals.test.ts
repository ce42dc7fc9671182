import { expect, test } from 'vitest';
import { foldShared } from './radicals.ts';

test('a radical that shares its shape with a character comes back as the character', () => {
  expect(foldShared('⾦额⽬标⼈员⻔户⻋辆⼾数')).toBe('金额目标人员门户车辆户数');
});

test('units, circled numbers and full-width forms stay as they are', () => {
  expect(foldShared('㎡①☑％（）１２㈠')).toBe('㎡①☑％（）１２㈠');
});

test('dashes that a font draws as one sign come back as dashes', () => {
  expect(foldShared('政府采购金额⸺')).toBe('政府采购金额——');
});
