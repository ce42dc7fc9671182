import { useId, useState } from 'react';
import type { EvaluationView } from '../../api/evaluation.ts';
import { ROUTES } from '../../api/routes.ts';
import { useStep } from '../results/use-step.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { useEvaluationWords } from './words.ts';

const PARTS = ['found', 'practices', 'problems', 'suggestions'] as const;

/** The conclusion: as it stands, or to be written by the one who evaluates. */
export function Conclusion({
  view,
  unsaved,
  onDone,
}: {
  readonly view: EvaluationView;
  readonly unsaved: boolean;
  readonly onDone: () => void;
}) {
  const words = useEvaluationWords();
  const id = useId();
  const [said, setSaid] = useState({ found: '', practices: '', problems: '', suggestions: '' });
  const [sure, setSure] = useState(false);
  const { send, mistake, setMistake, busy } = useStep(view, onDone);
  const { conclusion } = view;
  if (conclusion)
    return (
      <section className="card">
        <h2>{words.conclusion}</h2>
        {PARTS.filter((part) => conclusion[part] !== '').map((part) => (
          <section key={part}>
            <h3>{words[part].replace(/（.*）$/, '')}</h3>
            <p className="conclusion-text">{conclusion[part]}</p>
          </section>
        ))}
      </section>
    );
  if (!view.mayWrite) return null;
  return (
    <section className="card">
      <h2>{words.conclusion}</h2>
      {PARTS.map((part) => (
        <div key={part}>
          <label htmlFor={`${id}-${part}`}>{words[part]}</label>
          <textarea
            id={`${id}-${part}`}
            className="evaluation-words"
            rows={2}
            maxLength={8000}
            value={said[part]}
            onChange={(event) => setSaid({ ...said, [part]: event.target.value })}
          />
        </div>
      ))}
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={busy}
          onClick={() => (unsaved ? setMistake(words.unsaved) : setSure(true))}
        >
          {words.conclude}
        </button>
      </p>
      {sure && (
        <AskSure
          title={words.conclude}
          question={words.concludeSure}
          onYes={() => {
            setSure(false);
            void send(ROUTES.evaluationConclusion, said);
          }}
          onClose={() => setSure(false)}
        />
      )}
    </section>
  );
}
