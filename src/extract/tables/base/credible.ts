import type { BaseDataTable, MoneyRow } from '../../../report/forms.ts';
import { numberOf } from '../../../values/figure.ts';

const COLUMNS = ['priorActual', 'budget', 'actual'] as const;

/** The rows that are believed, and the labels of the groups that are not. */
export interface BelievedRows {
  readonly rows: readonly MoneyRow[];
  readonly doubted: readonly MoneyRow['label'][];
}

/**
 * The rows of a base data table whose squares had to be guessed, without the groups that do not hold: a slip breaks the
 * sum of a group in one column, lost labels or figures in wrong rows break it in several.
 */
export function believedRows({ moneyRows }: BaseDataTable): BelievedRows {
  const broken = new Set(moneyRows.flatMap((_, i) => (isBroken(moneyRows, i) ? [i] : [])));
  if (broken.size === 0) return { rows: moneyRows, doubted: [] };
  const top = (i: number): number => {
    const parent = moneyRows[i]?.parent;
    return parent === undefined || parent === i ? i : top(parent);
  };
  const tops = new Set([...broken].map(top));
  const kept = moneyRows.flatMap((_, i) => (tops.has(top(i)) ? [] : [i]));
  const rows = kept.flatMap((i): readonly MoneyRow[] => {
    const row = moneyRows[i];
    if (!row) return [];
    const { parent, ...rest } = row;
    return [parent === undefined ? row : { ...rest, parent: kept.indexOf(parent) }];
  });
  return { rows, doubted: [...tops].flatMap((i) => moneyRows[i]?.label ?? []) };
}

function isBroken(rows: readonly MoneyRow[], i: number): boolean {
  const row = rows[i];
  const parts = rows.filter((each) => each.parent === i);
  if (!row || parts.length === 0) return false;
  const off = COLUMNS.filter((key) => {
    const whole = row[key]?.value;
    const stated = parts.flatMap((part) => part[key]?.value ?? []);
    if (!whole || stated.length === 0) return false;
    const over = stated.reduce((sum, each) => sum + numberOf(each), 0) - numberOf(whole);
    const within = 0.006 * (stated.length + 1);
    // The form names some of the running costs only: they may be less than the whole.
    return row.metric === 'runningCosts' ? over > within : Math.abs(over) > within;
  });
  return off.length >= 2;
}
