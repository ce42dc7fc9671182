import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { meQuery } from '../client/queries.ts';
import { Loading } from './messages.tsx';

const PasswordPage = lazy(() =>
  import('../pages/password.tsx').then(({ PasswordPage: default_ }) => ({ default: default_ })),
);

const CodesPage = lazy(() =>
  import('../pages/codes-due.tsx').then(({ CodesDuePage }) => ({ default: CodesDuePage })),
);

/** Pages for people who are signed in: leads to the sign-in page, and first to a new password, or to codes, where they are due. */
export function SignedIn() {
  const { data: me } = useSuspenseQuery(meQuery);
  if (!me) return <Navigate to="/sign-in" />;
  return (
    <Suspense fallback={<Loading />}>
      {me.mustChangePassword ? <PasswordPage /> : me.mustSetCodes ? <CodesPage /> : <Outlet />}
    </Suspense>
  );
}
