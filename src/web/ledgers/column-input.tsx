import { useId } from 'react';
import type { Column } from '../../ledger/ledger.ts';
import { useLanguage, useWords } from '../shell/language.tsx';

/** A column of an entry with its label, its control and what is wrong with it. */
export function ColumnInput({
  column,
  value,
  mistake,
  offered = [],
  onChange,
}: {
  readonly column: Column;
  readonly value: string;
  readonly mistake: string | undefined;
  /** Words that were entered before, to choose from while typing. */
  readonly offered?: readonly string[];
  readonly onChange: (text: string) => void;
}) {
  const { lang } = useLanguage();
  const { ledgers } = useWords();
  const id = useId();
  const common = {
    id,
    value,
    'aria-invalid': mistake !== undefined || undefined,
    'aria-describedby': `${id}-about`,
    'aria-required': column.required,
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>
        {column.label[lang]}
        {!column.required && <small>{ledgers.optional}</small>}
      </label>
      <div className="field-control">
        {column.kind === 'choice' ? (
          <select {...common} onChange={(event) => onChange(event.target.value)}>
            <option value="">{ledgers.choose}</option>
            {column.choices?.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label[lang]}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...common}
            type="text"
            autoComplete="off"
            inputMode={NUMERIC.has(column.kind) ? 'decimal' : undefined}
            className={NUMERIC.has(column.kind) ? 'number' : undefined}
            list={offered.length > 0 ? `${id}-offered` : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {offered.length > 0 && (
          <datalist id={`${id}-offered`}>
            {offered.map((text) => (
              <option key={text} value={text} />
            ))}
          </datalist>
        )}
        {column.unit && <span className="field-unit">{column.unit}</span>}
      </div>
      <div className="field-about" id={`${id}-about`}>
        {mistake !== undefined ? (
          <span className="mistake">{mistake}</span>
        ) : (
          column.help && <span className="hint">{column.help[lang]}</span>
        )}
      </div>
    </div>
  );
}

const NUMERIC = new Set(['money', 'count', 'decimal']);
