import { useEffect, useState } from 'react';
import { onSessionEnd } from '../client/client.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Signs in again over the page when the session has ended while somebody worked: the page and what was typed stay. */
export function ReSignIn({ account }: { readonly account: string }) {
  const { shell } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => onSessionEnd(() => setOpen(true)), []);
  if (!open) return null;
  return (
    <Dialog title={shell.signIn.title}>
      <p>{shell.signIn.again}</p>
      <SignInForm
        account={account}
        onSignedIn={() => {
          setOpen(false);
          // What waited for the session is saved now.
          window.dispatchEvent(new Event('online'));
        }}
      />
    </Dialog>
  );
}
