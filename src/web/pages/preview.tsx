import { useEffect, useState } from 'react';
import { addressOf, ROUTES } from '../../api/routes.ts';
import type { Place } from '../../document/document.ts';
import { doneField } from '../../draft/tasks.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useField } from '../draft/use-draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { showPlaces } from '../findings/shown.ts';
import { LivePreview } from '../preview/live-preview.tsx';
import { placeIn } from '../preview/place-in.ts';
import { SourcesPanel } from '../preview/sources-panel.tsx';
import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';

const FORMATS = ['docx', 'pdf', 'xlsx', 'zip'] as const;

/** The report as it will be printed, and its files. */
export function PreviewPage() {
  const { shell, checks } = useWords();
  const evaluation = useEvaluation();
  const { editable } = useOpenFiling();
  const [done, setDone] = useField(doneField('preview'));
  const [picked, setPicked] = useState<Place>();
  const missing = evaluation?.missing.length ?? 0;
  const read = evaluation !== undefined;
  useEffect(() => {
    // Who comes from a total is shown the very sentence, once the report is there.
    const place = read ? placeIn(window.location.hash) : undefined;
    if (!place) return;
    showPlaces([place]);
    return () => showPlaces([]);
  }, [read]);
  return (
    <section className="page">
      <PageTitle note={<Downloads />}>{shell.nav.preview}</PageTitle>
      <p className="preview-note">{checks.preview.note}</p>
      {missing > 0 && <p className="banner warning no-print">{checks.preview.missing(missing)}</p>}
      {editable && (
        <p className="no-print">
          <button
            type="button"
            className={done ? '' : 'primary'}
            onClick={() => setDone(done ? '' : '1')}
          >
            {done ? checks.preview.again : checks.preview.done}
          </button>
        </p>
      )}
      <div className="preview-sources">
        <LivePreview onPick={setPicked} />
        <SourcesPanel place={picked} />
      </div>
    </section>
  );
}

function Downloads() {
  const { checks } = useWords();
  const { region, id, autosave } = useOpenFiling();
  // What was typed last goes into the file too.
  const download = async (format: (typeof FORMATS)[number]) => {
    await autosave.flush();
    window.location.assign(addressOf(ROUTES.download, { region, id, format }));
  };
  return (
    <span className="buttons no-print">
      {FORMATS.map((format) => (
        <button key={format} type="button" onClick={() => void download(format)}>
          {checks.preview.downloads} {checks.preview[format]}
        </button>
      ))}
    </span>
  );
}
