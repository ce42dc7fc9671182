import type { Cell, Table } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import type { FormColumn } from '../../report/forms.ts';
import { statedCell } from './entries.ts';
import { columnOf, moneyColumnOf } from './heads.ts';
import { headOf, type Line, wordsOf } from './lines.ts';

/** A head cell of a table of indicators with the grid columns under it. */
export interface HeadCell {
  /**
   * `weight1` is a column of weights of the level-one names (old Hunan form), `adjusted` one of targets as they were
   * adjusted during the year, beside those of its beginning.
   */
  readonly key: FormColumn | 'weight1' | 'adjusted' | undefined;
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
}

/** The head of a table of indicators. */
export interface Head {
  readonly table: Table;
  /** Left to right, each square under its lowest head cell. */
  readonly cells: readonly HeadCell[];
}

/** Reads the head rows of a table of indicators: a name of the lower row holds for the squares under it. */
export function headFrom(lines: readonly Line[]): Head | undefined {
  const table = lines[0]?.table;
  if (!table) return undefined;
  const lost = lines.some((line) => line.cells.length < table.columns);
  if (lostItsColumns(table) && lines.length === 2 && lost)
    return { table, cells: distinctGroups(flatCells(lines)) };
  const lowest: (Cell | undefined)[] = [];
  const end = Math.max(...lines.map(({ row }) => row)) + 1;
  for (const line of lines) {
    for (const cell of line.cells) {
      if (runsBeside(cell, end)) continue;
      if (cell.row !== line.row && lowest[cell.column] === undefined && !isBlockLabel(cell)) {
        lay(lowest, cell);
      } else if (cell.row === line.row) lay(lowest, cell);
    }
  }
  const runs = withoutLabel(underLevels(mergeRuns(lowest), lines));
  return { table, cells: distinctGroups(withName(withContent(ofMonths(withoutMoney(runs))))) };
}

/** Where spans are lost, the names of the lower row stand for the group that they belong to: 绩效指标, 年度指标值. */
function flatCells(lines: readonly Line[]): readonly HeadCell[] {
  const upper = lines[0]?.cells ?? [];
  const lower = (lines[1]?.cells ?? []).filter((cell) => wordsOf(cell) !== '');
  const levels = lower.filter((cell) => /^level/.test(keyOf(cell) ?? ''));
  const values = lower.filter((cell) => !levels.includes(cell));
  const cells = upper.flatMap((cell) => {
    if (/指标$/.test(headOf(wordsOf(cell))) && keyOf(cell) === undefined && levels.length > 0)
      return levels;
    return keyOf(cell) === 'target' && values.length > 0 ? values : [cell];
  });
  const from = cells.findIndex((cell) => wordsOf(cell) !== '');
  return cells.slice(from).map((cell, i) => ({ key: keyOf(cell), cell, from: i, to: i + 1 }));
}

// 绩效指标, 年度绩效指标 run down beside the rows and name no column.
const isBlockLabel = (cell: Cell): boolean => columnOf(wordsOf(cell)) === undefined;

/** 年度绩效指标完成情况: what runs down beside all rows in front of them heads no column, whatever it is called. */
const runsBeside = ({ row, column, rowSpan }: Cell, end: number): boolean =>
  column === 0 && row + rowSpan > end;

function lay(lowest: (Cell | undefined)[], cell: Cell): void {
  if (wordsOf(cell) === '' && lowest[cell.column] !== undefined) return;
  for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) lowest[c] = cell;
}

function mergeRuns(lowest: readonly (Cell | undefined)[]): readonly HeadCell[] {
  const runs: HeadCell[] = [];
  lowest.forEach((cell, c) => {
    if (!cell) return;
    const last = runs[runs.length - 1];
    if (last && last.cell === cell) runs[runs.length - 1] = { ...last, to: c + 1 };
    else runs.push({ key: keyOf(cell), cell, from: c, to: c + 1 });
  });
  return runs;
}

/** In a text that lost its spans the label of the block stands in the row of heads alone: right in front of the levels it heads no column either. */
const withoutLabel = (runs: readonly HeadCell[]): readonly HeadCell[] => {
  const [first, second] = runs;
  const isLabel =
    first?.from === 0 &&
    /^(?:result|target|score)$/.test(first.key ?? '') &&
    /^level/.test(second?.key ?? '');
  return isLabel ? runs.map((run, i) => (i === 0 ? { ...run, key: undefined } : run)) : runs;
};

/** 一级指标 over 名称 | 权重, 二级指标 over 指标名称: what stands under the head of a level as its name has its key. */
const underLevels = (runs: readonly HeadCell[], lines: readonly Line[]): readonly HeadCell[] =>
  runs.map((run) => {
    if (!/^(?:指标)?(?:名称|内容)$/.test(headOf(wordsOf(run.cell)))) return run;
    const above = lines
      .flatMap(({ cells }) => cells)
      .find(
        (cell) =>
          cell.row < run.cell.row &&
          cell.column <= run.from &&
          run.from < cell.column + cell.columnSpan &&
          /^level/.test(keyOf(cell) ?? ''),
      );
    return above ? { ...run, key: keyOf(above) } : run;
  });

/**
 * 项目名称 | 全年预算数 | 全年执行数 | 执行率 | 绩效指标 | …: where a table tells the money of its projects in front of their indicators,
 * what is called after money heads amounts, and neither results nor points.
 */
function withoutMoney(runs: readonly HeadCell[]): readonly HeadCell[] {
  const words = runs.map(({ cell }) => headOf(wordsOf(cell)));
  const first = runs.findIndex(
    ({ key }, i) => /^level/.test(key ?? '') || key === 'target' || INDICATOR.test(words[i] ?? ''),
  );
  const isMoney = runs.map(
    ({ cell }, i) => i < first && moneyColumnOf(wordsOf(cell)) !== undefined,
  );
  const budgets = words.filter((each, i) => isMoney[i] && /预算|下达|批复/.test(each));
  if (budgets.length === 0) return runs;
  return runs.map((run, i) => (isMoney[i] ? { ...run, key: undefined } : run));
}

const INDICATOR = /^(?:绩效|评价|考核)?指标$/;

const keyOf = (cell: Cell): FormColumn | undefined => columnOf(wordsOf(cell));

const SO_FAR = /月[^，。]{0,4}完成|监控期[^，。]{0,4}完成|截至[^，。]{0,8}完成/;

/** 1—9月完成值 | 完成率: beside what was done so far a rate is no result of the year. */
const ofMonths = (cells: readonly HeadCell[]): readonly HeadCell[] =>
  cells.some(({ cell }) => SO_FAR.test(wordsOf(cell)))
    ? cells.map((head) =>
        head.key === 'result' && /率$/.test(headOf(wordsOf(head.cell)))
          ? { ...head, key: undefined }
          : head,
      )
    : cells;

/** 运算符号 | 内容 | 度量单位: between the sign and the unit of a target stands its number, whatever its head calls it. */
function withContent(cells: readonly HeadCell[]): readonly HeadCell[] {
  if (cells.some((head) => head.key === 'target')) return cells;
  const at = cells.findIndex(
    (head, i) =>
      cells[i - 1]?.key === 'nature' &&
      cells[i + 1]?.key === 'targetUnit' &&
      /^(?:指标)?(?:内容|数值|值)$/.test(headOf(wordsOf(head.cell))),
  );
  return cells.map((head, i) => (i === at ? { ...head, key: 'target' as const } : head));
}

/** Where no column bears the name of level three, the head 绩效指标 inside the table is that of the indicators' names. */
function withName(cells: readonly HeadCell[]): readonly HeadCell[] {
  if (cells.some((head) => head.key === 'level3')) return cells;
  const at = cells.findIndex((head, i) => i > 0 && headOf(wordsOf(head.cell)) === '绩效指标');
  const first = cells[0];
  const wide = first && headOf(wordsOf(first.cell)) === '绩效指标' && first.cell.columnSpan > 1;
  // Without columns of levels 评价指标 is all that names the rows.
  const front = first && /^(?:序号|编号)$/.test(headOf(wordsOf(first.cell))) ? 1 : 0;
  const lead = cells[front];
  const only =
    lead &&
    /^(?:绩效|评价|考核)指标$/.test(headOf(wordsOf(lead.cell))) &&
    !cells.some(({ key }) => /^level/.test(key ?? ''));
  const index = at > 0 ? at : only ? front : wide ? 0 : -1;
  return cells.map((head, i) => (i === index ? { ...head, key: 'level3' as const } : head));
}

/**
 * One key once: of two columns with the same key the first stays. A weight column stands behind the level that it
 * weighs: only the last is that of the indicators, and none when a further level follows it.
 */
function distinctGroups(cells: readonly HeadCell[]): readonly HeadCell[] {
  const chosen = new Map<HeadCell['key'], number>();
  cells.forEach((head, i) => {
    if (!head.key) return;
    // 自评分 | 折算得分: marks out of a hundred, and the points that they make of the weight.
    const converted = head.key === 'score' && /^(?:折算|加权)/.test(headOf(wordsOf(head.cell)));
    const earlier = cells[chosen.get(head.key) ?? -1];
    const later = earlier && (yearOf(head) ?? 0) > (yearOf(earlier) ?? Number.POSITIVE_INFINITY);
    if (
      converted ||
      later ||
      (head.key === 'weight' ? !isLevel(cells[i + 1]) : !chosen.has(head.key))
    )
      chosen.set(head.key, i);
  });
  return cells.map((head, i) => {
    if (!head.key || chosen.get(head.key) === i) return head;
    const above = head.key === 'weight' && cells[i - 1]?.key === 'level1';
    const adjusted = head.key === 'target' && /调整/.test(wordsOf(head.cell));
    return { ...head, key: above ? 'weight1' : adjusted ? 'adjusted' : undefined };
  });
}

/** 2022年实际值 | 2023年实际值 | 2024年完成值: of one key by years the last is that of the year evaluated. */
const yearOf = ({ cell }: HeadCell): number | undefined => {
  const year = /^(20\d\d)年/.exec(wordsOf(cell))?.[1];
  return year === undefined ? undefined : Number(year);
};

const isLevel = (head: HeadCell | undefined): boolean => /^level/.test(head?.key ?? '');

/** Which columns the form has, with the place of each head. */
export function columnsOf(
  heads: readonly Head[],
): Readonly<Partial<Record<FormColumn, Stated<string>>>> {
  const found: Partial<Record<FormColumn, Stated<string>>> = {};
  for (const head of heads) {
    for (const { key, cell } of head.cells) {
      if (key && key !== 'weight1' && key !== 'adjusted')
        found[key] ??= statedCell(head.table, cell, headOf(wordsOf(cell)));
    }
  }
  return found;
}
