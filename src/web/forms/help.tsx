import type { Field } from '../../draft/field.ts';
import { useLanguage, useWords } from '../shell/language.tsx';

/** Help in place: what to fill in, where to find it, an example, on what it rests. */
export function Help({
  field,
  named = false,
}: {
  readonly field: Pick<Field, 'label' | 'help'>;
  /** Where the field's label does not stand beside it. */
  readonly named?: boolean;
}) {
  const { forms } = useWords();
  const { lang } = useLanguage();
  const { what, from, example, clause } = field.help;
  return (
    <details className="help">
      {named ? (
        <summary>{`${forms.help} ${field.label[lang]}`}</summary>
      ) : (
        <summary aria-label={`${forms.help} ${field.label[lang]}`}>{forms.help}</summary>
      )}
      <dl>
        <dt>{forms.what}</dt>
        <dd>{what[lang]}</dd>
        <dt>{forms.from}</dt>
        <dd>{from[lang]}</dd>
        <dt>{forms.example}</dt>
        <dd>{example}</dd>
        {clause !== undefined && (
          <>
            <dt>{forms.basis}</dt>
            <dd>{clause}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
