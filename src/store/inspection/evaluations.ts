import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { ChosenFrame, Compared, Conclusion, SelfScores } from '../../inspection/evaluation.ts';
import type { Opinion } from '../../inspection/sheet.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { notFound } from '../filings/rows.ts';
import { cleaned, newId } from '../ids.ts';
import { itsFiling, itsUnit } from '../joins.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import { closeAssignments } from './assigning.ts';
import type { WorkKey } from './spot-checks.ts';

/** What is evaluated, by whom. */
interface Evaluated {
  readonly filing: string;
  /** Path of the unit. */
  readonly path: string;
  readonly fiscalYear: number;
  readonly kind: 'department' | 'finance';
  /** Name of the project; absent for the unit as a whole. */
  readonly project?: string;
}

/** A conclusion with the scores that it was drawn from. */
interface KeptConclusion extends Conclusion {
  readonly self: SelfScores;
  readonly compared: Compared;
}

/** An evaluation as it is kept. */
export interface Evaluation extends Evaluated {
  readonly key: WorkKey;
  readonly unit: string;
  readonly department: string;
  readonly frame: ChosenFrame;
  readonly own: Opinion;
  readonly conclusion?: KeptConclusion;
  readonly by: string;
  readonly at: string;
  readonly concludedAt?: string;
}

/** Evaluations by departments (部门评价) and the bureau (财政评价). */
export interface Evaluations {
  /** Refused while there is an open one of the same kind of the same thing. */
  create(
    scope: Scope,
    region: string,
    of: Evaluated,
    frame: ChosenFrame,
    by: Person,
  ): Promise<WorkKey | Refusal>;
  /** All in scope, the latest first. */
  list(scope: Scope): Promise<readonly Evaluation[]>;
  /** Concluded ones of a filing. */
  concludedOf(scope: Scope, key: FilingKey): Promise<readonly Evaluation[]>;
  get(scope: Scope, key: WorkKey): Promise<Evaluation | undefined>;
  save(scope: Scope, key: WorkKey, frame: ChosenFrame, own: Opinion, by: Person): Promise<void>;
  /** Concludes it, and closes what its experts may see. */
  conclude(scope: Scope, key: WorkKey, conclusion: KeptConclusion, by: Person): Promise<void>;
}

/** The evaluations of a database. */
export function evaluationsOf({ within, now }: Database): Evaluations {
  return {
    create: (scope, region, of, frame, by) =>
      within(scope, async (trx) => {
        const there = await rowsIn(trx, scope)
          .where('evaluation.region_code', '=', region)
          .where('evaluation.filing_id', '=', of.filing)
          .where('evaluation.kind', '=', of.kind)
          .where('evaluation.state', '=', 'open')
          .execute();
        if (there.some(({ project }) => (project ?? undefined) === of.project)) return already();
        const at = now();
        const id = newId(at);
        await trx
          .insertInto('evaluation')
          .values({
            ...{ region_code: region, id, path: of.path, filing_id: of.filing },
            ...{ fiscal_year: of.fiscalYear, kind: of.kind, project: of.project ?? null },
            ...{ frame: JSON.stringify(cleaned(frame)), state: 'open', conclusion: null },
            own: JSON.stringify({ marks: [], words: '' } satisfies Opinion),
            ...{ by_account: by.account, by_name: by.name, at, concluded_at: null },
          })
          .execute();
        await appendTo(trx, at, {
          ...{ region, path: of.path, subject: of.filing, who: by, what: 'evaluation.open' },
          detail: { evaluation: id, kind: of.kind, project: of.project ?? '' },
        });
        return { region, id };
      }),
    list: (scope) =>
      within(scope, async (trx) =>
        (await rowsIn(trx, scope).orderBy('evaluation.id', 'desc').execute()).map(evaluationOf),
      ),
    concludedOf: (scope, key) =>
      within(scope, async (trx) =>
        (
          await rowsIn(trx, scope)
            .where('evaluation.region_code', '=', key.region)
            .where('evaluation.filing_id', '=', key.id)
            .where('evaluation.state', '=', 'concluded')
            .orderBy('evaluation.id')
            .execute()
        ).map(evaluationOf),
      ),
    get: (scope, key) => within(scope, (trx) => find(trx, scope, key)),
    save: (scope, key, frame, own, by) =>
      within(scope, (trx) =>
        change(trx, now(), {
          ...{ scope, key, by, what: 'evaluation.score' },
          values: { frame: JSON.stringify(cleaned(frame)), own: JSON.stringify(cleaned(own)) },
        }),
      ),
    conclude: (scope, key, conclusion, by) =>
      within(scope, async (trx) => {
        await change(trx, now(), {
          ...{ scope, key, by, what: 'evaluation.conclude' },
          values: {
            ...{ conclusion: JSON.stringify(cleaned(conclusion)), state: 'concluded' },
            concluded_at: now(),
          },
        });
        await closeAssignments(trx, key);
      }),
  };
}

const already = (): Refusal =>
  refuse(
    'conflict',
    '这个对象已有一项没有办结的同类评价。请从列表中打开它。',
    'There is an open evaluation of the same already; open it from the list.',
  );

interface Changing {
  readonly scope: Scope;
  readonly key: WorkKey;
  readonly by: Person;
  readonly what: string;
  readonly values: {
    readonly frame?: string;
    readonly own?: string;
    readonly conclusion?: string;
    readonly state?: string;
    readonly concluded_at?: Date;
  };
}

/** Changes an evaluation, with an entry of the trail. */
async function change(
  trx: Trx,
  at: Date,
  { scope, key, by, what, values }: Changing,
): Promise<void> {
  const before = await find(trx, scope, key);
  if (!before) throw new RangeError(notFound().words.en);
  await trx
    .updateTable('evaluation')
    .set(values)
    .where('region_code', '=', key.region)
    .where('id', '=', key.id)
    .execute();
  await appendTo(trx, at, {
    ...{ region: key.region, path: before.path, subject: before.filing, who: by, what },
    detail: { evaluation: key.id },
  });
}

const rowsIn = (trx: Trx, scope: Scope) =>
  trx
    .selectFrom('evaluation')
    .innerJoin('filing', itsFiling('evaluation'))
    .innerJoin('unit', itsUnit('filing'))
    .selectAll('evaluation')
    .select(['unit.name', 'unit.department'])
    .where(inScope('evaluation.path', scope));

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['execute']>>[number];

async function find(trx: Trx, scope: Scope, key: WorkKey): Promise<Evaluation | undefined> {
  const row = await rowsIn(trx, scope)
    .where('evaluation.region_code', '=', key.region)
    .where('evaluation.id', '=', key.id)
    .executeTakeFirst();
  return row && evaluationOf(row);
}

const evaluationOf = (row: Row): Evaluation => ({
  key: { region: row.region_code, id: row.id },
  ...{ filing: row.filing_id, path: row.path, fiscalYear: row.fiscal_year },
  kind: row.kind as Evaluated['kind'],
  ...(row.project !== null && { project: row.project }),
  ...{ unit: row.name, department: row.department },
  ...{ frame: row.frame as ChosenFrame, own: row.own as Opinion },
  ...(row.conclusion !== null && { conclusion: row.conclusion as KeptConclusion }),
  ...{ by: row.by_name, at: row.at.toISOString() },
  ...(row.concluded_at && { concludedAt: row.concluded_at.toISOString() }),
});
