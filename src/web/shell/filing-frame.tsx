import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { FilingView } from '../../api/filing.ts';
import { fieldOf, listAt } from '../../draft/fields.ts';
import { filingQuery, meQuery } from '../client/queries.ts';
import { Autosave } from '../draft/autosave.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { FilingContext, type OpenFiling } from '../draft/filing-context.ts';
import { setFieldNavigation } from '../draft/focus.ts';
import { localDraft } from '../draft/local-drafts.ts';
import { newId } from '../draft/new-id.ts';
import { warmUp } from '../engine/ask.ts';
import { Conflicts } from './conflicts.tsx';
import { FilingHeader } from './filing-header.tsx';
import { FilingNav } from './filing-nav.tsx';
import { Loading } from './messages.tsx';
import { recentKey } from './recent.ts';
import { SecondTab, useTabLock } from './tab-lock.tsx';
import { UndoKeys } from './undo-keys.tsx';

/** Frame of a filing's pages: opens its draft once, saves it, and tells of conflicts whichever page is shown. */
export function FilingFrame() {
  const { region, id } = useParams({ from: '/signed-in/f/$region/$id' });
  const { data: view } = useSuspenseQuery(filingQuery(region, id));
  const { data: me } = useSuspenseQuery(meQuery);
  const opened = useOpened(region, id, view, me?.id ?? '');
  if (!opened) return <Loading />;
  return (
    <FilingContext.Provider value={opened.filing}>
      <div className="filing">
        <FilingHeader />
        <FilingNav />
        <div className="filing-page">
          {opened.elsewhere && <SecondTab takeOver={opened.takeOver} />}
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
        <Conflicts />
        <UndoKeys />
      </div>
    </FilingContext.Provider>
  );
}

function useOpened(region: string, id: string, view: FilingView, account: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mine, takeOver } = useTabLock(`${region}/${id}`);
  const [parts, setParts] = useState<Pick<OpenFiling, 'draft' | 'autosave'>>();

  // Opened once for a filing; the view may be asked for again meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of the first view is the one that is edited
  useEffect(() => {
    const draft = new DraftStore(view.draft, view.summary.revision, newId);
    const autosave = new Autosave(draft, { account, region, id }, () => {
      void client.invalidateQueries({ queryKey: recentKey(region, id) });
    });
    let stop: (() => void) | undefined;
    let gone = false;
    warmUp();
    void localDraft(account, `${region}/${id}`).then((local) => {
      if (gone) return;
      if (local) draft.takeUp(local);
      stop = autosave.start();
      setParts({ draft, autosave });
    });
    return () => {
      gone = true;
      stop?.();
      void autosave.flush();
    };
  }, [region, id, account]);

  useEffect(() => {
    setFieldNavigation((path) => {
      const page = fieldOf(path)?.page ?? listAt(path)?.page;
      if (page) void navigate({ to: `/f/$region/$id/${page}`, params: { region, id } });
    });
    return () => setFieldNavigation(undefined);
  }, [navigate, region, id]);

  const refresh = useCallback(async () => {
    await client.refetchQueries({ queryKey: filingQuery(region, id).queryKey });
    await client.invalidateQueries({ queryKey: ['filings'] });
  }, [client, region, id]);

  // Typing takes a checked, signed or returned filing back to drafting: its pages have to know.
  const { state, revision } = view.summary;
  useEffect(
    () =>
      parts?.autosave.subscribe(() => {
        const moved = state !== 'drafting' && parts.draft.revision() > revision;
        if (moved && parts.autosave.state().kind === 'saved') void refresh();
      }),
    [parts, state, revision, refresh],
  );

  const filing = useMemo<OpenFiling | undefined>(
    () => parts && { region, id, view, ...parts, editable: view.editable && mine, refresh },
    [parts, region, id, view, mine, refresh],
  );
  return filing && { filing, elsewhere: view.editable && !mine, takeOver };
}
