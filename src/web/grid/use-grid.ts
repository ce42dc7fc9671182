import { useMemo, useRef, useState } from 'react';
import type { FieldPath, Operation } from '../../draft/draft.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { newId } from '../draft/new-id.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import type { Openness } from './columns.ts';
import type { Filled, Grid } from './fill.ts';

/** What the grid said last, and whether it can be taken back with a button. */
export interface Said {
  readonly words: string;
  readonly undo: boolean;
}

/** A list of indicators as the rules of the grid see it, always as it stands at the moment of the question. */
export function useGrid(list: FieldPath) {
  const { draft, view, editable } = useOpenFiling();
  const evaluation = useEvaluation();
  const latest = useRef(evaluation);
  latest.current = evaluation;
  const [said, setSaid] = useState<Said>({ words: '', undo: false });
  return useMemo(() => {
    const openness = (path: FieldPath): Openness => {
      if (!editable || view.approved[path] !== undefined) return 'locked';
      if (!path.endsWith('.score')) return 'open';
      const row = path.slice(0, -'.score'.length);
      const chosen = draft.get(path) !== '' || latest.current?.scoreOf(row)?.interval !== undefined;
      return chosen ? 'open' : 'computed';
    };
    const grid = (): Grid => ({ list, rows: draft.rows(list), text: draft.get, openness, newId });
    return {
      draft,
      editable,
      grid,
      openness,
      said,
      say: (words: string, undo = false) => setSaid({ words, undo }),
      apply: (filled: Pick<Filled, 'operations'>, label: string) =>
        draft.apply(filled.operations, label),
    };
  }, [draft, view.approved, editable, list, said]);
}

/** The rows with one more after a position, in the levels given: one step of undo. */
export function rowAdded(
  grid: Grid,
  at: number,
  levels: { readonly group: string; readonly kind: string },
): { readonly id: string; readonly operations: readonly Operation[] } {
  const id = grid.newId();
  const after = [...grid.rows.slice(0, at), id, ...grid.rows.slice(at)];
  return {
    id,
    operations: [
      { kind: 'list', path: grid.list, before: grid.rows, after },
      ...(['group', 'kind'] as const).map(
        (level): Operation => ({
          kind: 'field',
          path: `${grid.list}/${id}.${level}`,
          before: '',
          after: levels[level],
        }),
      ),
    ],
  };
}
