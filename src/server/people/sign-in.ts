import { generateSecret, verifySync } from 'otplib';
import type { SignInRequest } from '../../api/people.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';
import { isPassword } from './passwords.ts';

/** Failures in a row after which an account is locked, and for how many minutes. */
const MOST_FAILURES = 5;
const LOCKED_MINUTES = 15;

/** Checks account, password and code; answers the account, or why not. Never tells whether an account exists. */
export async function signIn(
  { store, now }: Context,
  { account: name, password, code }: SignInRequest,
): Promise<Account | Refusal> {
  const account = await store.accounts.byName(name);
  if (account?.lockedUntil && account.lockedUntil > now()) return locked(account.lockedUntil);
  const fits = await isPassword(
    account?.state === 'active' ? account.passwordHash : undefined,
    password,
  );
  if (!account || !fits) return account ? failed(store, account) : wrong(MOST_FAILURES - 1);
  if (account.totpSecret === undefined) return account;
  if (!code) return needsCode();
  return (await codeFits(store, account, account.totpSecret, code, now()))
    ? account
    : failed(store, account);
}

async function failed(store: Context['store'], account: Account): Promise<Refusal> {
  const until = await store.accounts.signInFailed(account.id, MOST_FAILURES, LOCKED_MINUTES);
  return until ? locked(until) : wrong(Math.max(1, MOST_FAILURES - account.failedSignIns - 1));
}

const wrong = (left: number): Refusal =>
  refuse(
    'notAllowed',
    `账号或密码不对，还可试${left}次。`,
    `Account or password is wrong; ${left} more tries.`,
    { left },
  );

const locked = (until: Date): Refusal =>
  refuse(
    'locked',
    `连续输错${MOST_FAILURES}次，账号已锁定${LOCKED_MINUTES}分钟。请稍后再试，或请安全保密管理员重置密码。`,
    `The account is locked for ${LOCKED_MINUTES} minutes after ${MOST_FAILURES} failures.`,
    { until: until.toISOString() },
  );

const needsCode = (): Refusal =>
  refuse('notAllowed', '请再输入6位动态码。', 'Enter the code of six digits too.', { code: true });

const STEP_SECONDS = 30;

async function codeFits(
  store: Context['store'],
  account: Account,
  secret: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  if (!result.valid) return false;
  const step = Math.floor(epoch / STEP_SECONDS) + (result.delta ?? 0);
  return store.accounts.spendTotpStep(account.id, step);
}

/** A new secret for codes of six digits. */
export const newTotpSecret = (): string => generateSecret();
