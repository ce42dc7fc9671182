import type { MonitoringTrial } from '../api/standards.ts';
import type { RegionMonitoring } from '../ledger/monitoring/region.ts';
import { type WarnedBoth, warnedByBoth } from '../ledger/monitoring/warned.ts';
import { JobFailure } from '../store/jobs.ts';
import { WHOLE } from '../store/scope.ts';
import { type Day, day, printDay, yearOf } from '../values/day.ts';
import type { Context } from './context.ts';
import { divisionIn } from './rollups.ts';
import { tablesOf } from './standards.ts';

/** Kind of the job. */
export const MONITORING_TRIAL = 'monitoringTrial';

/** What the job is told: the proposed rule. */
export interface MonitoringTask {
  readonly change: string;
}

/** The day up to which a year is looked at. */
const lastDayOf = (year: number, today: Day): Day =>
  yearOf(today) > year ? day(`${year}-12-31`) : today;

/** Begins to work on what proposed rules of monitoring would change in this year's warnings, one at a time. */
export const workOnMonitoringTrials = (context: Context): Promise<void> =>
  context.store.jobs.work(MONITORING_TRIAL, 1, async ({ region, data, progress, signal }) => {
    const { change: id } = data as MonitoringTask;
    const { regionChanges, filings, ledgers, rollups } = context.store;
    const change = await regionChanges.get(WHOLE, region, id);
    if (change?.kind !== 'monitoring' || change.decided) throw new JobFailure(DECIDED);
    const rule = change.body as RegionMonitoring;
    const approved = await tablesOf(context, region, 'monitoring');
    const today = context.today();
    // Where nobody has this year's ledgers yet, the last year that there is.
    const years = await rollups.fiscalYears(WHOLE);
    const year = years.find((each) => each <= yearOf(today)) ?? yearOf(today);
    const all = (await filings.list(WHOLE, { fiscalYear: year })).filter(
      (each) => each.region === region,
    );
    const division = divisionIn(context);
    const units: MonitoringTrial['units'] = [];
    for (const [at, key] of all.entries()) {
      if (signal.aborted) return undefined;
      await progress('试算预警', at, all.length);
      const standing = await filings.standing(WHOLE, key);
      if (!standing) continue;
      const entries = await ledgers.list(WHOLE, { region, unit: standing.unit.id });
      const of = { division, year, today, entries, draft: standing.draft };
      units.push(unitOf(standing.unit.name, warnedByBoth(of, approved, rule)));
    }
    const trial: MonitoringTrial = { fiscalYear: year, on: lastDayOf(year, today), units };
    if (!(await regionChanges.keepTrial(WHOLE, region, id, trial))) throw new JobFailure(DECIDED);
    return { units: units.length };
  });

const DECIDED = '这项监控规则已经处理过，不再试算。请刷新页面。';

const unitOf = (unit: string, { before, after }: WarnedBoth): MonitoringTrial['units'][number] => ({
  unit,
  before: before.reduce((sum, { warnings }) => sum + warnings.length, 0),
  after: after.reduce((sum, { warnings }) => sum + warnings.length, 0),
  sentences: after.flatMap(({ on, warnings }) =>
    warnings.map(({ sentence }) => `${printDay(on)}：${sentence.zh}`),
  ),
});
