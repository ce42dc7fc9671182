import { useId } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import type { Field as CatalogueField } from '../../draft/field.ts';
import { fieldOf } from '../../draft/fields.ts';
import { useFiling } from '../draft/use-draft.ts';
import { FieldSource } from '../ledgers/field-source.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Control } from './control.tsx';
import { Help } from './help.tsx';
import { useMoneyUnit } from './money-unit.tsx';
import { useTyping } from './use-typing.ts';

/** The field of the catalogue at a path. Throws for a path of no field: that is our mistake. */
export function catalogued(path: FieldPath): CatalogueField {
  const field = fieldOf(path);
  if (!field) throw new Error(`no such field: ${path}`);
  return field;
}

/** A field with its label, its control, what is wrong with it, and how to fill it in. */
export function Field({ path, wide }: { readonly path: FieldPath; readonly wide?: boolean }) {
  const field = catalogued(path);
  const { lang } = useLanguage();
  const { forms } = useWords();
  const { unit } = useMoneyUnit();
  const typing = useTyping(path, field);
  const id = useId();
  const shownUnit = field.kind === 'money' ? unit : field.unit;
  const long = wide ?? field.kind === 'long';
  return (
    <div className={long ? 'field wide' : 'field'}>
      <label htmlFor={id}>
        {field.label[lang]}
        {!field.required && <small>{forms.optional}</small>}
      </label>
      <div className="field-control">
        <Control path={path} field={field} typing={typing} id={id} describedBy={`${id}-about`} />
        {shownUnit && <span className="field-unit">{shownUnit}</span>}
      </div>
      <div className="field-about">
        <span id={`${id}-about`}>
          <FieldNotes path={path} typing={typing} />
          {!typing.mistake && <span className="hint">{forms.exampleOf(field.help.example)}</span>}
        </span>
        <FieldSource path={path} />
        <Help field={field} />
      </div>
    </div>
  );
}

/** What is wrong with a field, what was tidied, who fixed it, what the reviewer said of it. */
export function FieldNotes({
  path,
  typing,
  short = false,
}: {
  readonly path: FieldPath;
  readonly typing: Pick<ReturnType<typeof useTyping>, 'mistake' | 'tidied'>;
  /** Where there is no room: only what is wrong. */
  readonly short?: boolean;
}) {
  const { forms } = useWords();
  const { lang } = useLanguage();
  const { approved, remarks } = useFiling();
  const open = remarks.filter((remark) => remark.path === path && !remark.resolved);
  return (
    <>
      {typing.mistake && <span className="mistake">{typing.mistake[lang]}</span>}
      {!short && !typing.mistake && typing.tidied !== undefined && (
        <span className="tidied">{forms.tidied(typing.tidied)}</span>
      )}
      {!short && approved[path] !== undefined && (
        <span className="locked-note">{forms.approved}</span>
      )}
      {open.map(({ id, by, words }) => (
        <span key={id} className="remark">
          {forms.remark(by, words)}
        </span>
      ))}
    </>
  );
}
