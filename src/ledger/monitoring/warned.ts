import type { DraftDossier } from '../../draft/draft.ts';
import type { Day } from '../../values/day.ts';
import type { LedgerEntry } from '../entry.ts';
import { figuresOf } from '../figures.ts';
import { type Monitoring, monitorAt } from '../monitoring.ts';
import { executionAt } from './execution.ts';
import { type RegionMonitoring, rulesOfRegion } from './region.ts';
import { MONITORING_RULES, type MonitoringRule, monitoringRule } from './rules.ts';
import { watchedIn } from './watched.ts';

/** What a unit is warned of on a day. */
interface Warned {
  readonly on: Day;
  readonly warnings: Monitoring['warnings'];
}

/** The warnings of a unit in a year by the rules in force, and by those with a proposed one among them. */
export interface WarnedBoth {
  readonly before: readonly Warned[];
  readonly after: readonly Warned[];
}

/** A unit's year as far as warnings go. */
interface UnitYear {
  readonly division: string;
  readonly year: number;
  readonly today: Day;
  readonly entries: readonly LedgerEntry[];
  readonly draft: DraftDossier;
}

/**
 * What a proposed rule of the region would change in this year's warnings of a unit, as if it had held since the year began. One
 * looks on the days that a rule sets, as far as they are over, and today. Thresholds of another region, which are shown for
 * reference where there are no own ones, warn of nothing here.
 */
export function warnedByBoth(
  unit: UnitYear,
  approved: readonly RegionMonitoring[],
  proposed: RegionMonitoring,
): WarnedBoth {
  const now = rulesOfRegion(approved);
  const then = [
    ...rulesOfRegion([{ ...proposed, effective: `${unit.year}-01-01` as Day }]),
    ...now,
  ];
  const seen = new Map<Day, Seen>();
  const seenOn = (on: Day): Seen => {
    const there = seen.get(on) ?? seenIn(unit, on);
    seen.set(on, there);
    return there;
  };
  return {
    before: warnedBy(unit, now, seenOn),
    after: warnedBy(unit, then, seenOn),
  };
}

type Seen = Pick<Parameters<typeof monitorAt>[0], 'finalBudget' | 'actual' | 'indicators'>;

/** Money and results of a unit on a day. */
function seenIn({ entries, draft, year }: UnitYear, on: Day): Seen {
  const rows = watchedIn(draft, 'indicators', figuresOf(entries, draft, year, on), year);
  return {
    ...executionAt(entries, { year, on }),
    indicators: rows.map(({ watched }) => watched),
  };
}

function warnedBy(
  { division, year, today }: UnitYear,
  own: readonly MonitoringRule[],
  seenOn: (on: Day) => Seen,
): readonly Warned[] {
  const lastDay = `${year}-12-31` as Day;
  const until = today < lastDay ? today : lastDay;
  const looked = new Set<Day>([until]);
  const chosen = (on: Day) => {
    const found = monitoringRule(division, on, own);
    return found?.basis === 'own' ? found : undefined;
  };
  // A shipped rule binds its province without the region's doing.
  for (const { by } of [...own, ...MONITORING_RULES].flatMap(({ curve }) => curve)) {
    const on = `${year}-${by}` as Day;
    if (on <= until && chosen(on)?.rule.curve.some((point) => point.by === by)) looked.add(on);
  }
  return [...looked].sort().flatMap((on) => {
    const rule = chosen(on);
    if (!rule) return [];
    const { warnings } = monitorAt({ on, ...seenOn(on), rule });
    return warnings.length === 0 ? [] : [{ on, warnings }];
  });
}
