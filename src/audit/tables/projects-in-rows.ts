import type { Place, Table } from '../../document/document.ts';
import { cellPlace } from '../../document/grid.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { FundRow } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { statedIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';
import type { TableRate } from './table-rates.ts';

const SUM = /^(?:合计|总计)$/;
const AMOUNTS = ['originalBudget', 'finalBudget', 'actual'] as const;
const FEWEST = 2;

/** The projects of a table with one row of money each, and the row of their sum. */
function sumRowOf(report: Report, table: Table) {
  const forms = report.forms.filter(({ block }) => block === table.block);
  const funds = forms.flatMap((form): readonly FundRow[] => form.funds);
  if (forms.length < FEWEST || forms.some((form) => form.funds.length !== 1)) return undefined;
  const labels = table.cells.filter(({ text }) => SUM.test(squeeze(text)));
  const [label, second] = labels;
  const isBetween =
    funds.some(({ row }) => row < (label?.row ?? 0)) &&
    funds.some(({ row }) => row > (label?.row ?? 0));
  if (!label || second || isBetween) return undefined;
  const under = (at: Place | undefined): Stated<Figure> | undefined => {
    const cell =
      at && table.cells.find(({ row, column }) => row === label.row && column === at.column);
    return cell && statedIn(table, cell);
  };
  return { funds, under };
}

/** The amounts of projects that a table tells one under the other with their indicators, and the row of their sum. */
export function projectsInRows(report: Report, table: Table): readonly Relation[] {
  const found = sumRowOf(report, table);
  if (!found) return [];
  const { funds, under } = found;
  return AMOUNTS.flatMap((key) => {
    const parts = funds.flatMap(
      (row): Stated<Figure> | readonly Stated<Figure>[] => statedOf(row[key]) ?? [],
    );
    const column = parts[0]?.at.column;
    const alike = parts.every(({ at }) => at.column === column);
    const sum = under(parts[0]?.at);
    if (!sum || !alike || parts.length < funds.length) return [];
    return relation(sum, parts, unitOf(report, table));
  });
}

/** The rate of the row of the sum, of its own amounts. */
export function rateOfProjects(report: Report, table: Table): readonly TableRate[] {
  const found = sumRowOf(report, table);
  const [first] = found?.funds ?? [];
  const at = first?.rate?.at;
  const cell =
    at &&
    found?.under(first?.actual?.at) &&
    table.cells.find(
      ({ row, column }) => row === found.under(first.actual?.at)?.at.row && column === at.column,
    );
  const digits = /^(\d{1,4}(?:\.\d{1,4})?)[%％]$/.exec(cell?.text.trim() ?? '')?.[1];
  const [actual, budget] = [found?.under(first?.actual?.at), found?.under(first?.finalBudget?.at)];
  if (!cell || !digits || !actual || !budget) return [];
  const place = cellPlace(table, cell);
  const rate = { value: figure(digits, '%'), verbatim: cell.text, at: place };
  return [{ rate, actual, budget, unit: unitOf(report, table), sure: true, ofTotal: true }];
}
