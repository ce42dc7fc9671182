import type { Operation } from '../../draft/draft.ts';
import type { LibraryIndicator } from '../../library/entry.ts';
import { type Levels, levelsIn } from '../../library/levels.ts';
import type { Frame } from '../../regulation/regulation.ts';
import { type Grid, MOST_ROWS } from '../grid/fill.ts';

/** Rows taken from the library: one step of undo, the new rows, and how many found no room. */
export interface Taken {
  readonly operations: readonly Operation[];
  readonly rows: readonly string[];
  readonly left: number;
}

/** Adds indicators of the library below the rows of their levels, with what the library says of them; points are left to the unit. */
export function takeLibrary(
  grid: Grid,
  indicators: readonly LibraryIndicator[],
  frame: Frame | undefined,
): Taken {
  const taken = indicators.slice(0, Math.max(0, MOST_ROWS - grid.rows.length));
  const rows: Placed[] = grid.rows.map((id) => ({
    id,
    group: grid.text(`${grid.list}/${id}.group`),
    kind: grid.text(`${grid.list}/${id}.kind`),
  }));
  const added = taken.map((indicator) => {
    const levels = levelsIn(frame, indicator.kind);
    const id = grid.newId();
    rows.splice(placeOf(rows, levels, frame), 0, { id, ...levels });
    return { id, indicator, levels };
  });
  const after = rows.map(({ id }) => id);
  return {
    operations: [
      { kind: 'list', path: grid.list, before: grid.rows, after },
      ...added.flatMap(({ id, indicator, levels }) => {
        const { name, target, definition, basis, evidence } = indicator;
        const texts = { ...levels, name, target, definition, basis, evidence };
        return Object.entries(texts).map(
          ([field, text]): Operation => ({
            kind: 'field',
            path: `${grid.list}/${id}.${field}`,
            before: '',
            after: text,
          }),
        );
      }),
    ],
    rows: added.map(({ id }) => id),
    left: indicators.length - taken.length,
  };
}

interface Placed {
  readonly id: string;
  readonly group: string;
  readonly kind: string;
}

/** Behind the last row of its kind, of its group, or of a group that the frame has before it. */
function placeOf(rows: readonly Placed[], { group, kind }: Levels, frame: Frame | undefined) {
  const sameKind = rows.findLastIndex((row) => row.group === group && row.kind === kind);
  if (sameKind >= 0) return sameKind + 1;
  const groups = frame?.groups.map((each) => each.group as string) ?? [];
  const kinds = frame?.groups.flatMap((each) => each.kinds as readonly string[]) ?? [];
  const isBefore = (row: Placed) =>
    row.group === group
      ? kinds.indexOf(row.kind) <= kinds.indexOf(kind)
      : groups.indexOf(row.group) < groups.indexOf(group);
  const first = rows.findIndex((row) => row.group === group);
  const last = rows.findLastIndex(isBefore);
  if (first >= 0) return Math.max(last + 1, first);
  return frame ? last + 1 : rows.length;
}
