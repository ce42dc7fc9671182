import { sql } from 'kysely';
import type { FilingState } from '../../cycle/filing.ts';
import type { Finding } from '../../document/finding.ts';
import type { FlatSummand } from '../../rollup/flat.ts';
import type { YearTotal } from '../../rollup/tables.ts';
import type { Database, Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { itsLatest, itsUnit } from '../joins.ts';
import { inScope } from '../predicate.ts';
import { type Scope, scopeUnder } from '../scope.ts';
import { type Addend, namesIn, unpacked } from './packing.ts';
import { SCORED_AT_ONCE, type ScoredUnit, scoredAfter } from './reviewed.ts';
import { addAddends, addMissing, fenOf } from './sums.ts';

/** Which filings are rolled up. */
interface RollupFilter {
  readonly fiscalYear: number;
  /** States whose latest submission counts. */
  readonly states: readonly FilingState[];
  /** Path of a department or region: itself and all below it. */
  readonly under?: string;
}

/** A filing that is in, or ought to be. */
export interface RolledUnit {
  readonly key: FilingKey;
  readonly path: string;
  readonly name: string;
  readonly state: FilingState;
}

/** A node of the tree above units. */
export interface Node {
  readonly path: string;
  readonly name: string;
  readonly kind: 'division' | 'department';
}

/** What totals over units are made of; reads nothing of a report but its sums. */
export interface Rollups {
  /** Departments and divisions, by path. */
  nodes(scope: Scope): Promise<readonly Node[]>;
  /** Years that have filings, the latest first. */
  fiscalYears(scope: Scope): Promise<readonly number[]>;
  /** The latest year of which something was submitted. */
  lastSubmitted(scope: Scope): Promise<number | undefined>;
  /**
   * Hands over the units that are in, in the order of their paths, and waits for a turn of others between some dozens. Answers
   * those of a state that counts that have nothing to add: they are not in.
   */
  each(
    scope: Scope,
    filter: RollupFilter,
    take: (unit: RolledUnit, summand: FlatSummand) => void,
    turn: () => Promise<unknown>,
  ): Promise<readonly RolledUnit[]>;
  /** Filings of the year whose state does not count, by path. */
  absent(scope: Scope, filter: RollupFilter): Promise<readonly RolledUnit[]>;
  /** Hands over the units whose latest submission was scored by a reviewer, in the order of their paths. */
  eachScored(scope: Scope, filter: RollupFilter, take: (unit: ScoredUnit) => void): Promise<void>;
  /** The years from the first on, of states that count. */
  years(scope: Scope, filter: Omit<RollupFilter, 'fiscalYear'>): Promise<readonly YearTotal[]>;
  /** The names of the indicators of the latest submission of some filings, in the order of their sums. */
  names(scope: Scope, keys: readonly FilingKey[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The findings frozen with the latest submission of some filings. */
  findings(scope: Scope, keys: readonly FilingKey[]): Promise<ReadonlyMap<string, Finding[]>>;
}

/** So many units are read at a time. */
const AT_ONCE = 1000;

/** So many of them are handed over before others get their turn: a millisecond. */
const IN_A_TURN = 50;

/** The roll-ups of a database. */
export function rollupsOf({ within }: Database): Rollups {
  return {
    nodes: (scope) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('unit')
          .select(['path', 'name', 'kind'])
          .where('kind', '<>', 'unit')
          .where(inScope('path', scope))
          .orderBy('path')
          .execute();
        return rows as Node[];
      }),
    fiscalYears: (scope) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('filing')
          .select('fiscal_year')
          .distinct()
          .where(inScope('path', scope))
          .orderBy('fiscal_year', 'desc')
          .execute();
        return rows.map(({ fiscal_year }) => fiscal_year);
      }),
    lastSubmitted: (scope) =>
      within(scope, async (trx) => {
        const row = await trx
          .selectFrom('filing')
          .select((query) => query.fn.max('fiscal_year').as('year'))
          .where('submission_number', '>', 0)
          .where(inScope('path', scope))
          .executeTakeFirst();
        return row?.year ?? undefined;
      }),
    each: async (scope, filter, take, turn) => {
      const lacking: RolledUnit[] = [];
      const from = (last: string) => within(scope, (trx) => pageOf(trx, scope, filter, last));
      let coming: ReturnType<typeof from> | undefined = from('');
      while (coming) {
        const rows: Awaited<typeof coming> = await coming;
        // The database reads on while these are added up.
        coming = rows.length < AT_ONCE ? undefined : from(rows.at(-1)?.unit.path ?? '');
        coming?.catch(() => undefined);
        for (const [i, { unit, addend }] of rows.entries()) {
          if (i % IN_A_TURN === IN_A_TURN - 1) await turn();
          if (addend) take(unit, unpacked(addend));
          else lacking.push(unit);
        }
      }
      return lacking;
    },
    absent: (scope, filter) =>
      within(scope, async (trx) => {
        const rows = await filtered(trx, scope, filter)
          .select(HEAD)
          .where('filing.state', 'not in', [...filter.states])
          .orderBy('filing.path')
          .execute();
        return rows.map(unitOf);
      }),
    eachScored: async (scope, filter, take) => {
      let last: string | undefined = '';
      while (last !== undefined) {
        const from: string = last;
        const units = await within(scope, (trx) => scoredAfter(trx, scope, filter, from));
        for (const unit of units) take(unit);
        last = units.length < SCORED_AT_ONCE ? undefined : units.at(-1)?.path;
      }
    },
    years: async (scope, filter) => {
      const first = await within(scope, (trx) => yearsOf(trx, scope, filter));
      if (!first.missing) return first.years;
      while ((await within(scope, (trx) => addMissing(trx))) > 0);
      return (await within(scope, (trx) => yearsOf(trx, scope, filter))).years;
    },
    names: (scope, keys) =>
      within(scope, async (trx) => {
        if (keys.length === 0) return new Map();
        const rows = await trx
          .selectFrom('filing')
          .innerJoin('submission_sum', itsLatest('submission_sum'))
          .select(['filing.region_code', 'filing.id', 'submission_sum.sums'])
          .where('filing.id', 'in', [...new Set(keys.map(({ id }) => id))])
          .where(inScope('filing.path', scope))
          .execute();
        return new Map(rows.map((row) => [`${row.region_code}/${row.id}`, namesIn(row.sums)]));
      }),
    findings: (scope, keys) =>
      within(scope, async (trx) => {
        if (keys.length === 0) return new Map();
        const rows = await trx
          .selectFrom('filing')
          .innerJoin('submission', itsLatest('submission'))
          .select(['filing.region_code', 'filing.id', 'submission.findings'])
          .where('filing.id', 'in', [...keys.map(({ id }) => id)])
          .where(inScope('filing.path', scope))
          .execute();
        return new Map(
          rows.map((row) => [
            `${row.region_code}/${row.id}`,
            JSON.parse(row.findings) as Finding[],
          ]),
        );
      }),
  };
}

const HEAD = [
  'filing.region_code',
  'filing.id',
  'filing.path',
  'filing.state',
  'unit.name',
] as const;

interface Head {
  readonly region_code: string;
  readonly id: string;
  readonly path: string;
  readonly state: string;
  readonly name: string;
}

const keyOf = ({ region_code, id }: Pick<Head, 'region_code' | 'id'>): FilingKey => ({
  region: region_code,
  id,
});

const unitOf = (row: Head): RolledUnit => ({
  key: keyOf(row),
  path: row.path,
  name: row.name,
  state: row.state as FilingState,
});

/** Filings of a year in the scope, with their units. */
function filtered(
  trx: Trx,
  scope: Scope,
  { fiscalYear, under }: Pick<RollupFilter, 'fiscalYear' | 'under'>,
) {
  const query = trx
    .selectFrom('filing')
    .innerJoin('unit', itsUnit('filing'))
    .where('filing.fiscal_year', '=', fiscalYear)
    .where(inScope('filing.path', scope));
  return under === undefined ? query : query.where(inScope('filing.path', scopeUnder(under)));
}

/** Units after a path, each with what is added up of it; what is not there yet is made. */
async function pageOf(trx: Trx, scope: Scope, filter: RollupFilter, last: string) {
  const rows = await filtered(trx, scope, filter)
    .leftJoin('submission_addend', itsLatest('submission_addend'))
    .select(HEAD)
    .select(['submission_addend.head', 'submission_addend.numbers'])
    .where('filing.state', 'in', [...filter.states])
    .where('filing.path', '>', last)
    .orderBy('filing.path')
    .limit(AT_ONCE)
    .execute();
  const made = await addAddends(trx, rows.filter(({ head }) => head === null).map(keyOf));
  return rows.map((row): { readonly unit: RolledUnit; readonly addend?: Addend | undefined } => {
    const { head, numbers } = row;
    const kept = head !== null && numbers !== null;
    const addend = kept ? { head, numbers } : made.get(`${row.region_code}/${row.id}`);
    return { unit: unitOf(row), addend };
  });
}

/** The years, and whether submissions lack their sums. */
async function yearsOf(
  trx: Trx,
  scope: Scope,
  { states, under }: Omit<RollupFilter, 'fiscalYear'>,
): Promise<{ readonly years: readonly YearTotal[]; readonly missing: boolean }> {
  let query = trx
    .selectFrom('filing')
    .leftJoin('submission_sum', itsLatest('submission_sum'))
    .where('filing.state', 'in', [...states])
    .where(inScope('filing.path', scope));
  if (under !== undefined) query = query.where(inScope('filing.path', scopeUnder(under)));
  const sum = (column: string) => sql<string>`sum(${sql.ref(`submission_sum.${column}`)})`;
  const rows = await query
    .select([
      'filing.fiscal_year as year',
      sql<number>`count(*)::int`.as('filings'),
      sql<number>`count(submission_sum.number)::int`.as('units'),
      sum('budget').as('budget'),
      sum('actual').as('actual'),
      sum('three_public_budget').as('threePublicBudget'),
      sum('three_public_actual').as('threePublicActual'),
      sum('running_budget').as('runningBudget'),
      sum('running_actual').as('runningActual'),
      sql<string | null>`round(
        sum(greatest(submission_sum.budget, 0) * submission_sum.self_score)
        / nullif(sum(greatest(submission_sum.budget, 0)) filter (where submission_sum.self_score is not null), 0), 2)`.as(
        'selfScore',
      ),
    ])
    .groupBy('filing.fiscal_year')
    .orderBy('filing.fiscal_year')
    .execute();
  const years = rows
    .filter(({ units }) => units > 0)
    .map(({ year, units, selfScore, ...money }) => ({
      fiscalYear: year,
      units,
      budget: fenOf(money.budget),
      actual: fenOf(money.actual),
      threePublicBudget: fenOf(money.threePublicBudget),
      threePublicActual: fenOf(money.threePublicActual),
      runningBudget: fenOf(money.runningBudget),
      runningActual: fenOf(money.runningActual),
      ...(selfScore !== null && { selfScore: fenOf(selfScore) as number }),
    }));
  return { years, missing: rows.some(({ filings, units }) => filings > units) };
}
