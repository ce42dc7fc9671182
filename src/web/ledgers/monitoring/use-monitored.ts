import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { type DraftDossier, textOf } from '../../../draft/draft.ts';
import { executionCurve } from '../../../ledger/curve.ts';
import { figuresOf } from '../../../ledger/figures.ts';
import type { Traced } from '../../../ledger/ledger.ts';
import { executionAt } from '../../../ledger/monitoring/execution.ts';
import { rulesOfRegion } from '../../../ledger/monitoring/region.ts';
import { monitoringRule } from '../../../ledger/monitoring/rules.ts';
import { watchedIn } from '../../../ledger/monitoring/watched.ts';
import { monitorAt } from '../../../ledger/monitoring.ts';
import type { Day } from '../../../values/day.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { entriesQuery, type Kept, ownMonitoringQuery } from '../queries.ts';

/** The ledgers from which money and results come. */
const READ = ['budget', 'execution', 'projects', 'work', 'survey'] as const;

const together = (results: readonly UseQueryResult<Kept[]>[]): readonly Kept[] | undefined =>
  results.every(({ data }) => data) ? results.flatMap(({ data }) => data ?? []) : undefined;

/** The draft of the page's filing as it stands. */
function useSnapshot(): DraftDossier {
  const { draft } = useOpenFiling();
  return useSyncExternalStore(
    (listener) => draft.subscribeAll(listener),
    () => draft.snapshot(),
  );
}

/** Everything that monitoring shows of the unit, or of the project of a row, on a day; undefined until the entries are there. */
export function useMonitored(year: number, on: Day, project: string) {
  const { region, id, view } = useOpenFiling();
  const draft = useSnapshot();
  const entries = useQueries({
    queries: READ.map((ledger) => entriesQuery(region, id, ledger)),
    combine: together,
  });
  const { data: tables } = useQuery(ownMonitoringQuery(region, id));
  const figures = useMemo(
    () => entries && figuresOf(entries, draft, year, on),
    [entries, draft, year, on],
  );
  return useMemo(() => {
    if (!entries || !figures || !tables) return undefined;
    const name = project === '' ? undefined : textOf(draft, `${project}.name`);
    const of = { year, ...(name !== undefined && { project: name }) };
    const list = project === '' ? 'indicators' : `${project}.indicators`;
    const rows = watchedIn(draft, list, figures, year);
    const money = executionAt(entries, { ...of, on });
    const rule = monitoringRule(view.division, on, rulesOfRegion(tables));
    const watched = rows.map((row) => row.watched);
    return {
      draft,
      rows,
      figures: figures as readonly Traced[],
      ...money,
      ...(rule && { rule }),
      monitoring: monitorAt({ on, ...money, indicators: watched, ...(rule && { rule }) }),
      curve: executionCurve(entries, { ...of, until: on }),
    };
  }, [entries, figures, tables, draft, year, on, project, view.division]);
}

/** What monitoring shows on a day. */
export type Monitored = NonNullable<ReturnType<typeof useMonitored>>;
