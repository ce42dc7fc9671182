import type { Entry } from '../../../document/stated.ts';
import type { Basis, Fact, Scope } from '../../../report/facts.ts';
import type { BaseDataTable, MoneyRow } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import type { Figure } from '../../../values/figure.ts';
import type { MoneyColumn } from './columns.ts';
import { isProjectLine } from './labels.ts';

const COLUMNS: readonly (readonly [MoneyColumn, Basis])[] = [
  ['priorActual', 'actual'],
  ['budget', 'planned'],
  ['actual', 'actual'],
];
/** Kinds of cost that projects have too: here only their part in 公用经费 is meant. Lines with a scope by name are the unit's whole. */
const BASIC: ReadonlySet<Metric> = new Set<Metric>([
  'officeCosts',
  'utilitiesAndTravel',
  'meetingsAndTraining',
  'meetings',
  'training',
  'travel',
]);

const scopeOf = (metric: Metric): Scope => (BASIC.has(metric) ? 'basic' : 'whole');

/** What a base data table states, as facts. `holder` is the table's index; `reportYear` serves tables that name no year. */
export function baseFacts(
  table: BaseDataTable,
  holder: number,
  reportYear?: number,
): readonly Fact[] {
  const year =
    table.columnYears.actual?.value ??
    table.columnYears.budget?.value ??
    table.year?.value ??
    reportYear;
  const people = peopleFacts(table, holder, table.columnYears.filledPositions?.value ?? year);
  return [...people, ...moneyFacts(table, holder, year, people.length)];
}

function peopleFacts(
  table: BaseDataTable,
  holder: number,
  year: number | undefined,
): readonly Fact[] {
  const fields = [
    ['authorizedPositions', '编制数', table.authorizedPositions],
    ['filledPositions', '在职人数', table.filledPositions],
    ['positionFillRatio', '控制率', table.positionFillRatio],
  ] as const;
  return fields.flatMap(([metric, subject, entry]) =>
    fact(entry, {
      metric,
      subject,
      basis: 'actual',
      scope: 'whole',
      holder,
      ...(year !== undefined && { year }),
    }),
  );
}

function moneyFacts(
  table: BaseDataTable,
  holder: number,
  year: number | undefined,
  offset: number,
): readonly Fact[] {
  const facts: Fact[] = [];
  const index = new Map<string, number>();
  const repeated = repeatedProjects(table.moneyRows);
  for (const [i, row] of table.moneyRows.entries())
    for (const [column, basis] of COLUMNS) {
      const metric = row.metric;
      if (!metric || repeated.has(metric)) continue;
      const own = table.columnYears[column]?.value ?? yearOf(column, year);
      const within = parentFact(table.moneyRows, row, column, index);
      const made = fact(row[column], {
        metric,
        subject: row.label.value,
        basis,
        scope: scopeOf(metric),
        holder,
        ...(own !== undefined && { year: own }),
        ...(within !== undefined && { within }),
      });
      if (made.length > 0) index.set(`${i}${column}`, offset + facts.length);
      facts.push(...made);
    }
  return facts;
}

/** Several lines of one kind among the projects (two earmarked funds) are no statements of one quantity. */
function repeatedProjects(rows: readonly MoneyRow[]): ReadonlySet<Metric> {
  const seen = new Set<Metric>();
  const twice = new Set<Metric>();
  for (const { metric } of rows) {
    if (!metric || !isProjectLine(metric)) continue;
    if (seen.has(metric)) twice.add(metric);
    seen.add(metric);
  }
  return twice;
}

const yearOf = (column: MoneyColumn, year: number | undefined) =>
  year !== undefined && column === 'priorActual' ? year - 1 : year;

/** The fact of the same column in the row of which this one is a part. */
const parentFact = (
  rows: readonly MoneyRow[],
  row: MoneyRow,
  column: MoneyColumn,
  index: ReadonlyMap<string, number>,
): number | undefined =>
  row.parent === undefined || !rows[row.parent] ? undefined : index.get(`${row.parent}${column}`);

type Said = Pick<Fact, 'metric' | 'subject' | 'basis' | 'scope' | 'holder' | 'year' | 'within'>;

function fact(entry: Entry<Figure> | undefined, said: Said): readonly Fact[] {
  if (entry?.value === undefined) return [];
  const { value, verbatim, at } = entry;
  return [{ value, verbatim, at, ...said, kind: 'level', part: 'baseDataTable', sentence: -1 }];
}
