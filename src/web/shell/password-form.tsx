import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Me } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { meQuery } from '../client/queries.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useWords } from './language.tsx';
import { Mistake } from './mistake.tsx';

/** The current password and a new one twice. */
export function PasswordForm({ onSaved }: { readonly onSaved?: () => void }) {
  const { shell } = useWords();
  const words = shell.newPassword;
  const id = useId();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [entries, setEntries] = useState({ current: '', next: '', again: '' });
  const { attempt, mistake, setMistake } = useAttempt();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { current, next, again } = entries;
    if (next !== again) return setMistake(words.differ);
    await attempt(async () => {
      client.setQueryData(
        meQuery.queryKey,
        await call<Me>('PUT', ROUTES.password, {}, { current, next }),
      );
      setEntries({ current: '', next: '', again: '' });
      onSaved?.();
    });
  };

  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      <Mistake>{mistake}</Mistake>
      {(['current', 'next', 'again'] as const).map((key) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>{words[key]}</label>
          <input
            id={`${id}-${key}`}
            type="password"
            autoComplete={key === 'current' ? 'current-password' : 'new-password'}
            aria-describedby={key === 'next' ? `${id}-rule` : undefined}
            value={entries[key]}
            onChange={(event) => setEntries({ ...entries, [key]: event.target.value })}
          />
          {key === 'next' && (
            <p id={`${id}-rule`} className="hint">
              {words.rule(me?.passwordLength ?? 0)}
            </p>
          )}
        </div>
      ))}
      <button type="submit" className="primary">
        {words.submit}
      </button>
    </form>
  );
}
