import type { Cell, Table } from '../../document/document.ts';
import { anchorsOfRow } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { WHOLE } from '../../values/thousands.ts';
import { unitTold } from './money-unit.ts';
import { firstRow, headAt, plainTables } from './table-sums.ts';
import { TOTAL_ROW } from './told-totals.ts';

/** A row of a plain table with its name and the figures behind it. */
export interface NamedRow {
  readonly name: string;
  readonly table: Table;
  readonly unit: string;
  readonly cells: readonly { readonly head: string; readonly cell: Cell }[];
}

const NAMES = /名称|乡镇|街道|单位|学校|项目$|部门|村|县|地区|市州|类别$/;
const NUMBER = new RegExp(`^${WHOLE}(?:\\.\\d{1,6})?[%％]?$`);
/** Names of kinds of spending are no names of one project. */
const KIND =
  /^(?:基本|项目|人员|公用|本年|其他|其中|小计|合计|总计)|支出|收入|结转|结余|拨款|预算|(?<!经)费$|^(?:办公|公用|人员|业务|工作|日常|运转|专项|会议|培训|项目)经费$/;
const SHORTEST = 3;

/** The rows of plain tables that have a name, the rows of totals among them. */
export const namedRows = once((report: Report): readonly NamedRow[] =>
  plainTables(report).flatMap((table) => rowsOf(report, table)),
);

/** Those that their name tells from all others: a text that tells the name tells of the row. */
export const ownRows = once((report: Report): readonly NamedRow[] => {
  const rows = namedRows(report);
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.filter(
    ({ name }) =>
      counts.get(name) === 1 &&
      name.length >= SHORTEST &&
      !KIND.test(name) &&
      !rows.some((other) => other.name !== name && other.name.includes(name)),
  );
});

function rowsOf(report: Report, table: Table): readonly NamedRow[] {
  const first = firstRow(table);
  if (!first) return [];
  const heads = Array.from({ length: table.columns }, (_, column) => headAt(table, first, column));
  const named = heads.findIndex((head) => NAMES.test(head.split(' ').at(-1) ?? ''));
  const label = Math.max(named, 0);
  const found: NamedRow[] = [];
  const unit = unitTold(report, table);
  for (let row = first; row < table.rows; row += 1) {
    const here = anchorsOfRow(table, row);
    const own = here.find((cell) => cell.column <= label && cell.column + cell.columnSpan > label);
    // 合计 may stand in the column of the numbers, and leave that of the names blank.
    const front = own?.text.trim() === '' ? here.find((cell) => cell.column < label) : own;
    const name = squeeze(front?.text ?? '');
    const cells = gather(here, (cell) =>
      cell.column > label && NUMBER.test(cell.text.trim())
        ? [{ head: heads[cell.column] ?? '', cell }]
        : [],
    );
    // 合计 below 资金级次 is a total all the same.
    const isKnown = named < 0 ? TOTAL_ROW.test(name) : name !== '';
    if (isKnown && cells.length > 0) found.push({ name, table, unit, cells });
  }
  return found;
}
