import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FilingView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { REVIEWING_ROLES, type Role } from '../../cycle/filing.ts';
import { call } from '../client/client.ts';
import { filingsQuery, meQuery } from '../client/queries.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useUpload } from '../client/use-upload.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useWords } from '../shell/language.tsx';

const REVIEWERS: ReadonlySet<Role> = new Set(REVIEWING_ROLES);

/** For those who approve targets: fixes them in the filing of the page. The server decides whether they may. */
export function ApproveTargets() {
  const { targets: words } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState(false);
  if (!me?.grants.some(({ role }) => REVIEWERS.has(role))) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.button}
      </button>
      {open && <Approve onClose={() => setOpen(false)} />}
    </>
  );
}

type Source =
  | { readonly filing: { readonly region: string; readonly id: string } }
  | { readonly job: string };

function Approve({ onClose }: { readonly onClose: () => void }) {
  const { targets: words, shell, filing } = useWords();
  const file = useId();
  const { region, id, view, refresh } = useOpenFiling();
  const { data: filings } = useQuery(filingsQuery);
  const upload = useUpload(ROUTES.targetImports, { region, id });
  const [said, setSaid] = useState<string>();
  const { attempt, mistake } = useAttempt();
  const others = (filings ?? []).filter(
    (each) => each.unit.id === view.summary.unit.id && each.id !== id,
  );
  const fix = async (source: Source) => {
    setSaid(undefined);
    await attempt(async () => {
      const fixed = await call<FilingView>('PUT', ROUTES.targets, { region, id }, { source });
      setSaid(words.done(Object.keys(fixed.approved).length));
      await refresh();
    });
  };
  const take = async (chosen: File | undefined) => {
    const done = chosen && (await upload.sendForJob(chosen));
    if (done) await fix({ job: done.id });
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <h3>{words.from}</h3>
      {others.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <p className="buttons">
          {others.map((each) => (
            <button
              key={each.id}
              type="button"
              onClick={() => void fix({ filing: { region: each.region, id: each.id } })}
            >
              {words.year(each.fiscalYear)}
            </button>
          ))}
        </p>
      )}
      <h3>
        <label htmlFor={file}>{words.file}</label>
      </h3>
      <p>
        <input
          id={file}
          type="file"
          disabled={upload.job !== undefined}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </p>
      {upload.job && (
        <p role="status">
          {filing.start.reading}：
          {filing.start.stage(upload.job.stage, upload.job.done, upload.job.total)}
        </p>
      )}
      {(mistake ?? upload.mistake) && (
        <p className="mistake" role="alert">
          {mistake ?? upload.mistake}
        </p>
      )}
      {said && <p role="status">{said}</p>}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}
