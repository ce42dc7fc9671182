import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { TotpView } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { meQuery } from '../../client/queries.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { useWords } from '../../shell/language.tsx';

/** Codes of six digits: a key to take over into the phone, and a code that proves that it was. */
export function Codes() {
  const { account } = useWords();
  const words = account.codes;
  const id = useId();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const { attempt, mistake } = useAttempt();
  const { data: codes, refetch } = useQuery({
    queryKey: ['codes'],
    queryFn: () => call<TotpView>('GET', ROUTES.totp),
    // Asking again would show another key than the one that was typed into the phone.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!codes) return null;
  const { on, secret } = codes;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await call('PUT', ROUTES.totp, {}, { code: code.trim(), ...(!on && { secret }) });
      setCode('');
      await refetch();
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
    });
  };

  return (
    <>
      <h2>{words.title}</h2>
      <p role="status">{on ? words.isOn : words.isOff}</p>
      <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
        {!on && (
          <>
            <p>{words.how}</p>
            <p>
              {words.secret}：<code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </>
        )}
        {mistake && (
          <p className="mistake" role="alert" id={`${id}-mistake`}>
            {mistake}
          </p>
        )}
        <label htmlFor={id}>{words.code}</label>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          aria-describedby={mistake ? `${id}-mistake` : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit">{on ? words.turnOff : words.turnOn}</button>
      </form>
      {on && <p className="hint">{words.lost}</p>}
    </>
  );
}
