import { describe, expect, test } from 'vitest';
import { normalName, sameUnit } from './unit-names.ts';

describe('names of units', () => {
  test('are compared without white space, remarks and levels', () => {
    expect(normalName('临河县 人民政府办公室（本级）')).toBe('临河县政府办公室');
    expect(normalName('中共临河县委宣传部机关')).toBe('临河县委宣传部');
  });
  test.each([
    ['长山市临河县档案馆', '临河县档案馆'],
    ['临河县水利局', '临河县水利局水土保持站'],
    ['临河县农业局', '临河县农业农村局'],
    ['临河县人民政府办公室', '临河县政府办公室'],
    ['临河县财政局', '临河县财政局（汇总）'],
    ['临河县财政局', ''],
  ])('%s and %s can be one unit', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([true, true]);
  });
  test.each([
    ['临河县档案馆', '临河县图书馆'],
    ['临河县教育局', '东明县教育局'],
    ['临河县政务服务中心', '临河县政务事务中心'],
  ])('%s and %s are two units', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([false, false]);
  });
});
