import { describe, expect, test } from 'vitest';
import { codeIn, namesAgree } from './code.ts';
import { ECONOMIC } from './economic.ts';
import { FUNCTIONAL } from './functional.ts';

describe('tables of codes', () => {
  test('have each code once a year, below a code of the same table', () => {
    for (const table of [ECONOMIC, FUNCTIONAL])
      for (const codes of table.values())
        for (const { code, parent, name } of codes) {
          expect([code, codes.length, name !== '']).toEqual([code, 1, true]);
          expect([code, parent === undefined ? code.length === 3 : table.has(parent)]).toEqual([
            code,
            true,
          ]);
        }
  });
  test('stay within the ranges of the classification', () => {
    for (const code of ECONOMIC.keys()) expect(code).toMatch(/^3\d\d(?:\d\d)?$/);
    for (const code of FUNCTIONAL.keys()) expect(code).toMatch(/^2[0-3]\d(?:\d\d){0,2}$/);
    expect([ECONOMIC.size, FUNCTIONAL.size]).toEqual([106, 79]);
  });
  test('know a code from the year on in which it was introduced', () => {
    expect(codeIn(FUNCTIONAL, '20140', 2024)?.name).toBe('信访事务');
    expect(codeIn(FUNCTIONAL, '20140', 2023)).toBe(undefined);
    expect(codeIn(ECONOMIC, '30211', 2019)).toEqual({
      code: '30211',
      name: '差旅费',
      parent: '302',
    });
  });
});

test('names agree when brackets or endings differ, and not when they mean something else', () => {
  expect(namesAgree('因公出国(境)费', '因公出国（境）费用')).toBe(true);
  expect(namesAgree('办公费（含耗材）', '办公费')).toBe(true);
  expect(namesAgree('其他', '其他对个人和家庭的补助')).toBe(true);
  expect(namesAgree('', '差旅费')).toBe(true);
  expect(namesAgree('会议费', '差旅费')).toBe(false);
  expect(namesAgree('其他交通工具购置', '公务用车购置')).toBe(false);
});
