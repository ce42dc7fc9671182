import type { Cell } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import { readFigure } from '../figures.ts';
import { type HeadCell, headFrom } from './columns.ts';
import { figureEntry, rateEntry, statedCell, textEntry } from './entries.ts';
import type { Draft } from './gather.ts';
import { isTotal, type MoneyColumn, moneyColumnOf } from './heads.ts';
import { headOf, type Line, wordsOf } from './lines.ts';
import { printedWeight } from './money.ts';

const PROJECT = /^(?:项目|专项|专项资金|子项目)名称$/;

/** The columns of a table in which each project has its name and its money beside the rows of its indicators. */
interface Heads {
  readonly line: Line;
  readonly project: HeadCell;
  readonly money: readonly (HeadCell & { readonly of: MoneyColumn })[];
  readonly total: HeadCell | undefined;
}

/**
 * The forms of a table that tells several projects one under the other: 项目名称 | 预算数 | 执行数 | 执行率 | 绩效指标 | … | 总分, where
 * the squares of a project run down beside its indicators. Undefined for any other form, and where the grid was lost.
 */
export function projectsInRows(
  draft: Draft,
  whole: SelfEvaluationForm,
): readonly SelfEvaluationForm[] | undefined {
  const heads = headsOf(draft);
  if (!heads || whole.funds.length > 0) return undefined;
  const rows = new Map(draft.lines.map(({ line }) => [line.row, line]));
  const groups = new Map<Cell, SelfEvaluationForm['indicators'][number][]>();
  for (const indicator of whole.indicators) {
    const line = rows.get(indicator.row);
    const name = line && under(line, heads.project);
    if (!name || wordsOf(name) === '') return undefined;
    groups.set(name, [...(groups.get(name) ?? []), indicator]);
  }
  if (groups.size < 2) return undefined;
  return [...groups].map(([name, indicators]) => formOf(whole, heads, name, rows, indicators));
}

function headsOf({ lines }: Draft): Heads | undefined {
  const heads = lines.filter(({ role }) => role === 'indicatorHead');
  const line = heads[0]?.line;
  if (!line || heads.length > 1 || lostItsColumns(line.table) || line.table.uncertain)
    return undefined;
  const cells = headFrom([line])?.cells ?? [];
  const first = cells.findIndex(({ key }) => key === 'target' || /^level/.test(key ?? ''));
  const before = cells.slice(0, Math.max(0, first));
  const project = before.find(({ cell }) => PROJECT.test(headOf(wordsOf(cell))));
  if (!project) return undefined;
  const money = before.flatMap((each) => {
    const of = each === project ? undefined : moneyColumnOf(wordsOf(each.cell));
    return of ? [{ ...each, of }] : [];
  });
  const total = cells.slice(first).find(({ cell }) => isTotal(headOf(wordsOf(cell))));
  return { line, project, money, total };
}

const under = (line: Line, { from }: HeadCell): Cell | undefined =>
  line.cells.find(({ column, columnSpan }) => column <= from && from < column + columnSpan);

function formOf(
  whole: SelfEvaluationForm,
  heads: Heads,
  name: Cell,
  rows: ReadonlyMap<number, Line>,
  indicators: SelfEvaluationForm['indicators'],
): SelfEvaluationForm {
  const { totalScore: _score, totalWeight: _weight, subtotals: _subtotals, ...rest } = whole;
  const line = rows.get(name.row) ?? heads.line;
  const { table } = line;
  const total = heads.total && under(line, heads.total);
  const fund = fundOf(line, heads, name, whole.moneyUnit?.value ?? '万元');
  return {
    ...rest,
    projectName: textEntry(table, name),
    funds: fund ? [fund] : [],
    indicators,
    emptyRows: [],
    ...(total && readFigure(total.text) && { totalScore: figureEntry(table, total) }),
  };
}

/** The amounts, the rate and the points of the execution that stand beside the indicators of a project. */
function fundOf(line: Line, heads: Heads, name: Cell, unit: string): FundRow | undefined {
  const { table } = line;
  const found: { -readonly [K in MoneyColumn]?: FundRow[K] } = {};
  for (const each of heads.money) {
    const cell = under(line, each);
    if (!cell || found[each.of]) continue;
    const isAmount = /Budget$|^actual$/.test(each.of);
    found[each.of] =
      each.of === 'rate' ? rateEntry(table, cell) : figureEntry(table, cell, isAmount ? unit : '');
  }
  if (!found.finalBudget?.value && !found.actual?.value) return undefined;
  const points = heads.money.find(({ of }) => of === 'score');
  const weight =
    found.weight ??
    (points && printedWeight({ line: { ...heads.line, cells: [points.cell] }, cells: [] }));
  return {
    row: line.row,
    label: statedCell(table, name, wordsOf(name)),
    metric: 'total',
    ...found,
    ...(weight && { weight }),
  };
}
