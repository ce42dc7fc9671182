import { useQuery } from '@tanstack/react-query';
import type { FieldPath } from '../../draft/draft.ts';
import { fieldOf } from '../../draft/fields.ts';
import { labelOf, readableText } from '../../draft/labels.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { focusField } from '../draft/focus.ts';
import { useField } from '../draft/use-draft.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { figuresQuery } from './queries.ts';
import { TracedEntries } from './trace.tsx';

/** Of fields: what each says, the entries that the ledgers give for it, and the way to the field. */
export function FigureSources({ paths }: { readonly paths: readonly FieldPath[] }) {
  return (
    <>
      {paths.map((path) => (
        <FigureSource key={path} path={path} />
      ))}
    </>
  );
}

function FigureSource({ path }: { readonly path: FieldPath }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { region, id, draft } = useOpenFiling();
  const { data: figures } = useQuery(figuresQuery(region, id));
  const [typed] = useField(path);
  const traced = figures?.find((each) => each.path === path);
  const field = fieldOf(path);
  const said = readableText(path, typed)[lang];
  const unit = field?.kind === 'money' ? '万元' : (field?.unit ?? '');
  return (
    <section className="figure-source">
      <h3>{labelOf(draft.snapshot(), path)[lang]}</h3>
      <p>
        {words.inReport}：{typed === '' ? words.blank : `${said}${unit}`}{' '}
        {traced && typed !== '' && typed !== traced.text && (
          <span className="tag warning">{words.otherThan(traced.text)}</span>
        )}{' '}
        <button type="button" className="link" onClick={() => focusField(path)}>
          {words.toField}
        </button>
      </p>
      {!figures ? (
        <Loading />
      ) : traced ? (
        <TracedEntries traced={traced} />
      ) : (
        <p className="hint">{words.byHand}</p>
      )}
    </section>
  );
}
