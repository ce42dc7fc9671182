import { useQuery } from '@tanstack/react-query';
import type { FieldPath } from '../../draft/draft.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useField } from '../draft/use-draft.ts';
import { useWords } from '../shell/language.tsx';
import { figuresQuery } from './queries.ts';
import { Trace } from './trace.tsx';

/** Beside a field that the ledgers give: whether it is their figure, and the entries behind it. */
export function FieldSource({ path }: { readonly path: FieldPath }) {
  const { ledgers: words } = useWords();
  const { region, id } = useOpenFiling();
  const { data: figures } = useQuery(figuresQuery(region, id));
  const [typed] = useField(path);
  const traced = figures?.find((each) => each.path === path);
  if (!traced) return null;
  return (
    <span className="field-source">
      {typed !== '' && typed !== traced.text && (
        <span className="tag warning">{words.otherThan(traced.text)}</span>
      )}{' '}
      <Trace traced={traced} />
    </span>
  );
}
