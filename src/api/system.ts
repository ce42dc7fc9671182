import { z } from 'zod';
import { ROLES } from '../cycle/filing.ts';
import { changeHead } from './administration.ts';
import { jobView } from './filing.ts';
import { verifyReply } from './people.ts';

const number = z.number();
const basis = z.string().trim().min(1).max(200);

/** How people sign in, as one administrator proposes it; its bounds are those of `cycle/system-rules`. */
export const accessRequest = z.object({
  basis,
  rules: z.object({
    passwordLength: number,
    passwordDays: number,
    tries: number,
    lockedMinutes: number,
    idleMinutes: number,
    absoluteMinutes: number,
    codeRoles: z.array(z.enum(ROLES)).max(ROLES.length),
  }),
});

/** What files may weigh, as one administrator proposes it. */
export const sizesRequest = z.object({
  basis,
  rules: z.object({ fileMegabytes: number, unitMegabytes: number, importMegabytes: number }),
});

const value = z.union([z.number(), z.array(z.enum(ROLES))]);

/** Rules that a proposal changes: what each was and is to be. */
export const ruleChange = changeHead.extend({
  rules: z.record(z.string(), z.object({ from: value, to: value })),
});

/** What holds, and the proposals. */
export const accessView = z.object({
  rules: accessRequest.shape.rules,
  changes: z.array(ruleChange),
});
export const sizesView = z.object({
  rules: sizesRequest.shape.rules,
  changes: z.array(ruleChange),
});

const room = z.object({ free: z.number(), size: z.number() });

/** A job as those see it who look after the system: nothing of whose it is and what it is about. */
const jobLine = jobView.omit({ result: true }).extend({
  at: z.string(),
  ended: z.string().optional(),
  /** It failed, and may be done again from here. */
  again: z.boolean(),
});

/** How the system stands. */
export const systemView = z.object({
  version: z.string(),
  started: z.string(),
  /** Bytes of memory that the server holds. */
  memory: z.number(),
  database: z.object({
    version: z.string(),
    bytes: z.number(),
    migration: z.number().int(),
    connections: z.number().int(),
    mostConnections: z.number().int(),
  }),
  /** Room on the disks of uploaded files and of backups. */
  files: room.optional(),
  backups: room.optional(),
  lastBackup: z
    .object({
      name: z.string(),
      at: z.string(),
      bytes: z.number(),
      checked: z.object({ at: z.string(), whole: z.boolean() }).optional(),
    })
    .optional(),
  /** When the chain of the audit trail was reckoned last. */
  chain: verifyReply.extend({ at: z.string() }).optional(),
  jobs: z.array(jobLine),
});

export type AccessView = z.infer<typeof accessView>;
export type SizesView = z.infer<typeof sizesView>;
export type RuleChange = z.infer<typeof ruleChange>;
export type SystemView = z.infer<typeof systemView>;
export type JobLine = z.infer<typeof jobLine>;
