import type { Finding } from '../document/finding.ts';
import type { FieldPath } from '../draft/draft.ts';
import { type EvidenceNeed, evidenceMissing } from '../draft/evidence.ts';
import type { TaskId } from '../draft/field.ts';
import { taskOf } from '../draft/fields.ts';
import { type Task, type TaskFacts, tasksOf } from '../draft/tasks.ts';
import type { Evaluation } from './evaluation.ts';
import { fieldsOfFinding } from './finding-fields.ts';
import { likelyAt } from './places.ts';

/** What a filing says of itself, for the state of its tasks. */
export interface FilingFacts
  extends Pick<TaskFacts, 'signed' | 'submitted' | 'accepted' | 'published' | 'returnedFor'> {
  /** Ids of findings with a written explanation. */
  readonly explained: readonly string[];
  /** What the uploaded files support: `indicators/i3`, `rubric.自评通知`. */
  readonly evidence: readonly string[];
}

/** The tasks of a unit's year with what is missing until the deadline. */
export interface Outstanding {
  readonly tasks: readonly Task[];
  readonly evidence: readonly EvidenceNeed[];
}

/** The twelve tasks of a filing as they stand, and the documents that are still missing. */
export function outstandingOf(evaluation: Evaluation, filing: FilingFacts): Outstanding {
  const { draft, missing, invalid } = evaluation;
  const evidence = evidenceMissing(draft, filing.evidence);
  let searches = SEARCHES;
  const findings = evaluation.findings.map((finding) => {
    const { id, severity } = finding;
    const explained = filing.explained.includes(id);
    // Only findings that hold a task up are worth the search for their field.
    if (severity !== 'error' || explained) return { id, severity, explained };
    const likely = likelyTask(evaluation, finding);
    if (likely === undefined) searches -= 1;
    const task =
      likely ?? (searches >= 0 ? taskAt(fieldsOfFinding(evaluation, finding)[0]) : undefined);
    return { id, severity, explained, ...(task && { task }) };
  });
  const { explained: _, evidence: __, ...rest } = filing;
  return {
    tasks: tasksOf(draft, {
      ...rest,
      missing,
      invalid,
      findings,
      evidenceMissing: evidence.length,
    }),
    evidence,
  };
}

/** How many findings are searched for their field by composing again; those beyond hold up the task of checking alone. */
const SEARCHES = 3;

const taskAt = (path: FieldPath | undefined): TaskId | undefined =>
  path === undefined ? undefined : taskOf(path);

/** The task of a finding, where all fields that could print at one of its places belong to the same task. */
function likelyTask({ draft, context }: Evaluation, { places }: Finding): TaskId | undefined {
  for (const { at } of places) {
    const tasks = new Set(likelyAt(draft, at, context).map(taskOf));
    const [task] = tasks;
    if (tasks.size === 1 && task) return task;
  }
  return undefined;
}
