import { useState } from 'react';
import { bookOf, textIn } from '../../ledger/book.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import {
  type Promised,
  promisesFrom,
  promisesOf,
  promisesText,
  samePromise,
} from '../../ledger/promises.ts';
import { type Day, printDay } from '../../values/day.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import { useYearBefore } from '../library/use-hints.ts';
import { Mistake } from '../shell/mistake.tsx';
import { Paragraph } from './assets/paragraph.tsx';
import './assets/assets.css';
import { TableScroll } from '../shell/table-scroll.tsx';
import { entryId } from './entry-id.ts';
import { PromiseAnswer } from './promise-answer.tsx';
import { usePromisesWords } from './promises-words.ts';
import { useEnter } from './queries.ts';

/** 上年承诺: the measures of last year's report, taken over from it, each answered, and what the report says of them. */
export function PromisesPanel({
  entries,
  mayEnter,
}: {
  readonly entries: readonly LedgerEntry[];
  readonly mayEnter: boolean;
}) {
  const words = usePromisesWords();
  const { view } = useOpenFiling();
  const year = useFiscalYear() - 1;
  const before = useYearBefore();
  const enter = useEnter('promises');
  const [said, setSaid] = useState('');
  const { attempt, mistake } = useAttempt();
  const today = view.today as Day;
  const all = promisesOf(bookOf(entries), year, today);
  const reported = (before?.summary.submitted ?? today) as Day;
  const fresh = before
    ? promisesFrom(before.draft, year, reported, entryId).filter(
        (each) => !all.some(({ promise }) => samePromise(promise, each)),
      )
    : [];
  const take = async () => {
    await attempt(async () => {
      const reply = await enter(fresh, { partial: true });
      setSaid(words.taken(reply.kept));
    });
  };
  const done = all.filter(({ status }) => status === 'done').length;
  return (
    <section className="card no-print">
      <h2>{words.title(year)}</h2>
      {all.length === 0 ? <p>{words.none(year)}</p> : <p>{words.count(done, all.length)}</p>}
      <p className="buttons">
        {mayEnter && fresh.length > 0 && (
          <button type="button" className="primary" onClick={() => void take()}>
            {words.take(fresh.length, year)}
          </button>
        )}
        <span role="status">{said}</span>
      </p>
      <Mistake>{mistake}</Mistake>
      {all.length > 0 && (
        <>
          <Measures all={all} today={today} mayEnter={mayEnter} />
          <h3>{words.paragraph}</h3>
          <Paragraph
            text={promisesText(all, year)}
            field="narrative.other"
            putDone={words.putDone}
          />
        </>
      )}
    </section>
  );
}

function Measures({
  all,
  today,
  mayEnter,
}: {
  readonly all: readonly Promised[];
  readonly today: Day;
  readonly mayEnter: boolean;
}) {
  const words = usePromisesWords();
  const [open, setOpen] = useState('');
  return (
    <TableScroll label={words.measure}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.account}</th>
            {mayEnter && <th scope="col">{words.act}</th>}
          </tr>
        </thead>
        <tbody>
          {all.map(({ promise, status, answer, overdue }) => {
            const expected = answer ? textIn(answer, 'expected') : '';
            return (
              <tr key={promise.id}>
                <th scope="row">{textIn(promise, 'measure')}</th>
                <td>
                  <span className={`tag ${status === 'open' ? 'warning' : ''}`}>
                    {words.statuses[status]}
                  </span>
                  {overdue && <span className="tag warning">{words.overdue}</span>}
                </td>
                <td>
                  {open === promise.id ? (
                    <PromiseAnswer
                      promise={promise}
                      today={today}
                      // Another may have been opened while this one was saved.
                      onClose={() => setOpen((now) => (now === promise.id ? '' : now))}
                    />
                  ) : (
                    <>
                      {answer && textIn(answer, 'account')}
                      {expected !== '' && `（${words.expected} ${printDay(expected as Day)}）`}
                    </>
                  )}
                </td>
                {mayEnter && (
                  <td>
                    {open !== promise.id && status !== 'done' && status !== 'dropped' && (
                      <button type="button" onClick={() => setOpen(promise.id)}>
                        {words.answer}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
