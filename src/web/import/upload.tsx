import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import type { ImportView, JobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, Offline, Refused } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useSay, useWords } from '../shell/language.tsx';

/** Milliseconds between looks at a job. */
const LOOK = 500;

/** Takes a file and waits until the server has read it, telling how far it is. */
export function Upload({ onRead }: { readonly onRead: (view: ImportView) => void }) {
  const { filing, shell } = useWords();
  const say = useSay();
  const id = useId();
  const { region, id: key, editable } = useOpenFiling();
  const [job, setJob] = useState<JobView>();
  const [mistake, setMistake] = useState<string>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setMistake(undefined);
    try {
      const form = new FormData();
      form.set('file', file);
      let at = await call<JobView>('POST', ROUTES.imports, { region, id: key }, form);
      while (!gone.current && (at.state === 'queued' || at.state === 'running')) {
        setJob(at);
        await new Promise((resolve) => setTimeout(resolve, LOOK));
        at = await call<JobView>('GET', ROUTES.job, { job: at.id });
      }
      setJob(undefined);
      if (at.state === 'done' && !gone.current) onRead(at.result as ImportView);
      else if (at.state === 'failed') setMistake(at.failure ?? shell.fault);
    } catch (fault) {
      setJob(undefined);
      if (fault instanceof Refused) setMistake(say(fault.reply.words));
      else if (fault instanceof Offline) setMistake(shell.signIn.offline);
      else throw fault;
    }
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
          <button type="button" onClick={() => void call('DELETE', ROUTES.job, { job: job.id })}>
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
      {mistake && (
        <p className="mistake" role="alert">
          {mistake}
        </p>
      )}
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
