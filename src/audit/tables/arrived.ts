import { blockAt } from '../../document/document.ts';
import { gridOf, lostItsGrid } from '../../document/grid.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { compareRatio } from '../rates/ratios.ts';
import { statedIn } from './figures-in.ts';
import { moneyUnitOf } from './rows.ts';

const OF_ARRIVED = /^(?:资金)?(?:支出|使用|支付|拨付)(?:率|进度)/;
const ARRIVED = /到位(?:资金|金额|数|额)?(?:[（(].*)?$/;

/**
 * What arrived of the money of each row (实际到位), where the rates of a form's block are of that and not of the budget: those of
 * more rows come true so. By the number of the row.
 */
export function arrivedIn(
  report: Report,
  form: SelfEvaluationForm,
): ReadonlyMap<number, Stated<Figure>> {
  const table = blockAt(report.document, form.block);
  const [first] = form.funds;
  const column = form.funds.find(({ rate }) => rate)?.rate?.at.column;
  if (table?.kind !== 'table' || lostItsGrid(table) || !first || column === undefined)
    return new Map();
  const grid = gridOf(table);
  const heads = grid[first.row - 1] ?? [];
  const at = heads.findIndex((cell) => cell && ARRIVED.test(squeeze(cell.text)));
  if (at < 0 || !OF_ARRIVED.test(squeeze(heads[column]?.text ?? ''))) return new Map();
  const arrived = new Map(
    form.funds.flatMap(({ row }) => {
      const cell = grid[row]?.[at];
      const stated = cell && statedIn(table, cell);
      return stated ? [[row, stated] as const] : [];
    }),
  );
  const unit = moneyUnitOf(form);
  const fitting = (of: (row: SelfEvaluationForm['funds'][number]) => Stated<Figure> | undefined) =>
    form.funds.filter((row) => {
      const [rate, actual, base] = [statedOf(row.rate), statedOf(row.actual), of(row)];
      if (!rate || !actual || !base) return false;
      return compareRatio(rate.value, actual.value, base.value, unit) === 'same';
    }).length;
  const better =
    fitting(({ row }) => arrived.get(row)) > fitting(({ finalBudget }) => statedOf(finalBudget));
  return better ? arrived : new Map();
}
