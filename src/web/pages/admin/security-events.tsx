import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { AuditEvent } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { SECURITY_ACTS, type SecurityKind } from '../../../cycle/security-acts.ts';
import '../../admin/admin.css';
import { AuditEvents } from '../../admin/audit-events.tsx';
import { useSystemWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';

/** Entries that the server answers at once. */
const PAGE = 200;
const FIELDS = ['who', 'subject', 'text', 'from', 'to'] as const;

type Sought = Readonly<Record<string, string>>;

/** 安全事件: who signed in or failed to, what became of passwords and accounts, which files left. */
export function SecurityEventsPage() {
  const { events: words } = useSystemWords();
  const { audit } = useWords().admin;
  const [sought, setSought] = useState<Sought>({});
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['securityEvents', sought],
    placeholderData: keepPreviousData,
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...sought, ...(pageParam && { before: pageParam }) });
      return call<AuditEvent[]>('GET', `${ROUTES.securityEvents}?${query}`);
    },
    getNextPageParam: (page) => (page.length < PAGE ? undefined : `${page.at(-1)?.number ?? ''}`),
  });
  if (!data) return <Loading />;
  const events = data.pages.flat();
  return (
    <section className="page">
      <AdminNav />
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <Search onSought={setSought} />
      {events.length === 0 ? (
        <p className="empty">{audit.none}</p>
      ) : (
        <AuditEvents events={events} title={words.title} />
      )}
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          {audit.more}
        </button>
      )}
    </section>
  );
}

function Search({ onSought }: { readonly onSought: (sought: Sought) => void }) {
  const { events: words } = useSystemWords();
  const id = useId();
  const [typed, setTyped] = useState<Sought>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = Object.entries(typed).map(([key, text]) => [key, text.trim()] as const);
    onSought(Object.fromEntries(filled.filter(([, text]) => text !== '')));
  };
  return (
    <form className="rules-form audit-search" onSubmit={submit}>
      <div>
        <label htmlFor={`${id}-kind`}>{words.kind}</label>
        <select
          id={`${id}-kind`}
          value={typed.kind ?? ''}
          onChange={({ target }) => setTyped({ ...typed, kind: target.value })}
        >
          <option value="">{words.all}</option>
          {(Object.keys(SECURITY_ACTS) as SecurityKind[]).map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {FIELDS.map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{words[field]}</label>
          <input
            id={`${id}-${field}`}
            type={field === 'from' || field === 'to' ? 'date' : 'search'}
            value={typed[field] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
          />
        </div>
      ))}
      <p className="buttons">
        <button type="submit" className="primary">
          {words.go}
        </button>
      </p>
    </form>
  );
}
