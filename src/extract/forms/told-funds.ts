import type { Cell } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { readFigure } from '../figures.ts';
import { rateEntry, statedCell } from './entries.ts';
import { type Line, ownCells, placeOf, wordsOf } from './lines.ts';

const LABEL = /^(?:部门|项目|资金)?(?:预算)?执行率$/;
const AMOUNT = '(?:为|：|:)?\\s*(\\d[\\d,]{0,16}(?:\\.\\d{1,6})?)\\s*(?:万元|元)';
const BUDGET = new RegExp(`(?:全年|年度|调整后)?预算(?:数|金额|资金|总额)?${AMOUNT}`);
const ACTUAL = new RegExp(`(?:执行|支出)(?:数|金额|总额)?${AMOUNT}`);
const RATE = /执行率(?:为|：|:)?\s*(\d{1,4}(?:\.\d{1,4})?[%％])/;
const PERCENT = /^\d[\d,.]*[%％]$/;

/**
 * The total of a form whose row 预算执行率 tells the amounts in words: 「预算数200万元，执行数180万元」 beside 90%. Weight and
 * score stay with the row, which is an indicator as well.
 */
export function toldFunds(lines: readonly Line[]): readonly FundRow[] {
  for (const line of lines) {
    const own = ownCells(line);
    const label = own.find((cell) => LABEL.test(wordsOf(cell)));
    const finalBudget = label && amountIn(line, own, BUDGET);
    const actual = label && amountIn(line, own, ACTUAL);
    if (!label || !finalBudget || !actual) continue;
    const alone = own.filter((cell) => PERCENT.test(wordsOf(cell))).at(-1);
    const rate = amountIn(line, own, RATE) ?? (alone && rateEntry(line.table, alone));
    return [
      {
        row: line.row,
        label: statedCell(line.table, label, wordsOf(label)),
        metric: 'total',
        finalBudget,
        actual,
        ...(rate && { rate }),
      },
    ];
  }
  return [];
}

/** The figure behind the first words that fit, with its unit, as it stands in its cell. */
function amountIn(line: Line, cells: readonly Cell[], pattern: RegExp): Entry<Figure> | undefined {
  for (const cell of cells) {
    const match = pattern.exec(cell.text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const from = match.index + match[0].indexOf(digits);
    const to = match.index + match[0].length;
    const verbatim = cell.text.slice(from, to);
    const value = readFigure(verbatim);
    if (value) return { value, verbatim, at: placeOf(line.table, cell, from, to) };
  }
  return undefined;
}
