import type { PoolConfig } from 'pg';
import PgBoss from 'pg-boss';
import type { JobView } from '../api/filing.ts';
import { codeOf, poolOf, withClient } from './connections.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';
import {
  allRows,
  cancelRow,
  endRow,
  failedKind,
  insertRow,
  type JobLine,
  progressRow,
  queueAgain,
  viewRow,
} from './job-rows.ts';
import type { Person } from './people/person.ts';

/** A job to do: kind, for whom, and its data (JSON). */
export interface NewJob {
  readonly region: string;
  readonly kind: string;
  readonly by: Person;
  readonly data: unknown;
  /** A long work takes many turns: how often it may be begun again. Once unless told. */
  readonly turns?: number;
}

/** What a worker gets. */
interface Work {
  readonly id: string;
  readonly region: string;
  readonly by: Person;
  readonly data: unknown;
  /** Tells how far it is. `stage` is a Chinese word or two. */
  progress(stage: string, done: number, total: number): Promise<void>;
  /** Aborted when the job is cancelled or the store closes. */
  readonly signal: AbortSignal;
}

/** Does a job; answers its result (JSON), or throws a `JobFailure` with a sentence for the user. Wrap faults to log them. */
type Worker = (work: Work) => Promise<unknown>;

/** A failure that the user can read. Anything else that is thrown becomes a general sentence. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
}

/** The worker stops here and wants to go on in another turn, as after a restart: the job stays as it is until then. */
export class JobAgain extends Error {
  override readonly name = 'JobAgain';
}

/** Long works, in a queue that survives a restart; a work interrupted by one is begun again. */
export interface Jobs {
  enqueue(job: NewJob): Promise<string>;
  /** The job of that person. */
  view(id: string, by: Person): Promise<JobView | undefined>;
  /** False when it is over already, or not theirs. */
  cancel(id: string, by: Person): Promise<boolean>;
  /** All that is being done, and what ended last, for those who look after the system; the newest first, at most 100. */
  all(): Promise<readonly JobLine[]>;
  /** Does a job that failed once more, for the person who asked for it; false when it is none of these, or too old. */
  again(id: string, kinds: readonly string[]): Promise<boolean>;
  /** Begins to work on a kind of job, `parallel` at once. */
  work(kind: string, parallel: number, worker: Worker): Promise<void>;
}

const SCHEMA = 'jobs';

/** Seconds after which a work counts as dead and is begun again. */
const EXPIRES = 15 * 60;

interface Ticket {
  readonly region: string;
  readonly by: Person;
  readonly data: unknown;
}

/**
 * The jobs of a database. The queue (pg-boss) keeps a schema of its own under its own role, and starts when it is first
 * needed. `alone`: no other process works on this database, so works left as running by a killed one are begun again at once.
 */
export function jobsOf(
  database: Database,
  config: PoolConfig,
  alone: boolean,
): Jobs & { close(): Promise<void> } {
  const pool = poolOf(config, 3);
  const running = new Map<string, AbortController>();
  const workers = new Map<string, string[]>();
  let starting: Promise<PgBoss> | undefined;
  const boss = (): Promise<PgBoss> => {
    // A fault may leave its transaction open, as when two processes make the queue at once: that connection is thrown away.
    starting ??= startBoss((text, values) =>
      withClient(pool, async (client) => {
        const result = values?.length ? await client.query(text, values) : await client.query(text);
        return result as { rows: unknown[] };
      }),
    );
    return starting;
  };
  return {
    enqueue: async (job) => {
      const queue = await boss();
      await makeQueue(queue, job.kind);
      const id = newId(database.now());
      await insertRow(database, id, job);
      const ticket: Ticket = { region: job.region, by: job.by, data: job.data };
      await queue.send(job.kind, ticket, {
        id,
        expireInSeconds: EXPIRES,
        retryLimit: job.turns ?? 1,
      });
      for (const worker of workers.get(job.kind) ?? []) queue.notifyWorker(worker);
      return id;
    },
    view: (id, by) => viewRow(database, id, by),
    cancel: async (id, by) => {
      const kind = await cancelRow(database, id, by);
      if (kind === undefined) return false;
      running.get(id)?.abort();
      await (await boss()).cancel(kind, id);
      return true;
    },
    all: () => allRows(database),
    again: async (id, kinds) => {
      const kind = await failedKind(database, id);
      if (kind === undefined || !kinds.includes(kind)) return false;
      const queue = await boss();
      // The queue keeps what a job was told for some days after its end.
      const old = await queue.getJobById<Ticket>(kind, id, { includeArchive: true });
      if (old === null || !(await queueAgain(database, id))) return false;
      await queue.deleteJob(kind, id);
      await queue.send(kind, old.data, {
        id,
        expireInSeconds: EXPIRES,
        retryLimit: Math.max(1, old.retryLimit),
      });
      return true;
    },
    work: async (kind, parallel, worker) => {
      const queue = await boss();
      await makeQueue(queue, kind);
      if (alone)
        await pool.query(
          `update ${SCHEMA}.job set state = 'retry', start_after = now() where name = $1 and state = 'active'`,
          [kind],
        );
      const options = { batchSize: 1, pollingIntervalSeconds: 1 };
      const lanes: string[] = [];
      workers.set(kind, lanes);
      for (let lane = 0; lane < parallel; lane += 1)
        lanes.push(
          await queue.work<Ticket>(kind, options, async ([job]) => {
            if (job !== undefined) await perform(database, running, worker, job);
          }),
        );
    },
    close: async () => {
      for (const controller of running.values()) controller.abort();
      const queue = await starting?.catch(() => undefined);
      await queue?.stop({ graceful: true, wait: true, timeout: 5000 });
      await pool.end();
    },
  };
}

/** What the server says to one of two that wait for each other; the other goes on. */
const DEADLOCK = '40P01';

/** Makes the queue of a kind unless it is there. Processes that make theirs at once get into each other's way: tried again. */
async function makeQueue(boss: PgBoss, kind: string, again = 10): Promise<void> {
  try {
    await boss.createQueue(kind);
  } catch (error) {
    if (codeOf(error) !== DEADLOCK || again === 0) throw error;
    await makeQueue(boss, kind, again - 1);
  }
}

async function startBoss(
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>,
): Promise<PgBoss> {
  const boss = new PgBoss({ db: { executeSql }, schema: SCHEMA, schedule: false });
  // The database may be starting again; the queue polls on.
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
}

/** Does one job; its row tells people the outcome, also when it failed. */
async function perform(
  database: Database,
  running: Map<string, AbortController>,
  worker: Worker,
  job: PgBoss.Job<Ticket>,
): Promise<void> {
  const controller = new AbortController();
  running.set(job.id, controller);
  const progress = async (stage: string, done: number, total: number) => {
    if (!(await progressRow(database, job.id, stage, done, total))) controller.abort();
  };
  try {
    await progress('', 0, 0);
    if (controller.signal.aborted) return;
    const { region, by, data } = job.data;
    const result = await worker({
      id: job.id,
      region,
      by,
      data,
      progress,
      signal: controller.signal,
    });
    await endRow(database, job.id, { state: 'done', result });
  } catch (error) {
    if (error instanceof JobAgain) throw error;
    const failure =
      error instanceof JobFailure
        ? error.message
        : '处理时出了错，没有完成。请再试一次；仍然不行，请联系系统管理员。';
    await endRow(database, job.id, { state: 'failed', failure });
  } finally {
    running.delete(job.id);
  }
}
