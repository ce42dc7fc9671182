import type { Selectable } from 'kysely';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { clean, cleaned, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import { putUnits, type Unit } from '../units.ts';
import {
  isSystemRule,
  putRules,
  type RuleChanges,
  type SystemRuleKind,
  saidOf,
} from './system-rules.ts';

/** What a change is about. */
type RegionChangeKind =
  | ('calendar' | 'book' | 'units' | 'standards' | 'monitoring')
  | SystemRuleKind;

/** Where a change is made: the region, and its place in the tree. */
interface Place {
  readonly region: string;
  readonly path: string;
}

/** A change as it is kept. `body` and `trial` are what the server put there. */
export interface RegionChange {
  readonly id: string;
  readonly kind: RegionChangeKind;
  readonly body: unknown;
  /** The document that it rests on. */
  readonly basis: string;
  readonly trial?: unknown;
  readonly by: Person;
  readonly at: string;
  readonly decided?: {
    readonly by: string;
    readonly at: string;
    readonly approved: boolean;
    readonly reason: string;
  };
}

/** A decision, and what is done in the same transaction when it is an approval. */
interface Verdict {
  readonly approve: boolean;
  readonly reason: string;
  /** Refuses an approval that must not be given. */
  readonly barred?: (change: RegionChange) => Refusal | undefined;
}

/** Changes of a region: one administrator proposes, another decides. Each step leaves an entry in the audit trail. */
export interface RegionChanges {
  propose(
    scope: Scope,
    place: Place,
    change: Pick<RegionChange, 'kind' | 'body' | 'basis'>,
    by: Person,
  ): Promise<RegionChange>;
  /** Of a kind, the newest first, at most 200. */
  list(scope: Scope, region: string, kind: RegionChangeKind): Promise<readonly RegionChange[]>;
  get(scope: Scope, region: string, id: string): Promise<RegionChange | undefined>;
  /** Keeps what a trial came to; false when the change is decided already. */
  keepTrial(scope: Scope, region: string, id: string, trial: unknown): Promise<boolean>;
  /** Refused for one's own change unless it is taken back, and when it is decided already. */
  decide(
    scope: Scope,
    region: string,
    id: string,
    verdict: Verdict,
    by: Person,
  ): Promise<RegionChange | Refusal>;
  /** What was approved for the region, in the order in which it was. */
  approved(region: string): Promise<readonly RegionChange[]>;
}

const MOST = 200;

/** The changes of a database. */
export function regionChangesOf({ plain, within, now }: Database): RegionChanges {
  return {
    propose: (scope, place, change, by) =>
      within(scope, async (trx) => {
        const at = now();
        const id = newId(at);
        await trx
          .insertInto('region_change')
          .values({
            ...{ region_code: place.region, path: place.path, id, kind: change.kind },
            ...{ body: JSON.stringify(cleaned(change.body)), basis: clean(change.basis) },
            ...{ by_account: by.account, by_name: clean(by.name), at },
          })
          .execute();
        await appendTo(trx, at, {
          ...{ region: place.region, path: place.path, subject: id, who: by },
          what: `region.propose.${change.kind}`,
          detail: detailOf(change),
        });
        return { ...change, id, by, at: at.toISOString() };
      }),
    list: (scope, region, kind) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('region_change')
          .selectAll()
          .where('region_code', '=', region)
          .where('kind', '=', kind)
          .where(inScope('path', scope))
          .orderBy('id', 'desc')
          .limit(MOST)
          .execute();
        return rows.map(changeOf);
      }),
    get: (scope, region, id) =>
      within(scope, async (trx) => {
        const row = await rowOf(trx, scope, region, id);
        return row && changeOf(row);
      }),
    keepTrial: (scope, region, id, trial) =>
      within(scope, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('region_change')
          .set({ trial: JSON.stringify(cleaned(trial)) })
          .where('region_code', '=', region)
          .where('id', '=', id)
          .where('decided_at', 'is', null)
          .where(inScope('path', scope))
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    decide: (scope, region, id, verdict, by) =>
      within(scope, (trx) => decide(trx, now(), { scope, region, id, verdict, by })),
    approved: async (region) => {
      const rows = await plain
        .selectFrom('region_change')
        .selectAll()
        .where('region_code', '=', region)
        .where('approved', '=', true)
        .where('kind', 'in', ['calendar', 'book', 'standards', 'monitoring'])
        .orderBy('decided_at')
        .orderBy('id')
        .execute();
      return rows.map(changeOf);
    },
  };
}

async function decide(
  trx: Trx,
  at: Date,
  {
    scope,
    region,
    id,
    verdict: { approve, reason, barred },
    by,
  }: {
    readonly scope: Scope;
    readonly region: string;
    readonly id: string;
    readonly verdict: Verdict;
    readonly by: Person;
  },
): Promise<RegionChange | Refusal> {
  const row = await rowOf(trx, scope, region, id, true);
  if (row === undefined) return unknown();
  if (row.decided_at !== null) return decidedAlready();
  const own = row.by_account === by.account;
  if (approve && own) return ownChange();
  const refusal = approve ? barred?.(changeOf(row)) : undefined;
  if (refusal) return refusal;
  const words = clean(reason);
  const decided = { decided_by: by.account, decided_name: clean(by.name), decided_at: at };
  await trx
    .updateTable('region_change')
    .set({ ...decided, approved: approve, reason: words })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
  if (approve && row.kind === 'units') await putUnits(trx, scope, unitsIn(row.body));
  if (approve && isSystemRule(row.kind)) await putRules(trx, row.kind, row.body as RuleChanges);
  await appendTo(trx, at, {
    ...{ region, path: row.path, subject: id, who: by },
    what: `region.${approve ? 'approve' : own ? 'withdraw' : 'reject'}.${row.kind}`,
    detail: detailOf(changeOf(row)),
    ...(words !== '' && { why: words }),
  });
  return changeOf({ ...row, ...decided, approved: approve, reason: words });
}

/** What the trail says of a change: of rules of the system each value, for they stand nowhere else once others replaced them. */
const detailOf = ({ kind, body, basis }: Pick<RegionChange, 'kind' | 'body' | 'basis'>) => ({
  basis,
  ...(isSystemRule(kind) && saidOf(body as RuleChanges)),
});

/** The units that a change of the tree adds or renames. */
const unitsIn = (body: unknown): readonly Unit[] => (body as { units: readonly Unit[] }).units;

function rowOf(trx: Trx, scope: Scope, region: string, id: string, lock = false) {
  const query = trx
    .selectFrom('region_change')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .where(inScope('path', scope));
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

const changeOf = (row: Selectable<Tables['region_change']>): RegionChange => ({
  id: row.id,
  kind: row.kind as RegionChangeKind,
  body: row.body,
  basis: row.basis,
  ...(row.trial !== null && { trial: row.trial }),
  by: { account: row.by_account, name: row.by_name },
  at: row.at.toISOString(),
  ...(row.decided_at !== null && {
    decided: {
      by: row.decided_name ?? '',
      at: row.decided_at.toISOString(),
      approved: row.approved === true,
      reason: row.reason ?? '',
    },
  }),
});

const unknown = () =>
  refuse(
    'notFound',
    '没有这项申请。请刷新列表后再试。',
    'There is no such request. Reload the list and try again.',
  );

const decidedAlready = () =>
  refuse(
    'conflict',
    '这项申请已经处理过。请刷新列表。',
    'This request has been decided. Reload the list.',
  );

const ownChange = () =>
  refuse(
    'ownSubmission',
    '自己提出的申请须由另一位管理员审批。',
    'Another administrator has to decide on your own request.',
  );
