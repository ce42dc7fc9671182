// Times as the offices read them: China has one time without summer time, whatever the computer is set to.

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** `2026-03-10 18:05:09`, in the offices' time. */
const local = (instant: string): string =>
  new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 19).replace('T', ' ');

/** The day of an instant: `2026-03-10`. */
export const dayOf = (instant: string): string => local(instant).slice(0, 10);

/** An instant to the minute: `2026-03-10 18:05`. */
export const momentOf = (instant: string): string => local(instant).slice(0, 16);

/** An instant to the second, where the order of events counts: `2026-03-10 18:05:09`. */
export const secondOf = (instant: string): string => local(instant);

/** The time of day of an instant, where the day is clear: `18:05`. */
export const timeOf = (instant: string): string => local(instant).slice(11, 16);
