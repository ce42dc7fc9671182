import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicationsView, PublicationView } from '../../../api/publication.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { meQuery } from '../../client/queries.ts';
import { Handle } from '../../publication/handle.tsx';
import { SettingsForm } from '../../publication/settings-form.tsx';
import { usePublicationWords } from '../../publication/words.ts';
import { Heads } from '../../shell/heads.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import '../../results/results.css';
import { YearChoice } from '../../forms/year-choice.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

const PUBLISHERS = new Set([
  'unitPreparer',
  'unitHead',
  'departmentReviewer',
  'financePerformance',
]);

/** 报告公开: what is to be published until when, what the public sees, corrections and withdrawals. */
export function PublicationPage() {
  const words = usePublicationWords();
  const client = useQueryClient();
  const [year, setYear] = useState<number>();
  const [open, setOpen] = useState<string>();
  const { data: me } = useQuery(meQuery);
  const { data } = useQuery({
    queryKey: ['publications', year],
    queryFn: () =>
      call<PublicationsView>('GET', `${ROUTES.publications}${year ? `?year=${year}` : ''}`),
  });
  if (!data) return <Loading />;
  const again = () => void client.invalidateQueries({ queryKey: ['publications'] });
  const roles = me?.grants.map(({ role }) => role) ?? [];
  const bureau = roles.includes('financePerformance');
  const at = data.reports.find((report) => nameOf(report) === open);
  const published = data.reports.filter((report) => standing(report)).length;
  return (
    <section className="page">
      <PageTitle
        note={<span className="count">{words.count(published, data.reports.length)}</span>}
      >
        {words.title}
      </PageTitle>
      <p className="lead">{words.lead}</p>
      <p className="form-tools">
        {/* Before the first final report there is no year to choose. */}
        {data.fiscalYear > 0 && (
          <YearChoice
            words={words}
            year={data.fiscalYear}
            years={[...new Set([data.fiscalYear, ...data.fiscalYears])]}
            onChoose={setYear}
          />
        )}{' '}
        <a href="/p/" target="_blank" rel="noreferrer">
          {words.portal}
        </a>{' '}
        {bureau && (
          <a href={ROUTES.publicationFiles} download>
            {words.allFiles}
          </a>
        )}
      </p>
      {bureau && <SettingsForm key={data.fiscalYear} view={data} onDone={again} />}
      {data.reports.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <Table reports={data.reports} onOpen={setOpen} />
      )}
      {at && (
        <Handle
          report={at}
          mayAct={roles.some((role) => PUBLISHERS.has(role))}
          onDone={again}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

const nameOf = ({ region, id }: PublicationView): string => `${region}/${id}`;

const standing = ({ versions }: PublicationView) =>
  versions.find(({ state }) => state === 'published');

function Table({
  reports,
  onOpen,
}: {
  readonly reports: readonly PublicationView[];
  readonly onOpen: (name: string) => void;
}) {
  const words = usePublicationWords();
  return (
    <TableScroll label={words.title}>
      <table className="list">
        <Heads of={[words.unit, words.department, words.due, words.state, words.handle]} />
        <tbody>
          {reports.map((report) => (
            <tr key={nameOf(report)}>
              <th scope="row">{report.unit}</th>
              <td>{report.department}</td>
              <td>
                <Due report={report} />
              </td>
              <td>
                <State report={report} />
              </td>
              <td>
                <button
                  type="button"
                  aria-label={`${words.handle}：${report.unit}`}
                  onClick={() => onOpen(nameOf(report))}
                >
                  {words.handle}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Due({ report }: { readonly report: PublicationView }) {
  const words = usePublicationWords();
  const { due } = report;
  if (!due) return <span className="hint">{words.dueNotSet}</span>;
  if (standing(report))
    return (
      <>
        {due.due} {due.overdue ? <span className="tag error">{words.late}</span> : words.inTime}
      </>
    );
  return (
    <>
      {due.due}{' '}
      {due.overdue ? <span className="tag error">{words.overdue}</span> : words.left(due.daysLeft)}
    </>
  );
}

function State({ report }: { readonly report: PublicationView }) {
  const words = usePublicationWords();
  const last = report.versions[report.versions.length - 1];
  const state = standing(report)?.state ?? last?.state ?? 'none';
  return (
    <>
      <span className={`tag ${state}`}>{words.states[state]}</span>{' '}
      {last && last.number > 1 && words.version(last.number)}
    </>
  );
}
