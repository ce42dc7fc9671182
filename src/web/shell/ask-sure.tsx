import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';

/** Asks once more before something that cannot be undone at once. */
export function AskSure({
  title,
  question,
  onYes,
  onClose,
}: {
  readonly title: string;
  readonly question: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  const { shell } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{question}</p>
      <p className="buttons">
        <button type="button" className="primary" onClick={onYes}>
          {title}
        </button>
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </p>
    </Dialog>
  );
}
