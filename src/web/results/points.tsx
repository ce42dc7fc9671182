import { useState } from 'react';
import type { ResultView } from '../../api/results.ts';
import { ROUTES } from '../../api/routes.ts';
import { isLate, type Rectification } from '../../results/rectification.ts';
import type { Day } from '../../values/day.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { dayOf } from '../shell/moment.ts';
import { ReasonForm } from '../shell/reason-form.tsx';
import { useStep } from './use-step.ts';
import { useResultsWords } from './words.ts';

/** What may be done with points: the bureau verifies them, the unit answers. */
export type PointsAs = 'bureau' | 'unit' | 'reader';

/** The rectification list of a filing. */
export function Points({
  result,
  today,
  as,
  onDone,
}: {
  readonly result: ResultView;
  readonly today: Day;
  readonly as: PointsAs;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const { rectifications } = result;
  if (rectifications.length === 0) return <p className="hint">{words.noPoints}</p>;
  return (
    <ol className="points">
      {rectifications.map((point) => (
        <li key={point.id}>
          <Point point={point} result={result} today={today} as={as} onDone={onDone} />
        </li>
      ))}
    </ol>
  );
}

function Point({
  point,
  result,
  today,
  as,
  onDone,
}: {
  readonly point: Rectification;
  readonly result: ResultView;
  readonly today: Day;
  readonly as: PointsAs;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const { state, answer, answeredBy, answeredAt, remark, verifiedBy, verifiedAt, due } = point;
  return (
    <>
      <p>
        {point.words} <span className={`tag point-${state}`}>{words.pointStates[state]}</span>{' '}
        {isLate(point, today) && <span className="tag error">{words.lateTag}</span>}{' '}
        <small>{words.dueOn(due)}</small>
      </p>
      {answer && (
        <blockquote>
          {answer}
          {answeredBy && answeredAt && (
            <footer className="hint">{words.answeredBy(answeredBy, dayOf(answeredAt))}</footer>
          )}
        </blockquote>
      )}
      {remark && state === 'raised' && (
        <p className="banner warning">
          {words.remark}：{remark}
        </p>
      )}
      {verifiedBy && verifiedAt && (
        <p className="hint">{words.verifiedBy(verifiedBy, dayOf(verifiedAt))}</p>
      )}
      {as === 'bureau' && state === 'answered' && (
        <Verdict point={point} result={result} onDone={onDone} />
      )}
      {as === 'unit' && state !== 'verified' && (
        <Answer key={`${point.answeredAt}`} point={point} result={result} onDone={onDone} />
      )}
    </>
  );
}

function Verdict({
  point,
  result,
  onDone,
}: {
  readonly point: Rectification;
  readonly result: ResultView;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const [asking, setAsking] = useState(false);
  const { send, mistake, busy } = useStep(result, onDone);
  const judge = (verified: boolean, remark: string) =>
    void send(ROUTES.rectificationVerdict, { verified, remark }, { point: point.id });
  return (
    <div className="buttons">
      <button type="button" disabled={busy} onClick={() => judge(true, '')}>
        {words.verify}
      </button>{' '}
      <button type="button" disabled={busy} onClick={() => setAsking(true)}>
        {words.sendBack}
      </button>
      <Mistake>{mistake}</Mistake>
      {asking && (
        <AskReason
          title={words.sendBack}
          label={words.sendBackWhy}
          onClose={() => setAsking(false)}
          onGiven={(reason) => {
            setAsking(false);
            judge(false, reason);
          }}
        />
      )}
    </div>
  );
}

function Answer({
  point,
  result,
  onDone,
}: {
  readonly point: Rectification;
  readonly result: ResultView;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const { send, mistake, busy } = useStep(result, onDone);
  return (
    <ReasonForm
      label={words.answer}
      send={words.save}
      first={point.answer ?? ''}
      most={4000}
      mistake={mistake}
      busy={busy}
      onSend={(answer) => void send(ROUTES.rectificationAnswer, { answer }, { point: point.id })}
    />
  );
}
