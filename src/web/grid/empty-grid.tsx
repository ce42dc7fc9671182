import { Link } from '@tanstack/react-router';
import type { Operation } from '../../draft/draft.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { useWords } from '../shell/language.tsx';
import { rowAdded, type useGrid } from './use-grid.ts';

/** Why the grid is empty and what will fill it. */
export function EmptyGrid({
  grid,
  onPaste,
  onLibrary,
}: {
  readonly grid: ReturnType<typeof useGrid>;
  readonly onPaste: () => void;
  readonly onLibrary: () => void;
}) {
  const { forms, library } = useWords();
  const { grid: words } = forms;
  const { region, id } = useOpenFiling();
  const frame = useEvaluation()?.chosen.regulation.frames[0];
  if (!grid.editable) return <p className="empty">{words.empty}</p>;
  const kinds = (frame?.groups ?? [])
    .filter(({ group }) => group !== 'execution')
    .flatMap(({ group, kinds: of }) => of.map((kind) => ({ group, kind })));
  const fromFrame = () => {
    const now = grid.grid();
    const added = kinds.map((levels) => rowAdded({ ...now, rows: [] }, 0, levels));
    const operations: readonly Operation[] = [
      { kind: 'list', path: now.list, before: now.rows, after: added.map((row) => row.id) },
      ...added.flatMap((row) => row.operations.filter((each) => each.kind === 'field')),
    ];
    grid.apply({ operations }, 'frame');
  };
  return (
    <div className="empty">
      <p>
        {words.empty}
        {words.emptyHow}
      </p>
      <p className="buttons">
        <Link className="button" to="/f/$region/$id/start" params={{ region, id }}>
          {words.fromLastYear}
        </Link>
        <button type="button" onClick={onLibrary}>
          {library.open}
        </button>
        <button type="button" onClick={onPaste}>
          {words.paste}
        </button>
        <button type="button" disabled={kinds.length === 0} onClick={fromFrame}>
          {words.fromFrame}
        </button>
      </p>
    </div>
  );
}
