import type { FieldPath } from '../../draft/draft.ts';
import type { Field } from '../../draft/field.ts';
import { useEditable } from '../draft/use-draft.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import type { Typing } from './use-typing.ts';

/** What a control is given besides its field. */
export interface ControlProps {
  readonly path: FieldPath;
  readonly field: Field;
  readonly typing: Typing;
  readonly id?: string;
  /** Name for readers where no label stands beside it. */
  readonly label?: string;
  readonly describedBy?: string;
  /** Shown in lines that grow, though the field is one line of text. */
  readonly grows?: boolean;
}

/** The control of a field by its kind: a line, lines that grow, or a choice. */
export function Control({ path, field, typing, id, label, describedBy, grows }: ControlProps) {
  const editable = useEditable(path);
  const common = {
    id,
    'data-path': path,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': typing.mistake ? true : undefined,
    'aria-required': field.required || undefined,
    value: typing.value,
    onChange: typing.onChange,
    onBlur: typing.onBlur,
  } as const;
  if (field.kind === 'choice') return <Choice common={common} field={field} disabled={!editable} />;
  const typed = {
    ...common,
    readOnly: !editable,
    onCompositionEnd: typing.onCompositionEnd,
    autoComplete: 'off',
    spellCheck: false,
  } as const;
  if (grows || field.kind === 'long')
    return (
      <span className="grow" data-text={`${typing.value} `}>
        <textarea {...typed} rows={1} />
      </span>
    );
  return (
    <input
      {...typed}
      type="text"
      inputMode={NUMERIC.has(field.kind) ? 'decimal' : undefined}
      className={NUMERIC.has(field.kind) ? 'number' : undefined}
    />
  );
}

const NUMERIC = new Set(['money', 'count', 'points']);

function Choice({
  common,
  field,
  disabled,
}: {
  readonly common: object;
  readonly field: Field;
  readonly disabled: boolean;
}) {
  const { lang } = useLanguage();
  const { forms } = useWords();
  return (
    <select {...common} disabled={disabled}>
      <option value="">{field.required ? forms.choose : forms.noChoice}</option>
      {field.choices?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label[lang]}
        </option>
      ))}
    </select>
  );
}
