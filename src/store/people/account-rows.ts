import { type Kysely, type Selectable, sql } from 'kysely';
import type { AccountView } from '../../api/people.ts';
import type { Grant, Role } from '../../cycle/filing.ts';
import type { Tables } from '../tables.ts';
import type { Account } from './accounts.ts';

type Row = Selectable<Tables['account']>;

/** An account of its rows. */
export const accountOf = (row: Row, grants: readonly Grant[]): Account => ({
  id: row.id,
  account: row.account,
  name: row.name,
  region: row.region_code,
  home: row.home,
  state: row.state as Account['state'],
  grants,
  mustChangePassword: row.must_change_password,
  failedSignIns: row.failed_sign_ins,
  ...(row.password_hash !== null && { passwordHash: row.password_hash }),
  ...(row.password_at !== null && { passwordAt: row.password_at }),
  ...(row.locked_until !== null && { lockedUntil: row.locked_until }),
  ...(row.totp_secret !== null && { totpSecret: row.totp_secret }),
  ...(row.oidc_subject !== null && { oidcSubject: row.oidc_subject }),
  ...(row.last_sign_in !== null && { lastSignIn: row.last_sign_in }),
});

/** The account with a value in a column, with its grants. */
export async function accountBy(
  database: Kysely<Tables>,
  column: 'id' | 'account' | 'oidc_subject',
  value: string,
): Promise<Account | undefined> {
  const row = await database
    .selectFrom('account')
    .selectAll()
    .select(itsGrants)
    .where(column, '=', value)
    .executeTakeFirst();
  return row && accountOf(row, row.grants);
}

/** The grants of an account in the same look at the database: each look counts when hundreds save at once. */
export const itsGrants = sql<
  Grant[]
>`coalesce((select json_agg(json_build_object('role', role, 'path', path) order by role, path) from account_grant where account_id = account.id), '[]')`.as(
  'grants',
);

/** Grants by account. */
export async function grantsOf(
  database: Kysely<Tables>,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly Grant[]>> {
  if (accounts.length === 0) return new Map();
  const rows = await database
    .selectFrom('account_grant')
    .selectAll()
    .where('account_id', 'in', accounts)
    .orderBy('role')
    .orderBy('path')
    .execute();
  const byAccount = new Map<string, Grant[]>();
  for (const { account_id, role, path } of rows)
    byAccount.set(account_id, [...(byAccount.get(account_id) ?? []), { role: role as Role, path }]);
  return byAccount;
}

/** An account as administrators see it; `places` names the paths of grants. */
export const viewOf = (
  account: Account,
  places: ReadonlyMap<string, string>,
  now: Date,
): AccountView => ({
  id: account.id,
  account: account.account,
  name: account.name,
  grants: account.grants.map(({ role, path }) => ({ role, path, place: places.get(path) ?? path })),
  state:
    account.state === 'active' && account.lockedUntil !== undefined && account.lockedUntil > now
      ? 'locked'
      : account.state,
  ...(account.lastSignIn !== undefined && { lastSignIn: account.lastSignIn.toISOString() }),
});

/** Gives an account these grants and no others. */
export async function setGrants(
  database: Kysely<Tables>,
  account: string,
  grants: readonly Grant[],
): Promise<void> {
  await database.deleteFrom('account_grant').where('account_id', '=', account).execute();
  if (grants.length > 0)
    await database
      .insertInto('account_grant')
      .values(grants.map(({ role, path }) => ({ account_id: account, role, path })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Names of the places of grants. Names of units are no secret to those who administer accounts. */
export async function placesOf(
  trx: Kysely<Tables>,
  grants: readonly Grant[],
): Promise<ReadonlyMap<string, string>> {
  const paths = [...new Set(grants.map((grant) => grant.path))];
  if (paths.length === 0) return new Map();
  const rows = await trx
    .selectFrom('unit')
    .select(['path', 'name'])
    .where('path', 'in', paths)
    .execute();
  return new Map(rows.map((row) => [row.path, row.name]));
}
