import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { Me } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { meQuery } from '../client/queries.ts';
import { dropLocalDrafts } from '../draft/local-drafts.ts';
import { HeaderNote } from './header-note.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { useLanguage } from './language.tsx';
import { Loading } from './messages.tsx';
import { OfficeNav } from './office-nav.tsx';
import { ReSignIn } from './re-sign-in.tsx';
import { TextSize } from './text-size.tsx';

/** What is around every page: header, skip link, the sign-in dialog over a page whose session has ended. */
export function Frame() {
  const { words, lang, setLang } = useLanguage();
  const { data: me } = useQuery(meQuery);
  const { shell } = words;
  return (
    <>
      <a className="skip" href="#main">
        {shell.skipToMain}
      </a>
      <header className="header">
        <Link to="/" className="brand">
          {shell.product}
        </Link>
        <HeaderNote />
        <div className="header-tools">
          <TextSize />
          <button
            type="button"
            className="quiet"
            lang={lang === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
          >
            {shell.language}
          </button>
          {me && <Person me={me} />}
        </div>
      </header>
      {me && <OfficeNav me={me} />}
      <main id="main" className="main">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      {me && <ReSignIn account={me.account} />}
      {me && <IdleWarning minutes={me.idleMinutes} />}
    </>
  );
}

function Person({ me }: { readonly me: Me }) {
  const { words } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const signOut = async () => {
    await call('DELETE', ROUTES.session);
    await dropLocalDrafts();
    // Nobody is signed in from here on: a page that asks once more must not open the dialog for ended sessions.
    client.setQueryData(meQuery.queryKey, null);
    await navigate({ to: '/sign-in' });
    client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== meQuery.queryKey[0] });
  };
  const [grant] = me.grants;
  return (
    <>
      <Link to="/account" className="person">
        {me.name}
        {grant && <small> {words.shell.roles[grant.role]}</small>}
      </Link>
      <button type="button" className="quiet" onClick={() => void signOut()}>
        {words.shell.signOut}
      </button>
    </>
  );
}
