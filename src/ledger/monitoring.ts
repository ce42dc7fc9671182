import type { Bilingual } from '../document/finding.ts';
import { type Day, printDay } from '../values/day.ts';
import type { Figure } from '../values/figure.ts';
import { type Money, printScaled } from '../values/money.ts';
import { percent } from '../values/rate.ts';
import {
  type Attainment,
  attainmentOf,
  type Light,
  meanShare,
  timeOf,
  type Watched,
  WHOLE,
} from './monitoring/attainment.ts';
import type { ChosenRule, MonitoringRule } from './monitoring/rules.ts';

/** What monitoring looks at on a day. */
export interface Monitored {
  readonly on: Day;
  readonly finalBudget: Money;
  readonly actual: Money;
  readonly indicators: readonly Watched[];
  /** The thresholds in force; without them nothing is warned of. */
  readonly rule?: ChosenRule;
}

/** A warning: what crossed which threshold, by which document. */
interface Warning {
  readonly kind: 'execution' | 'gap';
  readonly sentence: Bilingual;
  readonly source: string;
  readonly basis: ChosenRule['basis'];
}

/** Dual monitoring (双监控): execution and attainment side by side, with the time that is over. Shares in two decimals of a percent. */
export interface Monitoring {
  readonly on: Day;
  readonly time: Figure;
  /** Absent for a budget of zero. */
  readonly execution?: Figure;
  readonly executionLight: Light;
  /** Mean of the quantitative indicators by weight; absent when none has a result. */
  readonly attainment?: Figure;
  /** Attainment less execution in percentage points, below zero when work is behind the money. */
  readonly gap?: Figure;
  readonly indicators: readonly Attainment[];
  readonly warnings: readonly Warning[];
}

/** Without a rule: points behind time from which on the light of execution is yellow. Ours. */
const BEHIND = 1000;

/** Execution against time and target attainment on a day, with the warnings that the rule gives. */
export function monitorAt({ on, finalBudget, actual, indicators, rule }: Monitored): Monitoring {
  const { passed, all } = timeOf(on);
  const time = percent(passed, all) ?? share(0);
  const execution = finalBudget > 0 ? percent(actual, finalBudget) : undefined;
  const attained = indicators.map((each) => attainmentOf(each, on));
  const mean = meanShare(indicators, attained);
  const attainment = mean === undefined ? undefined : share(mean);
  const gap =
    execution && attainment && share(attainment.coefficient - execution.coefficient, '个百分点');
  const warnings = rule ? warningsOf(on, execution, gap, rule) : [];
  return {
    on,
    time,
    ...(execution && { execution }),
    executionLight: executionLight(execution, time, rule?.rule, warnings),
    ...(attainment && { attainment }),
    ...(gap && { gap }),
    indicators: attained,
    warnings,
  };
}

const share = (hundredths: number, unit = '%'): Figure => ({
  coefficient: hundredths,
  decimals: 2,
  unit,
});

function executionLight(
  execution: Figure | undefined,
  time: Figure,
  rule: MonitoringRule | undefined,
  warnings: readonly Warning[],
): Light {
  if (!execution) return 'none';
  if (execution.coefficient > WHOLE || warnings.some(({ kind }) => kind === 'execution'))
    return 'red';
  return execution.coefficient + (rule?.gap ?? BEHIND) < time.coefficient ? 'yellow' : 'green';
}

/** The point of a curve that has passed last on a day; undefined before the first. */
const pointPassed = (rule: MonitoringRule, on: Day): MonitoringRule['curve'][number] | undefined =>
  rule.curve.filter(({ by }) => by <= on.slice(5)).at(-1);

function warningsOf(
  on: Day,
  execution: Figure | undefined,
  gap: Figure | undefined,
  { rule, basis }: ChosenRule,
): readonly Warning[] {
  const warning = (kind: Warning['kind'], zh: string, en: string): Warning => ({
    kind,
    sentence: { zh, en },
    source: rule.source,
    basis,
  });
  const found: Warning[] = [];
  const point = pointPassed(rule, on);
  if (point && execution && execution.coefficient < point.least) {
    const by = printDay(`${on.slice(0, 5)}${point.by}` as Day);
    found.push(
      warning(
        'execution',
        `预算执行率${printScaled(execution.coefficient, 2)}%，低于${by}应达到的${printScaled(point.least / 100, 0)}%，请说明原因并采取措施。`,
        `Execution ${printScaled(execution.coefficient, 2)}% is below ${printScaled(point.least / 100, 0)}% due by ${point.by}.`,
      ),
    );
  }
  if (gap && rule.gap !== undefined && Math.abs(gap.coefficient) > rule.gap) {
    const points = printScaled(Math.abs(gap.coefficient), 2);
    found.push(
      warning(
        'gap',
        `绩效目标完成率比预算执行率${gap.coefficient > 0 ? '高' : '低'}${points}个百分点，超过${printScaled(rule.gap / 100, 0)}个百分点，请核对进度。`,
        `Attainment and execution differ by ${points} points.`,
      ),
    );
  }
  return found;
}
