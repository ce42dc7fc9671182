import type { Severity } from '../../document/finding.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { Figures, Standing } from '../../store/filings/filings.ts';
import { numberOf } from '../../values/figure.ts';
import { fen } from '../../values/money.ts';
import type { Context } from '../context.ts';

/** The server's own run of the engine on a draft, which alone counts. */
export function ownRun({ today, settings }: Context, standing: Standing): Evaluation {
  const { fiscalYear, due, firstSubmitted } = standing.filing;
  return evaluate(standing.draft, {
    division: settings.region.name,
    fiscalYear,
    today: today(),
    submission: { ...(due && { due }), ...(firstSubmitted && { filed: firstSubmitted }) },
  });
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
