import type { FilingState } from '../../cycle/filing.ts';
import type { Opinion } from '../../inspection/sheet.ts';
import { appendTo } from '../chain.ts';
import type { Database } from '../database.ts';
import { cleaned, newId, sm3 } from '../ids.ts';
import { itsFiling, itsUnit } from '../joins.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import { type Assigned, setExperts } from './assigning.ts';
import type { WorkKey } from './spot-checks.ts';

/** An expert of a filing. */
export interface AssignedExpert {
  readonly filing: string;
  readonly account: string;
  readonly name: string;
}

/** What an expert has to look at. */
interface OwnAssignment extends Assigned {
  readonly unit: string;
  readonly fiscalYear: number;
  readonly state: FilingState;
  /** When the expert's latest opinion was given. */
  readonly given?: string;
}

/** An opinion with who gave it and when. */
interface GivenOpinion extends Opinion {
  readonly account: string;
  readonly by: string;
  readonly at: string;
}

/** Experts: to what they are assigned, and what they say. */
export interface Experts {
  assign(scope: Scope, to: Assigned, experts: readonly Person[], by: Person): Promise<void>;
  /** Experts now assigned within a spot check or evaluation, or who were when it closed. */
  of(scope: Scope, work: WorkKey): Promise<readonly AssignedExpert[]>;
  /** Open assignments of the expert whose scope it is. */
  mine(scope: Scope): Promise<readonly OwnAssignment[]>;
  /** The latest opinion of each expert on a filing; experts see their own alone. */
  opinions(scope: Scope, work: WorkKey, filing: string): Promise<readonly GivenOpinion[]>;
  /** Keeps an opinion; the ones before stay in the list of all. */
  give(scope: Scope, to: Assigned, opinion: Opinion, by: Person): Promise<void>;
}

/** The experts of a database. */
export function expertsOf({ within, now }: Database): Experts {
  return {
    assign: (scope, to, experts, by) =>
      within(scope, async (trx) => {
        const accounts = experts.map(({ account }) => account);
        await setExperts(trx, to, accounts, by, now());
        await appendTo(trx, now(), {
          ...{ region: to.work.region, path: to.path, subject: to.filing, who: by },
          what: `${to.kind}.assign`,
          detail: { work: to.work.id, experts: experts.map(({ name }) => name) },
        });
      }),
    of: (scope, { region, id }) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('expert_assignment')
          .innerJoin('account', 'account.id', 'expert_assignment.account_id')
          .leftJoin('expert_opinion', (join) =>
            join
              .onRef('expert_opinion.region_code', '=', 'expert_assignment.region_code')
              .onRef('expert_opinion.work_id', '=', 'expert_assignment.work_id')
              .onRef('expert_opinion.filing_id', '=', 'expert_assignment.filing_id')
              .onRef('expert_opinion.by_account', '=', 'expert_assignment.account_id'),
          )
          .select(['expert_assignment.filing_id', 'account.id', 'account.name'])
          .distinct()
          .where('expert_assignment.region_code', '=', region)
          .where('expert_assignment.work_id', '=', id)
          .where((where) =>
            where.or([
              where('expert_assignment.open', '=', true),
              where('expert_opinion.id', 'is not', null),
            ]),
          )
          .where(inScope('expert_assignment.path', scope))
          .orderBy('account.name')
          .execute();
        return rows.map((row) => ({ filing: row.filing_id, account: row.id, name: row.name }));
      }),
    mine: (scope) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('expert_assignment')
          .innerJoin('filing', itsFiling('expert_assignment'))
          .innerJoin('unit', itsUnit('filing'))
          .selectAll('expert_assignment')
          .select(['unit.name', 'filing.fiscal_year', 'filing.state'])
          .select((query) =>
            query
              .selectFrom('expert_opinion')
              .select((each) => each.fn.max('expert_opinion.at').as('at'))
              .whereRef('expert_opinion.region_code', '=', 'expert_assignment.region_code')
              .whereRef('expert_opinion.work_id', '=', 'expert_assignment.work_id')
              .whereRef('expert_opinion.filing_id', '=', 'expert_assignment.filing_id')
              .whereRef('expert_opinion.by_account', '=', 'expert_assignment.account_id')
              .as('given'),
          )
          .where('expert_assignment.account_id', '=', scope.expert ?? '')
          .where('expert_assignment.open', '=', true)
          .where(inScope('filing.path', scope))
          .orderBy('expert_assignment.at', 'desc')
          .orderBy('expert_assignment.path')
          .execute();
        return rows.map((row) => ({
          work: { region: row.region_code, id: row.work_id },
          ...{ filing: row.filing_id, kind: row.kind as Assigned['kind'], title: row.title },
          ...{ path: row.path, unit: row.name, fiscalYear: row.fiscal_year },
          state: row.state as FilingState,
          ...(row.given && { given: row.given.toISOString() }),
        }));
      }),
    opinions: (scope, { region, id }, filing) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('expert_opinion')
          .selectAll()
          .where('region_code', '=', region)
          .where('work_id', '=', id)
          .where('filing_id', '=', filing)
          .where((where) =>
            where.or([
              inScope('expert_opinion.path', { ranges: scope.ranges }),
              where('by_account', '=', scope.expert ?? ''),
            ]),
          )
          .orderBy('id')
          .execute();
        const latest = new Map(rows.map((row) => [row.by_account, row]));
        return [...latest.values()].map((row) => ({
          ...(row.content as Opinion),
          ...{ account: row.by_account, by: row.by_name, at: row.at.toISOString() },
        }));
      }),
    give: (scope, { work, filing, kind, path }, opinion, by) =>
      within(scope, async (trx) => {
        const at = now();
        const content = JSON.stringify(cleaned(opinion));
        const id = newId(at);
        await trx
          .insertInto('expert_opinion')
          .values({
            ...{ region_code: work.region, work_id: work.id, filing_id: filing, id, path, content },
            ...{ by_account: by.account, by_name: by.name, at },
          })
          .execute();
        await appendTo(trx, at, {
          ...{ region: work.region, path, subject: filing, who: by, what: `${kind}.opinion` },
          detail: { work: work.id, opinion: id, digest: sm3(content) },
        });
      }),
  };
}
