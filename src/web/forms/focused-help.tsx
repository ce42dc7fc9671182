import { fieldOf } from '../../draft/fields.ts';
import { useFocusedField } from '../draft/focus.ts';
import { useLanguage, useWords } from '../shell/language.tsx';

/** Help for the cell that has the focus: tables have no room for it beside each cell. */
export function FocusedHelp() {
  const path = useFocusedField();
  const field = path === undefined ? undefined : fieldOf(path);
  const { forms } = useWords();
  const { lang } = useLanguage();
  if (!field) return <p className="focused-help hint">{forms.helpHere}</p>;
  const { what, from, example, clause } = field.help;
  return (
    <p className="focused-help">
      <strong>{field.label[lang]}</strong>
      <span>{what[lang]}</span>
      <span className="hint">
        {forms.from}：{from[lang]}
      </span>
      <span className="hint">{forms.exampleOf(example)}</span>
      {clause !== undefined && (
        <span className="hint">
          {forms.basis}：{clause}
        </span>
      )}
    </p>
  );
}
