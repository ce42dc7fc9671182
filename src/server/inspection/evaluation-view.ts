import type { EarlierFrames, EvaluationHead, EvaluationView } from '../../api/evaluation.ts';
import { holds } from '../../cycle/scope.ts';
import type { Document } from '../../document/document.ts';
import { compare, type SelfScores } from '../../inspection/evaluation.ts';
import { EVALUATION_FRAMES, type EvaluationFrame, rowsOf } from '../../inspection/frames.ts';
import { evaluationReport } from '../../inspection/report.ts';
import { selfScores, selfSheet } from '../../inspection/self-sheet.ts';
import type { SheetRow } from '../../inspection/sheet.ts';
import type { Dossier } from '../../report/dossier.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import type { Evaluation } from '../../store/inspection/evaluations.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Scope } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { actorOf } from '../filings/circumstances.ts';
import { regulationIn } from '../regional.ts';
import { divisionIn } from '../rollups.ts';

/** The frame of an evaluation. */
export function frameOf({ frame }: Pick<Evaluation, 'frame'>): EvaluationFrame {
  const found = EVALUATION_FRAMES.find(({ id }) => id === frame.id);
  if (!found) throw new RangeError(`no frame ${frame.id}`);
  return found;
}

/** What experts read that they are asked for. */
export const titleOf = ({ kind, project }: Pick<Evaluation, 'kind' | 'project'>): string =>
  `${kind === 'department' ? '部门评价' : '财政评价'}：${project ?? '部门整体支出'}`;

/** Who evaluates: the department its units, the bureau those of the region. */
export const mayWrite = ({ kind, path, conclusion }: Evaluation, account: Account): boolean =>
  conclusion === undefined &&
  holds(
    actorOf(account),
    kind === 'department' ? 'departmentReviewer' : 'financePerformance',
    path,
  );

/** An evaluation in the list. */
export const evaluationHead = (evaluation: Evaluation): EvaluationHead => {
  const { key, kind, unit, department, fiscalYear, project, conclusion, by, at } = evaluation;
  return {
    ...{ ...key, kind, unit, department, fiscalYear, by, at },
    ...(project !== undefined && { project }),
    ...(conclusion && { points: conclusion.compared.own }),
    ...(conclusion?.compared.rating && { rating: conclusion.compared.rating }),
    ...(conclusion?.compared.difference !== undefined && {
      difference: conclusion.compared.difference,
    }),
    ...(evaluation.concludedAt !== undefined && { concludedAt: evaluation.concludedAt }),
  };
};

/** So many frames of other evaluations are offered. */
const MOST_FRAMES = 20;

/** Frames with own indicators of other evaluations of the same kind of thing, the latest first. */
export const framesBeside = (
  evaluation: Evaluation,
  all: readonly Evaluation[],
): EarlierFrames['frames'] => {
  const { id, rows } = frameOf(evaluation);
  return all
    .filter(
      ({ key, frame }) => key.id !== evaluation.key.id && frame.id === id && frame.own?.length,
    )
    .slice(0, MOST_FRAMES)
    .map(({ key, unit, fiscalYear, project, frame: { weights, own = [], because } }) => ({
      ...{ id: key.id, unit, fiscalYear, own, because },
      weights: Object.fromEntries(rows.map((row) => [row.id, weights[row.id] ?? row.weight])),
      ...(project !== undefined && { project }),
    }));
};

/** Names of the projects of the submission, in the order of their forms. */
export async function submittedProjects(
  { store }: Context,
  scope: Scope,
  key: FilingKey,
): Promise<readonly string[]> {
  const last = (await store.filings.submissions(scope, key)).at(-1);
  const dossier = (last ? JSON.parse(last.dossier) : undefined) as Partial<Dossier> | null;
  return (dossier?.projects ?? []).map(({ name }) => name);
}

/** What the unit gave itself in the form of the unit as a whole or of a project, which stand in the order of the report. */
async function selfOf(
  context: Context,
  scope: Scope,
  { key, filing, project, fiscalYear }: Evaluation,
): Promise<{ readonly scores: SelfScores; readonly rows: readonly SheetRow[] }> {
  const of = { region: key.region, id: filing };
  const last = (await context.store.filings.submissions(scope, of)).at(-1);
  const cards = ((last ? JSON.parse(last.scorecard) : null) ?? []) as readonly Scorecard[];
  const dossier = (last ? JSON.parse(last.dossier) : null) as Partial<Dossier> | null;
  const form =
    project === undefined
      ? 0
      : 1 + (dossier?.projects ?? []).findIndex(({ name }) => name === project);
  const card =
    project !== undefined && form === 0 ? undefined : cards.find((each) => each.form === form);
  const { regulation } = await regulationIn(context, divisionIn(context), fiscalYear);
  return card
    ? { scores: selfScores(card), rows: selfSheet(card, regulation) }
    : { scores: {}, rows: [] };
}

/** An evaluation as its page and its report show it. */
export async function evaluationView(
  context: Context,
  scope: Scope,
  evaluation: Evaluation,
  account: Account,
): Promise<EvaluationView> {
  const { key, filing, fiscalYear, frame: chosen, own, conclusion } = evaluation;
  const { experts } = context.store;
  const [self, assigned, given] = await Promise.all([
    selfOf(context, scope, evaluation),
    experts.of(scope, key),
    experts.opinions(scope, key, filing),
  ]);
  const frame = frameOf(evaluation);
  const { bands } = (await regulationIn(context, divisionIn(context), fiscalYear)).regulation;
  const scores = conclusion?.self ?? self.scores;
  const rows = rowsOf(frame, chosen);
  return {
    ...evaluationHead(evaluation),
    filing,
    frame: {
      ...{ title: frame.title, basis: frame.basis, note: frame.note, because: chosen.because },
      rows: frame.rows.map((row) => ({ ...row, weight: chosen.weights[row.id] ?? row.weight })),
      own: chosen.own ?? [],
      fixed: given.length > 0,
    },
    own,
    experts: assigned.map(({ account: id, name }) => ({ account: id, name })),
    opinions: given.map(({ account: _, ...opinion }) => opinion),
    ...{ self: scores, selfRows: self.rows },
    compared: conclusion?.compared ?? compare(rows, own, given, scores, bands),
    ...(conclusion && {
      conclusion: {
        ...{ found: conclusion.found, practices: conclusion.practices },
        ...{ problems: conclusion.problems, suggestions: conclusion.suggestions },
      },
    }),
    mayWrite: mayWrite(evaluation, account),
  };
}

/** The report of an evaluation; undefined before it is concluded. */
export function reportOf(
  { settings, today }: Context,
  evaluation: Evaluation,
  { conclusion, compared, self, opinions }: EvaluationView,
): Document | undefined {
  if (!conclusion) return undefined;
  const { unit, department, fiscalYear, kind, project, own, frame: chosen } = evaluation;
  const frame = frameOf(evaluation);
  return evaluationReport({
    ...{ unit, department, fiscalYear, kind, own, frame, conclusion, compared, self, opinions },
    ...(project !== undefined && { project }),
    ...{ chosen, rows: rowsOf(frame, chosen), today: today() },
    evaluator: kind === 'department' ? department : `${settings.region.name}财政局`,
  });
}
