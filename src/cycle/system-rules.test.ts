import { describe, expect, test } from 'vitest';
import {
  ACCESS_BOUNDS,
  dueFirst,
  outOfBounds,
  SIZE_BOUNDS,
  STANDARD_ACCESS,
} from './system-rules.ts';

describe('what administrators may set', () => {
  test('has bounds that keep it safe, told with the number that breaks them', () => {
    const fault = (part: object) => outOfBounds(ACCESS_BOUNDS, { ...STANDARD_ACCESS, ...part })?.zh;
    expect(fault({})).toBeUndefined();
    expect(fault({ passwordLength: 7 })).toBe('密码最短长度须为8至32个字符之间的整数。');
    expect(fault({ tries: 11 })).toBe('连续输错几次锁定账号须为3至10次之间的整数。');
    expect(fault({ idleMinutes: 30.5 })).toBe('无操作自动退出须为5至120分钟之间的整数。');
    expect(fault({ passwordDays: 0 })).toBeUndefined();
    expect(fault({ passwordDays: 7 })).toBe(
      '密码有效期须为30至365天之间的整数，或填0（不要求定期更换）。',
    );
    expect(
      outOfBounds(SIZE_BOUNDS, { fileMegabytes: 0, unitMegabytes: 500, importMegabytes: 100 })?.zh,
    ).toBe('单个佐证材料上限须为1至200MB之间的整数。');
  });
});

describe('what is due before anything else', () => {
  const now = new Date('2026-03-16T02:00:00Z');
  const account = {
    mustChangePassword: false,
    passwordHash: 'x',
    passwordAt: new Date('2025-12-16T02:00:00Z'),
    grants: [{ role: 'unitPreparer' as const }],
  };
  const rules = { passwordDays: 0, codeRoles: [] };

  test('is a new password when it was reset, and on the day it is too old', () => {
    expect(dueFirst(rules, account, now)).toBeUndefined();
    expect(dueFirst(rules, { ...account, mustChangePassword: true }, now)).toBe('password');
    expect(dueFirst({ ...rules, passwordDays: 91 }, account, now)).toBeUndefined();
    expect(dueFirst({ ...rules, passwordDays: 90 }, account, now)).toBe('password');
  });

  test('is codes of six digits for the roles that need them, until they are on', () => {
    const demanding = { passwordDays: 0, codeRoles: ['unitPreparer' as const] };
    expect(dueFirst(demanding, account, now)).toBe('codes');
    expect(dueFirst(demanding, { ...account, totpSecret: 'A' }, now)).toBeUndefined();
    expect(dueFirst({ ...rules, codeRoles: ['expert'] }, account, now)).toBeUndefined();
  });

  test('is nothing for who signs in at an identity provider and has no password here', () => {
    const { passwordHash: _, ...bound } = account;
    expect(dueFirst({ passwordDays: 30, codeRoles: ['unitPreparer'] }, bound, now)).toBeUndefined();
  });
});
