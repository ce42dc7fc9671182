import { type ReactNode, useId, useState } from 'react';
import { useSentence } from '../client/use-sentence.ts';
import { type StepOutcome, Told } from './told.tsx';

/** One line of the head of a proposal. */
export interface HeadLine {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** What a proposal by a document is called. */
interface Words {
  readonly propose: string;
  readonly proposeLead: string;
  readonly proposed: string;
  readonly save: string;
}

/** A form folded away in which a table of the region is proposed by a document: its head, its table, and what became of it. */
export function Proposal({
  words,
  head,
  onSend,
  children,
}: {
  readonly words: Words;
  readonly head: readonly HeadLine[];
  /** Sends it; what the server refuses is told below. */
  readonly onSend: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const sentence = useSentence();
  const id = useId();
  const [told, setTold] = useState<StepOutcome>();
  const send = async () => {
    try {
      await onSend();
      setTold({ words: words.proposed, bad: false });
    } catch (fault) {
      setTold({ words: sentence(fault), bad: true });
    }
  };
  return (
    <details className="card">
      <summary>{words.propose}</summary>
      <p className="hint">{words.proposeLead}</p>
      <div className="rules-form">
        {head.map(({ label, type, value, onChange }, at) => (
          <div key={label}>
            <label htmlFor={`${id}-${at}`}>{label}</label>
            <input
              id={`${id}-${at}`}
              type={type}
              maxLength={200}
              value={value}
              onChange={({ target }) => onChange(target.value)}
            />
          </div>
        ))}
      </div>
      {children}
      <Told outcome={told} />
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void send()}>
          {words.save}
        </button>
      </p>
    </details>
  );
}
