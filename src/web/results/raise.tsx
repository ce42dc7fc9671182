import { useId, useState } from 'react';
import type { ResultView } from '../../api/results.ts';
import { ROUTES } from '../../api/routes.ts';
import { type Day, plusDays } from '../../values/day.ts';
import { Mistake } from '../shell/mistake.tsx';
import { useStep } from './use-step.ts';
import { useResultsWords } from './words.ts';

/** Days within which an answer is asked for, unless the bureau sets another day. */
const DAYS = 30;

/** New points: those that the check found, by a tick, and one in words of one's own. */
export function Raise({
  result,
  findings,
  today,
  onDone,
}: {
  readonly result: ResultView;
  readonly findings: readonly string[];
  readonly today: Day;
  readonly onDone: () => void;
}) {
  const words = useResultsWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [due, setDue] = useState<string>(plusDays(today, DAYS));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { send, mistake, setMistake, busy } = useStep(result, onDone);
  const there = new Set(result.rectifications.map((point) => point.words));
  const open = findings.filter((sentence) => !there.has(sentence));
  const raise = async () => {
    const all = [...chosen, typed.trim()].filter((each) => each !== '');
    if (all.length === 0 || due === '') return setMistake(words.raiseMissing);
    const sent = await send(ROUTES.rectifications, {
      points: all.map((each) => ({ words: each, due })),
    });
    if (!sent) return;
    setTyped('');
    setChosen([]);
  };
  return (
    <div className="result-form">
      {open.length > 0 && (
        <fieldset className="found">
          <legend>{words.fromFindings}</legend>
          {open.map((sentence) => (
            <label key={sentence}>
              <input
                type="checkbox"
                checked={chosen.includes(sentence)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked
                      ? [...chosen, sentence]
                      : chosen.filter((each) => each !== sentence),
                  )
                }
              />{' '}
              {sentence}
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={`${id}-words`}>{words.words}</label>
      <textarea
        id={`${id}-words`}
        rows={2}
        className="wide"
        maxLength={2000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <label htmlFor={`${id}-due`}>{words.due}</label>
      <input
        id={`${id}-due`}
        type="date"
        min={today}
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <Mistake>{mistake}</Mistake>
      <p>
        <button type="button" disabled={busy} onClick={() => void raise()}>
          {words.raise}
        </button>
      </p>
    </div>
  );
}
