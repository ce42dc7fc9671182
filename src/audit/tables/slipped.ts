import { blockAt, type Place } from '../../document/document.ts';
import type { Basis } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { balance, compare } from '../figures/amounts.ts';

/**
 * Whether the columns of the table were not understood: an item has two amounts under one head, or the total of a
 * flattened or incomplete table is not the sum of its items. Lost spans make amounts slip under other heads.
 */
export function isSlipped(report: Report, block: number, basis: readonly Basis[]): boolean {
  const facts = report.facts.filter(
    (fact) =>
      fact.at.block === block &&
      fact.kind === 'level' &&
      basis.includes(fact.basis) &&
      fact.year === report.fiscalYear,
  );
  const of = (metric: Metric): readonly Figure[] =>
    facts.filter((fact) => fact.metric === metric).map((fact) => fact.value);
  const items = ITEMS.map(of);
  const twice = items.some(([first, ...others]) =>
    others.some((other) => first && compare(other, first) === 'different'),
  );
  if (twice) return true;
  const table = report.document.blocks.find((each) => each.block === block);
  const [total] = of('threePublicExpenses');
  const parts = gather(items, ([first]) => first ?? []);
  // A table cut off at the edge of its page lacks the items at its end.
  const flat =
    (table?.kind === 'table' && table.flattened !== undefined) || parts.length < ITEMS.length;
  return flat && total !== undefined && balance(total, parts).verdict === 'different';
}

/** Whether a figure stands in a row without a name, in a table whose columns the bytes did not settle: its head is a guess. */
export function isHeadless(report: Report, at: Place): boolean {
  const table = blockAt(report.document, at.block);
  if (table?.kind !== 'table' || at.row === undefined) return false;
  if (!table.uncertain && table.flattened === undefined) return false;
  const first = table.cells.find((cell) => cell.row === at.row);
  return first !== undefined && /^[-\d.,，\s]*$/.test(first.text);
}

const ITEMS: readonly Metric[] = [
  'officialOverseasTravel',
  'officialVehicles',
  'officialHospitality',
];
