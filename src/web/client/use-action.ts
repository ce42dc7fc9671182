import { useState } from 'react';
import type { ActionRequest } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { call, Offline } from './client.ts';
import { useSentence } from './use-sentence.ts';

/** Does an action of the cycle on the filing of the page, after everything typed is saved; `mistake` says why not. */
export function useAction() {
  const { region, id, draft, autosave, refresh } = useOpenFiling();
  const sentence = useSentence();
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
      setMistake(sentence(fault));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, mistake, busy };
}
