import { type Day, day } from '../../values/day.ts';

/** Thresholds of monitoring as a region sets them, in hundredths of a percentage point. */
export interface MonitoringRule {
  /** Administrative division: '' the nation, 四川省. The longest that a unit's division begins with holds. */
  readonly jurisdiction: string;
  readonly source: string;
  readonly inForce: { readonly from: Day; readonly until?: Day };
  /** Least execution rate by the end of a day of the year, MM-DD, in order. */
  readonly curve: readonly { readonly by: string; readonly least: number }[];
  /** Difference between attainment and execution from which on a warning is given; absent where none is set. */
  readonly gap?: number;
  /** Working days within which a warning is to be acted on. */
  readonly workingDays: number;
  readonly seen: 'S' | 'K';
}

/** The rules that are known. A region's own, entered by its bureau, go before them. */
export const MONITORING_RULES: readonly MonitoringRule[] = [
  {
    jurisdiction: '四川省',
    source: '川财绩〔2025〕10号',
    inForce: { from: day('2025-01-01') },
    curve: [
      { by: '04-30', least: 2500 },
      { by: '06-30', least: 4000 },
      { by: '08-31', least: 6000 },
      { by: '10-31', least: 8000 },
    ],
    gap: 1000,
    workingDays: 10,
    seen: 'S',
  },
];

/** A rule, and whether it binds the unit or is another region's, shown for reference. */
export interface ChosenRule {
  readonly rule: MonitoringRule;
  readonly basis: 'own' | 'reference';
}

/** The rule for a unit's division on a day: own ones first, the nearest division first, then another's for reference. */
export function monitoringRule(
  division: string,
  on: Day,
  own: readonly MonitoringRule[] = [],
): ChosenRule | undefined {
  const inForce = ({ inForce: { from, until } }: MonitoringRule) =>
    from <= on && (until === undefined || on <= until);
  const near = (rules: readonly MonitoringRule[]) =>
    rules
      .filter((rule) => inForce(rule) && division.startsWith(rule.jurisdiction))
      .sort((a, b) => b.jurisdiction.length - a.jurisdiction.length)[0];
  const binding = near(own) ?? near(MONITORING_RULES);
  if (binding) return { rule: binding, basis: 'own' };
  const other = MONITORING_RULES.find(inForce);
  return other && { rule: other, basis: 'reference' };
}
