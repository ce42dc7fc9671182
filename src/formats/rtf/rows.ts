import type { RowDefinition } from '../doc/paragraph-properties.ts';

/** The row that is being defined ("Table Definitions"): each `\cellx` ends a cell whose merges were told before it. */
export interface DefinedRow {
  left: number;
  readonly edges: number[];
  readonly flags: number[];
  pending: number;
}

export const newRow = (): DefinedRow => ({ left: 0, edges: [], flags: [], pending: 0 });

const MERGES: Readonly<Record<string, number>> = { clmrg: 1, clvmrg: 1 << 5, clvmgf: 3 << 5 };

/** Takes a word of a row's definition; false when it is none. */
export function defineRow(row: DefinedRow, name: string, value: number): boolean {
  if (name === 'trleft') row.left = value;
  else if (name === 'cellx') {
    row.edges.push(value);
    row.flags.push(row.pending);
    row.pending = 0;
  } else if (name in MERGES) row.pending |= MERGES[name] ?? 0;
  else return false;
  return true;
}

export const definitionOf = ({ left, edges, flags }: DefinedRow): RowDefinition => ({
  edges: [Math.min(left, edges[0] ?? left), ...edges],
  flags: [...flags],
});
