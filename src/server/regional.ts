import { type CalendarOverlay, calendarWith } from '../regulation/calendars.ts';
import { type Home, regulationFor } from '../regulation/in-force.ts';
import { bookOfLocal, type LocalRules } from '../regulation/local.ts';
import type { Book, Chosen } from '../regulation/regulation.ts';
import type { WorkCalendar } from '../values/working-days.ts';
import type { Context } from './context.ts';

/** What a region has laid over what is shipped, as it is in force today. */
export interface Regional {
  readonly overlays: readonly CalendarOverlay[];
  readonly calendar: WorkCalendar;
  readonly books: readonly Book[];
  /** Another one when anything of it changed. */
  readonly stamp: string;
}

/** The region's working days and rule books that were approved and whose day has come. */
export async function regionalOf(context: Context): Promise<Regional> {
  const { code, name } = context.settings.region;
  const approved = await context.store.regionChanges.approved(code);
  const today = context.today();
  const overlays = approved.flatMap(({ kind, body }) =>
    kind === 'calendar' ? [body as CalendarOverlay] : [],
  );
  const books = approved.flatMap(({ kind, id, body }) => {
    const rules = body as LocalRules;
    return kind === 'book' && rules.effective <= today ? [bookOfLocal(id, name, rules)] : [];
  });
  const stamp = `${approved.at(-1)?.id ?? ''}/${approved.length}/${books.length}`;
  return { overlays, calendar: calendarWith(overlays), books, stamp };
}

/** The region as reports are audited in it: uploaded ones go by the same books as its filings. */
export const homeOf = async (context: Context): Promise<Home> => ({
  division: context.settings.region.name,
  books: (await regionalOf(context)).books,
});

/** The regulation in force for a division and year, the region's own books first. */
export const regulationIn = async (
  context: Context,
  division: string,
  fiscalYear: number,
): Promise<Chosen> => regulationFor(division, fiscalYear, (await regionalOf(context)).books);
