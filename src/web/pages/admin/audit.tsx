import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditEvent, VerifyReply } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { AuditEvents } from '../../admin/audit-events.tsx';
import { call } from '../../client/client.ts';
import { useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';
import { AuditSearch, type AuditSought } from './audit-search.tsx';

/** Entries that the server answers at once. */
const PAGE = 200;

/** The audit trail, newest first, searched, taken away, and the check that nobody changed it. */
export function AuditPage() {
  const { admin } = useWords();
  const words = admin.audit;
  const [sought, setSought] = useState<AuditSought>({});
  const [verified, setVerified] = useState<VerifyReply>();
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['audit', sought],
    // The form of the search stays on the page, with what was typed, while the next answer is on its way.
    placeholderData: keepPreviousData,
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...sought, ...(pageParam && { before: pageParam }) });
      return call<AuditEvent[]>('GET', `${ROUTES.auditTrail}?${query}`);
    },
    getNextPageParam: (page) => (page.length < PAGE ? undefined : `${page.at(-1)?.number ?? ''}`),
  });
  const verify = async () => setVerified(await call<VerifyReply>('POST', ROUTES.auditVerify));
  if (!data) return <Loading />;
  const events = data.pages.flat();
  return (
    <section className="page">
      <AdminNav />
      <PageTitle
        note={
          <button type="button" className="primary" onClick={() => void verify()}>
            {words.verify}
          </button>
        }
      >
        {words.title}
      </PageTitle>
      {verified && (
        <p className={verified.whole ? 'banner' : 'banner warning'} role="status">
          {verified.whole
            ? words.whole(verified.entries)
            : words.broken(verified.entries, verified.brokenAt ?? 0)}
        </p>
      )}
      <AuditSearch onSought={setSought} />
      <p>
        <a href={`${ROUTES.auditFile}?${new URLSearchParams(sought).toString()}`} download>
          {words.exported}
        </a>
      </p>
      {events.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <AuditEvents events={events} title={words.title} />
      )}
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
    </section>
  );
}
