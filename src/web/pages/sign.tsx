import { useState } from 'react';
import { rate, wan } from '../../compose/wording.ts';
import { FILING_STATES, type FilingState } from '../../cycle/filing.ts';
import { printFigure } from '../../values/figure.ts';
import { useAction } from '../client/use-action.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import type { Outcome } from '../engine/outcome.ts';
import { isOpen } from '../findings/groups.ts';
import { useItems } from '../findings/use-items.ts';
import { LivePreview } from '../preview/live-preview.tsx';
import { AskReason } from '../shell/ask-reason.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { PageTitle } from '../shell/page-title.tsx';

/** The page of the unit's head: money, score, what to know, the whole text; then sign or send back. */
export function SignPage() {
  const { filing } = useWords();
  const evaluation = useEvaluation();
  if (!evaluation) return <Loading />;
  return (
    <section className="page">
      <PageTitle>{filing.sign.title}</PageTitle>
      <Decision />
      <div className="two-panes">
        <div>
          <Summary evaluation={evaluation} />
          <ToKnow />
        </div>
        <section aria-label={filing.sign.text}>
          <LivePreview small />
        </section>
      </div>
    </section>
  );
}

function Summary({ evaluation }: { readonly evaluation: Outcome }) {
  const { sign } = useWords().filing;
  const { totals, scorecards } = evaluation;
  const claimed = scorecards[0]?.claimed ?? scorecards[0]?.total;
  return (
    <section className="card">
      <h2>{sign.summary}</h2>
      <dl className="facts">
        <dt>{sign.budget}</dt>
        <dd>{wan(totals.finalBudget)}</dd>
        <dt>{sign.execution}</dt>
        <dd>{wan(totals.actual)}</dd>
        <dt>{sign.rate}</dt>
        <dd>{rate(totals.actual, totals.finalBudget)}</dd>
        <dt>{sign.score}</dt>
        <dd>{claimed ? printFigure(claimed) : ''}</dd>
      </dl>
    </section>
  );
}

function ToKnow() {
  const { filing, checks } = useWords();
  const { lang } = useLanguage();
  const items = useItems() ?? [];
  const kept = items.flatMap((item) =>
    'finding' in item && item.explained !== undefined
      ? [
          {
            id: item.id,
            words: filing.sign.explained(
              item.finding.words[lang]
                .map((word) => (typeof word === 'string' ? word : word.verbatim || checks.empty))
                .join(''),
              item.explained,
            ),
          },
        ]
      : [],
  );
  const open = items.filter((item) => item.level === 'should' && isOpen(item)).length;
  return (
    <section className="card">
      <h2>{filing.sign.know}</h2>
      {kept.length === 0 && open === 0 ? (
        <p>{filing.sign.knowNone}</p>
      ) : (
        <ul>
          {open > 0 && <li>{filing.sign.open(open)}</li>}
          {kept.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whether the signed report has left the unit and has not come back. */
const isFiled = (state: FilingState): boolean =>
  state !== 'returned' && FILING_STATES.indexOf(state) >= FILING_STATES.indexOf('submitted');

function Decision() {
  const { filing } = useWords();
  const { view } = useOpenFiling();
  const { act, mistake, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const { state } = view.summary;
  if (state === 'signed') return <p className="banner">{filing.sign.signed}</p>;
  if (isFiled(state)) return <p className="banner">{filing.sign.filed}</p>;
  if (!view.actions.includes('sign'))
    return (
      <p className="banner">{state === 'checked' ? filing.sign.waiting : filing.sign.notReady}</p>
    );
  return (
    <div className="banner no-print">
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={() => void act('sign')}>
          {filing.sign.agree}
        </button>
        <button type="button" disabled={busy} onClick={() => setAsking(true)}>
          {filing.sign.back}
        </button>
        <span className="hint">{filing.sign.agreeHint}</span>
      </p>
      <Mistake>{mistake}</Mistake>
      {asking && (
        <AskReason
          title={filing.sign.back}
          label={filing.sign.backReason}
          onClose={() => setAsking(false)}
          onGiven={(reason) =>
            void act('return', { reason }).then((done) => done && setAsking(false))
          }
        />
      )}
    </div>
  );
}
