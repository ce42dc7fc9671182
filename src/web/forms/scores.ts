import { pointsText } from '../../compose/wording.ts';
import { type DraftDossier, type FieldPath, rowsOf } from '../../draft/draft.ts';
import { numberAt } from '../../draft/number-at.ts';
import type { Evaluation, ScoreOf } from '../../evaluate/evaluation.ts';

/** What the points of a form are added up from. */
type Scored = Pick<Evaluation, 'draft' | 'chosen' | 'scoreOf'>;

/** The points of a form so far. */
export interface FormScore {
  /** Points reckoned or chosen, the execution rate included. */
  readonly score: string;
  /** Full points so far. */
  readonly full: string;
  /** Rows without points yet. */
  readonly open: number;
}

/**
 * Adds up a form: reckoned points, and chosen ones where the regulation leaves them to a person. A row whose points
 * cannot be derived counts nothing.
 */
export function formScore(evaluation: Scored, list: FieldPath, execution: FieldPath): FormScore {
  const { draft } = evaluation;
  const rows = rowsOf(draft, list).map((id) => evaluation.scoreOf(`${list}/${id}`));
  const rate = evaluation.scoreOf(execution);
  const all = [rate, ...rows.filter((row) => row !== undefined)];
  const points = all.map(earned);
  const weight = weightOf(draft, list) + executionWeight(evaluation);
  return {
    score: pointsText(points.reduce<number>((sum, each) => sum + (each ?? 0), 0)),
    full: pointsText(weight),
    open: points.filter((each) => each === undefined).length,
  };
}

/** Points that can be derived, or were chosen within what the regulation leaves open; nothing else earns any. */
function earned(row: ScoreOf | undefined): number | undefined {
  if (!row || row.computed !== undefined) return row?.computed;
  const { claimed, interval } = row;
  const within =
    claimed !== undefined && interval && claimed >= interval[0] && claimed <= interval[1];
  return within ? claimed : undefined;
}

const weightOf = (draft: DraftDossier, list: FieldPath): number =>
  rowsOf(draft, list).reduce((sum, id) => sum + (numberAt(draft, `${list}/${id}.weight`) ?? 0), 0);

/** Points of the execution rate in the regulation's frame, in hundredths. */
const executionWeight = ({ chosen }: Scored): number =>
  100 *
  (chosen.regulation.frames
    .flatMap(({ groups }) => groups)
    .find(({ group }) => group === 'execution')?.weight ?? 10);
