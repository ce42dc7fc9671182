import type { LibraryIndicator } from '../../library/entry.ts';
import { functionName } from '../../library/functions.ts';
import { levelChoices } from '../grid/level-words.ts';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';

/** What the library says of an indicator. */
export function Details({ indicator }: { readonly indicator: LibraryIndicator }) {
  const { library: words, forms } = useWords();
  const { lang } = useLanguage();
  const say = useSay();
  const kind = levelChoices('indicators', 'kind').find(({ value }) => value === indicator.kind);
  const lines = [
    [words.of, say(functionName(indicator.of))],
    [forms.grid.kind, kind?.label[lang] ?? indicator.kind],
    [words.typical, indicator.target],
    [words.definition, indicator.definition],
    [words.basis, indicator.basis],
    [words.evidence, indicator.evidence],
  ];
  return (
    <>
      <h3>{indicator.name}</h3>
      <dl>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {indicator.addedBy !== undefined && (
        <p className="hint">{words.addedBy(indicator.addedBy)}</p>
      )}
    </>
  );
}
