import type { Quote } from '../../document/finding.ts';
import type { Entry } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';

type Source = readonly [string, Quote];

/** Where the rows of lists were read: functions, objectives, indicators, problems with their measures. */
export function sourcesOfRows(
  { narrative, unitNames }: Report,
  form: SelfEvaluationForm | undefined,
): readonly Source[] {
  const [name] = unitNames;
  return [
    ...source('unit.name', name),
    ...narrative.functions.flatMap((each, i) => source(`unit.functions.${i}`, each)),
    ...(form?.expectedGoals ?? []).flatMap((each, i) => source(`objectives.${i}.expected`, each)),
    ...(form?.achievedGoals ?? []).flatMap((each, i) => source(`objectives.${i}.achieved`, each)),
    ...(form?.indicators ?? []).flatMap((row, i) =>
      (['name', 'target', 'result', 'weight', 'score', 'reason'] as const).flatMap((key) =>
        source(`indicators.${i}.${key}`, row[key]),
      ),
    ),
    ...narrative.problems.flatMap((each, i) => source(`narrative.problems.${i}.problem`, each)),
    ...narrative.measures.flatMap((each, i) => source(`narrative.problems.${i}.measure`, each)),
  ];
}

const source = (path: string, entry: Entry<unknown> | undefined): readonly Source[] =>
  entry && entry.verbatim.trim() !== '' ? [[path, { verbatim: entry.verbatim, at: entry.at }]] : [];
