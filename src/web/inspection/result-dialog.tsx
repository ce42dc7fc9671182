import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { OpinionsView, SampleView } from '../../api/inspection.ts';
import { ROUTES } from '../../api/routes.ts';
import { meanTotal } from '../../inspection/sheet.ts';
import { call } from '../client/client.ts';
import { useStep } from '../results/use-step.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { momentOf } from '../shell/moment.ts';
import { Sheet, WholeOpinions } from './sheet.tsx';
import { pointsIn, pointsText, useInspectionWords } from './words.ts';

/** What experts say of a filing of the sample, and what is found of it. */
export function ResultDialog({
  work,
  drawn,
  writes,
  onDone,
  onClose,
}: {
  readonly work: { readonly region: string; readonly id: string };
  readonly drawn: SampleView;
  readonly writes: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useInspectionWords();
  const { filing, unit, result, state } = drawn;
  const { data } = useQuery({
    queryKey: ['opinions', work.id, filing],
    queryFn: () => call<OpinionsView>('GET', ROUTES.opinions, { ...work, filing }),
    staleTime: 0,
  });
  const scored = state === 'rubricScored' || state === 'spotChecked';
  return (
    <Dialog title={words.resultOf(unit)} broad onClose={onClose}>
      <p>
        <Link to="/f/$region/$id" params={{ region: work.region, id: filing }}>
          {words.openReport}
        </Link>
      </p>
      {!data ? (
        <Loading />
      ) : (
        <>
          {data.rows.length > 0 && <Sheet rows={data.rows} opinions={data.opinions} />}
          <h3>{words.opinions}</h3>
          <WholeOpinions opinions={data.opinions} />
          {result && (
            <p className="banner">
              {result.points !== undefined &&
                `${words.found(pointsText(result.points), result.rating ?? '')}。`}
              {result.words} <small>{words.givenBy(result.by, momentOf(result.at))}</small>
            </p>
          )}
          {writes && !scored && <p className="hint">{words.notScored}</p>}
          {writes && scored && (
            <Form
              work={work}
              drawn={drawn}
              mean={meanTotal(data.rows, data.opinions)}
              onDone={() => {
                onDone();
                onClose();
              }}
            />
          )}
        </>
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.back}
        </button>
      </p>
    </Dialog>
  );
}

function Form({
  work,
  drawn,
  mean,
  onDone,
}: {
  readonly work: { readonly region: string; readonly id: string };
  readonly drawn: SampleView;
  /** The experts' mean, which the points begin with. */
  readonly mean: number | undefined;
  readonly onDone: () => void;
}) {
  const words = useInspectionWords();
  const id = useId();
  const [points, setPoints] = useState(pointsText(drawn.result?.points ?? mean));
  const [said, setSaid] = useState(drawn.result?.words ?? '');
  const { send, mistake, setMistake, busy } = useStep(work, onDone);
  const save = () => {
    const given = points === '' ? undefined : pointsIn(points);
    if (points !== '' && (given === undefined || given > 10_000))
      return setMistake(words.pointsWrong);
    if (said.trim() === '') return setMistake(words.wordsMissing);
    const { filing, revision } = drawn;
    void send(ROUTES.spotCheckResult, {
      ...{ filing, revision, words: said.trim() },
      ...(given !== undefined && { points: given }),
    });
  };
  return (
    <div className="result-form">
      <label htmlFor={`${id}-points`}>{words.foundPoints}</label>
      <input
        id={`${id}-points`}
        inputMode="decimal"
        value={points}
        onChange={(event) => setPoints(event.target.value.trim())}
      />
      <label htmlFor={`${id}-words`}>{words.foundWords}</label>
      <textarea
        id={`${id}-words`}
        rows={3}
        maxLength={4000}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={save}>
          {words.saveResult}
        </button>
      </p>
    </div>
  );
}
