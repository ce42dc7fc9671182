import { pointsText } from '../../compose/wording.ts';

/** Points as typed, in hundredths; undefined for what are no points with at most two decimals. */
export function parsePoints(text: string): number | undefined {
  const typed = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return typed ? Number(typed[1]) * 100 + Number((typed[2] ?? '').padEnd(2, '0')) : undefined;
}

/** Points as they are shown; nothing where there are none. */
export const pointsOrBlank = (points: number | undefined): string =>
  points === undefined ? '' : pointsText(points);
