import { useId, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';

/** Asks for a reason before something that needs one. */
export function AskReason({
  title,
  label,
  onGiven,
  onClose,
}: {
  readonly title: string;
  readonly label: string;
  readonly onGiven: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { shell } = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        className="wide"
        maxLength={2000}
        value={reason}
        aria-invalid={missing}
        onChange={(event) => setReason(event.target.value)}
      />
      {missing && (
        <p className="mistake" role="alert">
          {label}
        </p>
      )}
      <p className="buttons">
        <button
          type="button"
          className="primary"
          onClick={() => (reason.trim() === '' ? setMissing(true) : onGiven(reason.trim()))}
        >
          {title}
        </button>
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </p>
    </Dialog>
  );
}
