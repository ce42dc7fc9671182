import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { meQuery, waysQuery } from '../client/queries.ts';
import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { SignInForm } from '../shell/sign-in-form.tsx';

/** Signing in. */
export function SignInPage() {
  const { shell, account } = useWords();
  const { data: ways } = useQuery(waysQuery);
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  useEffect(() => {
    if (me) void navigate({ to: '/' });
  }, [me, navigate]);
  return (
    <section className="sign-in">
      <PageTitle>{shell.signIn.title}</PageTitle>
      <p className="tagline">{shell.tagline}</p>
      {ways?.oidc && <FromProvider name={ways.oidc} />}
      <SignInForm onSignedIn={() => void navigate({ to: '/' })} />
      {ways?.oidc && (
        <p>
          <a href={addressOf(ROUTES.oidc)}>{account.provider.signIn(ways.oidc)}</a>
        </p>
      )}
      {ways?.demo && (
        <p className="hint">
          {shell.signIn.demo} <span className="unbroken">{shell.signIn.demoPassword}</span>
        </p>
      )}
    </section>
  );
}

/** Why the way over the identity provider ended here. */
function FromProvider({ name }: { readonly name: string }) {
  const { provider } = useWords().account;
  const outcome = new URLSearchParams(window.location.search).get('oidc');
  if (outcome === null) return null;
  return (
    <p className="mistake" role="alert">
      {outcome === 'unknown' ? provider.unknown(name) : provider.failed(name)}
    </p>
  );
}
