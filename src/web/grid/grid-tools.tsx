import { type ReactNode, useMemo, useState } from 'react';
import { EMPTY, type FieldPath, type Operation, rowsOf, textOf } from '../../draft/draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import type { Outcome } from '../engine/outcome.ts';
import { useDerived } from '../forms/use-derived.ts';
import { useWords } from '../shell/language.tsx';
import { LevelsDialog } from './levels-dialog.tsx';
import type { useGrid } from './use-grid.ts';
import type { useRowActs } from './use-row-acts.ts';

/** The tools of the grid: acts on the current row by button, for those who do not know the keys. */
export function GridTools({
  list,
  current,
  grid,
  acts,
  onPaste,
  onWorkings,
  children,
}: {
  readonly list: FieldPath;
  readonly current: string | undefined;
  readonly grid: ReturnType<typeof useGrid>;
  readonly acts: ReturnType<typeof useRowActs>;
  readonly onPaste: () => void;
  readonly onWorkings: (row: string) => void;
  readonly children?: ReactNode;
}) {
  const { forms } = useWords();
  const { grid: words } = forms;
  const [levels, setLevels] = useState(false);
  const { at, count, name } = useDerived((draft) => {
    const rows = rowsOf(draft, list);
    return {
      at: current === undefined ? -1 : rows.indexOf(current),
      count: rows.length,
      name: textOf(draft, `${list}/${current}.name`),
    };
  });
  const there = at >= 0;
  const shown = name || words.noName(at + 1);
  const row = (run: () => void, label: string, disabled = false, className = '') => (
    <button type="button" className={className} disabled={!there || disabled} onClick={run}>
      {label}
    </button>
  );
  return (
    <div className="grid-tools" role="toolbar" aria-label={words.tools}>
      {grid.editable && (
        <>
          <button type="button" onClick={() => acts.current.add(there ? at : count - 1)}>
            {there ? words.addBelow : words.add}
          </button>
          {row(() => acts.current.move(at, -1, 'name'), words.up, at === 0)}
          {row(() => acts.current.move(at, 1, 'name'), words.down, at === count - 1)}
          {row(() => setLevels(true), words.levels)}
          {row(() => acts.current.remove(at, 'name'), words.remove)}
          <button type="button" onClick={onPaste}>
            {words.paste}
          </button>
        </>
      )}
      <Recompute list={list} grid={grid} />
      {row(() => current !== undefined && onWorkings(current), words.workings)}
      {children}
      <details className="keys-help">
        <summary>{words.keys}</summary>
        <p>{words.keysHelp}</p>
      </details>
      <span className="current-row">{there ? words.current(shown) : words.noRow}</span>
      {levels && there && current !== undefined && (
        <LevelsDialog grid={grid} row={current} name={shown} onClose={() => setLevels(false)} />
      )}
    </div>
  );
}

/** Where an imported form claims other points than the method gives: takes the reckoned ones, in one step of undo. */
function Recompute({
  list,
  grid,
}: {
  readonly list: FieldPath;
  readonly grid: ReturnType<typeof useGrid>;
}) {
  const { grid: words } = useWords().forms;
  const evaluation = useEvaluation();
  const differing = useMemo(() => differingRows(evaluation, list), [evaluation, list]);
  if (!grid.editable || differing.length === 0) return null;
  const take = () => {
    const operations = differing.map((id): Operation => {
      const path = `${list}/${id}.score`;
      return { kind: 'field', path, before: grid.draft.get(path), after: '' };
    });
    grid.apply({ operations }, 'recompute');
    grid.say(words.recomputed(differing.length), true);
  };
  return (
    <button type="button" onClick={take}>
      {words.recompute(differing.length)}
    </button>
  );
}

/** Rows whose claimed points are not those reckoned. */
const differingRows = (evaluation: Outcome | undefined, list: FieldPath): readonly string[] =>
  (evaluation ? rowsOf(evaluation.draft, list) : []).filter((id) => {
    if (textOf(evaluation?.draft ?? EMPTY, `${list}/${id}.score`) === '') return false;
    const score = evaluation?.scoreOf(`${list}/${id}`);
    return score?.claimed !== undefined && ![undefined, score.claimed].includes(score.computed);
  });
