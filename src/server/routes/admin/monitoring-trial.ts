import { jobView } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { scopeAs } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { MONITORING_TRIAL, type MonitoringTask } from '../../monitoring-trial.ts';
import { notFound } from '../../refusals.ts';
import { PROPOSERS } from './region-tables.ts';

/** Tries a proposed rule of monitoring on this year before it is decided. */
export function monitoringTrialRoutes(app: App, { store, settings }: Context): void {
  const { code: region } = settings.region;
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.monitoringTrial,
      summary: 'Reckon what a proposed rule would change in this year’s warnings; answers the job',
      who: PROPOSERS,
      reply: jobView,
    },
    async ({ account, names, person }) => {
      const scope = scopeAs(account.grants, ...PROPOSERS);
      const change = await store.regionChanges.get(scope, region, names.change ?? '');
      if (change?.kind !== 'monitoring' || change.decided) return noRule();
      const data: MonitoringTask = { change: change.id };
      const id = await store.jobs.enqueue({ region, kind: MONITORING_TRIAL, by: person, data });
      return (await store.jobs.view(id, person)) ?? notFound();
    },
  );
}

const noRule = () =>
  refuse('notFound', '没有这项待审批的监控规则。请刷新页面。', 'There is no such rule to decide.');
