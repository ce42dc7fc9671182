import { type ReactNode, useId, useState } from 'react';
import { useWords } from './language.tsx';
import { Mistake } from './mistake.tsx';
import './reason-form.css';

/** Words that go with a step: a reason, an answer, something to add. What else the step needs stands above them. */
export function ReasonForm({
  label,
  send,
  onSend,
  onClose,
  first = '',
  most = 2000,
  mistake,
  busy = false,
  children,
}: {
  readonly label: string;
  /** What the button says that sends it. */
  readonly send: string;
  /** Gets the words without blanks around them. */
  readonly onSend: (words: string) => void;
  /** Where it can be left, as in a dialog. */
  readonly onClose?: () => void;
  readonly first?: string;
  readonly most?: number;
  /** Why it was not sent. */
  readonly mistake?: string | undefined;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}) {
  const { shell } = useWords();
  const id = useId();
  const [words, setWords] = useState(first);
  return (
    <div className="reason-form">
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        className="wide"
        maxLength={most}
        value={words}
        aria-invalid={mistake !== undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={busy}
          onClick={() => onSend(words.trim())}
        >
          {send}
        </button>
        {onClose && (
          <button type="button" onClick={onClose}>
            {shell.cancel}
          </button>
        )}
      </p>
    </div>
  );
}
