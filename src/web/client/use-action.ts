import type { ActionRequest } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { call, Offline } from './client.ts';
import { useAttempt } from './use-attempt.ts';

/** Does an action of the cycle on the filing of the page, after everything typed is saved; `mistake` says why not. */
export function useAction() {
  const { region, id, draft, autosave, refresh } = useOpenFiling();
  const { attempt, mistake, busy } = useAttempt();

  const act = async (
    action: ActionRequest['action'],
    more: Omit<ActionRequest, 'action' | 'revision'> = {},
  ): Promise<boolean> => {
    return attempt(async () => {
      await autosave.flush();
      if (draft.unsaved() > 0) throw new Offline('');
      await call(
        'POST',
        ROUTES.actions,
        { region, id },
        { action, revision: draft.revision(), ...more },
      );
      await refresh();
    });
  };
  return { act, mistake, busy };
}
