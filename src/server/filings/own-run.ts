import type { Severity } from '../../document/finding.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import type { EvaluationContext } from '../../evaluate/evaluation.ts';
import type { Figures, Standing } from '../../store/filings/filings.ts';
import type { Scope } from '../../store/scope.ts';
import { numberOf } from '../../values/figure.ts';
import { fen } from '../../values/money.ts';
import type { Context } from '../context.ts';
import { type OwnRun, wholeRun } from '../engine/whole-run.ts';
import { type Regional, regionalOf } from '../regional.ts';

/** So many runs are kept: the pages of a filing ask for the same one several times. */
const KEPT = 64;
const kept = new WeakMap<Context, Map<string, OwnRun>>();

/** Beyond these a run takes more than some 100 ms: a report of forty indicators has 450 fields and takes 65 ms. */
const MANY_FIELDS = 650;
const MUCH_TEXT = 60_000;

const takesLong = ({ fields }: DraftDossier): boolean =>
  Object.keys(fields).length > MANY_FIELDS ||
  Object.values(fields).reduce((sum, { length }) => sum + length, 0) > MUCH_TEXT;

/**
 * The server's own run of the engine on a draft, which alone counts. A long one is made in a process beside this one, so that
 * nobody else waits. Throws `EngineFailure` when it comes to no end there.
 */
export async function ownRun(
  context: Context,
  standing: Standing,
  known?: Regional,
): Promise<OwnRun> {
  const regional = known ?? (await regionalOf(context));
  const kept = runsOf(context).get(nameOf(context, standing, regional));
  if (kept) return kept;
  return takesLong(standing.draft)
    ? runBeside(context, standing, regional)
    : runNow(context, standing, regional);
}

/** The same, made in the other process whatever it takes. */
export async function runBeside(
  context: Context,
  standing: Standing,
  known?: Regional,
): Promise<OwnRun> {
  const regional = known ?? (await regionalOf(context));
  const made = await context.engine.evaluate(standing.draft, aboutOf(context, standing, regional));
  return keepRun(context, standing, regional, made);
}

/** The same at once, for a decision under the lock of the filing; `ownRun` was asked before, so that it is hardly ever made here. */
export function runNow(context: Context, standing: Standing, regional: Regional): OwnRun {
  const known = runsOf(context).get(nameOf(context, standing, regional));
  if (known) return known;
  const made = wholeRun(standing.draft, aboutOf(context, standing, regional));
  return keepRun(context, standing, regional, made);
}

const runsOf = (context: Context): Map<string, OwnRun> => {
  const runs = kept.get(context) ?? new Map<string, OwnRun>();
  kept.set(context, runs);
  return runs;
};

/** A run holds for a revision, a day, the dates of the filing and the region's own rules. */
const nameOf = (context: Context, { key, revision, filing }: Standing, { stamp }: Regional) =>
  [key.region, key.id, revision, context.today(), filing.due, filing.firstSubmitted, stamp].join(
    ' ',
  );

/** What the engine is told of a filing besides its draft. */
export const aboutOf = (
  context: Context,
  { filing }: Standing,
  { books, calendar }: Pick<Regional, 'books' | 'calendar'>,
): EvaluationContext => ({
  ...{ books, calendar },
  division: context.settings.region.name,
  fiscalYear: filing.fiscalYear,
  today: context.today(),
  submission: {
    ...(filing.due && { due: filing.due }),
    ...(filing.firstSubmitted && { filed: filing.firstSubmitted }),
  },
});

function keepRun(context: Context, standing: Standing, regional: Regional, made: OwnRun): OwnRun {
  const runs = runsOf(context);
  runs.set(nameOf(context, standing, regional), made);
  const [oldest] = runs.keys();
  if (runs.size > KEPT && oldest !== undefined) runs.delete(oldest);
  return made;
}

/** Brings the figures of lists up to the draft where they are behind. */
export async function bringFigures(
  context: Context,
  scope: Scope,
  standing: Standing,
): Promise<void> {
  if (standing.figuresRevision === standing.revision) return;
  const figures = figuresOf(await ownRun(context, standing));
  await context.store.filings.recordFigures(scope, standing.key, standing.revision, figures);
}

const count = (run: OwnRun, severity: Severity): number =>
  run.findings.filter((finding) => finding.severity === severity).length;

/** The figures of a run that lists and roll-ups need. */
export function figuresOf(run: OwnRun): Figures {
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
export function unexplained(run: OwnRun, standing: Standing): readonly string[] {
  const told = new Set(standing.explanations.map(({ finding }) => finding));
  return [
    ...run.findings
      .filter(({ severity, id }) => severity === 'error' && !told.has(id))
      .map(({ id }) => id),
    ...run.missing.map(({ path }) => `missing ${path}`),
    ...run.invalid.map(({ path }) => `invalid ${path}`),
  ];
}
