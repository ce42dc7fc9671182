import { executionLine } from '../compose/execution-points.ts';
import type { DraftDossier, FieldPath } from '../draft/draft.ts';
import { textOf } from '../draft/draft.ts';
import { rowOf } from '../draft/fields.ts';
import { filledRows } from '../draft/reading.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier, Project } from '../report/dossier.ts';
import { scoreOf, totalsOf } from '../report/totals.ts';
import type { ScoreLine } from '../score/scorecard.ts';
import type { ScoreOf } from './evaluation.ts';
import { hundredthsOf, lineOf } from './indicator-points.ts';

/**
 * Points of a row of indicators, of the execution rate (`execution`, `projects/p1.execution`), or all together as the form prints
 * them (`total`, `projects/p1.total`); undefined for no such row.
 */
export function scoreOfPath(
  path: FieldPath,
  draft: DraftDossier,
  dossier: Dossier,
  regulation: Regulation,
): ScoreOf | undefined {
  const { list, row, rest } = takenApart(path);
  if (rest === 'execution' || rest === 'total') {
    const project = projectAt(draft, dossier, row);
    const execution = executionScore(project, dossier, regulation);
    return rest === 'total' ? totalScore(project ?? dossier, execution) : execution;
  }
  const owner = list?.startsWith('projects/') ? rowOf(list) : undefined;
  const indicators =
    owner === undefined ? dossier.indicators : projectAt(draft, dossier, owner)?.indicators;
  if (!list?.endsWith('indicators')) return undefined;
  const indicator = indicators?.[filledRows(draft, list).indexOf(row)];
  if (!indicator) return undefined;
  const { score: _, ...unscored } = indicator;
  const claimed = textOf(draft, `${row}.score`) !== '';
  const line = lineOf(claimed ? indicator : unscored, dossier.fiscalYear, regulation);
  return scoreOfLine(line, claimed);
}

const projectAt = (draft: DraftDossier, dossier: Dossier, row: FieldPath): Project | undefined =>
  dossier.projects[filledRows(draft, 'projects').indexOf(row)];

/** The total of a form; without a part that is not known there is none. */
function totalScore(
  { indicators }: Pick<Project, 'indicators'>,
  { computed }: ScoreOf,
): ScoreOf | undefined {
  const score = scoreOf(indicators);
  return computed === undefined || score === undefined
    ? undefined
    : { computed: computed + score, workings: [] };
}

/** The execution rate of the unit, or of a project. */
function executionScore(
  project: Project | undefined,
  dossier: Dossier,
  regulation: Regulation,
): ScoreOf {
  const totals = totalsOf(dossier);
  const [actual, final] = project
    ? [project.actual, project.final]
    : [totals.actual, totals.finalBudget];
  return scoreOfLine(executionLine(actual, final, regulation), false);
}

/** `projects/p1.indicators/i2` is row i2 of the list `projects/p1.indicators`; `projects/p1.execution` has a rest. */
function takenApart(path: FieldPath) {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return { list: undefined, row: '', rest: path };
  const dot = path.indexOf('.', slash);
  const row = dot < 0 ? path : path.slice(0, dot);
  return { list: path.slice(0, slash), row, rest: dot < 0 ? '' : path.slice(dot + 1) };
}

function scoreOfLine(line: ScoreLine, claimed: boolean): ScoreOf {
  return {
    ...(line.computed !== 'needsReview' && { computed: hundredthsOf(line.computed) }),
    ...(claimed && line.claimed && { claimed: hundredthsOf(line.claimed) }),
    ...(line.why && { why: line.why }),
    ...(line.interval && {
      interval: [hundredthsOf(line.interval[0]), hundredthsOf(line.interval[1])] as const,
    }),
    workings: line.workings,
  };
}
