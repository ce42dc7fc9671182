import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { AdditionsReply } from '../../api/library.ts';
import { ROUTES } from '../../api/routes.ts';
import { REVIEWING_ROLES, UNIT_ROLES } from '../../cycle/filing.ts';
import { lettersOf, spells } from '../../library/search.ts';
import { meQuery } from '../client/queries.ts';
import { levelOneReadings } from '../library/level-one.ts';
import { LocalForm } from '../library/local-form.tsx';
import { localQuery } from '../library/local-query.ts';
import { LocalTable } from '../library/local-table.tsx';
import { useLocalWords } from '../library/local-words.ts';
import { LocalWorkbook } from '../library/local-workbook.tsx';
import '../library/local.css';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';

const STATES = ['proposed', 'accepted', 'declined', 'retired'] as const;
const KEEPERS: readonly string[] = [...UNIT_ROLES, ...REVIEWING_ROLES];

/** 本地指标库: what units, departments and the region added to the library, proposed, accepted, kept and taken away. */
export function LocalLibraryPage() {
  const words = useLocalWords();
  const id = useId();
  const queries = useQueryClient();
  const { data } = useQuery({ ...localQuery, refetchOnMount: 'always' });
  const { data: me } = useQuery(meQuery);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState('');
  const [open, setOpen] = useState<'form' | 'workbook'>();
  const [said, setSaid] = useState('');
  const readings = useMemo(levelOneReadings, []);
  const index = useMemo(() => {
    const known = new Map();
    return (data ?? []).map((each) => ({
      each,
      letters: lettersOf(each.text.name, readings, known),
    }));
  }, [data, readings]);
  const looked = typed.trim().split(/\s+/).filter(Boolean);
  const shown = index
    .filter(
      ({ each, letters }) =>
        (state === '' || each.state === state) && looked.every((word) => spells(letters, word)),
    )
    .map(({ each }) => each);
  const keeps = me?.grants.some(({ role }) => KEEPERS.includes(role)) ?? false;
  const done = async (reply?: AdditionsReply) => {
    setOpen(undefined);
    if (reply) setSaid(words.saved(reply.added, reply.left));
    await queries.invalidateQueries({ queryKey: ['library'] });
  };
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <p className="local-tools">
        <label htmlFor={id}>{words.search}</label>
        <input
          id={id}
          type="search"
          placeholder={words.placeholder}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <select
          aria-label={words.state}
          value={state}
          onChange={({ target }) => setState(target.value)}
        >
          <option value="">{words.allStates}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {words.states[each]}
            </option>
          ))}
        </select>
        {keeps && (
          <>
            <button type="button" className="primary" onClick={() => setOpen('form')}>
              {words.add}
            </button>
            <button type="button" onClick={() => setOpen('workbook')}>
              {words.take}
            </button>
          </>
        )}
        <a href={ROUTES.libraryFile} download>
          {words.file}
        </a>
        <span role="status">{said}</span>
      </p>
      {!data ? (
        <Loading />
      ) : data.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <>
          <p className="hint">{words.shown(shown.length, data.length)}</p>
          {shown.length === 0 ? (
            <p className="empty">{words.noMatch}</p>
          ) : (
            <LocalTable rows={shown} onDone={() => void done()} />
          )}
        </>
      )}
      {open === 'form' && (
        <LocalForm onDone={(reply) => void done(reply)} onClose={() => setOpen(undefined)} />
      )}
      {open === 'workbook' && (
        <LocalWorkbook onDone={(reply) => void done(reply)} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
