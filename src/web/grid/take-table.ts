import type { Operation } from '../../draft/draft.ts';
import { type Filled, type Grid, MOST_ROWS } from './fill.ts';
import type { PastedField, PastedRow } from './read-table.ts';

const FIELDS: readonly PastedField[] = [
  'group',
  'kind',
  'name',
  'target',
  'result',
  'weight',
  'reason',
  'measure',
];

/** `update` keeps the rows that the table does not have; `replace` drops them, save those with an approved target. */
export type TakeMode = 'update' | 'replace';

/** Takes over a pasted table: a row of the same name is the same indicator, so that its evidence and findings stay with it. */
export function takeTable(
  grid: Grid,
  rows: readonly PastedRow[],
  columns: ReadonlySet<PastedField>,
  mode: TakeMode,
): Filled {
  const named = new Map(grid.rows.map((id) => [grid.text(`${grid.list}/${id}.name`).trim(), id]));
  const taken = new Set<string>();
  const placed = rows.slice(0, MOST_ROWS).map((row) => {
    const same = row.name === '' ? undefined : named.get(row.name.trim());
    const known = same !== undefined && !taken.has(same) ? same : undefined;
    const id = known ?? grid.newId();
    taken.add(id);
    return { id, row, isNew: known === undefined };
  });
  const others = grid.rows.filter(
    (id) => !taken.has(id) && (mode === 'update' || isApproved(grid, id)),
  );
  const ids =
    mode === 'update'
      ? [...grid.rows, ...placed.filter(({ isNew }) => isNew).map(({ id }) => id)]
      : [...placed.map(({ id }) => id), ...others];
  const cells = placed.flatMap(({ id, row, isNew }) =>
    FIELDS.filter(
      (field) => columns.has(field) || (isNew && (field === 'group' || field === 'kind')),
    ).map((field) => ({ path: `${grid.list}/${id}.${field}`, field, text: row[field] })),
  );
  const open = cells.filter(({ path }) => grid.openness(path) === 'open');
  return {
    operations: [
      { kind: 'list', path: grid.list, before: grid.rows, after: ids.slice(0, MOST_ROWS) },
      ...open.map(
        ({ path, text }): Operation => ({
          kind: 'field',
          path,
          before: grid.text(path),
          after: text,
        }),
      ),
    ],
    columns: new Set(open.map(({ field }) => field)).size,
    rows: placed.length,
    added: placed.filter(({ isNew }) => isNew).length,
    computed: 0,
    locked: cells.length - open.length,
  };
}

const isApproved = (grid: Grid, id: string): boolean =>
  grid.openness(`${grid.list}/${id}.target`) === 'locked';
