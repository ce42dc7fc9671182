import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ROUTES } from '../../../api/routes.ts';
import type { MonitoringView } from '../../../api/standards.ts';
import { documentOf } from '../../../ledger/assets/regional.ts';
import type { RegionMonitoring } from '../../../ledger/monitoring/region.ts';
import { printDay } from '../../../values/day.ts';
import '../../admin/admin.css';
import { Changes } from '../../admin/changes.tsx';
import { MonitoringForm } from '../../admin/monitoring-form.tsx';
import { useRole } from '../../admin/use-role.ts';
import { WarningsTrial } from '../../admin/warnings-trial.tsx';
import { useRegionWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';

/** 监控规则: when the region monitors and from which thresholds it warns, proposed by a document and decided by another person. */
export function MonitoringRulesPage() {
  const { monitoring: words, changes: decisions, rules } = useRegionWords();
  const client = useQueryClient();
  const system = useRole('systemAdministrator');
  const bureau = useRole('financePerformance');
  const { data } = useQuery({
    queryKey: ['monitoringRules'],
    queryFn: () => call<MonitoringView>('GET', ROUTES.monitoringRules),
  });
  if (!data) return <Loading />;
  const again = () => void client.invalidateQueries({ queryKey: ['monitoringRules'] });
  return (
    <section className="page">
      <AdminNav />
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <h2>{words.inForce}</h2>
      {data.approved.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        data.approved.map((table, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: approved tables are only ever added behind
          <section key={at} className="card">
            <h3>{documentOf(table)}</h3>
            <Said table={table} />
          </section>
        ))
      )}
      {(system || bureau) && <MonitoringForm today={data.today} onProposed={again} />}
      <h2>{decisions.title}</h2>
      {!bureau && <p className="hint">{rules.noNames}</p>}
      <Changes
        changes={data.changes}
        route={ROUTES.monitoringDecision}
        what={({ monitoring }) => <Said table={monitoring} />}
        more={(change) => (
          <WarningsTrial change={change} mayTry={system || bureau} onDone={again} />
        )}
        onDecided={again}
      />
    </section>
  );
}

function Said({ table }: { readonly table: RegionMonitoring }) {
  const { monitoring: words } = useRegionWords();
  return (
    <>
      <p>{words.from(printDay(table.effective))}</p>
      <ul className="day-list">
        {table.points.map(({ by, least }) => {
          const [month = '', date = ''] = by.split('-');
          return <li key={by}>{words.point(Number(month), Number(date), least)}</li>;
        })}
        {table.gap !== undefined && <li>{words.gapOf(table.gap)}</li>}
        <li>{words.daysOf(table.workingDays)}</li>
      </ul>
    </>
  );
}
