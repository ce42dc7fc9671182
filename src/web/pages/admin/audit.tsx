import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditEvent, VerifyReply } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { secondOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { AdminNav } from './admin-nav.tsx';
import { AuditSearch, type AuditSought } from './audit-search.tsx';
import { detailWords } from './audit-words.ts';

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
      {events.length === 0 ? <p className="empty">{words.none}</p> : <Events events={events} />}
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
    </section>
  );
}

function Events({ events }: { readonly events: readonly AuditEvent[] }) {
  const words = useWords();
  const { lang } = useLanguage();
  const { audit } = words.admin;
  return (
    <TableScroll label={audit.title}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col" className="number">
              {audit.number}
            </th>
            <th scope="col">{audit.at}</th>
            <th scope="col">{audit.who}</th>
            <th scope="col">{audit.what}</th>
            <th scope="col">{audit.subject}</th>
            <th scope="col">{audit.detail}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.number}>
              <td className="number">{event.number}</td>
              <td>{secondOf(event.at)}</td>
              <td>{event.who}</td>
              <td>
                {audit.acts[event.what] ?? event.what} <small>{event.what}</small>
              </td>
              <td>
                {event.about} <small>{event.subject}</small>
              </td>
              <td>
                {detailWords(event.detail, words, lang)}
                {event.why && <p>{event.why}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
