import { z } from 'zod';
import { ADDITION_STEPS, type Addition } from '../library/additions.ts';
import type { LocalColumn, LocalText } from '../library/local.ts';

const text = z.string().max(4000);

/** Indicators to add, and of which unit where the person has several. */
export const additionsRequest = z.object({
  path: z.string().max(400).optional(),
  indicators: z
    .array(
      z.object({
        name: text,
        of: text,
        kind: text,
        target: text,
        definition: text,
        basis: text,
        evidence: text,
      }),
    )
    .min(1)
    .max(500),
});

/** How many were added; a name that stood there already was left out. */
export const additionsReply = z.object({ added: z.number().int(), left: z.number().int() });

/** A step, with its reason where one says no. */
export const additionStepRequest = z.object({
  step: z.enum(ADDITION_STEPS),
  reason: z.string().max(500).default(''),
});

export type AdditionsReply = z.infer<typeof additionsReply>;

/** A local addition as the pages have it. */
export interface AdditionView extends Addition {
  readonly region: string;
  /** Names of the place that made it, and of that for which it holds. */
  readonly place: string;
  readonly reachName: string;
  readonly by: string;
  readonly at: string;
  readonly decidedBy?: string;
  readonly reason?: string;
  /** Steps that the person may take. */
  readonly steps: readonly (typeof ADDITION_STEPS)[number][];
}

/** The rows of an uploaded workbook, nothing of it kept yet. */
export interface LibraryReading {
  readonly rows: readonly {
    readonly row: number;
    readonly text: LocalText;
    readonly faults: readonly {
      readonly column: LocalColumn;
      readonly zh: string;
      readonly en: string;
    }[];
  }[];
}
