import type { FieldPath } from '../../draft/draft.ts';

/** The columns of the grid whose cells may be typed into, from left to right. */
export const COLUMNS = [
  'name',
  'target',
  'result',
  'weight',
  'score',
  'reason',
  'measure',
] as const;

/** A column of the grid. */
export type GridColumn = (typeof COLUMNS)[number];

/** Path of a cell's field. */
export const cellPath = (list: FieldPath, row: string, column: GridColumn): FieldPath =>
  `${list}/${row}.${column}`;

/** Whether a cell takes typing: not when the system reckons it, nor when the approved targets fix it. */
export type Openness = 'open' | 'computed' | 'locked';
