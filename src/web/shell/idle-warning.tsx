import { useEffect, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import { call, lastAsked, Offline, Refused } from '../client/client.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';

const MINUTE = 60_000;
/** The warning comes so many minutes before the session ends. */
const BEFORE = 2;
const LOOK = 10_000;

/** Warns before a session ends for want of use, and keeps it when somebody answers. */
export function IdleWarning({ minutes }: { readonly minutes: number }) {
  const { idle } = useWords().shell;
  const [warned, setWarned] = useState(false);
  useEffect(() => {
    const look = setInterval(() => {
      const rest = minutes * MINUTE - (Date.now() - lastAsked());
      // After the end the sign-in dialog speaks, as soon as something is asked.
      setWarned(rest <= BEFORE * MINUTE && rest > 0);
    }, LOOK);
    return () => clearInterval(look);
  }, [minutes]);
  if (!warned) return null;
  const stay = async () => {
    setWarned(false);
    try {
      await call('GET', ROUTES.session);
    } catch (fault) {
      // Without a network, or too late: saving and the sign-in dialog tell.
      if (!(fault instanceof Offline || fault instanceof Refused)) throw fault;
    }
  };
  return (
    <Dialog title={idle.title} onClose={() => void stay()}>
      <p>{idle.text(BEFORE)}</p>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void stay()}>
          {idle.stay}
        </button>
      </p>
    </Dialog>
  );
}
