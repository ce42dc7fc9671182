import type { Trx } from '../database.ts';
import type { Person } from '../people/person.ts';
import type { WorkKey } from './spot-checks.ts';

/** What experts are assigned to: a filing within a spot check or an evaluation. */
export interface Assigned {
  readonly work: WorkKey;
  readonly filing: string;
  readonly kind: 'spotCheck' | 'evaluation';
  /** What the expert reads that it is. */
  readonly title: string;
  /** Path of the filing's unit. */
  readonly path: string;
}

/** Makes the experts of a filing just these; what others were assigned is closed to them. */
export async function setExperts(
  trx: Trx,
  { work, filing, kind, title, path }: Assigned,
  accounts: readonly string[],
  by: Person,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('expert_assignment')
    .set({ open: false })
    .where('region_code', '=', work.region)
    .where('work_id', '=', work.id)
    .where('filing_id', '=', filing)
    .execute();
  for (const account of accounts)
    await trx
      .insertInto('expert_assignment')
      .values({
        ...{ region_code: work.region, work_id: work.id, filing_id: filing, account_id: account },
        ...{ kind, title, path, open: true },
        ...{ by_account: by.account, by_name: by.name, at },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['region_code', 'work_id', 'filing_id', 'account_id'])
          .doUpdateSet({ open: true }),
      )
      .execute();
}

/** Closes all assignments of a spot check or evaluation: its experts see nothing more. */
export async function closeAssignments(trx: Trx, { region, id }: WorkKey): Promise<void> {
  await trx
    .updateTable('expert_assignment')
    .set({ open: false })
    .where('region_code', '=', region)
    .where('work_id', '=', id)
    .execute();
}
