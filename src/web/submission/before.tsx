import { Link } from '@tanstack/react-router';
import { deadlineOf } from '../../cycle/deadline.ts';
import type { Day } from '../../values/day.ts';
import { useCalendar } from '../client/use-calendar.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useOutstanding } from '../draft/use-outstanding.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { taskPage } from '../shell/task-page.ts';

/** What submitting waits for, each with a way to it; then what will be sent, and to whom. */
export function BeforeSubmission() {
  return (
    <>
      <Waiting />
      <Sent />
    </>
  );
}

function Waiting() {
  const { region, id, view } = useOpenFiling();
  const { filing, shell } = useWords();
  const say = useSay();
  const words = filing.submit;
  const outstanding = useOutstanding();
  const calendar = useCalendar();
  const { due, state } = view.summary;
  const late =
    due === undefined
      ? 0
      : (deadlineOf(due as Day, view.today as Day, undefined, calendar)?.late ?? 0);
  const open = (outstanding?.tasks ?? []).filter(
    (task) => task.state !== 'done' && task.id !== 'submit' && task.id !== 'publish',
  );
  const evidence = outstanding?.evidence.length ?? 0;
  return (
    <section className="card">
      <h2>{words.before}</h2>
      <ul>
        <li>{state === 'signed' ? words.signed : words.notSigned}</li>
        <li>{due === undefined ? words.noDue : late > 0 ? words.late(late) : words.onTime}</li>
        {outstanding && open.length === 0 && <li>{words.nothingOpen}</li>}
        {evidence > 0 && (
          <li>
            {words.evidenceMissing(evidence)}{' '}
            <Link to="/f/$region/$id/evidence" params={{ region, id }}>
              {words.toEvidence}
            </Link>
          </li>
        )}
      </ul>
      {open.length > 0 && (
        <>
          <h3>{words.open(open.length)}</h3>
          <ul className="task-list">
            {open.map((task) => (
              <li key={task.id} className="task">
                <div>
                  <Link
                    className="task-name"
                    to={`/f/$region/$id/${taskPage(task.id)}`}
                    params={{ region, id }}
                  >
                    {say(task.name)}
                  </Link>
                  {task.reason && <p>{say(task.reason)}</p>}
                </div>
                <span className={`tag task-${task.state}`}>{shell.tasks.states[task.state]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Sent() {
  const { view } = useOpenFiling();
  const words = useWords().filing.submit;
  const { unit } = view.summary;
  return (
    <section className="card">
      <h2>{words.sent}</h2>
      <ul>
        <li>{words.report}</li>
        <li>{words.attachments}</li>
        <li>{words.evidence(view.evidence.length)}</li>
        <li>{words.explanations(view.explanations.length)}</li>
      </ul>
      <p>{unit.department === unit.name ? words.toBureau : words.toDepartment(unit.department)}</p>
      <p className="hint">{words.frozen}</p>
    </section>
  );
}
