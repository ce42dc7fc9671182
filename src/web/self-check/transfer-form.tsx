import { type ReactNode, useId, useState } from 'react';
import { RECEIVER_KINDS } from '../../bureau/self-check/transfer.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { requestOf, type TypedTransfer } from './typed.ts';
import type { TransferSteps } from './use-transfers.ts';
import { useSelfCheckWords } from './words.ts';

/** One transfer, new or changed, in a dialog; closes when it is kept. */
export function TransferForm({
  id,
  first,
  steps,
  onClose,
}: {
  /** Of the transfer; a new one for a new transfer. */
  readonly id: string;
  readonly first: TypedTransfer;
  readonly steps: TransferSteps;
  readonly onClose: () => void;
}) {
  const { own: words } = useSelfCheckWords();
  const { shell } = useWords();
  const kindId = useId();
  const [typed, setTyped] = useState(first);
  const { mistake, setMistake, busy, put } = steps;
  const change = (changed: Partial<TypedTransfer>) => setTyped({ ...typed, ...changed });
  const line = (name: Exclude<keyof TypedTransfer, 'kind'>, more?: ReactNode) => (
    <Line label={words[name]} value={typed[name]} onChange={(text) => change({ [name]: text })}>
      {more}
    </Line>
  );
  const save = async () => {
    const request = requestOf(typed);
    if (typeof request === 'string') return setMistake(words[request]);
    if (await put(id, request)) onClose();
  };
  return (
    <Dialog title={first.project === '' ? words.add : words.change} onClose={onClose}>
      <div className="result-form">
        {line('project')}
        {line('receiver')}
        <label htmlFor={kindId}>{words.kind}</label>
        <select
          id={kindId}
          value={typed.kind}
          onChange={(event) => change({ kind: event.target.value === 'unit' ? 'unit' : 'region' })}
        >
          {RECEIVER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
        {line('allotted')}
        {line('spent')}
        {line('score')}
        {line('reported', <span className="hint">{words.dayHint}</span>)}
      </div>
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </p>
    </Dialog>
  );
}

function Line({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={300}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {children}
    </>
  );
}
