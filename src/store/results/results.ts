import type { Selectable } from 'kysely';
import type { FilingState } from '../../cycle/filing.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import type { Rectification } from '../../results/rectification.ts';
import type { Day } from '../../values/day.ts';
import { printScaled } from '../../values/money.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { findFiling, hangsOn, lockFiling, notFound, signed } from '../filings/rows.ts';
import { clean, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import {
  type Decision,
  findResult,
  pointOf,
  pointsOf,
  type ResultRow,
  readRows,
  rowsIn,
} from './reading.ts';

/** A decision as it is made. */
type NewDecision = Omit<Decision, 'by' | 'at'>;

/** Names something that a unit is asked to mend. */
interface PointKey {
  readonly filing: FilingKey;
  readonly id: string;
}

/** Decisions on the use of results, and what units are asked to mend. */
export interface Results {
  /** Filings of a year in some states, by path, with their decisions and points. */
  list(
    scope: Scope,
    fiscalYear: number,
    states: readonly FilingState[],
  ): Promise<readonly ResultRow[]>;
  /** One filing; undefined outside the scope. */
  get(scope: Scope, key: FilingKey): Promise<ResultRow | undefined>;
  /** The filing of the same unit for the year before. */
  before(scope: Scope, key: FilingKey): Promise<ResultRow | undefined>;
  /** Keeps a decision; the one before stays in the list of all. */
  decide(
    scope: Scope,
    key: FilingKey,
    decision: NewDecision,
    by: Person,
  ): Promise<Refusal | undefined>;
  /** Asks a unit to mend something by a day. */
  raise(
    scope: Scope,
    key: FilingKey,
    points: readonly { readonly words: string; readonly due: Day }[],
    by: Person,
  ): Promise<Refusal | undefined>;
  /** Keeps the unit's answer, unless `refusal` says why not; under the lock of the filing. */
  answer(
    scope: Scope,
    point: PointKey,
    answer: string,
    by: Person,
    refusal: (point: Rectification) => Refusal | undefined,
  ): Promise<Refusal | undefined>;
  /** Verifies an answer, or sends it back. */
  judge(
    scope: Scope,
    point: PointKey,
    verdict: { readonly verified: boolean; readonly remark: string },
    by: Person,
    refusal: (point: Rectification) => Refusal | undefined,
  ): Promise<Refusal | undefined>;
}

/** The results of a database. */
export function resultsOf({ within, now }: Database): Results {
  return {
    list: (scope, fiscalYear, states) =>
      within(scope, async (trx) =>
        readRows(
          trx,
          await rowsIn(trx, scope)
            .where('filing.fiscal_year', '=', fiscalYear)
            .where('filing.state', 'in', [...states])
            .orderBy('filing.path')
            .execute(),
        ),
      ),
    get: (scope, key) => within(scope, (trx) => findResult(trx, scope, key)),
    before: (scope, key) =>
      within(scope, async (trx) => {
        const row = await findFiling(trx, scope, key);
        if (!row) return undefined;
        const rows = await rowsIn(trx, scope)
          .where('filing.region_code', '=', key.region)
          .where('filing.unit_id', '=', row.unit_id)
          .where('filing.fiscal_year', '=', row.fiscal_year - 1)
          .execute();
        return (await readRows(trx, rows))[0];
      }),
    decide: (scope, key, decision, by) =>
      within(scope, async (trx) => {
        const filing = await lockFiling(trx, scope, key);
        if (!filing) return notFound();
        const last = await trx
          .selectFrom('result_decision')
          .select('number')
          .where('region_code', '=', key.region)
          .where('filing_id', '=', key.id)
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst();
        const { rule, rating, proposed, decided, amount, reason } = decision;
        await trx
          .insertInto('result_decision')
          .values({
            ...hangsOn(key),
            ...{ number: (last?.number ?? 0) + 1, rule, rating, proposed, decided },
            amount: amount === undefined ? null : printScaled(amount, 2),
            reason: clean(reason),
            ...signed(by, now()),
          })
          .execute();
        await appendTo(trx, now(), {
          ...{ region: key.region, path: filing.path, subject: key.id, who: by },
          what: 'result.decide',
          detail: { rule, rating, proposed, decided, ...(amount !== undefined && { amount }) },
          why: clean(reason),
        });
        return undefined;
      }),
    raise: (scope, key, points, by) =>
      within(scope, async (trx) => {
        const filing = await lockFiling(trx, scope, key);
        if (!filing) return notFound();
        if (points.length === 0) return undefined;
        await trx
          .insertInto('rectification')
          .values(
            points.map(({ words, due }) => ({
              ...hangsOn(key),
              ...{ id: newId(now()), words: clean(words), due, state: 'raised' },
              ...signed(by, now()),
            })),
          )
          .execute();
        await appendTo(trx, now(), {
          ...{ region: key.region, path: filing.path, subject: key.id, who: by },
          what: 'result.raise',
          detail: { points: points.length },
        });
        return undefined;
      }),
    answer: (scope, point, answer, by, refusal) =>
      within(scope, (trx) => {
        const what = 'result.answer';
        return change(trx, now(), { scope, point, by, what, refusal }, () => ({
          ...{ state: 'answered', answer: clean(answer) },
          ...{ answered_by: by.name, answered_at: now(), remark: null },
        }));
      }),
    judge: (scope, point, { verified, remark }, by, refusal) =>
      within(scope, (trx) => {
        const what = verified ? 'result.verify' : 'result.sendBack';
        return change(trx, now(), { scope, point, by, what, refusal }, () => ({
          ...{ state: verified ? 'verified' : 'raised', remark: clean(remark) || null },
          ...(verified && { verified_by: by.name, verified_at: now() }),
        }));
      }),
  };
}

interface Changing {
  readonly scope: Scope;
  readonly point: PointKey;
  readonly by: Person;
  readonly what: string;
  readonly refusal: (point: Rectification) => Refusal | undefined;
}

/** Changes a point under the lock of its filing, with an entry of the trail. */
async function change(
  trx: Trx,
  at: Date,
  { scope, point, by, what, refusal }: Changing,
  to: () => Partial<Selectable<Tables['rectification']>>,
): Promise<Refusal | undefined> {
  const { filing: key, id } = point;
  const filing = await lockFiling(trx, scope, key);
  const row = filing && (await pointsOf(trx, [key])).find((each) => each.id === id);
  if (!filing || !row) return notFound();
  const refused = refusal(pointOf(row));
  if (isRefusal(refused)) return refused;
  const changed = to();
  await trx
    .updateTable('rectification')
    .set(changed)
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .where('id', '=', id)
    .execute();
  await appendTo(trx, at, {
    ...{ region: key.region, path: filing.path, subject: key.id, who: by, what },
    detail: { point: id },
    ...(changed.remark && { why: changed.remark }),
  });
  return undefined;
}
