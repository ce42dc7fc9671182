/** A calendar day without time, `YYYY-MM-DD`. */
export type Day = string & { readonly brand: 'day' };

/** Makes a day; throws on what is none, which is our mistake, never the report's (see `parseDay`). */
export function day(text: string): Day {
  const parsed = dayOf(...(text.split('-').map(Number) as [number, number, number]));
  if (parsed !== text) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The day of a year, month and day of month, undefined when the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > daysInMonth(year, month)) return undefined;
  const two = (n: number) => n.toString().padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}` as Day;
}

/** Finds a date as written in a document: 2025年5月6日, 2025-05-06, 2025.5.6, 2025/5/6, 二〇二五年五月六日 (digits only). */
export function parseDay(text: string): Day | undefined {
  const folded = text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
  const match = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})/.exec(folded);
  if (!match) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The year of a day. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4));

/** The day so many calendar days later (earlier when negative). */
export function plusDays(from: Day, days: number): Day {
  return fromOrdinal(ordinalOf(from) + days);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinalOf(to) - ordinalOf(from);

/** Day of week: 0 Sunday … 6 Saturday. */
export const weekday = (of: Day): number => (((ordinalOf(of) + 4) % 7) + 7) % 7;

/** Prints as official letters do: 2025年5月6日, without leading zeros. */
export const printDay = (of: Day): string => {
  const [year, month, date] = of.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

// Civil day count since 1970-01-01 (proleptic Gregorian), by whole-number arithmetic.
function ordinalOf(of: Day): number {
  const [y = 0, m = 0, d = 0] = of.split('-').map(Number);
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromOrdinal(ordinal: number): Day {
  const z = ordinal + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const m = mp + (mp < 10 ? 3 : -9);
  const year = yoe + era * 400 + (m <= 2 ? 1 : 0);
  const made = dayOf(year, m, d);
  if (!made) throw new RangeError(`day out of range: ${ordinal}`);
  return made;
}
