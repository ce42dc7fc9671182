import type { FilingState } from '../../cycle/filing.ts';
import { FILING_STATES } from '../../cycle/filing.ts';
import { type Letter, lettersOf, spells } from '../../library/search.ts';
import { NAME_READINGS } from './readings.ts';

/** A filing on the board. */
export interface BoardRow {
  readonly region: string;
  readonly id: string;
  readonly unit: string;
  readonly department: string;
  readonly path: string;
  readonly state: FilingState;
  readonly revision: number;
  readonly due?: string;
  readonly submitted?: string;
  /** Working days late: of the first submission, or until today. */
  readonly late: number;
  readonly errors?: number;
  readonly score?: number;
  /** How often the unit was reminded, and the day of the last time. */
  readonly reminders: number;
  readonly reminded?: string;
}

/** What is looked for. */
export interface BoardFilter {
  /** Name or pinyin of the unit. */
  readonly text: string;
  /** Name of a department, '' for all. */
  readonly department: string;
  readonly states: readonly FilingState[];
  readonly lateOnly: boolean;
  readonly errorsOnly: boolean;
}

/** Everything. */
export const WHOLE_BOARD: BoardFilter = {
  text: '',
  department: '',
  states: [],
  lateOnly: false,
  errorsOnly: false,
};

/** Rows with their names ready to be searched: made once for a board, not at each key. */
export type BoardIndex = readonly {
  readonly row: BoardRow;
  readonly letters: readonly Letter[];
}[];

/** Makes the names of a board ready. Characters that names share are looked up once. */
export function boardIndex(rows: readonly BoardRow[]): BoardIndex {
  const known = new Map<string, Letter>();
  return rows.map((row) => ({ row, letters: lettersOf(row.unit, NAME_READINGS, known) }));
}

/** The rows that fit, in the order of the board. Words parted by blanks must all be found. */
export function filterBoard(index: BoardIndex, filter: BoardFilter): readonly BoardRow[] {
  const words = filter.text.trim().split(/\s+/).filter(Boolean);
  return index
    .filter(
      ({ row, letters }) =>
        (filter.department === '' || row.department === filter.department) &&
        (filter.states.length === 0 || filter.states.includes(row.state)) &&
        (!filter.lateOnly || row.late > 0) &&
        (!filter.errorsOnly || (row.errors ?? 0) > 0) &&
        words.every((word) => spells(letters, word)),
    )
    .map(({ row }) => row);
}

/** How many rows stand in each state, in the order of the year; states without rows are left out. */
export function countStates(
  rows: readonly BoardRow[],
): readonly { readonly state: FilingState; readonly count: number }[] {
  const counts = new Map<FilingState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return FILING_STATES.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, count }];
  });
}
