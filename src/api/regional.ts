import { z } from 'zod';
import type { CalendarOverlay } from '../regulation/calendars.ts';
import type { Book } from '../regulation/regulation.ts';

/** What a region has laid over the shipped calendar. */
export const overlaysSchema = z.array(
  z.object({
    year: z.number().int(),
    days: z.array(z.object({ day: z.string(), works: z.boolean() })),
  }),
) as unknown as z.ZodType<readonly CalendarOverlay[]>;

/** Rule books of the region's own, as the engine takes them. */
export const booksSchema = z.array(z.unknown()) as unknown as z.ZodType<readonly Book[]>;
