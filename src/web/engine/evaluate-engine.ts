import type { Place } from '../../document/document.ts';
import { type DraftDossier, type FieldPath, rowsOf } from '../../draft/draft.ts';
import type { TaskId } from '../../draft/field.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { Evaluation, EvaluationContext, ScoreOf } from '../../evaluate/evaluation.ts';
import { fieldsOfFinding } from '../../evaluate/finding-fields.ts';
import { fieldsAt, placesOf } from '../../evaluate/places.ts';
import { type FilingFacts, type Outstanding, outstandingOf } from '../../evaluate/tasks.ts';
import { bookOf } from '../../regulation/books.ts';
import { type FormScore, formScore } from '../forms/scores.ts';
import { type OpenItem, openItems } from './open-items.ts';
import { type Sent, sentDocument } from './outcome.ts';

/**
 * The engine as the pages ask it: in a worker, or on the page where there are none. Keeps the latest run, so that
 * questions about it need no draft; a question about an older run has no answer.
 */
export class Engine {
  #run = 0;
  #last: Evaluation | undefined;

  /** What a draft comes to. */
  evaluate(draft: DraftDossier, context: EvaluationContext): Sent {
    const evaluation = evaluate(draft, context);
    const { chosen, dossier, missing, invalid, rubric, scorecards } = evaluation;
    const { findings, coverage, totals } = evaluation;
    const document = sentDocument(evaluation.document, this.#last?.document);
    this.#last = evaluation;
    this.#run += 1;
    return {
      run: this.#run,
      ...{ chosen, dossier, missing, invalid, rubric, scorecards, findings, coverage, totals },
      document,
      scores: scoresOf(evaluation),
    };
  }

  /** The points of the unit's own form for a draft that is not the one on the page: a forecast. */
  formScore(draft: DraftDossier, context: EvaluationContext): FormScore {
    return formScore(evaluate(draft, context), 'indicators', 'execution');
  }

  /** The tasks and the documents that are missing. */
  outstanding(run: number, facts: FilingFacts): Outstanding | undefined {
    const evaluation = this.#of(run);
    return evaluation && outstandingOf(evaluation, facts);
  }

  /** The fields that a finding is about. */
  fieldsOfFinding(run: number, id: string): readonly FieldPath[] | undefined {
    const evaluation = this.#of(run);
    const finding = evaluation?.findings.find((each) => each.id === id);
    return evaluation && finding && fieldsOfFinding(evaluation, finding);
  }

  /** The fields behind a place of the document. */
  fieldsAt(run: number, place: Place): readonly FieldPath[] | undefined {
    const evaluation = this.#of(run);
    return evaluation && fieldsAt(evaluation.draft, place, evaluation.context);
  }

  /** The places where a field is printed. */
  placesOf(run: number, path: FieldPath): readonly Place[] | undefined {
    const evaluation = this.#of(run);
    return evaluation && placesOf(evaluation.draft, path, evaluation.context);
  }

  /** Title of a book of rules by its id, with its number. */
  titleOf(id: string): string | undefined {
    const book = bookOf(id);
    return book && `${book.title}${book.number ? `（${book.number}）` : ''}`;
  }

  /** What keeps a task of a draft from being done. */
  openItems(
    draft: DraftDossier,
    context: EvaluationContext,
    explained: readonly string[],
    task: TaskId,
  ): readonly OpenItem[] {
    return openItems(evaluate(draft, context), explained, task);
  }

  #of = (run: number): Evaluation | undefined => (run === this.#run ? this.#last : undefined);
}

/** The points of every row of indicators and of the forms as wholes, by their paths. */
function scoresOf(evaluation: Evaluation): ReadonlyMap<FieldPath, ScoreOf> {
  const { draft } = evaluation;
  const owners = ['', ...rowsOf(draft, 'projects').map((id) => `projects/${id}.`)];
  const paths = owners.flatMap((owner) => [
    `${owner}execution`,
    `${owner}total`,
    ...rowsOf(draft, `${owner}indicators`).map((id) => `${owner}indicators/${id}`),
  ]);
  return new Map(
    paths.flatMap((path) => {
      const score = evaluation.scoreOf(path);
      return score ? [[path, score] as const] : [];
    }),
  );
}
