import type { Selectable } from 'kysely';
import type { Filing, FilingState } from '../../cycle/filing.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import type { Draw } from '../../inspection/draw.ts';
import type { Candidate } from '../../inspection/risk.ts';
import { sm3 } from '../../inspection/sm3.ts';
import { printScaled } from '../../values/money.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { keepMove } from '../filings/acting.ts';
import type { FilingKey, Standing } from '../filings/filings.ts';
import { type FilingRow, lockFiling, notFound } from '../filings/rows.ts';
import { standingOf } from '../filings/standing.ts';
import { clean, cleaned, newId } from '../ids.ts';
import { itsFiling, itsUnit } from '../joins.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import { fenOf } from '../results/sums.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import { closeAssignments } from './assigning.ts';
import { populationOf } from './population.ts';

/** Names a spot check or an evaluation. */
export interface WorkKey {
  readonly region: string;
  readonly id: string;
}

/** What was found of a filing of the sample. */
interface SpotResult {
  /** Points that it is found to deserve, in hundredths; absent where only words are said. */
  readonly points?: number;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/** Names a filing of the sample of a check. */
interface SampledKey {
  readonly work: WorkKey;
  readonly filing: string;
}

/** A filing of the sample. */
interface SampledFiling {
  readonly id: string;
  readonly path: string;
  readonly unit: string;
  readonly state: FilingState;
  readonly revision: number;
  readonly result?: SpotResult | undefined;
}

/** A spot check with its sample. */
export interface SpotCheck {
  readonly key: WorkKey;
  readonly path: string;
  readonly fiscalYear: number;
  readonly name: string;
  readonly draw: Draw;
  readonly state: 'open' | 'closed';
  readonly by: string;
  readonly at: string;
  readonly closedAt?: string;
  readonly sample: readonly SampledFiling[];
}

/** Where and of what year is drawn. */
interface Place {
  readonly region: string;
  readonly path: string;
  readonly fiscalYear: number;
}

/** Spot checks of filings. A draw is kept with its population and never changed. */
export interface SpotChecks {
  /** Who may be drawn. */
  population(scope: Scope, place: Place): Promise<readonly Candidate[]>;
  /** Keeps in the trail that a draw was looked at before it was made: nobody tries seeds unseen. */
  previewed(place: Place, draw: Draw, by: Person): Promise<void>;
  create(scope: Scope, place: Place, name: string, draw: Draw, by: Person): Promise<WorkKey>;
  /** All in scope, the latest first. */
  list(scope: Scope): Promise<readonly SpotCheck[]>;
  get(scope: Scope, key: WorkKey): Promise<SpotCheck | undefined>;
  /** Keeps what was found of a filing, and moves the filing on where `admit` says so: both or neither. */
  decide(
    scope: Scope,
    of: SampledKey,
    result: Pick<SpotResult, 'points' | 'words'>,
    by: Person,
    admit: (standing: Standing) => Refusal | Filing | undefined,
  ): Promise<Refusal | undefined>;
  /** What was found of a filing, seen with the filing: also by its unit, which sees no draw. */
  resultsOf(scope: Scope, key: FilingKey): Promise<readonly SpotResult[]>;
  /** Closes it, and with it what its experts may see. */
  close(scope: Scope, key: WorkKey, by: Person): Promise<Refusal | undefined>;
}

/** The spot checks of a database. */
export function spotChecksOf({ within, apart, now }: Database): SpotChecks {
  return {
    population: (scope, { fiscalYear, path }) =>
      within(scope, (trx) => populationOf(trx, scope, fiscalYear, path)),
    previewed: ({ region, path, fiscalYear }, draw, by) =>
      apart(async (trx) => {
        await appendTo(trx, now(), {
          ...{ region, path, subject: path, who: by, what: 'spotCheck.preview' },
          detail: { fiscalYear, ...toldOf(draw) },
        });
      }),
    create: (scope, { region, path, fiscalYear }, name, draw, by) =>
      within(scope, async (trx) => {
        const at = now();
        const key = { region, id: newId(at) };
        const who = { by_account: by.account, by_name: by.name, at };
        await trx
          .insertInto('spot_check')
          .values({
            ...{ region_code: region, id: key.id, path, fiscal_year: fiscalYear },
            ...{ name: clean(name), draw: JSON.stringify(cleaned(draw)), state: 'open' },
            ...{ ...who, closed_at: null },
          })
          .execute();
        await trx
          .insertInto('spot_check_filing')
          .values(
            draw.drawn.map(({ id }, position) => ({
              ...{ region_code: region, check_id: key.id, filing_id: id, position },
              ...{ points: null, words: null, decided_by: null, decided_at: null },
            })),
          )
          .execute();
        await appendTo(trx, at, {
          ...{ region, path, subject: key.id, who: by, what: 'spotCheck.draw' },
          detail: { fiscalYear, ...toldOf(draw) },
        });
        return key;
      }),
    list: (scope) =>
      within(scope, async (trx) => {
        const rows = await checksIn(trx, scope).orderBy('id', 'desc').execute();
        return Promise.all(rows.map((row) => spotCheckOf(trx, row)));
      }),
    get: (scope, key) => within(scope, (trx) => find(trx, scope, key)),
    decide: (scope, { work: key, filing }, { points, words }, by, admit) =>
      within(scope, async (trx) => {
        const check = await find(trx, scope, key);
        const row = await lockFiling(trx, scope, { region: key.region, id: filing });
        if (!check || !row) return notFound();
        const admitted = admit(await standingOf(trx, row));
        if (isRefusal(admitted)) return admitted;
        await trx
          .updateTable('spot_check_filing')
          .set({
            points: points === undefined ? null : printScaled(points, 2),
            ...{ words: clean(words), decided_by: by.name, decided_at: now() },
          })
          .where('region_code', '=', key.region)
          .where('check_id', '=', key.id)
          .where('filing_id', '=', filing)
          .execute();
        await appendTo(trx, now(), {
          ...{
            region: key.region,
            path: row.path,
            subject: filing,
            who: by,
            what: 'spotCheck.decide',
          },
          detail: { check: key.id, ...(points !== undefined && { points }) },
          why: clean(words),
        });
        if (admitted)
          await keepMove(trx, now(), row, { action: 'spotCheck', filing: admitted, by });
        return undefined;
      }),
    resultsOf: (scope, key) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('spot_check_filing')
          .innerJoin('filing', itsFiling('spot_check_filing'))
          .selectAll('spot_check_filing')
          .where('filing.region_code', '=', key.region)
          .where('filing.id', '=', key.id)
          .where('spot_check_filing.decided_at', 'is not', null)
          .where(inScope('filing.path', scope))
          .orderBy('decided_at')
          .execute();
        return rows.flatMap((row) => resultOf(row) ?? []);
      }),
    close: (scope, key, by) =>
      within(scope, async (trx) => {
        const check = await find(trx, scope, key);
        if (!check) return notFound();
        await trx
          .updateTable('spot_check')
          .set({ state: 'closed', closed_at: now() })
          .where('region_code', '=', key.region)
          .where('id', '=', key.id)
          .execute();
        await closeAssignments(trx, key);
        await appendTo(trx, now(), {
          ...{ region: key.region, path: check.path, subject: key.id, who: by },
          ...{ what: 'spotCheck.close', detail: { filings: check.sample.length } },
        });
        return undefined;
      }),
  };
}

/** What the trail tells of a draw. */
const toldOf = (draw: Draw) => ({
  ...{ seed: draw.terms.seed, population: draw.population.length, drawn: draw.drawn.length },
  digest: sm3(JSON.stringify(draw)),
});

const checksIn = (trx: Trx, scope: Scope) =>
  trx.selectFrom('spot_check').selectAll().where(inScope('path', scope));

type Row = Awaited<ReturnType<ReturnType<typeof checksIn>['execute']>>[number];

async function find(trx: Trx, scope: Scope, key: WorkKey): Promise<SpotCheck | undefined> {
  const row = await checksIn(trx, scope)
    .where('region_code', '=', key.region)
    .where('id', '=', key.id)
    .executeTakeFirst();
  return row && spotCheckOf(trx, row);
}

async function spotCheckOf(trx: Trx, row: Row): Promise<SpotCheck> {
  const sample = await trx
    .selectFrom('spot_check_filing')
    .innerJoin('filing', itsFiling('spot_check_filing'))
    .innerJoin('unit', itsUnit('filing'))
    .selectAll('spot_check_filing')
    .select(['filing.path', 'filing.state', 'filing.revision', 'unit.name'])
    .where('spot_check_filing.region_code', '=', row.region_code)
    .where('spot_check_filing.check_id', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    key: { region: row.region_code, id: row.id },
    ...{ path: row.path, fiscalYear: row.fiscal_year, name: row.name, draw: row.draw as Draw },
    ...{ state: row.state as SpotCheck['state'], by: row.by_name, at: row.at.toISOString() },
    ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
    sample: sample.map((each) => ({
      ...{ id: each.filing_id, path: each.path, unit: each.name, revision: each.revision },
      state: each.state as FilingRow['state'] as FilingState,
      ...(each.decided_at !== null && { result: resultOf(each) }),
    })),
  };
}

/** What was found, once it was. */
const resultOf = (row: Selectable<Tables['spot_check_filing']>): SpotResult | undefined =>
  row.decided_at === null
    ? undefined
    : {
        ...(row.points !== null && { points: fenOf(row.points) as number }),
        ...{ words: row.words ?? '', by: row.decided_by ?? '', at: row.decided_at.toISOString() },
      };
