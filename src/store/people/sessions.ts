import type { AccessRules } from '../../cycle/system-rules.ts';
import type { Database } from '../database.ts';
import { clean, newId, newSecret, sha256 } from '../ids.ts';
import { gap, prepared } from '../prepared.ts';
import { ACCESS_KEY } from '../settings.ts';
import { accountBy, accountOf, itsGrants } from './account-rows.ts';
import type { Account } from './accounts.ts';

/** How long sessions last. */
interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

/** Whom a living session belongs to, and the rules of signing in where the installation has its own. */
interface Found {
  readonly account: Account;
  readonly access?: Partial<AccessRules>;
}

/** An API token as its owner sees it. */
interface Token {
  readonly id: string;
  readonly name: string;
  readonly created: Date;
  readonly expires: Date;
  readonly lastUsed?: Date;
}

/** Sessions and API tokens. Only the SHA-256 of a secret is kept. Disabled and pending accounts find nothing. */
export interface Sessions {
  /** Answers the secret for the cookie, 256 bits. */
  open(account: string, limits: SessionLimits): Promise<string>;
  /** The account of a living session; moves its idle end on, unless nobody is `active` at the page. */
  find(secret: string, active?: boolean): Promise<Found | undefined>;
  close(secret: string): Promise<void>;
  /** Ends all sessions of an account but one; answers how many. */
  closeAll(account: string, except?: string): Promise<number>;
  /** Removes what has expired; answers how many. */
  sweep(): Promise<number>;
  createToken(account: string, name: string, days: number): Promise<{ id: string; secret: string }>;
  findToken(secret: string): Promise<Account | undefined>;
  listTokens(account: string): Promise<readonly Token[]>;
  /** False when the account has no such token. */
  revokeToken(account: string, id: string): Promise<boolean>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What every token begins with, so that scanners of leaked secrets know it. */
const TOKEN_PREFIX = 'jiping_';

/** Sessions and tokens of a database. */
export const sessionsOf = (database: Database): Sessions => ({
  ...livingSessions(database),
  ...tokensOf(database),
});

const FOUND = prepared((query) =>
  query
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .select(['session.seen_at', 'session.ends_at', 'session.idle_minutes', itsGrants])
    // In the same look at the database: rules that were approved hold from the next request on, in every process.
    .select((row) =>
      row.selectFrom('setting').select('value').where('key', '=', ACCESS_KEY).as('access'),
    )
    .where('session.hash', '=', gap<string>('hash')),
);

type Living = Pick<Sessions, 'open' | 'find' | 'close' | 'closeAll' | 'sweep'>;

function livingSessions({ plain, now }: Database): Living {
  return {
    open: async (account, limits) => {
      const secret = newSecret();
      const at = now();
      await plain
        .insertInto('session')
        .values({
          hash: sha256(secret),
          account_id: account,
          idle_minutes: limits.idleMinutes,
          opened_at: at,
          seen_at: at,
          ends_at: new Date(at.getTime() + limits.absoluteMinutes * MINUTE),
        })
        .execute();
      return secret;
    },
    find: async (secret, active = true) => {
      const hash = sha256(secret);
      const at = now();
      const [row] = (await plain.executeQuery(FOUND({ hash }))).rows;
      const idle = row === undefined ? 0 : at.getTime() - row.seen_at.getTime();
      if (row === undefined || at >= row.ends_at || idle >= row.idle_minutes * MINUTE)
        return undefined;
      // Once a minute is enough, and saves a write with every request.
      if (active && idle >= MINUTE)
        await plain.updateTable('session').set({ seen_at: at }).where('hash', '=', hash).execute();
      if (row.state !== 'active') return undefined;
      return {
        account: accountOf(row, row.grants),
        ...(row.access !== null && { access: row.access as Partial<AccessRules> }),
      };
    },
    close: async (secret) => {
      await plain.deleteFrom('session').where('hash', '=', sha256(secret)).execute();
    },
    closeAll: async (account, except) => {
      let query = plain.deleteFrom('session').where('account_id', '=', account);
      if (except !== undefined) query = query.where('hash', '<>', sha256(except));
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
    sweep: async () => {
      const query = plain.deleteFrom('session').where('ends_at', '<=', now());
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
  };
}

async function activeAccount(plain: Database['plain'], id: string): Promise<Account | undefined> {
  const account = await accountBy(plain, 'id', id);
  return account?.state === 'active' ? account : undefined;
}

type Tokens = Pick<Sessions, 'createToken' | 'findToken' | 'listTokens' | 'revokeToken'>;

function tokensOf({ plain, now }: Database): Tokens {
  return {
    createToken: async (account, name, days) => {
      const at = now();
      const id = newId(at);
      const secret = TOKEN_PREFIX + newSecret();
      await plain
        .insertInto('api_token')
        .values({
          id,
          hash: sha256(secret),
          account_id: account,
          name: clean(name),
          created_at: at,
          expires_at: new Date(at.getTime() + days * DAY),
        })
        .execute();
      return { id, secret };
    },
    findToken: async (secret) => {
      const at = now();
      const row = await plain
        .updateTable('api_token')
        .set({ used_at: at })
        .where('hash', '=', sha256(secret))
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', at)
        .returning('account_id')
        .executeTakeFirst();
      return row && activeAccount(plain, row.account_id);
    },
    listTokens: async (account) => {
      const rows = await plain
        .selectFrom('api_token')
        .selectAll()
        .where('account_id', '=', account)
        .where('revoked_at', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        created: row.created_at,
        expires: row.expires_at,
        ...(row.used_at && { lastUsed: row.used_at }),
      }));
    },
    revokeToken: async (account, id) => {
      const query = plain
        .updateTable('api_token')
        .set({ revoked_at: now() })
        .where('account_id', '=', account)
        .where('id', '=', id)
        .where('revoked_at', 'is', null);
      return Number((await query.executeTakeFirst()).numUpdatedRows) > 0;
    },
  };
}
