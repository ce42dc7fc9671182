import type { Severity } from '../../document/finding.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { Figures, Standing } from '../../store/filings/filings.ts';
import { numberOf } from '../../values/figure.ts';
import { fen } from '../../values/money.ts';
import type { Context } from '../context.ts';

/** So many runs are kept: the pages of a filing ask for the same one several times. */
const KEPT = 64;
const kept = new WeakMap<Context, Map<string, Evaluation>>();

/** The server's own run of the engine on a draft, which alone counts. */
export function ownRun(context: Context, standing: Standing): Evaluation {
  const runs = kept.get(context) ?? new Map<string, Evaluation>();
  kept.set(context, runs);
  const { region, id } = standing.key;
  const { fiscalYear, due, firstSubmitted } = standing.filing;
  const today = context.today();
  const key = [region, id, standing.revision, today, due, firstSubmitted].join(' ');
  const known = runs.get(key);
  if (known) return known;
  const made = evaluate(standing.draft, {
    division: context.settings.region.name,
    fiscalYear,
    today,
    submission: { ...(due && { due }), ...(firstSubmitted && { filed: firstSubmitted }) },
  });
  runs.set(key, made);
  const [oldest] = runs.keys();
  if (runs.size > KEPT && oldest !== undefined) runs.delete(oldest);
  return made;
}

const count = (run: Evaluation, severity: Severity): number =>
  run.findings.filter((finding) => finding.severity === severity).length;

/** The figures of a run that lists and roll-ups need. */
export function figuresOf(run: Evaluation): Figures {
  const [card] = run.scorecards;
  const total = card?.total ?? card?.claimed;
  return {
    errors: count(run, 'error') + run.missing.length + run.invalid.length,
    warnings: count(run, 'warning'),
    ...(total && { score: numberOf(total) }),
    budget: run.totals.finalBudget,
    execution: run.totals.actual,
    threePublic: fen(Object.values(run.dossier.threePublic.actual).reduce((a, b) => a + b, 0)),
  };
}

/**
 * What stands against signing: errors without a written reason, required fields left blank, entries that cannot be
 * understood. The last two cannot be explained away.
 */
export function unexplained(run: Evaluation, standing: Standing): readonly string[] {
  const told = new Set(standing.explanations.map(({ finding }) => finding));
  return [
    ...run.findings
      .filter(({ severity, id }) => severity === 'error' && !told.has(id))
      .map(({ id }) => id),
    ...run.missing.map(({ path }) => `missing ${path}`),
    ...run.invalid.map(({ path }) => `invalid ${path}`),
  ];
}
