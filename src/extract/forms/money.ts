import type { Cell } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow, SplitAmount } from '../../report/forms.ts';
import type { Metric } from '../../report/terms.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { figureEntry, rateEntry, statedCell } from './entries.ts';
import { fundLabel, fundOf, isExpenditureType, type MoneyColumn, moneyColumnOf } from './heads.ts';
import { isKindName } from './kinds.ts';
import { type Line, ownCells, placeOf, wordsOf } from './lines.ts';
import { type MoneyHead, squaresUnder } from './money-columns.ts';
import { headOfMoney } from './money-head.ts';
import { nestFunds } from './nested-funds.ts';
import { partsInWords } from './parts-in-words.ts';
import { splitsIn } from './splits.ts';

/** The money block as understood. */
interface MoneyBlock {
  readonly funds: readonly FundRow[];
  readonly bySource: readonly SplitAmount[];
  readonly byType: readonly SplitAmount[];
  readonly strange: readonly Line[];
}

/** Reads the rows under the heads 年初预算数, 全年预算数, 全年执行数. */
export function readMoney(headLine: Line, rows: readonly Line[], unit: string): MoneyBlock {
  const head = headOfMoney(headLine);
  const funds: FundRow[] = [];
  const splits: SplitAmount[] = [];
  const strange: Line[] = [];
  const tasks = rows.findIndex((line) => isTaskHead(line) || isOtherHead(line));
  strange.push(...(tasks < 0 ? [] : rows.slice(tasks)));
  for (const line of tasks < 0 ? rows : rows.slice(0, tasks)) {
    // Indicators whose heads were lost are no funds, though figures stand in their rows.
    if (line.table.flattened && isIndicatorLine(line)) {
      strange.push(line);
      continue;
    }
    const found = splitsIn(line, unit);
    const row = isFundLine(line, head, found) ? fundRow(line, head, unit, funds) : undefined;
    const told = row ? [] : partsInWords(line, head, funds);
    if (row) funds.push(row);
    else if (told.length > 0) funds.push(...told);
    else if (found.length > 0) splits.push(...found);
    else if (!isMarker(line)) strange.push(line);
  }
  // Under 任务名称 | 预算数 | 执行数 the rows are tasks; only their total is that of the form.
  const own = isTaskHead(headLine) ? funds.filter(({ metric }) => metric === 'total') : funds;
  const isType = (each: SplitAmount) => isExpenditureType(each.metric);
  return {
    funds: nestFunds(own),
    bySource: splits.filter((each) => !isType(each)),
    byType: splits.filter(isType),
    strange,
  };
}

/** 年度主要任务 | 任务名称 | 对应项目 | 预算: what follows are tasks with money of their own, no sources of the whole. */
const isTaskHead = (line: Line): boolean =>
  ownCells(line).some((cell) =>
    /^(?:年度)?(?:主要|重点|工作)?任务(?:名称|内容)$/.test(wordsOf(cell)),
  );

/** 学校 | 下达资金 | 支出资金 | 支出率: heads over amounts by unit or batch, which are no sources of the whole either. */
function isOtherHead(line: Line): boolean {
  const own = ownCells(line).map(wordsOf);
  const words = own.filter((each) => each !== '');
  if (words.length < 4 || words.some((each) => /\d/.test(each) || each.length > 16)) return false;
  return (
    words.some((each) => /(?:支出|支付|执行|使用|拨付|到位)(?:率|进度|比例)/.test(each)) &&
    words.filter((each) => /(?:资金|金额|额度|预算|支出)(?:数|额)?(?:[（(].*)?$/.test(each))
      .length >= 2
  );
}

const isIndicatorLine = (line: Line): boolean =>
  ownCells(line).some((cell) => isKindName(wordsOf(cell)) || TARGET.test(wordsOf(cell)));

const TARGET = /^[≥≤＞＜><]/;

const isMarker = (line: Line): boolean =>
  ownCells(line).every(
    (cell) => wordsOf(cell) === '' || /^按.{1,12}分|^其中：?$/.test(wordsOf(cell)),
  );

/** A row of funds has its amounts under the heads and one label before them; a row of splits has labels there. */
function isFundLine(line: Line, head: MoneyHead, splits: readonly SplitAmount[]): boolean {
  const own = ownCells(line);
  const first = own.findIndex((cell) => readFigure(cell.text) !== undefined);
  const figures = own.filter((cell) => readFigure(cell.text) !== undefined).length;
  const labels = own.filter(
    (cell, i) =>
      i > first &&
      fundOf(wordsOf(cell)) !== undefined &&
      !RECKONED.test(wordsOf(cell)) &&
      PAIR.test(wordsOf(own[i + 1] ?? cell)),
  ).length;
  const asWide = line.cells.length >= head.line.cells.length - 1;
  if (first > 0 && figures >= 2) return labels === 0;
  if (first === 0 && figures >= 3 && (blockLabel(line, head) ?? headAsLabel(line, head)))
    return true;
  // 「其他资金：8.00」 beside blank squares tells its amount itself.
  const inside = splits.some(({ amount }) => amount.value !== undefined);
  if (splits.length >= 2 || (figures === 0 && inside)) return false;
  return asWide && own.some((cell) => fundOf(wordsOf(cell)) !== undefined);
}

// How points are reckoned names what they are reckoned of: 基本支出得分与项目支出得分之和.
const RECKONED = /得分|分值|[×*]/;
// The cell right of a label within a row of splits.
const PAIR = /^[-\d.,]*(?:万?元)?$/;

function fundRow(
  line: Line,
  head: MoneyHead,
  unit: string,
  before: readonly FundRow[],
): FundRow | undefined {
  const squares = squaresUnder(line, head);
  const own = labelOf(line, squares);
  const label = own ?? blockLabel(line, head) ?? labelOfHead(line, head) ?? headAsLabel(line, head);
  if (!label) return undefined;
  // 小计 over the sources is the total of a block that has no other; a row without a label is of the whole.
  const sum = before.length === 0 && (!own || /^小计$/.test(wordsOf(label)));
  const metric = sum ? 'total' : (fundOf(wordsOf(label)) ?? 'other');
  const amounts = amountsOf(line, squares, unit);
  // No points are more than a hundred: the squares of such a row stand under other heads than their own.
  if (numberOf(amounts.weight?.value ?? NOTHING) > MOST_POINTS) return undefined;
  if (metric === 'other' && Object.values(amounts).every((each) => each.value === undefined))
    return undefined;
  const within = withinOf(wordsOf(label), metric, before);
  const weight = amounts.weight ?? (metric === 'total' ? printedWeight(head) : undefined);
  const further = furtherOf(line, head, unit);
  return {
    row: line.row,
    label: statedCell(line.table, label, fundLabel(wordsOf(label))),
    metric,
    ...(within !== undefined && { within }),
    ...amounts,
    ...(weight && { weight }),
    ...(further.length > 0 && { further }),
  };
}

const FURTHER =
  /^[^\d（(]{0,8}(?:执行|支出|到位|拨付|下达|使用|支付|安排|批复)(?:数|金额|资金)?(?:[（(].{0,6}[）)])?$/;

/** What stands under heads of amounts that are none of the three, where no square was lost. */
function furtherOf(line: Line, head: MoneyHead, unit: string): NonNullable<FundRow['further']> {
  const { table } = line;
  if (table.flattened || table.uncertain || table !== head.line.table) return [];
  return ownCells(head.line).flatMap((each) => {
    if (head.cells.some(({ cell }) => cell === each) || !FURTHER.test(wordsOf(each))) return [];
    if (moneyColumnOf(wordsOf(each)) !== undefined) return [];
    const { column, columnSpan } = each;
    const cell = ownCells(line).find(
      (own) => own.column === column && own.columnSpan === columnSpan,
    );
    return cell ? [{ ...figureEntry(table, cell, unit), column }] : [];
  });
}

const MOST_POINTS = 100;
const NOTHING: Figure = { coefficient: 0, decimals: 0, unit: '' };

const FIGURE = /^-?\d[\d,.]*[%％]?$/;

function labelOf(line: Line, squares: ReadonlyMap<MoneyColumn, Cell>): Cell | undefined {
  const amounts = new Set(squares.values());
  let label: Cell | undefined;
  for (const cell of line.cells) {
    if (amounts.has(cell)) break;
    const words = wordsOf(cell);
    // A figure under another head is no label.
    if (words === '' || FIGURE.test(words)) continue;
    if (cell.row !== line.row && fundOf(words) === undefined) continue;
    label = cell;
  }
  return label;
}

/** The label of the whole block, where it runs down beside the one row of amounts: 「预算资金（万元）」. */
function blockLabel(line: Line, head: MoneyHead): Cell | undefined {
  const [label] = head.line.cells;
  const first = head.cells[0]?.cell;
  const beside = label && first && label !== first && label.column < first.column;
  if (!beside || line.table !== head.line.table || line.row !== head.line.row + 1) return undefined;
  const over = label.row <= line.row && line.row < label.row + label.rowSpan;
  return over && MONEY.test(wordsOf(label)) ? label : undefined;
}

const MONEY = /资金|预算|经费|支出/;

/** 预算资金 | 实际支出 | 执行率 | 得分 over one row of figures: where each head has its figure, the first says of what they are. */
function headAsLabel(line: Line, head: MoneyHead): Cell | undefined {
  const first = head.cells[0]?.cell;
  const alike = line.table === head.line.table && line.row === head.line.row + 1;
  if (!first || !alike || first !== head.line.cells[0]) return undefined;
  const squares = squaresUnder(line, head);
  const full = head.cells.every(({ key }) => readFigure(squares.get(key)?.text ?? ''));
  return full ? first : undefined;
}

/** The label of a flattened row whose own stood beside the heads: a cell that once ran down over both rows. */
function labelOfHead(line: Line, head: MoneyHead): Cell | undefined {
  const [first] = ownCells(head.line);
  if (!first || !lostItsColumns(line.table) || head.line.table !== line.table) return undefined;
  const words = wordsOf(first);
  const fits = fundOf(words) !== undefined || (first !== head.cells[0]?.cell && MONEY.test(words));
  return fits && line.row === head.line.row + 1 ? first : undefined;
}

type Amounts = { readonly [K in MoneyColumn]?: Entry<Figure> };

function amountsOf(line: Line, squares: ReadonlyMap<MoneyColumn, Cell>, unit: string): Amounts {
  const found: { [K in MoneyColumn]?: Entry<Figure> } = {};
  for (const [key, cell] of squares) {
    const amount = key === 'originalBudget' || key === 'finalBudget' || key === 'actual';
    found[key] =
      key === 'rate'
        ? rateEntry(line.table, cell)
        : figureEntry(line.table, cell, amount ? unit : '');
  }
  return found;
}

const PRINTED = /[（(](\d{1,3}(?:\.\d+)?)分/;

// 得分（20分）: the weight of the execution rate stands in a head when it has no column.
export function printedWeight(head: MoneyHead): Entry<Figure> | undefined {
  for (const cell of head.line.cells) {
    const match = PRINTED.exec(cell.text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const value = readFigure(digits);
    const from = match.index + 1;
    return {
      ...(value && { value }),
      verbatim: digits,
      at: placeOf(head.line.table, cell, from, from + digits.length),
    };
  }
  return undefined;
}

const LEVELS: ReadonlySet<string> = new Set([
  'centralFunds',
  'provincialFunds',
  'cityFunds',
  'countyFunds',
]);

/** What basic expenditure consists of. */
const OF_BASIC: ReadonlySet<string> = new Set(['personnelExpenditure', 'runningCosts']);

/** The row of which this one is a part: the total, basic expenditure for staff and running costs, or the appropriation for funds of the levels of government. */
function withinOf(
  words: string,
  metric: Metric | 'total' | 'other',
  before: readonly FundRow[],
): number | undefined {
  if (metric === 'total') return undefined;
  const total = before.findLastIndex((row) => row.metric === 'total');
  const last = before[before.length - 1];
  if (LEVELS.has(metric) && last) {
    if (LEVELS.has(last.metric) && last.within !== undefined) return last.within;
    const inner = /^其中/.test(words) && last.metric === 'appropriation';
    if (inner) return before.length - 1;
  }
  const basic = before.findLastIndex((row) => row.metric === 'basicExpenditure');
  if (OF_BASIC.has(metric) && basic > total) return basic;
  return total < 0 ? undefined : total;
}
