import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { BatchReply } from '../../api/bureau.ts';
import { ROUTES } from '../../api/routes.ts';
import type { BoardRow } from '../../bureau/board/board.ts';
import { parseDay } from '../../values/day.ts';
import { useRole } from '../admin/use-role.ts';
import { call, takeFile } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useSay } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { ReasonForm } from '../shell/reason-form.tsx';
import { useBureauWords } from './words.ts';

type Asking = 'remind' | 'return' | 'extend';

/** So many filings that were not done are told by name. */
const MOST_TOLD = 8;

/** What is done with the chosen filings: reminders, returns, extensions, files. */
export function BoardActs({
  chosen,
  onDone,
}: {
  readonly chosen: readonly BoardRow[];
  readonly onDone: () => void;
}) {
  const { board: words } = useBureauWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const [reply, setReply] = useState<BatchReply>();
  const { attempt, mistake } = useAttempt();
  const bureau = useRole('financePerformance');
  const reviewer = [useRole('departmentReviewer'), useRole('financeBusiness'), bureau].includes(
    true,
  );
  // Who only looks on reads the board and takes its files; the day is moved by the bureau alone.
  const acts: readonly Asking[] = [
    ...(reviewer ? (['remind', 'return'] as const) : []),
    ...(bureau ? (['extend'] as const) : []),
  ];
  const filings = chosen.map(({ region, id }) => ({ region, id }));
  const nothing = chosen.length === 0;

  const post = (route: string, body: unknown) => {
    setAsking(undefined);
    setReply(undefined);
    return attempt(async () => {
      setReply(await call<BatchReply>('POST', route, {}, body));
      onDone();
      await client.invalidateQueries({ queryKey: ['board'] });
    });
  };
  const file = (format: string) => () =>
    void attempt(() => {
      setReply(undefined);
      return takeFile(ROUTES.boardFile, { format }, { filings });
    });
  return (
    <>
      <p className="buttons board-acts">
        {acts.map((act) => (
          <button key={act} type="button" disabled={nothing} onClick={() => setAsking(act)}>
            {words[act]}
          </button>
        ))}
        {(['csv', 'xlsx', 'letters'] as const).map((format) => (
          <button key={format} type="button" disabled={nothing} onClick={file(format)}>
            {words[format]}
          </button>
        ))}
      </p>
      <Mistake>{mistake}</Mistake>
      {reply && <Outcome reply={reply} />}
      {asking === 'remind' && (
        <Remind
          count={chosen.length}
          onGiven={(more) => void post(ROUTES.boardReminders, { filings, words: more })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'return' && (
        <AskReason
          title={words.return}
          label={words.returnReason}
          onGiven={(reason) => {
            const seen = chosen.map(({ region, id, revision }) => ({ region, id, revision }));
            void post(ROUTES.boardReturns, { filings: seen, reason });
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'extend' && (
        <Extend
          count={chosen.length}
          onGiven={(due, reason) => void post(ROUTES.boardExtensions, { filings, due, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function Outcome({ reply }: { readonly reply: BatchReply }) {
  const { board: words } = useBureauWords();
  const say = useSay();
  const { done, refused } = reply;
  return (
    <div role="status">
      <p>
        {words.done(done)} {refused.length > 0 && words.refused(refused.length)}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, MOST_TOLD).map(({ unit, words: why }) => (
            <li key={unit}>
              {unit}：{say(why)}
            </li>
          ))}
          {refused.length > MOST_TOLD && <li>{words.more(refused.length - MOST_TOLD)}</li>}
        </ul>
      )}
    </div>
  );
}

function Remind({
  count,
  onGiven,
  onClose,
}: {
  readonly count: number;
  readonly onGiven: (words: string) => void;
  readonly onClose: () => void;
}) {
  const { board: words } = useBureauWords();
  return (
    <Dialog title={words.remind} onClose={onClose}>
      <ReasonForm label={words.remindMore} send={words.remind} onSend={onGiven} onClose={onClose}>
        <p>{words.remindLead(count)}</p>
      </ReasonForm>
    </Dialog>
  );
}

function Extend({
  count,
  onGiven,
  onClose,
}: {
  readonly count: number;
  readonly onGiven: (due: string, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { board: words, notice } = useBureauWords();
  const id = useId();
  const [due, setDue] = useState('');
  const [mistake, setMistake] = useState<string>();
  const give = (reason: string) => {
    const day = parseDay(due);
    if (day === undefined) setMistake(notice.noDay);
    else if (reason === '') setMistake(words.extendReason);
    else onGiven(day, reason);
  };
  return (
    <Dialog title={words.extend} onClose={onClose}>
      <ReasonForm
        label={words.extendReason}
        send={words.extend}
        mistake={mistake}
        onSend={give}
        onClose={onClose}
      >
        <p>{words.extendLead(count)}</p>
        <label htmlFor={id}>{words.extendDue}</label>
        <input
          id={id}
          placeholder="2026-05-15"
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
      </ReasonForm>
    </Dialog>
  );
}
