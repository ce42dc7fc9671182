import { blockAt, type Cell, stretchOf, type Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { gridOf, lostItsGrid } from '../../document/grid.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { compare, measure, minus } from '../figures/amounts.ts';
import { isGeneral } from '../figures/granted.ts';
import { statedIn } from '../tables/figures-in.ts';
import { moneyUnitOf } from '../tables/rows.ts';
import { clauseBefore, linesWith, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';

/** What a form says is left of its money, with the budget and the spending that leave another amount. */
export interface FormRemainder {
  readonly from: readonly Quote[];
  readonly taken: Quote;
  readonly left: Quote;
  readonly computed: string;
}

/** 「未执行的15.2万元」, 「年末尚有7.4万元未支付」, 「合同尾款2.6万元」. */
const LEFT =
  /(?:未(?:执行|支付|支出|拨付|使用|完成支付)|结余|结转|剩余|尚[有余]|仍有|尾款|节约)[^，。；：、\d]{0,6}?(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
const OTHERWISE = /上年|去年|年初|其中|分别|累计/;
/** Numbers of fewer digits differ by one stroke by chance. */
const FEWEST = 100;

/**
 * What the sentences of a form's own cells (实际完成情况, 情况说明, 偏差原因) say is left, where it is parted by one stroke of the
 * pen from what a row of its money leaves, and no row of it leaves that.
 */
export const formRemainders = (report: Report): readonly FormRemainder[] =>
  gather(report.forms, (form) => {
    const table = blockAt(report.document, form.block);
    const alone = report.forms.filter(({ block }) => block === form.block).length === 1;
    if (table?.kind !== 'table' || !alone) return [];
    const rows = leftIn(form);
    if (rows.length === 0) return [];
    return [
      ...inColumn(form, table),
      ...(isBare(report) || form.kind === 'department'
        ? inLines(report, rows, moneyUnitOf(form))
        : []),
      ...gather(table.cells, (cell) =>
        matchesOf(cell.text, LEFT).flatMap((match): readonly FormRemainder[] => {
          const end = match.index + match[0].length;
          const from = cell.text.lastIndexOf('。', match.index) + 1;
          if (OTHERWISE.test(cell.text.slice(from, end))) return [];
          const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
          const at = { block: form.block, row: cell.row, column: cell.column };
          const left = { verbatim: match[0], at: stretchOf(at, match.index, end) };
          return contradicted(value, left, rows, moneyUnitOf(form));
        }),
      ),
    ];
  });

/** A form with few lines around it: these speak of no other money. */
const isBare = ({ document, forms }: Report): boolean =>
  forms.length === 1 && runningText(document).length <= FEW_LINES;
const FEW_LINES = 12;

/**
 * What the lines around the one form of a document say is left of its money; among many of them those alone that name nothing of which it
 * is left: 「年末尚有9.12万元未支出」.
 */
function inLines(report: Report, rows: readonly Row[], unit: string): readonly FormRemainder[] {
  const bare = isBare(report);
  return linesWith(report.document, LEFT).flatMap((line) =>
    matchesOf(line.text, LEFT).flatMap((match): readonly FormRemainder[] => {
      const end = match.index + match[0].length;
      if (OTHERWISE.test(line.text.slice(line.text.lastIndexOf('。', match.index) + 1, end)))
        return [];
      if (!bare && !isGeneral(clauseBefore(line, match.index, '，。；：、'))) return [];
      const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
      return contradicted(value, wordsIn(line, match.index, end), rows, unit);
    }),
  );
}

const LEFT_HEAD = /^(?:资金)?(?:结转)?(?:结余|结转|剩余|未支付|未执行|未使用)(?:资金|金额|数|额)?$/;

/** The column 结余 of a block of one row: rows that have others beside them are held against those elsewhere. */
function inColumn(form: SelfEvaluationForm, table: Table): readonly FormRemainder[] {
  const [row, other] = form.funds;
  if (!row || other || lostItsGrid(table)) return [];
  const grid = gridOf(table);
  const isLeft = (each: Cell | undefined): boolean =>
    LEFT_HEAD.test(squeeze(each?.text ?? '').replace(/[（(].*$/, ''));
  const column = (grid[row.row - 1] ?? []).findIndex(isLeft);
  // Labels and amounts in turn: 结余 | 5.1, in the row of the others or below it.
  const beside = gather([row.row, row.row + 1], (each) => {
    const cells = [...new Set(grid[each] ?? [])];
    const label = cells.findIndex((cell) => cell?.row === each && isLeft(cell));
    return label < 0 ? [] : [cells[label + 1]];
  });
  const cell = column < 0 ? beside[0] : grid[row.row]?.[column];
  const stated = cell && statedIn(table, cell);
  const unit = moneyUnitOf(form);
  if (!stated) return [];
  return contradicted({ ...stated.value, unit }, quote(stated), leftIn(form), unit);
}

interface Row {
  readonly budget: Stated<Figure>;
  readonly actual: Stated<Figure>;
}

const leftIn = (form: SelfEvaluationForm): readonly Row[] =>
  form.funds.flatMap((row) => {
    const actual = statedOf(row.actual);
    return [statedOf(row.finalBudget), statedOf(row.originalBudget)].flatMap((budget) =>
      budget && actual ? [{ budget, actual }] : [],
    );
  });

function contradicted(
  value: Figure,
  left: Quote,
  rows: readonly Row[],
  unit: string,
): readonly FormRemainder[] {
  if (value.coefficient < FEWEST) return [];
  const size = measure(value).size;
  const sizes = rows.map((row) => ({
    row,
    size: measure(row.budget.value, unit).size - measure(row.actual.value, unit).size,
  }));
  const one = size / value.coefficient;
  const known = rows.some((row) =>
    [row.budget, row.actual].some((each) => compare(value, each.value, unit) !== 'different'),
  );
  if (known || sizes.some((each) => Math.abs(each.size - size) <= one)) return [];
  const meant = sizes.filter(
    (each) => each.size > 0 && isMistyped(value, each.size / one / 10 ** value.decimals),
  );
  const [first] = meant;
  if (!first || meant.some((each) => each.size !== first.size)) return [];
  const { budget, actual } = first.row;
  const computed = minus(budget.value, actual.value, unit);
  return computed === undefined
    ? []
    : [{ from: [quote(budget)], taken: quote(actual), left, computed }];
}
