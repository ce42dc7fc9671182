import type { JobView } from '../api/filing.ts';
import type { Person } from './people/person.ts';

/** A job to do: kind, for whom, and its data (JSON). */
export interface NewJob {
  readonly region: string;
  readonly kind: string;
  readonly by: Person;
  readonly data: unknown;
}

/** What a worker gets. */
export interface Work {
  readonly id: string;
  readonly region: string;
  readonly by: Person;
  readonly data: unknown;
  /** Tells how far it is. `stage` is a Chinese word or two. */
  progress(stage: string, done: number, total: number): Promise<void>;
  /** Aborted when the job is cancelled or the store closes. */
  readonly signal: AbortSignal;
}

/** Does a job; answers its result (JSON), or throws a `JobFailure` with a sentence for the user. */
export type Worker = (work: Work) => Promise<unknown>;

/** A failure that the user can read. Anything else that is thrown becomes a general sentence. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
}

/** Long works, in a queue that survives a restart; a work interrupted by one is begun again. */
export interface Jobs {
  enqueue(job: NewJob): Promise<string>;
  /** The job of that person. */
  view(id: string, by: Person): Promise<JobView | undefined>;
  /** False when it is over already, or not theirs. */
  cancel(id: string, by: Person): Promise<boolean>;
  /** Begins to work on a kind of job, `parallel` at once. */
  work(kind: string, parallel: number, worker: Worker): Promise<void>;
}
