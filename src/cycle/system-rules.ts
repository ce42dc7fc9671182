import type { Bilingual } from '../document/finding.ts';
import type { Role } from './filing.ts';

/** A number that administrators may set, and how far. */
interface Bound {
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly least: number;
  readonly most: number;
  /** What 0 means where it is allowed beside the range. */
  readonly none?: Bilingual;
}

const CHARACTERS: Bilingual = { zh: '个字符', en: 'characters' };
const MINUTES: Bilingual = { zh: '分钟', en: 'minutes' };
const MEGABYTES: Bilingual = { zh: 'MB', en: 'MB' };

/**
 * How people sign in, with the bounds that keep it safe: no password shorter than eight characters, no account without a lock,
 * no session that stays open over a day.
 */
export const ACCESS_BOUNDS = {
  passwordLength: {
    name: { zh: '密码最短长度', en: 'Least length of a password' },
    ...{ unit: CHARACTERS, least: 8, most: 32 },
  },
  passwordDays: {
    name: { zh: '密码有效期', en: 'Days that a password is good for' },
    unit: { zh: '天', en: 'days' },
    ...{ least: 30, most: 365 },
    none: { zh: '不要求定期更换', en: 'need not be renewed' },
  },
  tries: {
    name: { zh: '连续输错几次锁定账号', en: 'Failures in a row that lock an account' },
    unit: { zh: '次', en: 'times' },
    ...{ least: 3, most: 10 },
  },
  lockedMinutes: {
    name: { zh: '锁定时长', en: 'An account stays locked for' },
    ...{ unit: MINUTES, least: 5, most: 1440 },
  },
  idleMinutes: {
    name: { zh: '无操作自动退出', en: 'A session ends without activity after' },
    ...{ unit: MINUTES, least: 5, most: 120 },
  },
  absoluteMinutes: {
    name: { zh: '一次登录最长时间', en: 'A session ends in any case after' },
    ...{ unit: MINUTES, least: 60, most: 1440 },
  },
} satisfies Readonly<Record<string, Bound>>;

/** What files may weigh. */
export const SIZE_BOUNDS = {
  fileMegabytes: {
    name: { zh: '单个佐证材料上限', en: 'Most of one file of evidence' },
    ...{ unit: MEGABYTES, least: 1, most: 200 },
  },
  unitMegabytes: {
    name: { zh: '每单位佐证材料合计上限', en: 'Most of all evidence of a unit' },
    ...{ unit: MEGABYTES, least: 50, most: 10_000 },
  },
  importMegabytes: {
    name: { zh: '导入文件上限', en: 'Most of a file to take over' },
    ...{ unit: MEGABYTES, least: 1, most: 200 },
  },
} satisfies Readonly<Record<string, Bound>>;

type Numbers<B> = { readonly [key in keyof B]: number };

/** How people sign in and how long they stay so. */
export type AccessRules = Numbers<typeof ACCESS_BOUNDS> & {
  /** Roles that have to enter a code of six digits beside the password. */
  readonly codeRoles: readonly Role[];
};

/** What files may weigh, in megabytes. */
export type SizeRules = Numbers<typeof SIZE_BOUNDS>;

/** What holds as long as nobody set anything else. */
export const STANDARD_ACCESS: AccessRules = {
  ...{ passwordLength: 10, passwordDays: 0, tries: 5, lockedMinutes: 15 },
  ...{ idleMinutes: 30, absoluteMinutes: 720, codeRoles: [] },
};

/** Why numbers will not do: the first that lies outside its bounds. */
export function outOfBounds<K extends string>(
  bounds: Readonly<Record<K, Bound>>,
  values: Readonly<Record<NoInfer<K>, number>>,
): Bilingual | undefined {
  for (const key of Object.keys(bounds) as K[]) {
    const { name, unit, least, most, none } = bounds[key];
    const value = values[key];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    if (none && value === 0) continue;
    return {
      zh: `${name.zh}须为${least}至${most}${unit.zh}之间的整数${none ? `，或填0（${none.zh}）` : ''}。`,
      en: `${name.en}: a whole number from ${least} to ${most} ${unit.en}${none ? `, or 0 (${none.en})` : ''}.`,
    };
  }
  return undefined;
}

/** What is known of an account when a session asks. */
interface Standing {
  readonly mustChangePassword: boolean;
  readonly passwordHash?: string;
  /** When the password was set; undefined where that was before it was noted. */
  readonly passwordAt?: Date;
  readonly totpSecret?: string;
  readonly grants: readonly { readonly role: Role }[];
}

const DAY = 86_400_000;

/**
 * What a person who is signed in has to do before anything else: set a new password after a reset or when theirs is too old,
 * turn on codes where their role demands them. Accounts without a password sign in at the identity provider, which has rules
 * of its own.
 */
export function dueFirst(
  rules: Pick<AccessRules, 'passwordDays' | 'codeRoles'>,
  account: Standing,
  now: Date,
): 'password' | 'codes' | undefined {
  if (account.mustChangePassword) return 'password';
  if (account.passwordHash === undefined) return undefined;
  const { passwordAt: since } = account;
  const old = since === undefined || now.getTime() - since.getTime() >= rules.passwordDays * DAY;
  if (rules.passwordDays > 0 && old) return 'password';
  const demanded = account.grants.some(({ role }) => rules.codeRoles.includes(role));
  return demanded && account.totpSecret === undefined ? 'codes' : undefined;
}
