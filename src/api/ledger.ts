import { z } from 'zod';
import { LEDGER_IDS } from '../ledger/entry.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.iso.datetime({ offset: true });
const ledger = z.enum(LEDGER_IDS);

/** An entry as it is sent in: the id makes a repeated request harmless. */
const newEntry = z.object({
  id: z.string().regex(/^[0-9A-Za-z]{4,40}$/),
  kind: z.string().min(1).max(40),
  day: z.string().max(40),
  texts: z.record(z.string().max(40), z.string().max(20_000)),
  reverses: z.string().max(40).optional(),
  because: z.string().max(2000).optional(),
});

/** Entries to enter, in their order. */
export const enterRequest = z.object({
  entries: z.array(newEntry).min(1).max(2000),
  /** Whether the good ones are kept when others are wrong; else all or none. */
  partial: z.boolean().default(false),
});

/** What became of them: faults by the position of the entry in the request. */
export const enterReply = z.object({
  kept: z.number().int(),
  faults: z.array(
    z.object({
      entry: z.number().int(),
      /** The column, '' for the entry as a whole. */
      column: z.string(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
});

/** An entry that stands in the books, or was taken back. */
export const keptEntry = newEntry.extend({ ledger, day, by: z.string(), at: instant });

/** A field of the dossier as the ledgers give it. */
export const tracedSchema = z.object({
  path: z.string(),
  text: z.string(),
  ledger,
  entries: z.array(z.string()),
  how: z.enum(['sum', 'count', 'balance', 'ratio', 'last']),
});

export type EnterRequest = z.infer<typeof enterRequest>;
export type EnterReply = z.infer<typeof enterReply>;
export type KeptEntry = z.infer<typeof keptEntry>;
