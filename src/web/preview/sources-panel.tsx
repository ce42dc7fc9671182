import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { Place } from '../../document/document.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { labelOf } from '../../draft/labels.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { ask } from '../engine/ask.ts';
import { showPlaces } from '../findings/shown.ts';
import { figuresQuery } from '../ledgers/queries.ts';
import { FigureSources } from '../ledgers/sources.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';

/** Beside the report: where the figure comes from that was clicked in it, or chosen by its name. */
export function SourcesPanel({ place }: { readonly place: Place | undefined }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { region, id, draft } = useOpenFiling();
  const evaluation = useEvaluation();
  const { data: figures } = useQuery(figuresQuery(region, id));
  const select = useId();
  const [paths, setPaths] = useState<readonly FieldPath[]>();
  const run = evaluation?.run;

  useEffect(() => {
    if (!place || run === undefined) return;
    let gone = false;
    showPlaces([place]);
    void ask('fieldsAt', run, place).then((fields) => {
      if (!gone && fields) setPaths(fields);
    });
    return () => {
      gone = true;
    };
  }, [place, run]);
  useEffect(() => () => showPlaces([]), []);

  const choose = async (path: FieldPath) => {
    setPaths([path]);
    const places = run === undefined ? [] : await ask('placesOf', run, path);
    showPlaces(places ?? []);
  };
  return (
    <aside className="sources no-print" aria-label={words.sources}>
      <h2>{words.sources}</h2>
      <p className="hint">{words.sourcesLead}</p>
      {figures && figures.length > 0 && (
        <p>
          <label htmlFor={select}>{words.sourcesByName}</label>{' '}
          <select
            id={select}
            value={paths?.length === 1 ? paths[0] : ''}
            onChange={(event) => event.target.value !== '' && void choose(event.target.value)}
          >
            <option value="">{words.choose}</option>
            {figures.map(({ path, text }) => (
              <option key={path} value={path}>
                {labelOf(draft.snapshot(), path)[lang]}：{text}
              </option>
            ))}
          </select>
        </p>
      )}
      <div role="status">
        {paths?.length === 0 && <p>{words.sourcesNone}</p>}
        {paths && paths.length > 1 && <p>{words.sourcesOf(paths.length)}</p>}
      </div>
      {paths && <FigureSources paths={paths} />}
    </aside>
  );
}
