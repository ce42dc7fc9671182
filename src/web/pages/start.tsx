import { useState } from 'react';
import type { ImportView } from '../../api/filing.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { Earlier } from '../import/earlier.tsx';
import { Recognised } from '../import/recognised.tsx';
import { takeOver } from '../import/take-over.ts';
import { Upload } from '../import/upload.tsx';
import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';

/** Beginning with what is at hand: an existing report is read, shown with where it was read, and taken over by choice. */
export function StartPage() {
  const { shell, filing } = useWords();
  const draft = useDraftStore();
  const [view, setView] = useState<ImportView>();
  const [taken, setTaken] = useState<number>();
  const show = (made: ImportView) => {
    setTaken(undefined);
    setView(made);
  };
  return (
    <section className="page">
      <PageTitle>{shell.nav.start}</PageTitle>
      {taken !== undefined && (
        <p className="banner" role="status">
          {filing.start.applied(taken)}
        </p>
      )}
      {view ? (
        <Recognised
          view={view}
          onAgain={() => setView(undefined)}
          onTaken={(chosen) => {
            const operations = takeOver(draft.snapshot(), view, chosen);
            draft.apply(operations, 'import');
            setTaken(operations.filter(({ kind }) => kind === 'field').length);
            setView(undefined);
          }}
        />
      ) : (
        <>
          <Upload onRead={show} />
          <Earlier onRead={show} />
        </>
      )}
    </section>
  );
}
