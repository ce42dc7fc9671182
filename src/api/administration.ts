import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const basis = z.string().trim().min(1).max(200);

/** Days on which the region works, or does not, other than the shipped calendar says, by a document. */
export const calendarRequest = z.object({
  year: z.number().int().min(2015).max(2100),
  basis,
  days: z.array(z.object({ day, works: z.boolean() })).max(120),
  /** Only looks which deadlines would change. */
  preview: z.boolean().default(false),
});

/** A decision of the second administrator; a refusal has its reason. */
export const decisionRequest = z.object({
  approve: z.boolean(),
  reason: z.string().max(500).default(''),
});

/** What stands over a change of the region: who proposed it by which document, and what became of it. */
const changeHead = z.object({
  id: z.string(),
  basis: z.string(),
  by: z.string(),
  /** It is the asking person's own: another decides, they may take it back. */
  own: z.boolean(),
  at: z.string(),
  decided: z
    .object({ by: z.string(), at: z.string(), approved: z.boolean(), reason: z.string() })
    .optional(),
});

/** A change of the calendar. */
export const calendarChange = changeHead.extend({
  year: z.number().int(),
  days: z.array(z.object({ day, works: z.boolean() })),
});

/** How many filings have a limit, where it falls before and after a change, and how many are late by it. */
export const movedDeadline = z.object({
  kind: z.enum(['filing', 'publication']),
  /** Day that was set: the due day, or that of the approval. */
  set: day,
  before: day.optional(),
  after: day.optional(),
  filings: z.number().int(),
  lateBefore: z.number().int(),
  lateAfter: z.number().int(),
});

export type CalendarRequest = z.infer<typeof calendarRequest>;
export type ChangeHead = z.infer<typeof changeHead>;
export type CalendarChange = z.infer<typeof calendarChange>;
export type MovedDeadline = z.infer<typeof movedDeadline>;
