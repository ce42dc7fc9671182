import { type Audit, audit } from '../audit/audit.ts';
import { compose } from '../compose/compose.ts';
import { type DraftDossier, type FieldPath, textOf } from '../draft/draft.ts';
import { numberAt } from '../draft/number-at.ts';
import { dossierOf, type Made } from '../draft/to-dossier.ts';
import { extract } from '../extract/extract.ts';
import { ALL_YEARS, hasCalendar } from '../regulation/calendars.ts';
import { regulationFor } from '../regulation/in-force.ts';
import type { Chosen, Regulation } from '../regulation/regulation.ts';
import { divisionOf } from '../regulation/tables/divisions.ts';
import type { Report } from '../report/report.ts';
import { totalsOf } from '../report/totals.ts';
import { prescoreRubric, type Submission } from '../score/rubric.ts';
import { score } from '../score/score.ts';
import type { Scorecard } from '../score/scorecard.ts';
import type { Evaluation, EvaluationContext } from './evaluation.ts';
import { scorerOf } from './indicator-points.ts';
import { scoreOfPath } from './score-of.ts';

/**
 * Everything that a draft comes to, by the same engine as the command line: draft → Dossier → Document → Report → scores →
 * findings. Pure: the same draft and context give the same evaluation, in the browser and on the server. The dossier, the
 * document and the points are there at once; what is read from the document is made when it is first asked for.
 */
export function evaluate(draft: DraftDossier, context: EvaluationContext = {}): Evaluation {
  const chosen = regulationOfDraft(draft, context);
  const { regulation } = chosen;
  const { dossier, missing, invalid } = madeOf(draft, context, chosen);
  const document = compose(dossier, regulation);
  const report = once(() => extract(document).value);
  const scorecards = once(() => score(report(), regulation));
  const audited = once(() => auditOf(report(), scorecards(), regulation, context));
  const rubric = once(() => prescoreRubric(report(), datesOf(context), regulation.frames));
  return {
    draft,
    context,
    chosen,
    dossier,
    missing,
    invalid,
    document,
    totals: totalsOf(dossier),
    get report() {
      return report();
    },
    get scorecards() {
      return scorecards();
    },
    get rubric() {
      return rubric();
    },
    get findings() {
      return audited().findings;
    },
    get coverage() {
      return audited().coverage;
    },
    scoreOf: (path: FieldPath) => scoreOfPath(path, draft, dossier, regulation),
  };
}

/** The dates of a filing with the calendar that counts them, where the calendars of their years are known. */
function datesOf({ submission = {}, calendar = ALL_YEARS }: EvaluationContext): Submission {
  const { due, filed } = submission;
  const counted =
    due !== undefined &&
    filed !== undefined &&
    hasCalendar(due, calendar) &&
    hasCalendar(filed, calendar);
  return { ...(counted && { calendar }), ...submission };
}

/** Makes a value when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const auditOf = (
  report: Report,
  scorecards: readonly Scorecard[],
  regulation: Regulation,
  { today, lastYear }: EvaluationContext,
): Audit =>
  audit(report, {
    regulation,
    scorecards,
    ...(today && { today }),
    ...(lastYear && { lastYear }),
  });

/** The dossier of a draft, with the points of a regulation where scores were left blank. */
export const madeOf = (draft: DraftDossier, context: EvaluationContext, chosen: Chosen): Made =>
  dossierOf(draft, {
    ...(context.fiscalYear !== undefined && { fiscalYear: context.fiscalYear }),
    regulation: chosen.regulation,
    scoreRow: scorerOf(chosen.regulation),
  });

/** The regulation by which a draft is scored: the one given, else that in force for the unit and its year. */
export function regulationOfDraft(draft: DraftDossier, context: EvaluationContext): Chosen {
  if (context.regulation) return context.regulation;
  const { division: named } = context;
  // A district by its short name is looked up as the name of a unit is.
  const division =
    (named && (divisionOf(named) || named)) || divisionOf(textOf(draft, 'unit.name'));
  return regulationFor(
    division,
    numberAt(draft, 'fiscalYear') ?? context.fiscalYear,
    context.books,
  );
}
