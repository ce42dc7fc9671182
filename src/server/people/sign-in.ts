import type { SignInRequest } from '../../api/people.ts';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import type { AccessRules } from '../../cycle/system-rules.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';
import type { Limits } from '../guards/limits.ts';
import { accessOf } from '../system-rules.ts';
import { codeFits } from './codes.ts';
import { isPassword } from './passwords.ts';

/** After how many failures in a row an account is locked, and for how many minutes. */
type Lock = Pick<AccessRules, 'tries' | 'lockedMinutes'>;

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
  const lock = await accessOf(context);
  const account = await context.store.accounts.byName(name);
  const signed = await checked(context, lock, account, request);
  if (signed === 'wrong') {
    await limits.signInFailed(address);
    return account ? failed(context, lock, account) : unknownName(context, lock, limits, name);
  }
  if (!isRefusal(signed)) await limits.signedIn(name);
  return signed;
}

async function checked(
  context: Context,
  lock: Lock,
  account: Account | undefined,
  { password, code }: SignInRequest,
): Promise<Account | Refusal | 'wrong'> {
  if (account?.lockedUntil && account.lockedUntil > context.now())
    return locked(lock, account.lockedUntil);
  const active = account?.state === 'active' ? account : undefined;
  if (!(await isPassword(active?.passwordHash, password)) || !active) return 'wrong';
  if (active.totpSecret === undefined) return active;
  if (!code) return needsCode();
  return (await codeFits(context, active.id, active.totpSecret, code)) ? active : 'wrong';
}

async function failed({ store }: Context, lock: Lock, account: Account): Promise<Refusal> {
  const { tries, lockedMinutes } = lock;
  const until = await store.accounts.signInFailed(account.id, tries, lockedMinutes);
  return until ? locked(lock, until) : wrong(tries - account.failedSignIns - 1);
}

/** A name that no account has is answered as one that has: counted, and locked. */
async function unknownName(
  { now }: Context,
  lock: Lock,
  limits: Limits,
  name: string,
): Promise<Refusal> {
  const before = await limits.unknownName(name);
  return before + 1 < lock.tries
    ? wrong(lock.tries - before - 1)
    : locked(lock, new Date(now().getTime() + lock.lockedMinutes * 60_000));
}

const wrong = (left: number): Refusal =>
  refuse(
    'notAllowed',
    `账号或密码不对，还可试${Math.max(1, left)}次。`,
    `Account or password is wrong; ${Math.max(1, left)} more tries.`,
    { left: Math.max(1, left) },
  );

const locked = ({ tries, lockedMinutes }: Lock, until: Date): Refusal =>
  refuse(
    'locked',
    `连续输错${tries}次，账号已锁定${lockedMinutes}分钟。请稍后再试，或请安全保密管理员重置密码。`,
    `The account is locked for ${lockedMinutes} minutes after ${tries} failures.`,
    { until: until.toISOString() },
  );

const needsCode = (): Refusal =>
  refuse('notAllowed', '请再输入6位动态码。', 'Enter the code of six digits too.', { code: true });
