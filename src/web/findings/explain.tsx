import { useId, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { Finding } from '../../document/finding.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useWords } from '../shell/language.tsx';

/** Asks why a finding stays. The words go with the filing: reviewers read them beside it. */
export function Explain({
  finding,
  words: before,
  onClose,
}: {
  readonly finding: Finding;
  readonly words: string;
  readonly onClose: () => void;
}) {
  const { checks, shell } = useWords();
  const id = useId();
  const { region, id: filing, refresh } = useOpenFiling();
  const [words, setWords] = useState(before);
  const { attempt, mistake, setMistake } = useAttempt();

  const save = async (text: string) => {
    if (text.trim() === '' && before === '') return setMistake(checks.explain.missing);
    await attempt(async () => {
      await call(
        'POST',
        ROUTES.explanations,
        { region, id: filing },
        { finding: finding.id, words: text.trim() },
      );
      await refresh();
      onClose();
    });
  };

  return (
    <Dialog title={checks.explain.title} onClose={onClose}>
      <p>{checks.explain.hint}</p>
      <label htmlFor={id}>{checks.explanation}</label>
      <textarea
        id={id}
        rows={4}
        className="wide"
        value={words}
        maxLength={2000}
        aria-invalid={mistake !== undefined}
        aria-describedby={`${id}-m`}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="mistake" id={`${id}-m`} role="alert">
        {mistake}
      </p>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void save(words)}>
          {checks.explain.save}
        </button>
        {before !== '' && (
          <button type="button" onClick={() => void save('')}>
            {checks.explain.takeBack}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </p>
    </Dialog>
  );
}
