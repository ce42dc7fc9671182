import { useState } from 'react';
import type { ActionRequest } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { call, Offline, Refused } from './client.ts';

/** Does an action of the cycle on the filing of the page, after everything typed is saved; `mistake` says why not. */
export function useAction() {
  const { region, id, draft, autosave, refresh } = useOpenFiling();
  const { shell } = useWords();
  const say = useSay();
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);

  const act = async (
    action: ActionRequest['action'],
    more: Omit<ActionRequest, 'action' | 'revision'> = {},
  ): Promise<boolean> => {
    setBusy(true);
    setMistake(undefined);
    try {
      await autosave.flush();
      if (draft.unsaved() > 0) throw new Offline('');
      await call(
        'POST',
        ROUTES.actions,
        { region, id },
        { action, revision: draft.revision(), ...more },
      );
      await refresh();
      return true;
    } catch (fault) {
      if (fault instanceof Refused) setMistake(say(fault.reply.words));
      else if (fault instanceof Offline) setMistake(shell.signIn.offline);
      else throw fault;
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, mistake, busy };
}
