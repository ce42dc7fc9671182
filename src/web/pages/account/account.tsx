import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import { waysQuery } from '../../client/queries.ts';
import { useWords } from '../../shell/language.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { PasswordForm } from '../../shell/password-form.tsx';
import { Codes } from './codes.tsx';
import './account.css';
import { Tokens } from './tokens.tsx';

/** One's own account: password, codes of six digits, the identity provider, tokens for programs. */
export function AccountPage() {
  const { account } = useWords();
  const { data: ways } = useQuery(waysQuery);
  const [saved, setSaved] = useState(false);
  return (
    <section className="page account">
      <PageTitle>{account.title}</PageTitle>
      <h2>{account.password.title}</h2>
      {saved && (
        <p className="banner" role="status">
          {account.password.saved}
        </p>
      )}
      <PasswordForm onSaved={() => setSaved(true)} />
      <Codes />
      {ways?.oidc && (
        <>
          <h2>{account.provider.title(ways.oidc)}</h2>
          <p>{account.provider.why(ways.oidc)}</p>
          <p>
            <a href={addressOf(ROUTES.oidc)}>{account.provider.bind(ways.oidc)}</a>
          </p>
        </>
      )}
      <Tokens />
    </section>
  );
}
