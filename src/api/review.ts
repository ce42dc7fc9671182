import { z } from 'zod';

const points = z.number().int().min(-100_000).max(100_000);
const words = z.string().max(2000);

const scored = z.object({
  path: z.string().max(200),
  name: z.string().max(500),
  weight: points,
  self: points.optional(),
  review: points,
  reason: words,
});

/** What is entered in a review. */
export const reviewRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thread'),
    quote: z.string().max(500),
    place: z.string().max(100),
    words,
  }),
  z.object({ kind: z.literal('answer'), thread: z.string().max(60), words }),
  z.object({ kind: z.literal('resolved'), thread: z.string().max(60) }),
  z.object({ kind: z.literal('scores'), scores: z.array(scored).max(1000) }),
  z.object({
    kind: z.literal('section'),
    section: z.string().min(1).max(60),
    opinion: words,
    agrees: z.boolean(),
  }),
  z.object({
    kind: z.literal('rubric'),
    points: z.array(z.object({ item: z.string().max(60), points, reason: words })).max(60),
  }),
  z.object({ kind: z.literal('appeal'), item: z.string().max(60), words }),
  z.object({ kind: z.literal('appealAnswer'), appeal: z.string().max(60), words }),
  z.object({ kind: z.literal('final') }),
]);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The notice of the region, as far as the rubric asks of it, and the self-checks that the unit answers for. */
const organisation = z.object({
  notice: z
    .object({
      issuer: z.string(),
      issued: day,
      due: day.optional(),
      inTime: z.boolean(),
      missing: z.array(z.object({ zh: z.string(), en: z.string() })).readonly(),
      annexes: z.number().int(),
      addressed: z.boolean(),
      group: z.boolean(),
    })
    .optional(),
  selfChecks: z.object({ due: z.number().int(), missing: z.array(z.string()).readonly() }),
});

/** The entries of a review, with what the scoring of the rubric stands on. */
export const reviewView = z.object({
  entries: z.array(
    z.intersection(
      reviewRequest,
      z.object({ id: z.string(), by: z.string(), at: z.iso.datetime({ offset: true }) }),
    ),
  ),
  rubric: z.array(
    z.object({
      name: z.string(),
      worth: z.number(),
      attainable: z.array(z.number()).readonly().optional(),
      bands: z
        .array(z.object({ word: z.string(), from: z.number(), to: z.number() }))
        .readonly()
        .optional(),
    }),
  ),
  /** What is known of how the self-evaluation was organised. */
  organisation,
  /** Working days that it was submitted too late; absent where no due date was set. */
  late: z.number().int().optional(),
});

/** A review as the server answers it. */
export type ReviewView = z.infer<typeof reviewView>;
/** What is entered in a review. */
export type ReviewRequest = z.infer<typeof reviewRequest>;
