import type { Cell, Table } from '../../document/document.ts';
import { blockAt } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { statedIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';
import { projectsInRows } from './projects-in-rows.ts';

const NONE = /^[-—–/／\\]*$/;
const TASKS = /^(?:年度)?(?:主要|重点|工作)?任务(?:名称|内容)?$/;
const INDICATORS = /^[一三]级指标/;
const SUM = /^(?:金额|任务|支出|资金)?(?:合计|总计)$/;
/** A row that is a part of the one above counts once. */
const PART = /^其中/;
/** So many tasks are listed at most. */
const MOST_TASKS = 30;

/**
 * The tasks of the year with their amounts, as forms of whole departments list them above the money block (任务名称 …
 * 金额合计): every column comes to its total. And the line 年初预算 | 调整后预算 | 调整数 of base data tables.
 */
export function blockRelations(report: Report): readonly Relation[] {
  const forms = report.forms.map(({ block }) => block);
  const bases = report.baseDataTables.map(({ block }) => block);
  const tables = [...new Set([...forms, ...bases])].flatMap((block): readonly Table[] => {
    const table = blockAt(report.document, block);
    return table?.kind === 'table' && !lostItsGrid(table) ? [table] : [];
  });
  return tables.flatMap((table) => [
    ...tasksOf(report, table),
    ...tasksOfProjects(report, table),
    ...projectsInRows(report, table),
    ...postsOf(table),
    ...adjustmentsOf(report, table),
  ]);
}

function tasksOf(report: Report, table: Table): readonly Relation[] {
  // 年度主要任务 stands beside the whole block, 任务名称 over the names of the tasks.
  const heads = labelsIn(table, /任务/, TASKS);
  const head = heads.filter((cell) => cell.row === heads[0]?.row).at(-1);
  if (!head) return [];
  // Behind the heads of the indicators a sum is one of points.
  const end = table.cells.find(
    (cell) => cell.row > head.row && INDICATORS.test(squeeze(cell.text)),
  )?.row;
  const total = table.cells.find(
    (cell) =>
      cell.row > head.row &&
      cell.row <= Math.min(head.row + MOST_TASKS, end ?? table.rows) &&
      cell.column <= head.column &&
      SUM.test(squeeze(cell.text)),
  );
  if (!total) return [];
  const rows = Array.from({ length: total.row - head.row }, (_, i) => head.row + i + 1)
    .map((row) => table.cells.filter((cell) => cell.row === row && cell.column >= head.column))
    .filter((cells) => cells.some((cell) => statedIn(table, cell)));
  const sums = rows.at(-1);
  const tasks = rows.slice(0, -1);
  if (sums?.[0]?.row !== total.row || tasks.length < 2) return [];
  if (tasks.some(([first]) => first && PART.test(squeeze(first.text)))) return [];
  // In a text the label of the sum lost the squares that it ran over.
  if (table.uncertain && tasks.some((cells) => cells.length !== sums.length)) return [];
  return sums.flatMap((sum) => {
    const parts = tasks.flatMap((cells) => cells.find((cell) => cell.column === sum.column) ?? []);
    const plain = parts.every((cell) => statedIn(table, cell) || NONE.test(squeeze(cell.text)));
    if (!plain || parts.length < tasks.length) return [];
    return relation(
      statedIn(table, sum),
      parts.map((cell) => statedIn(table, cell)),
      unitOf(report, table),
    );
  });
}

/**
 * Tasks without a row of their sum, all project expenditure by their names: budget and spending of the form's row 项目支出
 * are their sums, where one of the two is.
 */
function tasksOfProjects(report: Report, table: Table): readonly Relation[] {
  const form = report.forms.find(({ block }) => block === table.block);
  const row = form?.funds.find(({ metric }) => metric === 'projectExpenditure');
  const head = row && labelsIn(table, /任/, /^任务(?:名称|内容)$/)[0];
  if (!row || !head) return [];
  const heads = table.cells.filter(
    (cell) =>
      cell.row === head.row && cell.column > head.column && /[预算执行支出]{2}/.test(cell.text),
  );
  const end = table.cells.find(
    (cell) => cell.row > head.row && INDICATORS.test(squeeze(cell.text)),
  )?.row;
  const found = heads.flatMap(({ text, column }): readonly Relation[] => {
    const parts: Stated<Figure>[] = [];
    for (let at = head.row + 1; at < (end ?? table.rows); at += 1) {
      const cell = table.cells.find((each) => each.row === at && each.column === column);
      const stated = cell && statedIn(table, cell);
      if (!stated) break;
      parts.push(stated);
    }
    const whole = statedOf(/执行|支出/.test(text) ? row.actual : row.finalBudget);
    return parts.length < 2 ? [] : relation(whole, parts, unitOf(report, table));
  });
  return found.some(({ balance }) => balance.verdict === 'same') ? found : [];
}

/** Labels are no longer than this, white space and all. */
const LABEL = 20;

/** The cells with a label; `holds` is what stands in each such cell as it is printed: most have none of it, and need not be laid bare. */
function labelsIn(
  { cells }: Table,
  holds: RegExp,
  label: RegExp,
  laidBare: (text: string) => string = squeeze,
): readonly Cell[] {
  const found: Cell[] = [];
  for (const cell of cells)
    if (cell.text.length <= LABEL && holds.test(cell.text) && label.test(laidBare(cell.text)))
      found.push(cell);
  return found;
}

const SAYS_POSTS = /编\s*制|在|实\s*有/;
const POSTS = /编制(?:总?数|人数)?$|(?:在职|在编|实有)(?:人员)?(?:人?数)?$/;

/** Posts and staff by kind under their heads, closed by the row 合计. */
function postsOf(table: Table): readonly Relation[] {
  return labelsIn(table, SAYS_POSTS, POSTS).flatMap((head) => {
    const parts: Stated<Figure>[] = [];
    for (let row = head.row + head.rowSpan; row < table.rows; row += 1) {
      const cells = table.cells.filter((cell) => cell.row === row);
      const cell = cells.find((each) => each.column === head.column);
      const stated = cell && statedIn(table, cell);
      if (!stated) return [];
      if (cells.some((each) => each.column < head.column && SUM.test(squeeze(each.text))))
        return parts.length > 1 ? relation(stated, parts, '人') : [];
      parts.push(stated);
    }
    return [];
  });
}

const ORIGINAL = /^年初(?:部门)?预算(?:数|金额)?$/;
const FINAL = /^(?:全年|调整后的?|最终)预算(?:数|金额)?$|^(?:预算)?调整后(?:数|金额)?$/;
const ADJUSTED = /^(?:预算)?(?:调整|追加|调增)(?:数|额|金额)$/;

/** 年初预算 | 100 | 调整后预算 | 108 | 调整数 | 8: labels and amounts in turn. */
function adjustmentsOf(report: Report, table: Table): readonly Relation[] {
  return labelsIn(table, /年初/, ORIGINAL, bare).flatMap((start) => {
    const cells = table.cells.filter((cell) => cell.row === start.row);
    const beside = (label: RegExp): Stated<Figure> | undefined => {
      const at = cells.findIndex(({ text }) => text.length <= LABEL && label.test(bare(text)));
      const value = at < 0 ? undefined : cells[at + 1];
      return value && statedIn(table, value);
    };
    const original = beside(ORIGINAL);
    const [final, adjusted] = original ? [beside(FINAL), beside(ADJUSTED)] : [];
    if (!original || !final || !adjusted) return [];
    const added = relation(final, [original, adjusted], unitOf(report, table));
    // A cut may be told without its sign.
    const cut = relation(original, [final, adjusted], unitOf(report, table));
    return cut.some(({ balance }) => balance.verdict !== 'different') ? [] : added;
  });
}

/** A label without what stands in brackets behind it. */
const bare = (text: string): string => squeeze(text).replace(/[（(].*$/, '');
