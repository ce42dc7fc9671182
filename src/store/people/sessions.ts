import type { Account } from './accounts.ts';

/** How long sessions last. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

/** An API token as its owner sees it. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly created: Date;
  readonly expires: Date;
  readonly lastUsed?: Date;
}

/** Sessions and API tokens. Only the SHA-256 of a secret is kept. Disabled and pending accounts find nothing. */
export interface Sessions {
  /** Answers the secret for the cookie, 256 bits. */
  open(account: string, limits: SessionLimits): Promise<string>;
  /** The account of a living session; moves its idle end on. */
  find(secret: string): Promise<Account | undefined>;
  close(secret: string): Promise<void>;
  /** Ends all sessions of an account but one; answers how many. */
  closeAll(account: string, except?: string): Promise<number>;
  /** Removes what has expired; answers how many. */
  sweep(): Promise<number>;
  createToken(account: string, name: string, days: number): Promise<{ id: string; secret: string }>;
  findToken(secret: string): Promise<Account | undefined>;
  listTokens(account: string): Promise<readonly Token[]>;
  /** False when the account has no such token. */
  revokeToken(account: string, id: string): Promise<boolean>;
}
