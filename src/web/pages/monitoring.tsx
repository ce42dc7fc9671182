import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { textOf } from '../../draft/draft.ts';
import { monitoringDays } from '../../ledger/monitoring/region.ts';
import { type Day, printDay } from '../../values/day.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useRows } from '../draft/use-draft.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import '../ledgers/ledgers.css';
import { Attained } from '../ledgers/monitoring/attained.tsx';
import { Curve } from '../ledgers/monitoring/curve.tsx';
import { Dual } from '../ledgers/monitoring/dual.tsx';
import { Forecast } from '../ledgers/monitoring/forecast.tsx';
import '../ledgers/monitoring/monitoring.css';
import { Rounds } from '../ledgers/monitoring/rounds.tsx';
import { useMonitored } from '../ledgers/monitoring/use-monitored.ts';
import { Warnings } from '../ledgers/monitoring/warnings.tsx';
import { lastShown, OnDay } from '../ledgers/on-day.tsx';
import { ownMonitoringQuery } from '../ledgers/queries.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { PrintedHead, SignatureLine } from '../shell/printed.tsx';

/** 绩效运行监控: execution and attainment side by side on a day of the year. */
export function MonitoringPage() {
  const { monitoring: words } = useWords();
  const { view } = useOpenFiling();
  const year = useFiscalYear();
  const first = `${year}-01-01` as Day;
  const last = lastShown(year, view.today as Day);
  return (
    <section className="page monitoring">
      <div className="no-print">
        <PageTitle
          note={
            <button type="button" onClick={() => window.print()}>
              {words.print}
            </button>
          }
        >
          {words.title}
        </PageTitle>
        <p className="lead">{words.lead}</p>
      </div>
      {last < first ? (
        <p className="empty">{words.notBegun(year)}</p>
      ) : (
        <OfYear key={year} year={year} />
      )}
    </section>
  );
}

function OfYear({ year }: { readonly year: number }) {
  const { monitoring: words } = useWords();
  const { region, id: filing, view, draft } = useOpenFiling();
  const id = useId();
  const today = view.today as Day;
  const [on, setOn] = useState(() => lastShown(year, today));
  const [project, setProject] = useState('');
  const projects = useRows('projects');
  const monitored = useMonitored(year, on, project);
  const { data: tables } = useQuery(ownMonitoringQuery(region, filing));
  const object = project === '' ? '' : textOf(draft.snapshot(), `${project}.name`);
  return (
    <>
      <OnDay
        label={words.date}
        year={year}
        today={today}
        from={`${year}-01-01` as Day}
        days={monitoringDays(tables ?? [], year)}
        value={on}
        onChange={setOn}
      />
      {projects.length > 0 && (
        <p className="no-print">
          <label htmlFor={id}>{words.object}</label>{' '}
          <select id={id} value={project} onChange={(event) => setProject(event.target.value)}>
            <option value="">{words.wholeUnit}</option>
            {projects.map((row) => (
              <option key={row} value={`projects/${row}`}>
                {textOf(draft.snapshot(), `projects/${row}.name`)}
              </option>
            ))}
          </select>
        </p>
      )}
      {!monitored ? (
        <Loading />
      ) : (
        <>
          <PrintedHead
            title={words.printedTitle(year)}
            unit={view.summary.unit.name}
            facts={[
              `${words.object}：${object === '' ? words.wholeUnit : object}`,
              words.atDate(printDay(on)),
            ]}
          />
          <section className="card">
            <h2>{words.atDate(printDay(on))}</h2>
            <Dual monitored={monitored} />
            <h3>{words.warnings}</h3>
            <Warnings monitored={monitored} />
            <Rounds monitored={monitored} object={object} />
          </section>
          <section className="card">
            <h2>{words.indicators}</h2>
            <Attained monitored={monitored} />
          </section>
          <section className="card">
            <h2>{words.curve}</h2>
            <Curve curve={monitored.curve} year={year} />
          </section>
          {project === '' && (
            <section className="card">
              <h2>{words.forecast}</h2>
              <Forecast monitored={monitored} />
            </section>
          )}
          <SignatureLine />
        </>
      )}
    </>
  );
}
