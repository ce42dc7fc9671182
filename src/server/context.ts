import type { Account } from '../store/people/accounts.ts';
import type { Store } from '../store/store.ts';
import type { Day } from '../values/day.ts';

/** How the server is set up. */
export interface ServerSettings {
  /** Folder of the built pages; undefined serves the API alone. */
  readonly pages?: string;
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
  /** Bytes of one uploaded file, and of all files of a unit. */
  readonly fileBytes: number;
  readonly unitBytes: number;
  /** The database holds invented data only: exports say so. */
  readonly demo: boolean;
  readonly region: { readonly code: string; readonly name: string };
  /** Whether pages are reached by https, through a proxy or directly: cookies are then marked Secure. */
  readonly secure: boolean;
}

/** What every route works with. */
export interface Context {
  readonly store: Store;
  readonly settings: ServerSettings;
  readonly now: () => Date;
  /** Today where the offices are, UTC+8. */
  readonly today: () => Day;
  readonly log: (line: LogLine) => void;
}

/** One line of the log, JSON. Never names, texts of fields or addresses of people. */
export interface LogLine {
  readonly event: string;
  readonly [fact: string]: string | number | boolean | undefined;
}

/** What a request knows of the person, after the session was found. */
export interface Signed {
  readonly account: Account;
  /** Secret of the session; undefined for an API token. */
  readonly session?: string;
}

/** Variables of a request. */
export interface Env {
  Variables: { signed?: Signed };
}
