import { pointsText } from '../../compose/wording.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { useField } from '../draft/use-draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { GridControl } from './grid-cell.tsx';

/**
 * The points of a row: reckoned by the regulation and not to be typed over; to be chosen within an interval where the
 * regulation leaves them to a person; and typed where an imported form claims points of its own.
 */
export function ScoreCell({
  list,
  row,
  name,
  onWorkings,
}: {
  readonly list: FieldPath;
  readonly row: string;
  readonly name: string;
  readonly onWorkings: (row: string) => void;
}) {
  const path = `${list}/${row}.score`;
  const [claimed] = useField(path);
  const score = useEvaluation()?.scoreOf(`${list}/${row}`);
  const { grid } = useWords().forms;
  const say = useSay();
  const label = grid.cell(name, grid.columns.score);
  if (claimed !== '' || score?.interval)
    return (
      <td className="cell cell-score">
        <GridControl path={path} column="score" name={name} />
        {score?.interval && claimed === '' && (
          <small className="range">
            {grid.scoreOpen(pointsText(score.interval[0]), pointsText(score.interval[1]))}
          </small>
        )}
        {score && score.computed === undefined && !score.interval && (
          <small className="range" title={score.why && say(score.why)}>
            {grid.scoreNone}
          </small>
        )}
        {score?.computed !== undefined && score.computed !== score.claimed && (
          <small className="range">{grid.scoreComputed(pointsText(score.computed))}</small>
        )}
      </td>
    );
  return (
    <td className="cell-score computed">
      <button
        type="button"
        className="score"
        tabIndex={-1}
        title={(score?.why && say(score.why)) ?? grid.workings}
        onClick={() => onWorkings(row)}
      >
        <output aria-label={label}>
          {score?.computed === undefined ? grid.scoreNone : pointsText(score.computed)}
        </output>
      </button>
    </td>
  );
}
