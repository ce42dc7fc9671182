import type { Table } from '../../document/document.ts';
import { gridOf, lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { statedIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';
import { plainTables } from './table-sums.ts';

const PARTS: readonly (readonly RegExp[])[] = [
  [/^第?[一1]季度$/, /^第?[二2]季度$/, /^第?[三3]季度$/, /^第?[四4]季度$/],
  [/^上半年$/, /^下半年$/],
];
const YEAR = /^(?:全年|年度)?(?:合计|总计|累计|小计)?$|^本年合计$/;
/** Rates, averages and what is counted up from the beginning of the year have no sum. */
const NO_SUM = /率|占比|比例|进度|均|单价|标准|累计|满意|得分|余额|末/;

/** 「一季度 | 二季度 | 三季度 | 四季度 | 全年」 as the heads of columns: each row of them is its own sum, be it the only one. */
export const quartersInRows = (report: Report): readonly Relation[] =>
  plainTables(report).flatMap((table) =>
    lostItsGrid(table) ? [] : sumsIn(table, unitOf(report, table)),
  );

function sumsIn(table: Table, unit: string): readonly Relation[] {
  const grid = gridOf(table);
  const heads = (grid[0] ?? []).map((cell) => squeeze(cell?.text ?? ''));
  const parts = PARTS.map((own) => own.map((part) => heads.findIndex((head) => part.test(head))));
  const own = parts.find((columns) => columns.every((column) => column >= 0));
  const whole = own ? heads.findIndex((head) => head !== '' && YEAR.test(head)) : -1;
  if (!own || whole < 0 || NO_SUM.test(heads[0] ?? '')) return [];
  return grid.slice(1).flatMap((cells): readonly Relation[] => {
    if (NO_SUM.test(squeeze(cells[0]?.text ?? ''))) return [];
    const at = (column: number) => {
      const cell = cells[column];
      return cell && statedIn(table, cell);
    };
    const [total, values] = [at(whole), own.map(at)];
    const last = values.at(-1);
    if (values.some((value) => value === undefined)) return [];
    // What each quarter comes to since the beginning of the year ends with that of the year.
    const grows = values.every(
      (value, i) =>
        i === 0 ||
        (value && numberOf(value.value) >= numberOf(values[i - 1]?.value ?? value.value)),
    );
    if (!total || !last || (grows && numberOf(total.value) === numberOf(last.value))) return [];
    return relation(total, values, unit);
  });
}
