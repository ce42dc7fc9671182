import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery } from '../client/queries.ts';
import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { SignInForm } from '../shell/sign-in-form.tsx';

/** Signing in. */
export function SignInPage() {
  const { shell } = useWords();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  useEffect(() => {
    if (me) void navigate({ to: '/' });
  }, [me, navigate]);
  return (
    <section className="sign-in">
      <PageTitle>{shell.signIn.title}</PageTitle>
      <p className="tagline">{shell.tagline}</p>
      <SignInForm onSignedIn={() => void navigate({ to: '/' })} />
    </section>
  );
}
