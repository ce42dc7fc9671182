import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FilingSummary } from '../../api/filing.ts';
import type { FilingState } from '../../cycle/filing.ts';
import { BUSINESS_ROLES } from '../../cycle/filing.ts';
import { filingsQuery, meQuery } from '../client/queries.ts';
import { FilterBox } from '../shell/filter-box.tsx';
import { Heads } from '../shell/heads.tsx';
import { useWords } from '../shell/language.tsx';
import { OpenYear } from '../shell/open-year.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';

const BUSINESS: ReadonlySet<string> = new Set(BUSINESS_ROLES);

/** Where a person begins: a clerk of one unit in its tasks, administrators in their console, others in the list. */
export function HomePage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const roles = me?.grants.map(({ role }) => role) ?? [];
  if (roles.some((role) => BUSINESS.has(role)))
    return (
      <Filings
        own={roles.every((role) => role === 'unitPreparer')}
        opens={roles.includes('financePerformance')}
        asExpert={roles.every((role) => role === 'expert')}
      />
    );
  if (roles.includes('securityAdministrator')) return <Navigate to="/admin/approvals" />;
  if (roles.includes('auditAdministrator')) return <Navigate to="/admin/audit" />;
  return <Navigate to="/admin/accounts" />;
}

const OWNER: Partial<Record<FilingState, 'unit' | 'head' | 'department' | 'bureau'>> = {
  notStarted: 'unit',
  drafting: 'unit',
  returned: 'unit',
  signed: 'unit',
  checked: 'head',
  submitted: 'department',
  departmentReviewed: 'bureau',
  accepted: 'bureau',
  rubricScored: 'bureau',
  spotChecked: 'bureau',
  finalised: 'bureau',
  published: 'bureau',
};

function Filings({
  own,
  opens,
  asExpert,
}: {
  readonly own: boolean;
  readonly opens: boolean;
  /** Of somebody who is an expert and nothing else. */
  readonly asExpert: boolean;
}) {
  const [opening, setOpening] = useState(false);
  const { shell } = useWords();
  const { data: filings } = useSuspenseQuery(filingsQuery);
  const [words, setWords] = useState('');
  const latest = Math.max(...filings.map(({ fiscalYear }) => fiscalYear));
  const current = filings.filter(({ fiscalYear }) => fiscalYear === latest);
  const shown = useMemo(
    () => filings.filter((each) => fits(each, words.trim(), shell.states)),
    [filings, words, shell.states],
  );
  const [only] = current;
  if (own && only && current.length === 1)
    return <Navigate to="/f/$region/$id" params={{ region: only.region, id: only.id }} replace />;
  return (
    <section className="page">
      <PageTitle
        note={
          <span className="form-tools">
            <span className="count">{shell.home.count(shown.length)}</span>
            {opens && (
              <button type="button" onClick={() => setOpening(true)}>
                {shell.openYear.button}
              </button>
            )}
          </span>
        }
      >
        {shell.home.title}
      </PageTitle>
      {opening && <OpenYear onClose={() => setOpening(false)} />}
      {filings.length === 0 ? (
        <div className="empty">
          <p>{shell.home.none}</p>
          <p>{asExpert ? shell.home.noneExpert : shell.home.noneWhy}</p>
        </div>
      ) : (
        <>
          <p>
            <FilterBox label={shell.home.filter} value={words} onChange={setWords} />
          </p>
          {shown.length === 0 ? (
            <p className="empty">
              {shell.home.nothingFits}{' '}
              <button type="button" onClick={() => setWords('')}>
                {shell.home.clear}
              </button>
            </p>
          ) : (
            <FilingTable filings={shown} />
          )}
        </>
      )}
    </section>
  );
}

const fits = (
  filing: FilingSummary,
  words: string,
  states: Readonly<Record<FilingState, string>>,
): boolean =>
  words === '' ||
  [filing.unit.name, filing.unit.department, states[filing.state], `${filing.fiscalYear}`].some(
    (text) => text.includes(words),
  );

function FilingTable({ filings }: { readonly filings: readonly FilingSummary[] }) {
  const { shell } = useWords();
  const { home } = shell;
  return (
    <TableScroll label={home.title}>
      <table className="list">
        <Heads
          of={[
            home.unit,
            home.department,
            home.state,
            home.owner,
            home.due,
            { number: home.open },
            { number: home.score },
          ]}
        />
        <tbody>
          {filings.map((filing) => (
            <tr key={`${filing.region}/${filing.id}`}>
              <th scope="row">
                <Link to="/f/$region/$id" params={{ region: filing.region, id: filing.id }}>
                  {filing.unit.name}
                </Link>{' '}
                <small>{shell.year(filing.fiscalYear)}</small>
              </th>
              <td>{filing.unit.department}</td>
              <td>
                <span className={`tag ${filing.state}`}>{shell.states[filing.state]}</span>
              </td>
              <td>{home.owners[OWNER[filing.state] ?? 'nobody']}</td>
              <td>{filing.due}</td>
              <td className="number">{filing.errors ?? ''}</td>
              <td className="number">{filing.score?.toFixed(2) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
