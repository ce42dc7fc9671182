import { useId, useState } from 'react';
import { textIn } from '../../ledger/book.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Day } from '../../values/day.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useLanguage } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { entryId } from './entry-id.ts';
import { usePromisesWords } from './promises-words.ts';
import { useEnter } from './queries.ts';

const STATUSES = ['done', 'underWay', 'dropped'] as const;

/** What became of one measure of last year: done, under way until when, or dropped and why. */
export function PromiseAnswer({
  promise,
  today,
  onClose,
}: {
  readonly promise: LedgerEntry;
  readonly today: Day;
  readonly onClose: () => void;
}) {
  const words = usePromisesWords();
  const { lang } = useLanguage();
  const id = useId();
  const enter = useEnter('promises');
  const [status, setStatus] = useState('');
  const [account, setAccount] = useState('');
  const [expected, setExpected] = useState('');
  const { attempt, mistake, setMistake } = useAttempt();
  const save = async () => {
    if (status === '' || account.trim() === '') {
      setMistake(words.needed);
      return;
    }
    await attempt(async () => {
      const reply = await enter([
        {
          ...{ id: entryId(), ledger: 'promises', kind: 'answer', day: today },
          texts: {
            ...{ reportYear: textIn(promise, 'reportYear'), measure: textIn(promise, 'measure') },
            ...{ status, account },
            ...(status === 'underWay' && expected !== '' && { expected }),
          },
        },
      ]);
      const [fault] = reply.faults;
      if (fault) setMistake(fault[lang]);
      else onClose();
    });
  };
  return (
    <>
      <p>
        <label htmlFor={`${id}-status`}>{words.result}</label>{' '}
        <select
          id={`${id}-status`}
          value={status}
          onChange={({ target }) => setStatus(target.value)}
        >
          <option value="">{words.choose}</option>
          {STATUSES.map((each) => (
            <option key={each} value={each}>
              {words.statuses[each]}
            </option>
          ))}
        </select>{' '}
        {status === 'underWay' && (
          <>
            <label htmlFor={`${id}-expected`}>{words.expected}</label>{' '}
            <input
              id={`${id}-expected`}
              type="date"
              value={expected}
              onChange={({ target }) => setExpected(target.value)}
            />
          </>
        )}
      </p>
      <label htmlFor={`${id}-account`}>{words.account}</label>
      <textarea
        id={`${id}-account`}
        className="wide"
        rows={2}
        maxLength={500}
        value={account}
        onChange={({ target }) => setAccount(target.value)}
      />
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </>
  );
}
