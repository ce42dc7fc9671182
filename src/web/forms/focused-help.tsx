import { useRef } from 'react';
import { fieldOf } from '../../draft/fields.ts';
import { useFocusedField } from '../draft/focus.ts';
import { FieldSource } from '../ledgers/field-source.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';

/** Help for the cell that has the focus, or had it last, and its source: tables have no room for them beside each cell. */
export function FocusedHelp() {
  const focused = useFocusedField();
  const last = useRef(focused);
  // The button of the source takes the focus from the cell that it is about.
  if (focused !== undefined) last.current = focused;
  const path = last.current;
  const field = path === undefined ? undefined : fieldOf(path);
  const { forms } = useWords();
  const { lang } = useLanguage();
  if (path === undefined || !field) return <p className="focused-help hint">{forms.helpHere}</p>;
  const { what, from, example, clause } = field.help;
  return (
    <div className="focused-help">
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
      <FieldSource path={path} />
    </div>
  );
}
