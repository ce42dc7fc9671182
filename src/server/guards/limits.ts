import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Refusal } from '../../cycle/refusal.ts';
import type { ServerSettings } from '../context.ts';
import { tooMany } from '../refusals.ts';

/** How often somebody may do something. Counted in this process: with several, each lets as much through. */
export interface Limits {
  /** Counts a request of an account or address; refused when there were too many in the last minute. */
  request(who: string, costly: boolean): Promise<Refusal | undefined>;
  /** Counts a request of somebody without an account, by address. */
  publicRequest(address: string): Promise<Refusal | undefined>;
  /** Counts a request of a respondent, by address; refused too where the address tried many codes that nobody made. */
  respondent(address: string): Promise<Refusal | undefined>;
  /** Counts a code that nobody made against the address. */
  unknownCode(address: string): Promise<void>;
  /** Counts a try to sign in, before the password is looked at. */
  signInTry(account: string, address: string): Promise<Refusal | undefined>;
  /** Counts a try that failed against the address. */
  signInFailed(address: string): Promise<void>;
  /** Forgets the tries of an account that got in. */
  signedIn(account: string): Promise<void>;
  /** Counts a failure for a name that no account has; answers how many were before. */
  unknownName(account: string): Promise<number>;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** Many people of a bureau share one address. */
const FAILURES_OF_ADDRESS = 100;
/** Tries at once, before the first has failed, would get round the lock of the account. */
const TRIES_IN_A_MINUTE = 10;

/** Readers of the portal behind one address. */
const PUBLIC_IN_A_MINUTE = 300;
/** A hall of people who answer a survey shares one address, and so do all who come through one operator's gateway. */
const RESPONDENTS_IN_A_MINUTE = 12_000;
/** Slips are mistyped now and then; who guesses codes is stopped here. */
const UNKNOWN_CODES_IN_A_MINUTE = 60;

/** Limits that a server counts. */
export function limitsOf({ requestsPerMinute, downloadsPerMinute }: ServerSettings): Limits {
  const requests = new RateLimiterMemory({ points: requestsPerMinute, duration: MINUTE });
  const downloads = new RateLimiterMemory({ points: downloadsPerMinute, duration: MINUTE });
  const strangers = new RateLimiterMemory({ points: PUBLIC_IN_A_MINUTE, duration: MINUTE });
  const respondents = new RateLimiterMemory({ points: RESPONDENTS_IN_A_MINUTE, duration: MINUTE });
  const guesses = new RateLimiterMemory({ points: UNKNOWN_CODES_IN_A_MINUTE, duration: MINUTE });
  const tries = new RateLimiterMemory({ points: TRIES_IN_A_MINUTE, duration: MINUTE });
  const failures = new RateLimiterMemory({ points: FAILURES_OF_ADDRESS, duration: 15 * MINUTE });
  const unknown = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: DAY });
  return {
    request: async (who, costly) =>
      (await taken(requests, who)) ?? (costly ? taken(downloads, who) : undefined),
    publicRequest: (address) => taken(strangers, address),
    respondent: async (address) => {
      const guessed = await guesses.get(address);
      if (guessed && guessed.consumedPoints >= UNKNOWN_CODES_IN_A_MINUTE) return refusalOf(guessed);
      return taken(respondents, address);
    },
    unknownCode: async (address) => {
      await guesses.penalty(address);
    },
    signInTry: async (account, address) => {
      const failed = await failures.get(address);
      if (failed && failed.consumedPoints >= FAILURES_OF_ADDRESS) return refusalOf(failed);
      return taken(tries, account.toLowerCase());
    },
    signInFailed: async (address) => {
      await failures.penalty(address);
    },
    signedIn: async (account) => {
      await tries.delete(account.toLowerCase());
    },
    unknownName: async (account) =>
      (await unknown.penalty(account.toLowerCase())).consumedPoints - 1,
  };
}

async function taken(limiter: RateLimiterMemory, key: string): Promise<Refusal | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return refusalOf(reason);
    throw reason;
  }
}

const refusalOf = ({ msBeforeNext }: RateLimiterRes): Refusal =>
  tooMany(Math.max(1, Math.ceil(msBeforeNext / 1000)));
