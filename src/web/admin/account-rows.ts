import type { AccountRow } from '../../cycle/account-list.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';

/** Heads under which lists of accounts name what is needed. */
const HEADS: Readonly<Record<keyof AccountRow, RegExp>> = {
  account: /^(?:登录)?(?:账号|帐号|用户名|登录名)$|^account$/i,
  name: /^姓名$|^(?:用户|人员)姓名$|^name$/i,
  role: /^(?:岗位|角色|职责)$|^role$/i,
  unit: /^(?:所属|所在)?(?:单位|部门|预算单位)?(?:编码|代码|编号|路径)$|^unit$/i,
};
const HEAD_WITHIN = 10;

/** A list of accounts as rows of a spreadsheet, heads in any order; undefined when there are no heads. */
export function accountRows(
  cells: readonly (readonly string[])[],
): readonly AccountRow[] | undefined {
  const flat = (text: string | undefined): string => squeeze(foldWidth(text ?? ''));
  const columnOf = (row: readonly string[], key: keyof AccountRow) =>
    row.findIndex((cell) => HEADS[key].test(flat(cell)));
  const head = cells
    .slice(0, HEAD_WITHIN)
    .findIndex((row) =>
      ['account', 'name', 'role'].every((key) => columnOf(row, key as keyof AccountRow) >= 0),
    );
  if (head < 0) return undefined;
  const at = (key: keyof AccountRow) => columnOf(cells[head] ?? [], key);
  const [account, name, role, unit] = [at('account'), at('name'), at('role'), at('unit')];
  return cells
    .slice(head + 1)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => ({
      account: flat(row[account]),
      name: flat(row[name]),
      role: flat(row[role]),
      unit: flat(row[unit]),
    }));
}
