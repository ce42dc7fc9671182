import type { Cell, Table } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { SplitAmount } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { readFigure } from '../figures.ts';
import { figureEntry, statedCell } from './entries.ts';
import { fundLabel, fundOf } from './heads.ts';
import { bareWords, type Line, ownCells, placeOf, wordsOf } from './lines.ts';

const LONGEST = 400;
// A label, a colon, and the amount if one stands there: 其中：一般公共预算：67.46.
const PIECE =
  /([^:：；;，,\d\s][^:：；;，,\d\n]{0,30})[:：][ \t\u3000]*([-\d][\d,，.]*)?[ \t]*(万元|元)?/g;

/** The amounts of a row that stand inside label cells or right beside them, with their labels. */
export function splitsIn(line: Line, unit: string): readonly SplitAmount[] {
  const cells = ownCells(line);
  return gather(cells, (cell, i) => {
    if (cell.text.length > LONGEST || wordsOf(cell) === '') return [];
    const inside = insideCell(line.table, cell, unit);
    const only = inside.length === 1 ? inside[0] : undefined;
    if (inside.length > 1 || (only && only.amount.verbatim !== '')) return inside;
    const next = besideIn(line.table, cells, i);
    const figure = next && readFigure(next.text);
    if (next && figure && (only || fundOf(wordsOf(cell)) !== undefined))
      return [beside(line.table, cell, next, unit)];
    return only ? [only] : [];
  });
}

/** The cell right of a label; in a text the squares that it was merged over are blank cells between. */
const besideIn = (table: Table, cells: readonly Cell[], i: number): Cell | undefined =>
  table.flattened ? cells.slice(i + 1).find((cell) => wordsOf(cell) !== '') : cells[i + 1];

const OF_TYPE = /^(基本|项目)支出(?:总额|合计|金额)?(?:[(（](?:万元|元)[)）])?[:：]?$/;

/** 基本支出总额 | 442.53万元 | 项目支出总额 | 618.17万元: the split by type in a row above the money block. */
export const typesIn = (lines: readonly Line[], unit: string): readonly SplitAmount[] =>
  lines.flatMap((line) => {
    const cells = ownCells(line);
    return cells.flatMap((cell, i): readonly SplitAmount[] => {
      const kind = OF_TYPE.exec(wordsOf(cell))?.[1];
      const next = besideIn(line.table, cells, i);
      if (!kind || !next || !readFigure(next.text)) return [];
      return [
        {
          metric: kind === '基本' ? 'basicExpenditure' : 'projectExpenditure',
          label: statedCell(line.table, cell, fundLabel(wordsOf(cell))),
          amount: figureEntry(line.table, next, unit),
        },
      ];
    });
  });

function beside(table: Table, cell: Cell, next: Cell, unit: string): SplitAmount {
  const metric = fundOf(wordsOf(cell));
  return {
    metric: metric === undefined || metric === 'total' ? 'other' : metric,
    label: statedCell(table, cell, fundLabel(wordsOf(cell))),
    amount: figureEntry(table, next, unit),
  };
}

function insideCell(table: Table, cell: Cell, unit: string): readonly SplitAmount[] {
  const found: SplitAmount[] = [];
  for (const match of matchesOf(cell.text, PIECE)) {
    const [whole, label = '', digits, printed] = match;
    const metric = fundOf(bareWords(label));
    if (metric === undefined || metric === 'total') continue;
    const from = match.index;
    const start = from + whole.length - whole.slice(label.length + 1).trimStart().length;
    found.push({
      metric,
      label: {
        value: fundLabel(bareWords(label)),
        verbatim: label.trim(),
        at: placeOf(table, cell, from, from + label.trimEnd().length),
      },
      amount: amountAt(
        table,
        cell,
        digits ? start : from + whole.trimEnd().length,
        digits,
        printed,
        unit,
      ),
    });
  }
  return found;
}

function amountAt(
  table: Table,
  cell: Cell,
  from: number,
  digits: string | undefined,
  printed: string | undefined,
  unit: string,
): Entry<Figure> {
  const verbatim = digits ? digits + (printed ?? '') : '';
  const value = readFigure(verbatim, unit);
  const written =
    cell.text.slice(from, from + verbatim.length) === verbatim ? verbatim : (digits ?? '');
  const at = placeOf(table, cell, from, from + written.length);
  return value ? { value, verbatim: written, at } : { verbatim: written, at };
}
