import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { AccessRules } from '../../cycle/system-rules.ts';

// Argon2id with 19 MiB and two passes: some 25 ms of a core, enough against guessing, little enough at a deadline.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. */
export const hashOf = (password: string): Promise<string> => hash(password, COST);

/** Whether a password is that of the hash; without a hash as slow as with one, so that names cannot be told by time. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  if (kept !== undefined) return verify(kept, password);
  await hashOf(password);
  return false;
}

/** Why a new password will not do; undefined when it does. */
export function weakness(
  password: string,
  account: string,
  { passwordLength }: Pick<AccessRules, 'passwordLength'>,
): { zh: string; en: string } | undefined {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password));
  if (password.length < passwordLength)
    return {
      zh: `密码至少要有${passwordLength}个字符。`,
      en: `A password has at least ${passwordLength} characters.`,
    };
  if (kinds.length < 2)
    return {
      zh: '密码要包含字母、数字、符号中的至少两种。',
      en: 'A password has at least two of letters, digits and signs.',
    };
  if (password.toLowerCase().includes(account.toLowerCase()))
    return { zh: '密码里不能包含账号。', en: 'A password does not contain the account name.' };
  if (/(.)\1{4}/.test(password))
    return {
      zh: '密码里同一个字符不能连续出现5次。',
      en: 'No character stands five times in a row.',
    };
  return undefined;
}

// Without letters and digits that look alike on paper.
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A password for one sign-in, easy to copy from paper: three groups of four. */
export const oneTimePassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');
