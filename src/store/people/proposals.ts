import type { Updateable } from 'kysely';
import type { PendingChange } from '../../api/people.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { clean, newId } from '../ids.ts';
import { inScope } from '../predicate.ts';
import { type Scope, WHOLE } from '../scope.ts';
import type { Tables } from '../tables.ts';
import { accountBy, placesOf, setGrants } from './account-rows.ts';
import type { Account, Accounts, Decision, NewAccount, Proposal } from './accounts.ts';
import type { Person } from './person.ts';

type Proposals = Pick<Accounts, 'propose' | 'proposeAll' | 'pending' | 'refused' | 'decide'>;

/** Changes of accounts by two administrators: one proposes, another decides. */
export const proposalsOf = (database: Database): Proposals => ({
  propose: (proposal, by) =>
    database.within(WHOLE, (trx) => propose(trx, database.now(), proposal, by)),
  proposeAll: (accounts, by) =>
    database.apart(async (trx) => {
      // Looked at before the first is made, for a refusal does not take back what was done.
      for (const { account } of accounts)
        if ((await accountBy(trx, 'account', account)) !== undefined) return taken(account);
      for (const account of accounts)
        await propose(trx, database.now(), { kind: 'createAccount', account }, by);
      return undefined;
    }),
  pending: (scope) => database.within(WHOLE, (trx) => changes(trx, scope, 'pending')),
  refused: (scope) => database.within(WHOLE, (trx) => changes(trx, scope, 'refused')),
  decide: (change, decision, by) =>
    database.apart((trx) => decide(trx, database.now(), change, decision, by)),
});

const unknownAccount = () =>
  refuse(
    'notFound',
    '没有这个账号。请刷新列表后再试。',
    'There is no such account. Reload the list and try again.',
  );

async function propose(
  trx: Trx,
  now: Date,
  proposal: Proposal,
  by: Person,
): Promise<PendingChange | Refusal> {
  const account =
    proposal.kind === 'createAccount'
      ? await makePending(trx, now, proposal.account)
      : await accountBy(trx, 'id', proposal.id);
  if (account === undefined) return unknownAccount();
  if ('refused' in account) return account;
  const id = newId(now);
  const grants = proposal.kind === 'changeGrants' ? proposal.grants : account.grants;
  await trx
    .insertInto('account_change')
    .values({
      id,
      kind: proposal.kind,
      account_id: account.id,
      detail: JSON.stringify({ grants: grants.map(({ role, path }) => ({ role, path })) }),
      by_account: by.account,
      by_name: clean(by.name),
      at: now,
    })
    .execute();
  await appendTo(trx, now, {
    ...about(account, by),
    what: `account.propose.${proposal.kind}`,
    detail: {
      ...{ change: id, account: account.account },
      grants: grants.map(({ role, path }) => `${role}@${path}`).join(' '),
    },
  });
  const { kind } = proposal;
  const places = await placesOf(trx, grants);
  return {
    id,
    kind,
    account: account.account,
    name: account.name,
    grants: grants.map(({ role, path }) => ({ role, path, place: places.get(path) ?? path })),
    by: by.name,
    at: now.toISOString(),
  };
}

/** What entries of the trail say about an account. */
export const about = (account: Account, who: Person) => ({
  region: account.region,
  who,
  path: account.home,
  subject: account.id,
});

async function makePending(trx: Trx, now: Date, account: NewAccount): Promise<Account | Refusal> {
  if ((await accountBy(trx, 'account', account.account)) !== undefined)
    return taken(account.account);
  return insertAccount(trx, now, account, { state: 'pending', mustChange: true });
}

const taken = (account: string): Refusal =>
  refuse(
    'conflict',
    `账号名“${account}”已经有人使用。请换一个账号名。`,
    `The account name “${account}” is taken. Choose another one.`,
  );

/** Writes a new account with its grants. */
export async function insertAccount(
  trx: Trx,
  now: Date,
  account: NewAccount,
  how: { state: 'pending' | 'active'; mustChange: boolean; passwordHash?: string },
): Promise<Account> {
  const id = newId(now);
  await trx
    .insertInto('account')
    .values({
      id,
      account: account.account,
      name: clean(account.name),
      region_code: account.region,
      home: account.home,
      state: how.state,
      password_hash: how.passwordHash ?? null,
      password_at: how.passwordHash === undefined ? null : now,
      must_change_password: how.mustChange,
      failed_sign_ins: 0,
      created_at: now,
    })
    .execute();
  await setGrants(trx, id, account.grants);
  const made = await accountBy(trx, 'id', id);
  if (made === undefined) throw new Error('the account that was just made is gone');
  return made;
}

/** Lines of the refused ones. */
const MOST_REFUSED = 20;

async function changes(
  trx: Trx,
  scope: Scope,
  which: 'pending' | 'refused',
): Promise<readonly PendingChange[]> {
  const query = trx
    .selectFrom('account_change')
    .innerJoin('account', 'account.id', 'account_change.account_id')
    .selectAll('account_change')
    .select(['account.account', 'account.name'])
    .where(inScope('account.home', scope));
  const rows = await (which === 'pending'
    ? query.where('decided_at', 'is', null).orderBy('account_change.id')
    : query
        .where('approved', '=', false)
        .orderBy('account_change.decided_at', 'desc')
        .limit(MOST_REFUSED)
  ).execute();
  const granted = rows.flatMap((row) => grantsIn(row.detail));
  const places = await placesOf(trx, granted);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PendingChange['kind'],
    account: row.account,
    name: row.name,
    grants: grantsIn(row.detail).map(({ role, path }) => ({
      ...{ role, path, place: places.get(path) ?? path },
    })),
    by: row.by_name,
    at: row.at.toISOString(),
    ...(row.approved === false && { refusedFor: refusedFor(row.detail) }),
  }));
}

/** Why it was refused: kept beside what was asked. */
const refusedFor = (detail: unknown): string =>
  (detail as { refusedFor?: string }).refusedFor ?? '';

const grantsIn = (detail: unknown): Account['grants'] =>
  (detail as { grants: Account['grants'] }).grants;

async function decide(
  trx: Trx,
  now: Date,
  id: string,
  decision: Decision,
  by: Person,
): Promise<Account | Refusal> {
  const change = await trx
    .selectFrom('account_change')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (change === undefined) return unknownAccount();
  if (change.decided_at !== null)
    return refuse(
      'conflict',
      '这项申请已经处理过。请刷新列表。',
      'This request has been decided. Reload the list.',
    );
  if (change.by_account === by.account)
    return refuse(
      'ownSubmission',
      '自己提出的申请须由另一位管理员审批。',
      'Another administrator has to decide on your own request.',
    );
  const reason = clean(decision.reason ?? '');
  await trx
    .updateTable('account_change')
    .set({
      ...{ decided_by: by.account, decided_at: now, approved: decision.approve },
      ...(reason !== '' && {
        detail: JSON.stringify({ ...(change.detail as object), refusedFor: reason }),
      }),
    })
    .where('id', '=', id)
    .execute();
  await carryOut(trx, now, change, decision);
  const account = await accountBy(trx, 'id', change.account_id);
  if (account === undefined) return unknownAccount();
  await appendTo(trx, now, {
    ...about(account, by),
    what: decision.approve ? 'account.approve' : 'account.reject',
    detail: { change: id, kind: change.kind, account: account.account, state: account.state },
    ...(reason !== '' && { why: reason }),
  });
  return account;
}

/** Does what was approved. A refused new account stays disabled, so that its name tells its story. */
async function carryOut(
  trx: Trx,
  now: Date,
  change: { kind: string; account_id: string; detail: unknown },
  decision: Decision,
): Promise<void> {
  const { kind, account_id: id } = change;
  if (!decision.approve) {
    if (kind === 'createAccount') await update(trx, id, { state: 'disabled' });
    return;
  }
  const fresh = {
    ...(decision.passwordHash !== undefined && {
      password_hash: decision.passwordHash,
      password_at: now,
      must_change_password: true,
    }),
    failed_sign_ins: 0,
    locked_until: null,
  };
  if (kind === 'changeGrants') await setGrants(trx, id, grantsIn(change.detail));
  else if (kind === 'disableAccount') await update(trx, id, { state: 'disabled' });
  else if (kind === 'resetPassword') await update(trx, id, { ...fresh, totp_secret: null });
  else await update(trx, id, { ...fresh, state: 'active' });
  await trx.deleteFrom('session').where('account_id', '=', id).execute();
}

async function update(trx: Trx, id: string, values: Updateable<Tables['account']>): Promise<void> {
  await trx.updateTable('account').set(values).where('id', '=', id).execute();
}
