import { type DragEvent, useId } from 'react';
import type { ImportView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { useUpload } from '../client/use-upload.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';

/** Takes a file and waits until the server has read it, telling how far it is. */
export function Upload({ onRead }: { readonly onRead: (view: ImportView) => void }) {
  const { filing } = useWords();
  const id = useId();
  const { region, id: key, editable } = useOpenFiling();
  const { job, mistake, send, cancel } = useUpload(ROUTES.imports, { region, id: key });

  const read = async (file: File | undefined) => {
    const view = file && (await send(file));
    if (view) onRead(view as ImportView);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };

  if (job)
    return (
      <div className="card" role="status">
        <p>
          {filing.start.reading}：{filing.start.stage(job.stage, job.done, job.total)}
        </p>
        <progress max={Math.max(1, job.total)} value={job.done} aria-label={filing.start.reading} />
        <p>
          <button type="button" onClick={cancel}>
            {filing.start.cancel}
          </button>
        </p>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same
    <div className="card drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2>{filing.start.what}</h2>
      <ul>
        <li>{filing.start.report}</li>
        <li>{filing.start.workbook}</li>
        <li>{filing.start.nothing}</li>
      </ul>
      <Mistake>{mistake}</Mistake>
      <p>
        <label htmlFor={id}>{filing.start.choose}</label>{' '}
        <input
          id={id}
          type="file"
          disabled={!editable}
          onChange={(event) => void read(event.target.files?.[0])}
        />{' '}
        <span className="hint">{filing.start.drop}</span>
      </p>
    </div>
  );
}
