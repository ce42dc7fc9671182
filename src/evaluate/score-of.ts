import type { DraftDossier, FieldPath } from '../draft/draft.ts';
import { textOf } from '../draft/draft.ts';
import { filledRows } from '../draft/reading.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier, IndicatorOfYear } from '../report/dossier.ts';
import type { Scorecard, ScoreLine } from '../score/scorecard.ts';
import type { ScoreOf } from './evaluation.ts';
import { hundredthsOf, lineOf } from './indicator-points.ts';

/** Points of a row of indicators, or of the execution rate (`execution`, `projects/p1.execution`); undefined for no such row. */
export function scoreOfPath(
  path: FieldPath,
  draft: DraftDossier,
  dossier: Dossier,
  regulation: Regulation,
  scorecards: readonly Scorecard[],
): ScoreOf | undefined {
  const { list, row, rest } = takenApart(path);
  const position = list === undefined ? -1 : filledRows(draft, list).indexOf(row);
  if (rest === 'execution') {
    // The department's form comes first, those of the projects after it in their order.
    const line = scorecards[list === undefined ? 0 : position + 1]?.lines.find(
      ({ fund }) => fund !== undefined,
    );
    return line && scoreOfLine(line, true);
  }
  const project = list?.startsWith('projects/')
    ? dossier.projects[filledRows(draft, 'projects').indexOf(list.slice(0, list.lastIndexOf('.')))]
    : undefined;
  const indicators: readonly IndicatorOfYear[] =
    (list?.startsWith('projects/') ? project?.indicators : dossier.indicators) ?? [];
  const indicator = list?.endsWith('indicators') ? indicators[position] : undefined;
  if (!indicator) return undefined;
  const { score, ...unscored } = indicator;
  const claimed = textOf(draft, `${row}.score`) !== '';
  const line = lineOf(claimed ? indicator : unscored, dossier.fiscalYear, regulation);
  return scoreOfLine(line, claimed);
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
