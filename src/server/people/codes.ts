import { generateSecret, generateURI, verifySync } from 'otplib';
import type { TotpView } from '../../api/people.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';

const STEP_SECONDS = 30;

/** The step of time that a code of six digits belongs to, now or half a minute away; undefined when it is wrong. */
export function stepOf({ now }: Context, secret: string, code: string): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now().getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return result.valid ? Math.floor(epoch / STEP_SECONDS) + (result.delta ?? 0) : undefined;
}

/** Whether a code fits an account; each counts once. */
export async function codeFits(
  context: Context,
  account: string,
  secret: string,
  code: string,
): Promise<boolean> {
  const step = stepOf(context, secret, code);
  return step !== undefined && context.store.accounts.spendTotpStep(account, step);
}

/** What the page needs to turn codes on: a secret that counts only once a code of it was shown. */
export function newCodes({ account, totpSecret }: Account): TotpView {
  const secret = generateSecret();
  return {
    on: totpSecret !== undefined,
    secret,
    address: generateURI({ issuer: '绩评', label: account, secret }),
  };
}
