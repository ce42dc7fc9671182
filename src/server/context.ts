import type { AccessRules } from '../cycle/system-rules.ts';
import type { ChildLimits } from '../formats/child.ts';
import type { Account } from '../store/people/accounts.ts';
import type { Store } from '../store/store.ts';
import type { Day } from '../values/day.ts';
import type { Engine } from './engine/engine.ts';
import type { Traffic } from './traffic.ts';

/** The identity provider (OpenID Connect) of the installation. */
export interface OidcSettings {
  /** Address of the issuer; `http://` only for a provider on the same machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the page calls it, such as 统一身份认证. */
  readonly name: string;
  /** Address at which people reach this system, to come back to. */
  readonly address: string;
}

/** How the server is set up. */
export interface ServerSettings {
  /** Folder of the built pages; undefined serves the API alone. */
  readonly pages?: string;
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
  /** Bytes of one uploaded file, and of all files of a unit. */
  readonly fileBytes: number;
  readonly unitBytes: number;
  /** Bytes of a report to take over. */
  readonly importBytes: number;
  /** What reading an uploaded report may cost. */
  readonly parser: ChildLimits;
  /** Requests in a minute by one account, and those that write a file among them. */
  readonly requestsPerMinute: number;
  readonly downloadsPerMinute: number;
  /** Filings that one list holds. */
  readonly listRows: number;
  /** Folder of the backups that are made on the page; undefined without. */
  readonly backups?: string;
  /** The database holds invented data only: exports say so. */
  readonly demo: boolean;
  readonly region: { readonly code: string; readonly name: string };
  /** Whether pages are reached by https, through a proxy or directly: cookies are then marked Secure. */
  readonly secure: boolean;
  /** A proxy of ours stands in front and says in `x-forwarded-for` who asks. */
  readonly proxied: boolean;
  /** Where people sign in once for many systems; undefined without. */
  readonly oidc?: OidcSettings;
}

/** What every route works with. */
export interface Context {
  readonly store: Store;
  readonly settings: ServerSettings;
  readonly now: () => Date;
  /** Today where the offices are, UTC+8. */
  readonly today: () => Day;
  readonly log: (line: LogLine) => void;
  /** Runs of the engine and files that would keep others waiting, in a process beside this one. */
  readonly engine: Engine;
  /** Whether people use the server just now. */
  readonly traffic: Traffic;
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
  /** Rules of signing in that the installation set. */
  readonly access?: Partial<AccessRules>;
}

/** Variables of a request. */
export interface Env {
  Variables: { signed?: Signed };
}
