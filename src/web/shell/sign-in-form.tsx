import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Me } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, Refused } from '../client/client.ts';
import { meQuery } from '../client/queries.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useWords } from './language.tsx';

/** Account, password, and a code where the account asks for one. Mistakes are told at the form; nothing typed is lost. */
export function SignInForm({
  account: known,
  onSignedIn,
}: {
  readonly account?: string;
  readonly onSignedIn: (me: Me) => void;
}) {
  const { shell } = useWords();
  const sentence = useSentence();
  const id = useId();
  const client = useQueryClient();
  const [account, setAccount] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!account.trim() || !password)
      return setMistake(
        account.trim() ? shell.signIn.passwordMissing : shell.signIn.accountMissing,
      );
    setBusy(true);
    try {
      const body = { account: account.trim(), password, ...(code && { code }) };
      const me = await call<Me>('POST', ROUTES.session, {}, body);
      client.setQueryData(meQuery.queryKey, me);
      onSignedIn(me);
    } catch (fault) {
      if (fault instanceof Refused && fault.reply.facts?.code) setCode('');
      setMistake(sentence(fault));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      {mistake && (
        <p className="mistake" role="alert" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      <label htmlFor={`${id}-account`}>{shell.signIn.account}</label>
      <input
        id={`${id}-account`}
        autoComplete="username"
        value={account}
        readOnly={known !== undefined}
        aria-describedby={mistake ? `${id}-mistake` : undefined}
        onChange={(event) => setAccount(event.target.value)}
      />
      <label htmlFor={`${id}-password`}>{shell.signIn.password}</label>
      <input
        id={`${id}-password`}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {code !== undefined && (
        <>
          <label htmlFor={`${id}-code`}>{shell.signIn.code}</label>
          <input
            id={`${id}-code`}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </>
      )}
      <button type="submit" className="primary" disabled={busy}>
        {shell.signIn.submit}
      </button>
    </form>
  );
}
