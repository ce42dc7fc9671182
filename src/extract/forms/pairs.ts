import type { Cell } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { figureEntry, rateEntry, statedCell } from './entries.ts';
import { fundLabel, fundOf, type MoneyColumn, moneyColumnOf } from './heads.ts';
import { headOf, type Line, ownCells, wordsOf } from './lines.ts';

const UNIT = /[(（](亿元|万元|元)[)）]/;

/**
 * The money of a form that states it as labels with the number beside each: 预算数（万元） | 30 | 执行数（万元） | 29.5,
 * the parts in the rows below alike: 其中：财政资金 | 20 | 其中：财政资金 | 19.5.
 */
export function pairedFunds(lines: readonly Line[], unit: string): readonly FundRow[] {
  const found: { [K in MoneyColumn]?: Entry<Figure> } = {};
  let first: { line: Line; cell: Cell } | undefined;
  const hasFinal = lines.some((line) =>
    ownCells(line).some((cell) => FINAL.test(headOf(wordsOf(cell)))),
  );
  for (const line of lines) {
    const own = ownCells(line);
    own.forEach((cell, i) => {
      const key = moneyColumnOf(wordsOf(cell));
      const next = own[i + 1];
      if (hasFinal && CHANGE.test(headOf(wordsOf(cell)))) return;
      if (!key || !next || found[key] || readFigure(next.text) === undefined) return;
      // 自评得分 in a row of its own is of the whole form.
      if (key === 'score' && first?.line !== line && /自评|[总综]/.test(cell.text)) return;
      first ??= { line, cell };
      const amount = key === 'originalBudget' || key === 'finalBudget' || key === 'actual';
      const printed = UNIT.exec(cell.text)?.[1] ?? unit;
      found[key] =
        key === 'rate'
          ? rateEntry(line.table, next)
          : figureEntry(line.table, next, amount ? printed : '');
    });
  }
  if (!first || !found.actual || !(found.finalBudget ?? found.originalBudget)) return [];
  const { line, cell } = first;
  const label = statedCell(line.table, cell, headOf(wordsOf(cell)));
  const last = ownCells(line).at(-1);
  // The rate stands behind the pairs, under a head of its own.
  const rate = !found.rate && last && PERCENT.test(wordsOf(last)) && rateEntry(line.table, last);
  const total: FundRow = {
    row: line.row,
    label,
    metric: 'total',
    ...found,
    ...(rate && { rate }),
  };
  return [total, ...partsBelow(lines.slice(lines.indexOf(line) + 1), pairsOf(line), unit)];
}

/** 预算执行率 | 95% | 分值 | 10 | 得分 | 9.5: a row that scores the rate of amounts which stand elsewhere. */
export function ratedFunds(lines: readonly Line[]): readonly FundRow[] {
  for (const line of lines) {
    const pairs = new Map(
      pairsOf(line).flatMap(({ label, amount }) => {
        const key = moneyColumnOf(wordsOf(label));
        return key ? [[key, { label, amount }] as const] : [];
      }),
    );
    const [rate, weight, score] = (['rate', 'weight', 'score'] as const).map((key) =>
      pairs.get(key),
    );
    if (!rate || !weight || !score || !PERCENT.test(wordsOf(rate.amount))) continue;
    return [
      {
        row: line.row,
        label: statedCell(line.table, rate.label, headOf(wordsOf(rate.label))),
        metric: 'total',
        rate: rateEntry(line.table, rate.amount),
        weight: figureEntry(line.table, weight.amount, ''),
        score: figureEntry(line.table, score.amount, ''),
      },
    ];
  }
  return [];
}

/** Beside the budget of the whole year what is called after a change is the change. */
const FINAL = /^(?:全年|调整后的?|最终)预算/;
const CHANGE = /^(?:预算)?(?:调整|调剂|追加)(?:预算)?(?:数|额|金额)?$/;
const PERCENT = /^\d[\d.]*[%％]$/;

/** The amounts of a row that has labels and amounts in turn. */
const pairsOf = (line: Line): readonly { readonly label: Cell; readonly amount: Cell }[] => {
  const own = ownCells(line);
  return own.flatMap((label, i) => {
    const amount = own[i + 1];
    const isPair = amount && NAMED.test(wordsOf(label)) && !NAMED.test(wordsOf(amount));
    return isPair && readFigure(amount.text) !== undefined ? [{ label, amount }] : [];
  });
};
const NAMED = /\p{Script=Han}{2}/u;

/** The parts of the total, in rows that have as many pairs of one source. */
function partsBelow(
  lines: readonly Line[],
  whole: ReturnType<typeof pairsOf>,
  unit: string,
): readonly FundRow[] {
  const end = lines.findIndex((line) => {
    const pairs = pairsOf(line);
    return whole.length < 2 || pairs.length !== whole.length || sourceOf(pairs) === undefined;
  });
  return lines.slice(0, end < 0 ? undefined : end).flatMap((line): readonly FundRow[] => {
    const pairs = pairsOf(line);
    const label = pairs[0]?.label;
    const metric = sourceOf(pairs);
    if (!label || !metric) return [];
    const amounts: { [K in MoneyColumn]?: Entry<Figure> } = {};
    pairs.forEach(({ amount }, i) => {
      const key = moneyColumnOf(wordsOf(whole[i]?.label ?? label));
      if (key) amounts[key] = figureEntry(line.table, amount, unit);
    });
    const words = fundLabel(wordsOf(label));
    return [
      { row: line.row, label: statedCell(line.table, label, words), metric, within: 0, ...amounts },
    ];
  });
}

/** The one source that all labels of a row name. */
function sourceOf(pairs: ReturnType<typeof pairsOf>): FundRow['metric'] | undefined {
  const [first, ...rest] = pairs.map(({ label }) => fundLabel(wordsOf(label)));
  const metric = first === undefined ? undefined : fundOf(first);
  return metric !== 'total' && rest.every((each) => each === first) ? metric : undefined;
}
