import type { AccountView, PendingChange } from '../../api/people.ts';
import type { Grant } from '../../cycle/filing.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import type { Scope } from '../scope.ts';
import type { Person } from './person.ts';

/** An account with what signing in needs. Never leaves the server. */
export interface Account {
  readonly id: string;
  /** Name to sign in with. */
  readonly account: string;
  readonly name: string;
  /** Division whose audit chain tells what the account does. */
  readonly region: string;
  /** Where the account belongs in the tree. */
  readonly home: string;
  readonly state: 'pending' | 'active' | 'disabled';
  readonly grants: readonly Grant[];
  readonly passwordHash?: string;
  readonly mustChangePassword: boolean;
  readonly failedSignIns: number;
  readonly lockedUntil?: Date;
  /** Base32 secret of the codes of six digits. */
  readonly totpSecret?: string;
  /** Issuer and subject at the identity provider, joined by a space. */
  readonly oidcSubject?: string;
  readonly lastSignIn?: Date;
}

/** What the system administrator asks for a new account. */
export interface NewAccount {
  readonly account: string;
  readonly name: string;
  readonly region: string;
  readonly home: string;
  readonly grants: readonly Grant[];
}

/** A change of accounts that one administrator proposes and another decides. */
export type Proposal =
  | { readonly kind: 'createAccount'; readonly account: NewAccount }
  | { readonly kind: 'changeGrants'; readonly id: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'disableAccount' | 'enableAccount' | 'resetPassword'; readonly id: string };

/** The decision on a proposal. `passwordHash` is the one-time password that a new or reset account gets. */
export interface Decision {
  readonly approve: boolean;
  readonly passwordHash?: string;
}

/** Accounts. Each method that changes something leaves an entry in the audit trail. */
export interface Accounts {
  /** Number of accounts; 0 on a fresh database. */
  count(): Promise<number>;
  /** Makes an active account at once: the first start, the demo. */
  install(account: NewAccount, passwordHash: string, mustChangePassword: boolean): Promise<string>;
  list(scope: Scope): Promise<readonly AccountView[]>;
  byId(id: string): Promise<Account | undefined>;
  byName(account: string): Promise<Account | undefined>;
  byOidcSubject(subject: string): Promise<Account | undefined>;
  /** Proposes; a new account exists as pending from then on. Refused on a name that is taken and on an unknown account. */
  propose(proposal: Proposal, by: Person): Promise<PendingChange | Refusal>;
  pending(scope: Scope): Promise<readonly PendingChange[]>;
  /** Decides; refused to the one who proposed it, and when it is decided already. Ends the sessions of the account. */
  decide(change: string, decision: Decision, by: Person): Promise<Account | Refusal>;
  setPassword(id: string, passwordHash: string, by: Person): Promise<void>;
  setTotp(id: string, secret: string | undefined, by: Person): Promise<void>;
  /** Uses up the step of a code, so that it counts once; false when it or a later one was used. */
  useTotpStep(id: string, step: number): Promise<boolean>;
  setOidcSubject(id: string, subject: string | undefined, by: Person): Promise<void>;
  /** Notes a failed sign-in, and locks for `minutes` from the `limit`-th in a row on. Answers the end of the lock. */
  signInFailed(id: string, limit: number, minutes: number): Promise<Date | undefined>;
  signedIn(id: string, address: string): Promise<void>;
}
