import { type FlatSummand, flat, type Summand } from '../../rollup/summand.ts';

/** The text of a row: the indicators are one flat list without names, for a region reads millions of them. */
export const packed = (summand: Summand): string => JSON.stringify(flat(summand));

/** What of a row goes into a total. */
export const unpacked = (text: string): FlatSummand => JSON.parse(text) as FlatSummand;
