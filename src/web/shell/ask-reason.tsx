import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { ReasonForm } from './reason-form.tsx';

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
  const [mistake, setMistake] = useState<string>();
  return (
    <Dialog title={title} onClose={onClose}>
      <ReasonForm
        label={label}
        send={title}
        mistake={mistake}
        onSend={(reason) => (reason === '' ? setMistake(label) : onGiven(reason))}
        onClose={onClose}
      />
    </Dialog>
  );
}
