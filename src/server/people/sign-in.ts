import type { SignInRequest } from '../../api/people.ts';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';
import type { Limits } from '../guards/limits.ts';
import { codeFits } from './codes.ts';
import { isPassword } from './passwords.ts';

/** Failures in a row after which an account is locked, and for how many minutes. */
const MOST_FAILURES = 5;
const LOCKED_MINUTES = 15;

/** Checks account, password and code; answers the account, or why not. Never tells whether an account exists. */
export async function signIn(
  context: Context,
  limits: Limits,
  request: SignInRequest,
  address: string,
): Promise<Account | Refusal> {
  const name = request.account.trim();
  const over = await limits.signInTry(name, address);
  if (over) return over;
  const account = await context.store.accounts.byName(name);
  const signed = await checked(context, account, request);
  if (signed === 'wrong') {
    await limits.signInFailed(address);
    return account ? failed(context, account) : unknownName(context, limits, name);
  }
  if (!isRefusal(signed)) await limits.signedIn(name);
  return signed;
}

async function checked(
  context: Context,
  account: Account | undefined,
  { password, code }: SignInRequest,
): Promise<Account | Refusal | 'wrong'> {
  if (account?.lockedUntil && account.lockedUntil > context.now())
    return locked(account.lockedUntil);
  const active = account?.state === 'active' ? account : undefined;
  if (!(await isPassword(active?.passwordHash, password)) || !active) return 'wrong';
  if (active.totpSecret === undefined) return active;
  if (!code) return needsCode();
  return (await codeFits(context, active.id, active.totpSecret, code)) ? active : 'wrong';
}

async function failed({ store }: Context, account: Account): Promise<Refusal> {
  const until = await store.accounts.signInFailed(account.id, MOST_FAILURES, LOCKED_MINUTES);
  return until ? locked(until) : wrong(MOST_FAILURES - account.failedSignIns - 1);
}

/** A name that no account has is answered as one that has: counted, and locked. */
async function unknownName({ now }: Context, limits: Limits, name: string): Promise<Refusal> {
  const before = await limits.unknownName(name);
  return before + 1 < MOST_FAILURES
    ? wrong(MOST_FAILURES - before - 1)
    : locked(new Date(now().getTime() + LOCKED_MINUTES * 60_000));
}

const wrong = (left: number): Refusal =>
  refuse(
    'notAllowed',
    `账号或密码不对，还可试${Math.max(1, left)}次。`,
    `Account or password is wrong; ${Math.max(1, left)} more tries.`,
    { left: Math.max(1, left) },
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
