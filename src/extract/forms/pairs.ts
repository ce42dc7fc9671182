import type { Cell } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { figureEntry, rateEntry, statedCell } from './entries.ts';
import { type MoneyColumn, moneyColumnOf } from './heads.ts';
import { headOf, type Line, ownCells, wordsOf } from './lines.ts';

const UNIT = /[(（](亿元|万元|元)[)）]/;

/** The total of a form that states its money as labels with the number beside each: 预算数（万元） | 30 | 执行数（万元） | 29.5. */
export function pairedFunds(lines: readonly Line[], unit: string): readonly FundRow[] {
  const found: { [K in MoneyColumn]?: Entry<Figure> } = {};
  let first: { line: Line; cell: Cell } | undefined;
  for (const line of lines) {
    const own = ownCells(line);
    own.forEach((cell, i) => {
      const key = moneyColumnOf(wordsOf(cell));
      const next = own[i + 1];
      if (!key || !next || found[key] || readFigure(next.text) === undefined) return;
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
  return [{ row: line.row, label, metric: 'total', ...found }];
}
