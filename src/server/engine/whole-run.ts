import type { DraftDossier } from '../../draft/draft.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { Evaluation, EvaluationContext } from '../../evaluate/evaluation.ts';

/** What the server needs of a run of the engine: plain data, made whole, so that it can be sent from another process. */
export type OwnRun = Pick<
  Evaluation,
  'dossier' | 'document' | 'findings' | 'scorecards' | 'missing' | 'invalid' | 'totals'
> & {
  /** Id of the regulation gone by. */
  readonly regulation: string;
};

/** Runs the engine on a draft, findings and points included. */
export function wholeRun(draft: DraftDossier, about: EvaluationContext): OwnRun {
  const run = evaluate(draft, about);
  const { dossier, document, findings, scorecards, missing, invalid, totals } = run;
  const regulation = run.chosen.regulation.id;
  return { dossier, document, findings, scorecards, missing, invalid, totals, regulation };
}
