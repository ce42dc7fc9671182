import type { Selectable } from 'kysely';
import type { Database, Trx } from './database.ts';
import { clean } from './ids.ts';
import { inScope } from './predicate.ts';
import { type Scope, scopeUnder, WHOLE, within } from './scope.ts';
import type { Tables } from './tables.ts';

/** A node of the tree: a division, a department with its subordinate units, or a budget unit. */
export interface Unit {
  /** Six digits of the division that keeps its data. */
  readonly region: string;
  readonly id: string;
  /** Ids from the root down, joined by `.`; letters and digits only in each. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'division' | 'department' | 'unit';
  /** Name of the department in charge; the unit's own name for a department. */
  readonly department: string;
}

/** The tree of units. */
export interface Units {
  list(scope: Scope): Promise<readonly Unit[]>;
  get(scope: Scope, region: string, id: string): Promise<Unit | undefined>;
  /** Units of a region that bear one of some names, whoever asks: for the product's own work. */
  named(region: string, names: readonly string[]): Promise<readonly Unit[]>;
  /** Adds units or renames them; one transaction. Throws on a path outside the scope. */
  put(scope: Scope, units: readonly Unit[]): Promise<void>;
}

const unitOf = (row: Selectable<Tables['unit']>): Unit => ({
  region: row.region_code,
  id: row.id,
  path: row.path,
  name: row.name,
  kind: row.kind as Unit['kind'],
  department: row.department,
});

/** The units of a database. */
export function unitsOf(database: Database): Units {
  return {
    list: (scope) =>
      database.within(scope, async (trx) => {
        const query = trx.selectFrom('unit').selectAll().where(inScope('path', scope));
        return (await query.orderBy('path').execute()).map(unitOf);
      }),
    get: (scope, region, id) =>
      database.within(scope, async (trx) => {
        const row = await trx
          .selectFrom('unit')
          .selectAll()
          .where('region_code', '=', region)
          .where('id', '=', id)
          .where(inScope('path', scope))
          .executeTakeFirst();
        return row && unitOf(row);
      }),
    named: (region, names) =>
      database.within(WHOLE, async (trx) => {
        const rows = await trx
          .selectFrom('unit')
          .selectAll()
          .where('region_code', '=', region)
          .where('name', 'in', names)
          .execute();
        return rows.map(unitOf);
      }),
    put: (scope, units) => database.within(scope, (trx) => putUnits(trx, scope, units)),
  };
}

/** Adds units or renames them within a transaction. Throws on a path outside the scope. */
export async function putUnits(trx: Trx, scope: Scope, units: readonly Unit[]): Promise<void> {
  for (const unit of units) {
    if (!within(scope, unit.path)) throw new RangeError(`outside the scope: ${unit.path}`);
    const names = { name: clean(unit.name), department: clean(unit.department) };
    if (unit.kind === 'department') await renameBelow(trx, unit, names.name);
    await trx
      .insertInto('unit')
      .values({
        ...names,
        region_code: unit.region,
        id: unit.id,
        path: unit.path,
        kind: unit.kind,
      })
      .onConflict((conflict) => conflict.columns(['region_code', 'id']).doUpdateSet(names))
      .execute();
  }
}

/** What a department is in charge of is told with its new name; a department below it stays in charge of its own. */
async function renameBelow(trx: Trx, { region, id, path }: Unit, name: string): Promise<void> {
  const before = await trx
    .selectFrom('unit')
    .select('name')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  if (before === undefined || before.name === name) return;
  await trx
    .updateTable('unit')
    .set({ department: name })
    .where('region_code', '=', region)
    .where('department', '=', before.name)
    .where(inScope('path', scopeUnder(path)))
    .execute();
}
