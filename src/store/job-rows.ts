import { sql } from 'kysely';
import type { JobView } from '../api/filing.ts';
import type { Database } from './database.ts';
import { clean, cleaned } from './ids.ts';
import type { NewJob } from './jobs.ts';
import type { Person } from './people/person.ts';

/** A job without what it was about: no name of a person or unit, for those who look after the system. */
export interface JobLine {
  readonly id: string;
  readonly kind: string;
  readonly state: JobView['state'];
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly failure?: string;
  readonly at: string;
  readonly ended?: string;
}

/** Lines of one list. */
const MOST = 100;

/** Makes the row that people watch. */
export async function insertRow({ plain, now }: Database, id: string, job: NewJob): Promise<void> {
  await plain
    .insertInto('job')
    .values({
      region_code: job.region,
      id,
      kind: job.kind,
      by_account: job.by.account,
      by_name: job.by.name,
      state: 'queued',
      stage: '',
      done: 0,
      total: 0,
      created_at: now(),
    })
    .execute();
}

/** Tells how far a job is; false when it was cancelled. */
export async function progressRow(
  { plain }: Database,
  id: string,
  stage: string,
  done: number,
  total: number,
): Promise<boolean> {
  const { numUpdatedRows } = await plain
    .updateTable('job')
    .set({ state: 'running', stage: clean(stage), done, total })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes the outcome, unless the job was cancelled. */
export async function endRow(
  { plain, now }: Database,
  id: string,
  end: { state: 'done'; result: unknown } | { state: 'failed'; failure: string },
): Promise<void> {
  await plain
    .updateTable('job')
    .set({
      state: end.state,
      ended_at: now(),
      ...(end.state === 'done'
        ? { result: JSON.stringify(cleaned(end.result ?? null)), failure: null }
        : { failure: clean(end.failure) }),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Marks a job of a person as cancelled; answers its kind, undefined when it is over or not theirs. */
export async function cancelRow(
  { plain, now }: Database,
  id: string,
  by: Person,
): Promise<string | undefined> {
  const row = await plain
    .updateTable('job')
    .set({ state: 'cancelled', ended_at: now() })
    .where('id', '=', id)
    .where('by_account', '=', by.account)
    .where('state', 'in', ['queued', 'running'])
    .returning('kind')
    .executeTakeFirst();
  return row?.kind;
}

/** A job as the person who asked for it sees it. */
export async function viewRow(
  { plain }: Database,
  id: string,
  by: Person,
): Promise<JobView | undefined> {
  const row = await plain
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .where('by_account', '=', by.account)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      kind: row.kind,
      state: row.state as JobView['state'],
      stage: row.stage,
      done: row.done,
      total: row.total,
      ...(row.failure !== null && { failure: row.failure }),
      ...(row.state === 'done' && { result: row.result }),
    }
  );
}

/** All jobs, what is not over first, then the newest. */
export async function allRows({ plain }: Database): Promise<readonly JobLine[]> {
  const rows = await plain
    .selectFrom('job')
    .select(['id', 'kind', 'state', 'stage', 'done', 'total', 'failure', 'created_at', 'ended_at'])
    .orderBy(sql`ended_at is null`, 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state as JobView['state'],
    ...{ stage: row.stage, done: row.done, total: row.total },
    ...(row.failure !== null && { failure: row.failure }),
    at: row.created_at.toISOString(),
    ...(row.ended_at !== null && { ended: row.ended_at.toISOString() }),
  }));
}

/** The kind of a job that failed; undefined when it did not. */
export async function failedKind({ plain }: Database, id: string): Promise<string | undefined> {
  const query = plain.selectFrom('job').select('kind').where('id', '=', id);
  return (await query.where('state', '=', 'failed').executeTakeFirst())?.kind;
}

/** Puts a job that failed back into the queue; false when another did so meanwhile. */
export async function queueAgain({ plain }: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await plain
    .updateTable('job')
    .set({ state: 'queued', failure: null, stage: '', done: 0, total: 0, ended_at: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
