import { useId, useState } from 'react';
import type { ResultView } from '../../api/results.ts';
import { ROUTES } from '../../api/routes.ts';
import { departs, USES, type Use } from '../../results/proposal.ts';
import { figure, moneyOf } from '../../values/figure.ts';
import { fen, printMoney } from '../../values/money.ts';
import { useSay } from '../shell/language.tsx';
import { dayOf } from '../shell/moment.ts';
import { ReasonForm } from '../shell/reason-form.tsx';
import { Letter } from './letter.tsx';
import { useStep } from './use-step.ts';
import { useResultsWords } from './words.ts';

const FINAL = new Set(['finalised', 'published', 'applied']);

/** What the rule proposes, what was decided, and the decision itself once the filing is final. */
export function DecisionForm({
  result,
  onDone,
}: {
  readonly result: ResultView;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const say = useSay();
  const { proposal, decision, state } = result;
  return (
    <section className="result-decision">
      <p>
        {proposal ? (
          <>
            <strong>
              {words.proposal}：{words.uses[proposal.clause.use]}
            </strong>
            {'　'}
            {words.because(
              proposal.rule.title,
              proposal.rule.number ?? '',
              say(proposal.clause.said),
            )}{' '}
            <small>{words.mark[proposal.rule.seen]}</small>
          </>
        ) : (
          words.noProposal
        )}
      </p>
      {decision && (
        <p className="banner">
          {words.decided(words.uses[decision.decided], decision.by, dayOf(decision.at))}
          {decision.amount !== undefined &&
            `，${words.amountOf(printMoney(fen(decision.amount), '万元', 2))}`}
          。{decision.reason} <Letter of={result} />
        </p>
      )}
      {!FINAL.has(state) ? (
        <p className="hint">{words.notYet}</p>
      ) : (
        proposal && (
          <Form
            key={decision?.at ?? ''}
            result={result}
            first={decision?.decided ?? proposal.clause.use}
            onDone={onDone}
          />
        )
      )}
    </section>
  );
}

/** 万元 as typed in 分: undefined for what is no amount. */
function amountIn(text: string): number | undefined {
  if (!/^-?\d{1,9}(?:\.\d{1,2})?$/.test(text)) return undefined;
  return moneyOf(figure(text, '万元'));
}

function Form({
  result,
  first,
  onDone,
}: {
  readonly result: ResultView;
  readonly first: Use;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const id = useId();
  const [decided, setDecided] = useState<Use>(first);
  const [amount, setAmount] = useState('');
  const { send, mistake, setMistake, busy } = useStep(result, onDone);
  const decide = (reason: string) => {
    const typed = amount.trim();
    const named = typed === '' ? undefined : amountIn(typed);
    if (typed !== '' && named === undefined) return setMistake(words.amountWrong);
    if (reason === '') return setMistake(words.reasonMissing);
    void send(ROUTES.resultDecision, {
      ...{ decided, reason, revision: result.revision },
      ...(named !== undefined && { amount: named }),
    });
  };
  return (
    <ReasonForm
      label={words.reason}
      send={result.decision ? words.changeDecision : words.decide}
      mistake={mistake}
      busy={busy}
      onSend={decide}
    >
      <fieldset>
        <legend>{words.decision}</legend>
        {USES.map((use) => (
          <label key={use}>
            <input
              type="radio"
              name={`${id}-use`}
              checked={decided === use}
              onChange={() => setDecided(use)}
            />{' '}
            {words.uses[use]}
          </label>
        ))}
      </fieldset>
      {departs(result.proposal, decided) && <p className="hint">{words.departs}</p>}
      <label htmlFor={`${id}-amount`}>{words.amount}</label>
      <input
        id={`${id}-amount`}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.target.value)}
      />
    </ReasonForm>
  );
}
