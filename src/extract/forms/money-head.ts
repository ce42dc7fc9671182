import type { Cell } from '../../document/document.ts';
import { gather } from '../../values/gather.ts';
import { type MoneyColumn, moneyColumnOf } from './heads.ts';
import { type Line, ownCells, wordsOf } from './lines.ts';
import type { MoneyHead } from './money-columns.ts';

/** The line of heads over the amounts of a money block, each column once. */
export function headOfMoney(line: Line): MoneyHead {
  const named = gather(ownCells(line), (cell) => {
    const key = moneyColumnOf(wordsOf(cell));
    return key ? [{ key, cell }] : [];
  });
  // 「预算资金 | 年初预算 | 调整后预算」: a first cell whose column comes again is the block's own label.
  const [first, ...others] = withoutChange(withOriginal(named));
  const list = first
    ? others.some(({ key }) => key === first.key)
      ? others
      : [first, ...others]
    : [];
  const taken = new Set<MoneyColumn>();
  const cells = list.filter(({ key }) => !taken.has(key) && taken.add(key));
  return { line, cells };
}

interface Named {
  readonly key: MoneyColumn;
  readonly cell: Cell;
}

/**
 * 「年初预算 | 调整预算 | 全年预算」, 「年初预算 | 调整数 | 调整后预算数」: beside the budget of the whole year, or that after the
 * adjustment, what is called after a change is the change.
 */
function withoutChange(named: readonly Named[]): readonly Named[] {
  const finals = named.filter(({ key }) => key === 'finalBudget');
  const isFinal = ({ cell }: Named): boolean => FINAL.test(wordsOf(cell));
  const hasFinal = finals.length >= 2 && finals.some(isFinal);
  const hasAdjusted = named.some(({ cell }) => AFTERWARDS.test(wordsOf(cell)));
  const isChange = ({ cell }: Named): boolean => hasAdjusted && CHANGE.test(wordsOf(cell));
  return named.filter(
    (each) => each.key !== 'finalBudget' || (hasFinal ? isFinal(each) : !isChange(each)),
  );
}

const FINAL = /^(?:全年|年度|调整后|最终|年末)/;
const AFTERWARDS = /(?:调整|调剂|追加)后/;
const CHANGE = /^(?:预算)?(?:调整|调剂|追加)(?:预算)?(?:数|额|金额)?$/;
const PLAIN = /^(?:年度|部门|财政)?预算(?:数|金额|安排数)(?:（万?元）|\(万?元\))?$/;
const ADJUSTED = /调整|调剂|变动|追加/;

/**
 * 「预算数 | 调整预算数 | 决算数」: of two budgets the plain one in front of the adjusted one is the original. 「年初预算数 |
 * 年度预算数」: behind the original the budget of the year is the final one, if no other is called so.
 */
function withOriginal(named: readonly Named[]): readonly Named[] {
  const budgets = named.filter(({ key }) => /Budget$/.test(key));
  const opening = budgets.findIndex(({ cell }) => /^年初/.test(wordsOf(cell)));
  const ofYear = budgets.find(
    ({ key, cell }, i) => i > opening && key === 'originalBudget' && /^年度/.test(wordsOf(cell)),
  );
  const hasFinal = budgets.some(
    ({ key, cell }) => key === 'finalBudget' && !CHANGE.test(wordsOf(cell)),
  );
  if (opening >= 0 && ofYear && !hasFinal)
    return named.map((each) => (each === ofYear ? { ...each, key: 'finalBudget' } : each));
  const [plain, adjusted, ...more] = budgets;
  const isPair =
    plain?.key === 'finalBudget' &&
    adjusted?.key === 'finalBudget' &&
    more.length === 0 &&
    plain.cell.column > 0 &&
    PLAIN.test(wordsOf(plain.cell)) &&
    ADJUSTED.test(wordsOf(adjusted.cell));
  if (!isPair) return named;
  return named.map((each) => (each === plain ? { ...each, key: 'originalBudget' } : each));
}
