import { useState } from 'react';
import type { AdditionView } from '../../api/library.ts';
import { ROUTES } from '../../api/routes.ts';
import type { AdditionStep } from '../../library/additions.ts';
import { type FunctionId, functionName } from '../../library/functions.ts';
import { kindChoices, LOCAL_LABELS } from '../../library/local.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { AskSure } from '../shell/ask-sure.tsx';
import { Heads } from '../shell/heads.tsx';
import { useLanguage, useSay } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useLocalWords } from './local-words.ts';

/** Local indicators with where they come from, for whom they hold, and the steps that the person may take. */
export function LocalTable({
  rows,
  onDone,
}: {
  readonly rows: readonly AdditionView[];
  readonly onDone: () => void;
}) {
  const words = useLocalWords();
  const { lang } = useLanguage();
  const [asking, setAsking] = useState<{
    readonly one: AdditionView;
    readonly step: AdditionStep;
  }>();
  const { attempt, mistake } = useAttempt();
  const take = async ({ region, id }: AdditionView, step: AdditionStep, reason = '') => {
    setAsking(undefined);
    await attempt(async () => {
      await call('POST', ROUTES.libraryStep, { region, id }, { step, reason });
      onDone();
    });
  };
  return (
    <>
      <Mistake>{mistake}</Mistake>
      <TableScroll label={words.title}>
        <table className="list local-list">
          <Heads
            of={[
              LOCAL_LABELS.name[lang],
              LOCAL_LABELS.kind[lang],
              LOCAL_LABELS.target[lang],
              words.columns.by,
              words.columns.reach,
              words.columns.state,
              words.columns.acts,
            ]}
          />
          <tbody>
            {rows.map((one) => (
              <Row
                key={one.id}
                one={one}
                onStep={(step) =>
                  step === 'accept' ? void take(one, step) : setAsking({ one, step })
                }
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {asking?.step === 'decline' && (
        <AskReason
          title={words.steps.decline}
          label={words.declineWhy}
          onGiven={(reason) => void take(asking.one, 'decline', reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking?.step === 'retire' && (
        <AskSure
          title={words.steps.retire}
          question={words.retireSure(asking.one.text.name)}
          onYes={() => void take(asking.one, 'retire')}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function Row({
  one,
  onStep,
}: {
  readonly one: AdditionView;
  readonly onStep: (step: AdditionStep) => void;
}) {
  const words = useLocalWords();
  const { lang } = useLanguage();
  const say = useSay();
  const { text, state } = one;
  const kind = kindChoices().find(({ value }) => value === text.kind)?.label[lang] ?? text.kind;
  return (
    <tr>
      <td>
        <details>
          <summary>{text.name}</summary>
          <dl>
            {(['definition', 'basis', 'evidence'] as const).map((column) => (
              <div key={column}>
                <dt>{LOCAL_LABELS[column][lang]}</dt>
                <dd>{text[column]}</dd>
              </div>
            ))}
          </dl>
          <small>
            {LOCAL_LABELS.of[lang]} {say(functionName(text.of as FunctionId))}
          </small>
        </details>
      </td>
      <td>{kind}</td>
      <td>{text.target}</td>
      <td>{one.place}</td>
      <td>{state === 'accepted' ? words.reachOf(one.reachName) : words.ownOnly}</td>
      <td>
        <span className="tag">{words.states[state]}</span>
        {one.decidedBy && <small>{words.decided(one.decidedBy)}</small>}
        {one.reason && <small>{words.because(one.reason)}</small>}
      </td>
      <td className="local-acts">
        {one.steps.map((step) => (
          <button key={step} type="button" onClick={() => onStep(step)}>
            {step === 'accept' && state === 'accepted' ? words.widen : words.steps[step]}
          </button>
        ))}
      </td>
    </tr>
  );
}
