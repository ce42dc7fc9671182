import type { FieldPath } from '../../draft/draft.ts';
import { Field } from '../forms/field.tsx';
import { useWords } from '../shell/language.tsx';

/** 指标说明: what an indicator measures, how it is reckoned and where its figures stand. */
export function IndicatorAbout({ path }: { readonly path: FieldPath }) {
  const { library: words } = useWords();
  return (
    <section className="indicator-about">
      <h2>{words.aboutTitle}</h2>
      {(['definition', 'basis', 'evidence'] as const).map((each) => (
        <Field key={each} path={`${path}.${each}`} />
      ))}
    </section>
  );
}
