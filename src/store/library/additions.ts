import { type Expression, type Selectable, type SqlBool, sql } from 'kysely';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Addition, AdditionState, AdditionStep } from '../../library/additions.ts';
import type { LocalText } from '../../library/local.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { notFound } from '../filings/rows.ts';
import { cleaned, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';

/** An addition as it is kept. */
interface KeptAddition extends Addition {
  readonly by: string;
  readonly at: string;
  readonly decidedBy?: string;
  readonly reason?: string;
}

/** Local additions to the indicator library. None is removed: what is no longer used is retired. */
export interface Additions {
  /** What lies in the scope, and what is accepted for a place that has the scope below it; by the time of their making. */
  list(scope: Scope, region: string): Promise<readonly KeptAddition[]>;
  /** Adds some of one place; a name that stands there already is left out. Answers how many were added. */
  add(
    scope: Scope,
    region: string,
    of: Pick<Addition, 'path' | 'reach' | 'state'>,
    texts: readonly LocalText[],
    by: Person,
  ): Promise<number>;
  /** Carries out a step with what `decide` makes of the addition, which may refuse it. */
  step(
    scope: Scope,
    key: { readonly region: string; readonly id: string },
    taken: { readonly step: AdditionStep; readonly reason: string },
    by: Person,
    decide: (addition: Addition) => Pick<Addition, 'reach' | 'state'> | Refusal,
  ): Promise<Refusal | undefined>;
}

/** The additions of a database. */
export function additionsOf({ within, now }: Database): Additions {
  return {
    list: (scope, region) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('library_addition')
          .selectAll()
          .where('region_code', '=', region)
          .where((where) => where.or([inScope('path', scope), holdsFor(scope)]))
          .orderBy('id')
          .execute();
        return rows.map(additionOf);
      }),
    add: (scope, region, of, texts, by) =>
      within(scope, (trx) => add(trx, now(), { region, of, texts, by })),
    step: (scope, { region, id }, { step, reason }, by, decide) =>
      within(scope, async (trx) => {
        const row = await trx
          .selectFrom('library_addition')
          .selectAll()
          .where('region_code', '=', region)
          .where('id', '=', id)
          .where(inScope('path', scope))
          .forUpdate()
          .executeTakeFirst();
        if (!row) return notFound();
        const made = decide(additionOf(row));
        if (isRefusal(made)) return made;
        if (made.state === 'accepted' && (await standsTwice(trx, row))) return twice(row.name);
        const at = now();
        await trx
          .updateTable('library_addition')
          .set({ ...made, decided_by: by.name, decided_at: at, reason: reason || null })
          .where('region_code', '=', region)
          .where('id', '=', id)
          .execute();
        const subject = { region, path: row.path, subject: row.name };
        const why = reason === '' ? {} : { why: reason };
        const detail = { id, path: made.reach };
        await appendTo(trx, at, { ...subject, who: by, what: `library.${step}`, detail, ...why });
        return undefined;
      }),
  };
}

interface Adding {
  readonly region: string;
  readonly of: Pick<Addition, 'path' | 'reach' | 'state'>;
  readonly texts: readonly LocalText[];
  readonly by: Person;
}

async function add(trx: Trx, at: Date, { region, of, texts, by }: Adding): Promise<number> {
  const rows = new Map(
    cleaned(texts).map((text) => [
      text.name,
      {
        ...{ region_code: region, id: newId(at), ...of, name: text.name },
        ...{ body: JSON.stringify(text), by_account: by.account, by_name: by.name, at },
      },
    ]),
  );
  if (rows.size === 0) return 0;
  const added = await trx
    .insertInto('library_addition')
    .values([...rows.values()])
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .execute();
  if (added.length === 0) return 0;
  const detail = { rows: added.length, names: added.map(({ name }) => name) };
  const subject = { region, path: of.path, subject: of.path };
  await appendTo(trx, at, { ...subject, who: by, what: 'library.add', detail });
  return added.length;
}

/** Accepted for a place that has a part of the scope at or below it. */
function holdsFor(scope: Scope): Expression<SqlBool> {
  const covers = scope.ranges.map(
    ({ from }) => sql<SqlBool>`(${from} = reach or starts_with(${from}, reach || '.'))`,
  );
  return covers.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(state = 'accepted' and (${sql.join(covers, sql` or `)}))`;
}

/** Whether another of the same place and name stands. */
async function standsTwice(
  trx: Trx,
  row: Selectable<Tables['library_addition']>,
): Promise<boolean> {
  const other = await trx
    .selectFrom('library_addition')
    .select('id')
    .where('region_code', '=', row.region_code)
    .where('path', '=', row.path)
    .where('name', '=', row.name)
    .where('id', '!=', row.id)
    .where('state', 'in', ['proposed', 'accepted'])
    .executeTakeFirst();
  return other !== undefined;
}

const twice = (name: string): Refusal =>
  refuse(
    'conflict',
    `同一单位的“${name}”已经在库中，请先停用那一个。`,
    `${name} of the same place stands already; retire that one first.`,
  );

const additionOf = (row: Selectable<Tables['library_addition']>): KeptAddition => ({
  ...{ id: row.id, text: row.body as LocalText, path: row.path, reach: row.reach },
  state: row.state as AdditionState,
  ...{ by: row.by_name, at: row.at.toISOString() },
  ...(row.decided_by !== null && { decidedBy: row.decided_by }),
  ...(row.reason !== null && { reason: row.reason }),
});
