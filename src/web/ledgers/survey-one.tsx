import { useId, useState } from 'react';
import { MOST_CODES } from '../../api/survey.ts';
import { questionnaireOf } from '../../ledger/survey/questionnaire.ts';
import type { SurveyResult } from '../../ledger/survey/results.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import type { Kept } from './queries.ts';
import { useSurveyCodes } from './survey-codes.ts';
import { SurveyFigures } from './survey-figures.tsx';
import { SurveySlips } from './survey-slips.tsx';

/** One survey: its result, its codes, and the slips of those just made. */
export function OneSurvey({
  survey,
  title,
  entries,
  result,
  mayEnter,
}: {
  readonly survey: string;
  readonly title: string;
  readonly entries: readonly Kept[];
  readonly result: SurveyResult | undefined;
  readonly mayEnter: boolean;
}) {
  const { survey: words } = useWords();
  const { counts, mistake, setMistake, busy, make, withdraw } = useSurveyCodes(survey);
  const [count, setCount] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  const [asking, setAsking] = useState<'withdraw' | 'putAway'>();
  const [done, setDone] = useState(false);
  const id = useId();
  const unused = (counts?.made ?? 0) - (counts?.used ?? 0);

  const submit = async () => {
    setDone(false);
    const wanted = Number(count.trim());
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_CODES) {
      setMistake(words.countWrong(MOST_CODES));
      return;
    }
    const made = await make(wanted);
    if (!made) return;
    setCodes(made.codes);
    setCount('');
  };

  return (
    <section className="one-survey" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <SurveyFigures result={result} counts={counts} />
      {mayEnter && (
        <form
          className="ledger-tools"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <label>
            {words.count}{' '}
            <input
              className="code-count"
              inputMode="numeric"
              value={count}
              aria-invalid={mistake !== undefined}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setCount(event.target.value)}
            />
          </label>
          <span className="hint" id={`${id}-hint`}>
            {words.countHint(MOST_CODES)}
          </span>
          <button type="submit" className="primary" disabled={busy || codes !== undefined}>
            {words.make}
          </button>
          {unused > 0 && (
            <button type="button" disabled={busy} onClick={() => setAsking('withdraw')}>
              {words.withdraw}
            </button>
          )}
          <span role="status">{done ? words.withdrawn : ''}</span>
        </form>
      )}
      <Mistake>{mistake}</Mistake>
      {codes && (
        <SurveySlips
          codes={codes}
          title={title}
          questions={questionnaireOf(entries, survey)?.questions ?? []}
          onClose={() => setAsking('putAway')}
        />
      )}
      {asking === 'putAway' && (
        <AskSure
          title={words.putAway}
          question={words.putAwaySure}
          onYes={() => {
            setCodes(undefined);
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'withdraw' && (
        <AskSure
          title={words.withdraw}
          question={words.withdrawSure(unused)}
          onYes={() => {
            setAsking(undefined);
            void withdraw().then((left) => {
              if (!left) return;
              setCodes(undefined);
              setDone(true);
            });
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
