import type { KeptRule, LocalRule } from '../../results/local-rule.ts';
import { appendTo } from '../chain.ts';
import type { Database } from '../database.ts';
import { clean, cleaned, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';

/** The rules of regions on the use of results. They are only ever added. */
export interface LocalRules {
  /** Those of a region, in the order in which they were made; for whoever sees a unit of it. */
  list(scope: Scope, region: string): Promise<readonly KeptRule[]>;
  /** Adds one, with an entry of the trail. */
  add(
    scope: Scope,
    place: { readonly region: string; readonly path: string },
    rule: LocalRule,
    basis: string,
    by: Person,
  ): Promise<void>;
}

/** The rules of a database. */
export const localRulesOf = ({ within, now }: Database): LocalRules => ({
  list: (scope, region) =>
    within(scope, async (trx) => {
      const rows = await trx
        .selectFrom('use_rule')
        .selectAll()
        .where('region_code', '=', region)
        .orderBy('id')
        .execute();
      return rows.map(({ id, rule, basis, by_name, at }) => ({
        ...{ id, rule: rule as LocalRule, basis, by: by_name, at: at.toISOString() },
      }));
    }),
  add: (scope, { region, path }, rule, basis, by) =>
    within(scope, async (trx) => {
      const at = now();
      const id = newId(at);
      await trx
        .insertInto('use_rule')
        .values({
          ...{ region_code: region, id, path, rule: JSON.stringify(cleaned(rule)) },
          ...{ basis: clean(basis), by_account: by.account, by_name: clean(by.name), at },
        })
        .execute();
      await appendTo(trx, at, {
        ...{ region, path, subject: id, who: by, what: 'result.rule' },
        detail: { title: rule.title, number: rule.number, from: rule.from, basis: clean(basis) },
      });
    }),
});
