import type { Bilingual, Severity } from '../document/finding.ts';
import { type DraftDossier, textOf } from './draft.ts';
import { TASKS, type TaskId } from './field.ts';
import { taskOf } from './fields.ts';
import type { Invalid, Missing } from './reading.ts';
import { TASK_WORDS } from './task-words.ts';

/** 未开始, 进行中, 有问题, 已完成, 暂不能开始. */
type TaskStanding = 'notStarted' | 'inProgress' | 'problem' | 'done' | 'blocked';

/** A task of the list, with its state and why. */
export interface Task {
  readonly id: TaskId;
  readonly name: Bilingual;
  readonly state: TaskStanding;
  /** Under the name: why it cannot start, what is open; absent when there is nothing to say. */
  readonly reason?: Bilingual;
  /** Blank required fields and fields that were not understood. */
  readonly missing: readonly Missing[];
  /** Ids of findings that must be handled here. */
  readonly findings: readonly string[];
}

/** A finding as far as the list of tasks needs to know it. */
interface TaskFinding {
  readonly id: string;
  readonly severity: Severity;
  /** The unit has given its reasons in writing. */
  readonly explained: boolean;
  /** Task of the field that it is about first. */
  readonly task?: TaskId;
}

/** What the state of the tasks depends on besides the draft. */
export interface TaskFacts {
  readonly missing: readonly Missing[];
  readonly invalid: readonly Invalid[];
  readonly findings: readonly TaskFinding[];
  /** Number of documents that results and points still need. */
  readonly evidenceMissing: number;
  readonly signed: boolean;
  readonly submitted: boolean;
  readonly accepted: boolean;
  readonly published: boolean;
  /** Why the report came back, while it is being corrected. */
  readonly returnedFor?: string;
}

/** Field in which the mark 这一步做完了 is kept: any text is a mark. */
export const doneField = (task: TaskId): string => `done.${task}`;

/** Whether the person has marked a task as done. */
const isMarked = (draft: DraftDossier, task: TaskId): boolean =>
  textOf(draft, doneField(task)) !== '';

/** The twelve tasks in their order. */
export function tasksOf(draft: DraftDossier, facts: TaskFacts): readonly Task[] {
  const open: readonly Missing[] = [
    ...facts.missing,
    ...facts.invalid.map(({ path, words }) => ({ path, words })),
  ];
  const errors = facts.findings.filter((each) => each.severity === 'error' && !each.explained);
  return TASKS.map((id) => {
    const missing = open.filter(({ path }) => taskOf(path) === id);
    const findings = errors.filter(({ task }) => task === id).map((each) => each.id);
    const standing = standingOf(id, draft, facts, { missing, findings, open, errors });
    return { id, name: TASK_WORDS[id], missing, findings, ...standing };
  });
}

type Standing = Pick<Task, 'state' | 'reason'>;
interface Open {
  readonly missing: readonly Missing[];
  readonly findings: readonly string[];
  /** Of the whole report. */
  readonly open: readonly Missing[];
  readonly errors: readonly TaskFinding[];
}

function standingOf(id: TaskId, draft: DraftDossier, facts: TaskFacts, open: Open): Standing {
  // What was submitted cannot be marked any more, and nothing of it is waited for.
  if (facts.submitted && id !== 'publish') return { state: 'done' };
  switch (id) {
    case 'preview':
      return marked(
        draft,
        id,
        '看过没有问题后，请标记“没问题了”。',
        'Mark it when it looks right.',
      );
    case 'check':
      return check(draft, open);
    case 'sign':
      return sign(facts, open);
    case 'submit':
      return submit(facts);
    case 'publish':
      return publish(facts);
    default:
      return form(id, draft, facts, open);
  }
}

const because = (state: TaskStanding, zh: string, en: string): Standing => ({
  state,
  reason: { zh, en },
});

function form(id: TaskId, draft: DraftDossier, facts: TaskFacts, open: Open): Standing {
  const { missing, findings } = open;
  if (!isStarted(draft, id)) return { state: 'notStarted' };
  const invalid = facts.invalid.filter(({ path }) => taskOf(path) === id);
  if (invalid.length > 0)
    return because(
      'problem',
      `有${invalid.length}处填写的内容没有认出来。`,
      `${invalid.length} entries were not understood.`,
    );
  if (findings.length > 0)
    return because(
      'problem',
      `有${findings.length}个问题必须处理。`,
      `${findings.length} findings must be handled.`,
    );
  const marked = isMarked(draft, id);
  if (missing.length > 0)
    return because(
      marked ? 'problem' : 'inProgress',
      `还有${missing.length}项没有填写。`,
      `${missing.length} fields are blank.`,
    );
  if (id === 'rubric' && marked && facts.evidenceMissing > 0)
    return because(
      'done',
      `还有${facts.evidenceMissing}份佐证材料没有上传。`,
      `${facts.evidenceMissing} documents are not uploaded yet.`,
    );
  return marked
    ? { state: 'done' }
    : because(
        'inProgress',
        '都填好了，核对后请标记“这一步做完了”。',
        'All filled in: mark it as done.',
      );
}

/** A task has begun once anything of its pages is entered, or it is marked. */
const isStarted = (draft: DraftDossier, id: TaskId): boolean =>
  isMarked(draft, id) ||
  Object.entries(draft.fields).some(([path, text]) => text !== '' && taskOf(path) === id) ||
  Object.keys(draft.lists).some((path) => taskOf(path) === id);

function marked(draft: DraftDossier, id: TaskId, zh: string, en: string): Standing {
  return isMarked(draft, id) ? { state: 'done' } : because('notStarted', zh, en);
}

function check(draft: DraftDossier, { open, errors }: Open): Standing {
  if (!TASKS.slice(0, 7).some((id) => isStarted(draft, id)))
    return because('blocked', '先填写数据，才有可以检查的内容。', 'There is nothing to check yet.');
  if (errors.length > 0)
    return because(
      'problem',
      `有${errors.length}个问题必须处理${open.length > 0 ? `，还有${open.length}项没有填好` : ''}。`,
      `${errors.length} findings must be handled${open.length > 0 ? `, ${open.length} fields filled in` : ''}.`,
    );
  return open.length > 0
    ? because('inProgress', `还有${open.length}项没有填写。`, `${open.length} fields are blank.`)
    : { state: 'done' };
}

function sign(facts: TaskFacts, { open, errors }: Open): Standing {
  if (facts.signed) return { state: 'done' };
  if (errors.length > 0)
    return because(
      'blocked',
      `还有${errors.length}个问题必须处理${open.length > 0 ? `、${open.length}项没有填好` : ''}，处理完才能签字。`,
      `${errors.length} findings must be handled${open.length > 0 ? ` and ${open.length} fields filled in` : ''} first.`,
    );
  return open.length > 0
    ? because(
        'blocked',
        `还有${open.length}项没有填写，填完才能签字。`,
        `${open.length} fields are blank.`,
      )
    : { state: 'notStarted' };
}

function submit(facts: TaskFacts): Standing {
  if (facts.submitted) return { state: 'done' };
  if (facts.returnedFor !== undefined)
    return because('problem', `已退回：${facts.returnedFor}`, `Returned: ${facts.returnedFor}`);
  return facts.signed
    ? { state: 'notStarted' }
    : because('blocked', '负责人还没有签字。', 'The head of the unit has not signed.');
}

function publish(facts: TaskFacts): Standing {
  if (facts.published) return { state: 'done' };
  return facts.accepted
    ? { state: 'notStarted' }
    : because(
        'blocked',
        '财政部门审核通过后才能公开。',
        'After acceptance by the finance department.',
      );
}
