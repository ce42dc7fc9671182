import type { Basis, Scope } from '../../../report/facts.ts';
import type { AccountKey } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import { classMetric, incomeMetric, spendingMetric } from './classes.ts';

/** What the head of a column says of the figures under it. */
export interface HeadSense {
  readonly basis: Basis;
  readonly scope: Scope;
  /** The year, when the head names one; -1 for 上年 (the year before the table's own). */
  readonly year?: number;
  readonly prior?: true;
}

const RATES = /率|占比|比重|比例|增减|增长|%|差额/;
const GENERIC =
  /^(?:合计|小计|总计|金额|(?:20\d\d年(?:度)?|本年|上年|年初|全年|调整)?(?:预算|决算|执行)(?:数|金额)?|本年数|本年支出|本年收入)$/;

/** Reads the head of a column; undefined when its figures are rates or differences. */
export function senseOf(head: readonly string[], scope: Scope): HeadSense | undefined {
  const words = head.join(' ');
  if (RATES.test(words)) return undefined;
  const year = /(20\d\d)年/.exec(words)?.[1];
  return {
    basis: basisOf(words),
    scope: scopeOf(head, scope),
    ...(year !== undefined && { year: Number(year) }),
    ...(/上年|去年/.test(words) && !/结转/.test(words) && { prior: true as const }),
  };
}

function basisOf(words: string): Basis {
  if (/年初预算/.test(words)) return 'originalBudget';
  if (/(?:全年|调整后?|变动)预算/.test(words)) return 'finalBudget';
  return /预算(?:数|金额|$| )/.test(words) ? 'planned' : 'actual';
}

function scopeOf(head: readonly string[], scope: Scope): Scope {
  const words = head.join(' ');
  if (scope !== 'appropriation') return scope;
  if (/政府性基金/.test(words)) return 'governmentFunds';
  if (/国有资本/.test(words)) return 'stateCapital';
  return /一般公共/.test(words) ? 'generalBudget' : 'appropriation';
}

/** Whose money a table is about. */
export function scopeOfTable(key: AccountKey): Scope {
  switch (key) {
    case 'generalExpenditure':
      return 'generalBudget';
    case 'generalBasic':
      return 'basic';
    case 'governmentFunds':
      return 'governmentFunds';
    case 'stateCapital':
      return 'stateCapital';
    case 'appropriation':
      return 'appropriation';
    default:
      return 'whole';
  }
}

/** The metric that the head of a column names in the 合计 row of a table. */
export function columnMetric(key: AccountKey, head: readonly string[]): Metric | undefined {
  for (let i = head.length - 1; i >= 0; i -= 1) {
    const word = (head[i] ?? '').replace(/^其中[:：]?/, '');
    if (key === 'governmentFunds' || key === 'stateCapital') {
      if (/^本年收入$/.test(word)) return 'currentRevenue';
      if (/年初.*结转/.test(word)) return 'openingCarryOver';
    }
    if (GENERIC.test(word)) continue;
    const metric =
      key === 'revenue'
        ? incomeMetric(word)
        : (spendingMetric(word) ?? classMetric(undefined, word));
    if (metric) return metric;
    // A column named by something else (其中：教育收费) states no total.
    if (!/^(?:财政拨款|一般公共预算|政府性基金|国有资本|功能分类|支出|收入)/.test(word))
      return undefined;
  }
  if (key === 'revenue') return 'currentRevenue';
  return key === 'generalBasic' ? 'basicExpenditure' : 'currentExpenditure';
}
