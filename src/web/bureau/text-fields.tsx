import { useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (text: string) => void;
}

/** A line of text with its label. */
export function LineField({ label, value, hint, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={200}
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Several lines of text with their label. */
export function TextField({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.min(8, Math.max(2, value.split('\n').length + 1))}
        className="wide"
        maxLength={20_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}
