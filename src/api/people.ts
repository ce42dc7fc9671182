import { z } from 'zod';
import { ROLES } from '../cycle/filing.ts';
import { overlaysSchema } from './regional.ts';

/** Sign-in by account and password, with a code of six digits where the account asks for one. */
export const signInRequest = z.object({
  account: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
  code: z.string().max(10).optional(),
});

/** Who is signed in. */
export const meSchema = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  grants: z.array(z.object({ role: z.enum(ROLES), path: z.string(), place: z.string() })),
  mustChangePassword: z.boolean(),
  /** Codes of six digits are demanded and not on yet. */
  mustSetCodes: z.boolean(),
  /** Characters that a new password has at least. */
  passwordLength: z.number().int(),
  /** Megabytes that a file of evidence has at most. */
  fileMegabytes: z.number(),
  /** Minutes without a request after which the session ends. */
  idleMinutes: z.number().int(),
  demo: z.boolean(),
  region: z.object({ code: z.string(), name: z.string() }),
  /** What the region has laid over the shipped calendar. */
  overlays: overlaysSchema,
});

/** A new password. */
export const passwordRequest = z.object({
  current: z.string().max(200),
  next: z.string().min(1).max(200),
});

/** Ways to sign in besides account and password. */
export const signInWays = z.object({
  /** What the identity provider of the installation is called; GET `ROUTES.oidc` goes there. */
  oidc: z.string().optional(),
  /** The data is invented, and the page may tell the accounts of the demonstration. */
  demo: z.boolean(),
});

/** A token for programs, as its owner sees it. */
export const tokenView = z.object({
  id: z.string(),
  name: z.string(),
  created: z.string(),
  expires: z.string(),
  lastUsed: z.string().optional(),
});

/** Codes of six digits for one's own account: on or off, and a new secret to turn them on with. */
export const totpView = z.object({
  on: z.boolean(),
  /** Base32, to type into a program for codes. */
  secret: z.string(),
  /** The same as an `otpauth:` address, for a picture to scan. */
  address: z.string(),
});

/** Turns codes on with the new secret, or off without one; a code proves that the program for codes has the secret. */
export const totpRequest = z.object({
  secret: z
    .string()
    .regex(/^[A-Z2-7]{16,64}$/)
    .optional(),
  code: z.string().regex(/^\d{6}$/),
});

/** A refusal as it travels. */
export const refusalSchema = z.object({
  refused: z.string(),
  words: z.object({ zh: z.string(), en: z.string() }),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** Number to quote to the people who run the system, for faults of ours. */
  number: z.string().optional(),
});

/** An account as the administrators see it. */
export const accountView = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  grants: z.array(z.object({ role: z.enum(ROLES), path: z.string(), place: z.string() })),
  state: z.enum(['pending', 'active', 'locked', 'disabled']),
  lastSignIn: z.string().optional(),
});

/** A change by one administrator that another has to approve. */
export const pendingChange = z.object({
  id: z.string(),
  kind: z.enum([
    'createAccount',
    'changeGrants',
    'disableAccount',
    'enableAccount',
    'resetPassword',
  ]),
  account: z.string(),
  name: z.string(),
  /** Roles that the account is to have. */
  grants: z.array(z.object({ role: z.enum(ROLES), path: z.string(), place: z.string() })),
  by: z.string(),
  at: z.string(),
  /** Why it was refused, once it was. */
  refusedFor: z.string().optional(),
});

/** One entry of the audit trail. */
export const auditEvent = z.object({
  number: z.number().int(),
  at: z.string(),
  who: z.string(),
  what: z.string(),
  subject: z.string(),
  /** Name of the account or unit that it concerns, as it is called now; not part of the chain. */
  about: z.string().optional(),
  detail: z.record(z.string(), z.unknown()),
  why: z.string().optional(),
  hash: z.string(),
});

/** Result of verifying the chain of the audit trail. */
export const verifyReply = z.object({
  entries: z.number().int(),
  whole: z.boolean(),
  /** First entry that does not fit, when the chain is broken. */
  brokenAt: z.number().int().optional(),
});

export type SignInRequest = z.infer<typeof signInRequest>;
export type SignInWays = z.infer<typeof signInWays>;
export type TokenView = z.infer<typeof tokenView>;
export type TotpView = z.infer<typeof totpView>;
export type TotpRequest = z.infer<typeof totpRequest>;
export type Me = z.infer<typeof meSchema>;
export type RefusalReply = z.infer<typeof refusalSchema>;
export type AccountView = z.infer<typeof accountView>;
export type PendingChange = z.infer<typeof pendingChange>;
export type AuditEvent = z.infer<typeof auditEvent>;
export type VerifyReply = z.infer<typeof verifyReply>;
