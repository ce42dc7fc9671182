import type { Table } from '../../document/document.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { FundRow } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { statedIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';

const SUM = /^(?:合计|总计)$/;
const AMOUNTS = ['originalBudget', 'finalBudget', 'actual'] as const;
const FEWEST = 2;

/** The amounts of projects that a table tells one under the other with their indicators, and the row of their sum. */
export function projectsInRows(report: Report, table: Table): readonly Relation[] {
  const forms = report.forms.filter(({ block }) => block === table.block);
  const funds = forms.flatMap((form): readonly FundRow[] => form.funds);
  if (forms.length < FEWEST || forms.some((form) => form.funds.length !== 1)) return [];
  const labels = table.cells.filter(({ text }) => SUM.test(squeeze(text)));
  const [label, second] = labels;
  const isBetween =
    funds.some(({ row }) => row < (label?.row ?? 0)) &&
    funds.some(({ row }) => row > (label?.row ?? 0));
  if (!label || second || isBetween) return [];
  return AMOUNTS.flatMap((key) => {
    const parts = funds.flatMap(
      (row): Stated<Figure> | readonly Stated<Figure>[] => statedOf(row[key]) ?? [],
    );
    const column = parts[0]?.at.column;
    const alike = parts.every(({ at }) => at.column === column);
    const sum = table.cells.find((cell) => cell.row === label.row && cell.column === column);
    if (!sum || !alike || parts.length < funds.length) return [];
    return relation(statedIn(table, sum), parts, unitOf(report, table));
  });
}
