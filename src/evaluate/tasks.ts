import { type EvidenceNeed, evidenceMissing } from '../draft/evidence.ts';
import { taskOf } from '../draft/fields.ts';
import { type Task, type TaskFacts, tasksOf } from '../draft/tasks.ts';
import type { Evaluation } from './evaluation.ts';
import { fieldsOfFinding } from './finding-fields.ts';

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
  const findings = evaluation.findings.map((finding) => {
    const { id, severity } = finding;
    const explained = filing.explained.includes(id);
    // Only findings that hold a task up are worth the search for their field.
    const [path] = severity === 'error' && !explained ? fieldsOfFinding(evaluation, finding) : [];
    const task = path === undefined ? undefined : taskOf(path);
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
