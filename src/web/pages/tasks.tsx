import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { owes } from '../../bureau/board/owes.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { TaskId } from '../../draft/field.ts';
import { labelOf } from '../../draft/labels.ts';
import type { Task } from '../../draft/tasks.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useOutstanding } from '../draft/use-outstanding.ts';
import { DeadlineWords } from '../shell/deadline.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { momentOf } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { type Recent, useRecent } from '../shell/recent.ts';
import { taskPage } from '../shell/task-page.ts';

// Few filings have a result to tell of: the note is loaded beside the page, not with it.
const ResultsNote = lazy(async () => ({
  default: (await import('../results/note.tsx')).ResultsNote,
}));

const RemindersNote = lazy(async () => ({
  default: (await import('../bureau/reminders-note.tsx')).RemindersNote,
}));

const OpenThreads = lazy(async () => ({
  default: (await import('../review/open-threads.tsx')).OpenThreads,
}));

const NoticeNote = lazy(async () => ({
  default: (await import('../self-check/notice-note.tsx')).NoticeNote,
}));

const GROUPS: readonly (readonly TaskId[])[] = [
  ['unit', 'staffing', 'budget'],
  ['base', 'evaluation', 'rubric'],
  ['narrative', 'preview'],
  ['check', 'sign', 'submit', 'publish'],
];

/** The twelve tasks of the unit's year: what is done, what is next, how long there is. */
export function TasksPage() {
  const { shell } = useWords();
  const { view } = useOpenFiling();
  const outstanding = useOutstanding();
  const { summary, today } = view;
  if (!outstanding) return <Loading />;
  const { tasks, evidence } = outstanding;
  const done = tasks.filter(({ state }) => state === 'done').length;
  const next = tasks.find(({ state }) => state !== 'done' && state !== 'blocked');
  return (
    <section className="page tasks-page">
      <PageTitle>{shell.tasks.title(summary.fiscalYear)}</PageTitle>
      {summary.state === 'returned' && (
        <div className="banner warning" role="status">
          <p>{shell.tasks.returned}</p>
          {summary.returnedFor && (
            <p>
              {shell.tasks.returnedFor}：{summary.returnedFor}
            </p>
          )}
          <Suspense fallback={null}>
            <OpenThreads />
          </Suspense>
        </div>
      )}
      <Suspense fallback={null}>
        {owes(summary) && <RemindersNote />}
        <ResultsNote />
        <NoticeNote />
      </Suspense>
      <div className="deadline-banner">
        <p>
          <DeadlineWords
            due={summary.due}
            today={today}
            filed={summary.submitted}
            over={!owes(summary)}
          />
          {'　'}
          {shell.tasks.progress(done, tasks.length)}
          {evidence.length > 0 && <>　{shell.tasks.evidence(evidence.length)}</>}
        </p>
        <NextStep task={owes(summary) ? next : undefined} />
      </div>
      <div className="tasks-columns">
        <div>
          {GROUPS.map((group, i) => (
            <section key={group[0]} aria-labelledby={`group-${i}`}>
              <h2 id={`group-${i}`}>{shell.tasks.groups[i]}</h2>
              <ul className="task-list">
                {tasks
                  .filter(({ id }) => group.includes(id))
                  .map((task) => (
                    <TaskRow key={task.id} task={task} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <Aside />
      </div>
    </section>
  );
}

/** What the person is here for: the head signs, reviewers review, the clerk goes on with the next task. */
function NextStep({ task }: { readonly task: Task | undefined }) {
  const { region, id, view } = useOpenFiling();
  const { shell, filing, review } = useWords();
  const say = useSay();
  const { actions } = view;
  const step = actions.includes('sign')
    ? { page: 'sign' as const, name: filing.sign.title }
    : actions.includes('departmentApprove') || actions.includes('accept')
      ? { page: 'review' as const, name: review.title }
      : task && { page: taskPage(task.id), name: say(task.name) };
  if (!step) return null;
  const { page, name } = step;
  return (
    <Link className="primary button" to={`/f/$region/$id/${page}`} params={{ region, id }}>
      {shell.tasks.next(name)}
    </Link>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { region, id } = useOpenFiling();
  const { shell } = useWords();
  const say = useSay();
  const { state, reason } = task;
  return (
    <li className="task">
      <div>
        {state === 'blocked' ? (
          <span className="task-name">{say(task.name)}</span>
        ) : (
          <Link
            className="task-name"
            to={`/f/$region/$id/${taskPage(task.id)}`}
            params={{ region, id }}
          >
            {say(task.name)}
          </Link>
        )}
        {reason && <p>{say(reason)}</p>}
      </div>
      <span className={`tag task-${state}`}>{shell.tasks.states[state]}</span>
    </li>
  );
}

function Aside() {
  const { region, id } = useOpenFiling();
  const { shell } = useWords();
  const recent = useRecent();
  return (
    <aside>
      <section className="card">
        <h2>{shell.tasks.how}</h2>
        <p>{shell.tasks.howText}</p>
        <ol>
          {shell.tasks.howSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <Link to="/f/$region/$id/start" params={{ region, id }}>
            {shell.tasks.startHere}
          </Link>
        </p>
      </section>
      {recent && (
        <section className="card">
          <h2>{shell.tasks.recent}</h2>
          {recent.length === 0 ? (
            <p>{shell.tasks.noRecent}</p>
          ) : (
            <ul className="recent">
              {recent.map((line) => (
                <RecentLine key={`${line.at} ${line.by}`} line={line} />
              ))}
            </ul>
          )}
        </section>
      )}
    </aside>
  );
}

/** One line of what happened: who changed what, or which step of the year was taken, and when. */
function RecentLine({ line }: { readonly line: Recent }) {
  const { draft } = useOpenFiling();
  const { shell, filing } = useWords();
  const say = useSay();
  const { at, by } = line;
  const time = momentOf(at).slice(5);
  const named = (path: FieldPath) => say(labelOf(draft.snapshot(), path));
  const what = (paths: readonly FieldPath[]) => {
    const [first = ''] = paths;
    return paths.length === 1 ? named(first) : shell.othersMore(named(first), paths.length);
  };
  return (
    <li>
      {'event' in line
        ? shell.step(by, filing.history.events[line.event])
        : shell.others(by, what(line.paths))}{' '}
      <time dateTime={at}>{time}</time>
    </li>
  );
}
