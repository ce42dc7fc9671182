import type { Updateable } from 'kysely';
import type { AccountView, PendingChange } from '../../api/people.ts';
import type { Grant } from '../../cycle/filing.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { inScope } from '../predicate.ts';
import { type Scope, WHOLE } from '../scope.ts';
import type { Tables } from '../tables.ts';
import { accountBy, accountOf, grantsOf, placesOf, viewOf } from './account-rows.ts';
import { type Person, PRODUCT } from './person.ts';
import { about, insertAccount, proposalsOf } from './proposals.ts';

/** An account with what signing in needs. Never leaves the server. */
export interface Account {
  readonly id: string;
  /** Name to sign in with. */
  readonly account: string;
  readonly name: string;
  /** Division whose audit chain tells what the account does. */
  readonly region: string;
  /** Where the account belongs in the tree. */
  readonly home: string;
  readonly state: 'pending' | 'active' | 'disabled';
  readonly grants: readonly Grant[];
  readonly passwordHash?: string;
  /** When the password was set; undefined where that was before it was noted. */
  readonly passwordAt?: Date;
  readonly mustChangePassword: boolean;
  readonly failedSignIns: number;
  readonly lockedUntil?: Date;
  /** Base32 secret of the codes of six digits. */
  readonly totpSecret?: string;
  /** Issuer and subject at the identity provider, joined by a space. */
  readonly oidcSubject?: string;
  readonly lastSignIn?: Date;
}

/** What the system administrator asks for a new account. */
export interface NewAccount {
  readonly account: string;
  readonly name: string;
  readonly region: string;
  readonly home: string;
  readonly grants: readonly Grant[];
}

/** A change of accounts that one administrator proposes and another decides. */
export type Proposal =
  | { readonly kind: 'createAccount'; readonly account: NewAccount }
  | { readonly kind: 'changeGrants'; readonly id: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'disableAccount' | 'enableAccount' | 'resetPassword'; readonly id: string };

/** The decision on a proposal, with the reason of a refusal. `passwordHash` is the one-time password that a new or reset account gets. */
export interface Decision {
  readonly approve: boolean;
  readonly reason?: string;
  readonly passwordHash?: string;
}

/** Accounts. Each method that changes something leaves an entry in the audit trail. */
export interface Accounts {
  /** Number of accounts; 0 on a fresh database. */
  count(): Promise<number>;
  /** Makes an active account at once: the first start, the demo. */
  install(account: NewAccount, passwordHash: string, mustChangePassword: boolean): Promise<string>;
  list(scope: Scope): Promise<readonly AccountView[]>;
  /** Which of these account names are in use. */
  taken(names: readonly string[]): Promise<readonly string[]>;
  byId(id: string): Promise<Account | undefined>;
  byName(account: string): Promise<Account | undefined>;
  byOidcSubject(subject: string): Promise<Account | undefined>;
  /** Proposes; a new account exists as pending from then on. Refused on a name that is taken and on an unknown account. */
  propose(proposal: Proposal, by: Person): Promise<PendingChange | Refusal>;
  /** Proposes new accounts, all or none. Refused on a name that is taken. */
  proposeAll(accounts: readonly NewAccount[], by: Person): Promise<Refusal | undefined>;
  pending(scope: Scope): Promise<readonly PendingChange[]>;
  /** Refused ones, the newest first, at most 20: who proposed them reads why. */
  refused(scope: Scope): Promise<readonly PendingChange[]>;
  /** Decides; refused to the one who proposed it, and when it is decided already. Ends the sessions of the account. */
  decide(change: string, decision: Decision, by: Person): Promise<Account | Refusal>;
  setPassword(id: string, passwordHash: string, by: Person): Promise<void>;
  setTotp(id: string, secret: string | undefined, by: Person): Promise<void>;
  /** Uses up the step of a code, so that it counts once; false when it or a later one was used. */
  spendTotpStep(id: string, step: number): Promise<boolean>;
  setOidcSubject(id: string, subject: string | undefined, by: Person): Promise<void>;
  /** Notes a failed sign-in, and locks for `minutes` from the `limit`-th in a row on. Answers the end of the lock. */
  signInFailed(id: string, limit: number, minutes: number): Promise<Date | undefined>;
  signedIn(id: string, address: string): Promise<void>;
}

/** The accounts of a database. */
export const accountsOf = (database: Database): Accounts => ({
  ...readingOf(database),
  ...proposalsOf(database),
  ...signInsOf(database),
});

type Reading = Pick<Accounts, 'count' | 'list' | 'taken' | 'byId' | 'byName' | 'byOidcSubject'>;

function readingOf({ plain, within, now }: Database): Reading {
  return {
    count: async () => {
      const row = await plain
        .selectFrom('account')
        .select((query) => query.fn.countAll<number>().as('count'))
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    list: async (scope) => {
      const rows = await plain
        .selectFrom('account')
        .selectAll()
        .where(inScope('home', scope))
        .orderBy('account')
        .execute();
      const grants = await grantsOf(
        plain,
        rows.map((row) => row.id),
      );
      const places = await within(WHOLE, (trx) => placesOf(trx, [...grants.values()].flat()));
      return rows.map((row) => viewOf(accountOf(row, grants.get(row.id) ?? []), places, now()));
    },
    taken: async (names) => {
      if (names.length === 0) return [];
      const rows = await plain
        .selectFrom('account')
        .select('account')
        .where('account', 'in', [...names])
        .execute();
      return rows.map(({ account }) => account);
    },
    byId: (id) => accountBy(plain, 'id', id),
    byName: (account) => accountBy(plain, 'account', account),
    byOidcSubject: (subject) => accountBy(plain, 'oidc_subject', subject),
  };
}

type SignIns = Omit<
  Accounts,
  keyof Reading | 'propose' | 'proposeAll' | 'pending' | 'refused' | 'decide'
>;

function signInsOf({ apart, now }: Database): SignIns {
  const change = (id: string, by: Person, what: string, values: Updateable<Tables['account']>) =>
    apart(async (trx) => {
      const account = await accountBy(trx, 'id', id);
      if (account === undefined) throw new RangeError(`no account ${id}`);
      await trx.updateTable('account').set(values).where('id', '=', id).execute();
      await appendTo(trx, now(), {
        ...about(account, by),
        what,
        detail: { account: account.account },
      });
    });
  return {
    install: (account, passwordHash, mustChange) =>
      apart(async (trx) => {
        const made = await insertAccount(trx, now(), account, {
          state: 'active',
          mustChange,
          passwordHash,
        });
        const detail = { account: made.account };
        await appendTo(trx, now(), { ...about(made, PRODUCT), what: 'account.install', detail });
        return made.id;
      }),
    setPassword: (id, hash, by) =>
      change(id, by, 'account.password', {
        ...{ password_hash: hash, password_at: now(), must_change_password: false },
      }),
    setTotp: (id, secret, by) =>
      change(id, by, secret === undefined ? 'account.totp.off' : 'account.totp.on', {
        totp_secret: secret ?? null,
        totp_step: null,
      }),
    setOidcSubject: (id, subject, by) =>
      change(id, by, 'account.oidc', { oidc_subject: subject ?? null }),
    spendTotpStep: (id, step) =>
      apart(async (trx) => {
        const query = trx
          .updateTable('account')
          .set({ totp_step: step })
          .where('id', '=', id)
          .where((where) =>
            where.or([where('totp_step', 'is', null), where('totp_step', '<', step)]),
          );
        return Number((await query.executeTakeFirst()).numUpdatedRows) > 0;
      }),
    signInFailed: (id, limit, minutes) =>
      apart((trx) => signInFailed(trx, now(), id, limit, minutes)),
    signedIn: (id, address) =>
      apart(async (trx) => {
        const values = { failed_sign_ins: 0, locked_until: null, last_sign_in: now() };
        await trx.updateTable('account').set(values).where('id', '=', id).execute();
        const account = await accountBy(trx, 'id', id);
        if (account === undefined) throw new RangeError(`no account ${id}`);
        const who = { account: id, name: account.name };
        await appendTo(trx, now(), {
          ...about(account, who),
          what: 'session.open',
          detail: { address },
        });
      }),
  };
}

async function signInFailed(
  trx: Trx,
  now: Date,
  id: string,
  limit: number,
  minutes: number,
): Promise<Date | undefined> {
  const row = await trx
    .updateTable('account')
    .set((set) => ({ failed_sign_ins: set('failed_sign_ins', '+', 1) }))
    .where('id', '=', id)
    .returning('failed_sign_ins')
    .executeTakeFirst();
  const account = await accountBy(trx, 'id', id);
  if (row === undefined || account === undefined) return undefined;
  const until =
    row.failed_sign_ins >= limit ? new Date(now.getTime() + minutes * 60_000) : undefined;
  if (until !== undefined)
    await trx.updateTable('account').set({ locked_until: until }).where('id', '=', id).execute();
  await appendTo(trx, now, {
    ...about(account, { account: id, name: account.name }),
    what: until === undefined ? 'session.failed' : 'account.locked',
    detail: { failures: row.failed_sign_ins, ...(until && { until: until.toISOString() }) },
  });
  return until;
}
