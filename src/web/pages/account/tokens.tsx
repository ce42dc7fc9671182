import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { TokenView } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { useWords } from '../../shell/language.tsx';
import { Mistake } from '../../shell/mistake.tsx';
import { dayOf } from '../../shell/moment.ts';

/** Tokens with which programs act as the person. */
export function Tokens() {
  const words = useWords().account.tokens;
  const id = useId();
  const [entries, setEntries] = useState({ name: '', days: '90' });
  const [said, setSaid] = useState<string>();
  const [mistake, setMistake] = useState<string>();
  const { data: tokens = [], refetch } = useQuery({
    queryKey: ['tokens'],
    queryFn: () => call<TokenView[]>('GET', ROUTES.tokens),
  });

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const name = entries.name.trim();
    const days = Number(entries.days);
    if (!name) return setMistake(words.nameMissing);
    if (!Number.isInteger(days) || days < 1 || days > 366) return setMistake(words.daysWrong);
    setMistake(undefined);
    const { secret } = await call<{ secret: string }>('POST', ROUTES.tokens, {}, { name, days });
    setSaid(words.once(secret));
    setEntries({ name: '', days: '90' });
    await refetch();
  };
  const revoke = async (token: string) => {
    await call('DELETE', ROUTES.token, { token });
    await refetch();
  };

  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.why}</p>
      {said && (
        <p className="banner" role="status">
          {said}
        </p>
      )}
      {tokens.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="task-list">
          {tokens.map((token) => (
            <li key={token.id} className="version">
              <p>
                <strong>{token.name}</strong>　{words.expires} {dayOf(token.expires)}　
                {token.lastUsed ? `${words.lastUsed} ${dayOf(token.lastUsed)}` : words.never}
              </p>
              <button
                type="button"
                aria-label={`${words.revoke} ${token.name}`}
                onClick={() => void revoke(token.id)}
              >
                {words.revoke}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="sign-in-form" onSubmit={(event) => void create(event)} noValidate>
        <Mistake>{mistake}</Mistake>
        {(['name', 'days'] as const).map((key) => (
          <div key={key}>
            <label htmlFor={`${id}-${key}`}>{words[key]}</label>
            <input
              id={`${id}-${key}`}
              inputMode={key === 'days' ? 'numeric' : 'text'}
              value={entries[key]}
              onChange={(event) => setEntries({ ...entries, [key]: event.target.value })}
            />
          </div>
        ))}
        <button type="submit">{words.create}</button>
      </form>
    </>
  );
}
