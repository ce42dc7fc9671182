import type { UnitRow } from '../../../cycle/unit-tree.ts';
import { foldWidth, squeeze } from '../../../values/chinese.ts';

/** Heads under which lists of units name what is needed. */
const HEADS: Readonly<Record<keyof UnitRow, RegExp>> = {
  id: /^(?:单位|部门|预算)?(?:单位)?(?:编码|代码|编号)$|^code$/i,
  name: /^(?:单位|部门|预算单位|机构)?(?:名称|全称)$|^(?:单位|部门)$|^name$/i,
  parent: /^(?:上级|主管)(?:单位|部门)?(?:编码|代码|编号)$|^parent$/i,
  kind: /^(?:单位|机构)?(?:类别|类型|性质|级别)$|^kind$/i,
};
const HEAD_WITHIN = 10;

/**
 * A list of units as copied from a spreadsheet: heads in any order, the unit above by its code, 主管部门 or a unit of budget. Without
 * a column of kinds, what stands directly below the division is a department. Undefined when there are no heads.
 */
export function unitRows(cells: readonly (readonly string[])[]): readonly UnitRow[] | undefined {
  const flat = (text: string | undefined): string => squeeze(foldWidth(text ?? ''));
  const columnOf = (row: readonly string[], key: keyof UnitRow) =>
    row.findIndex((cell) => HEADS[key].test(flat(cell)));
  const head = cells
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => columnOf(row, 'id') >= 0 && columnOf(row, 'name') >= 0);
  if (head < 0) return undefined;
  const at = (key: keyof UnitRow) => columnOf(cells[head] ?? [], key);
  const [id, name, parent, kind] = [at('id'), at('name'), at('parent'), at('kind')];
  return cells
    .slice(head + 1)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const above = flat(row[parent]);
      const said = flat(row[kind]);
      const department = said === '' ? above === '' : /主管|一级|部门/.test(said);
      return {
        id: flat(row[id]),
        name: flat(row[name]),
        parent: above,
        kind: department ? ('department' as const) : ('unit' as const),
      };
    });
}
