import type { Cell, Table } from '../../document/document.ts';
import type { Stated } from '../../document/stated.ts';
import type { RubricItem, RubricTable } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { figureIn, figureOf } from './amounts.ts';
import { labelIn, statedIn, wordsIn } from './cells.ts';

const ITEM_MAX = /^\(\d{1,3}(?:\.\d+)?分\)$/;
const GROUP_MAX = /^\d{1,3}(?:\.\d+)?分$/;
const TOTAL = /^(?:合计|总计|总分)$/;
const SAYS_POINTS = /得\d|扣\d|得分|[\d满]分[。；;，,)]|扣分/;
const NAME_LENGTH = 8;

/**
 * A rubric of which a text kept one cell a line: an item's name stands before its points in brackets, the name of a
 * group before points without brackets; what follows is the criterion, then the evidence.
 */
export function itemsOfList(
  table: Table,
): Pick<RubricTable, 'items' | 'totalMax' | 'totalScore'> | undefined {
  const lines = table.cells.filter((cell) => labelIn(cell) !== '');
  const marks = lines.flatMap((cell, i) => (isPoints(cell) ? [i] : []));
  const total = lines.findIndex((cell) => TOTAL.test(labelIn(cell)));
  const end = total < 0 ? lines.length : total;
  const items: RubricItem[] = [];
  let group: Pick<RubricItem, 'level1' | 'level1Max'> = {};
  marks.forEach((at, k) => {
    if (at >= end) return;
    const name = nameBefore(table, lines, at);
    const max = pointsIn(table, lines[at]);
    if (!name || !max) return;
    if (GROUP_MAX.test(labelIn(lines[at]))) {
      group = { level1: name.stated, level1Max: max };
      return;
    }
    const next = marks[k + 1];
    const stop =
      next === undefined || next >= end ? end : (nameBefore(table, lines, next)?.from ?? next);
    items.push({
      row: lines[at]?.row ?? 0,
      ...group,
      level2: name.stated,
      max,
      ...bodyOf(table, lines.slice(at + 1, stop)),
    });
  });
  if (items.length < 2) return undefined;
  const figures = total < 0 ? [] : lines.slice(total + 1).filter((cell) => figureOf(cell.text));
  return {
    items,
    ...(figures[0] && { totalMax: figureIn(table, figures[0], '分') }),
    ...(figures[1] && { totalScore: figureIn(table, figures[1], '分') }),
  };
}

/** Whether a text says how points are given. */
export const saysPoints = (cell: Cell | undefined): boolean => SAYS_POINTS.test(labelIn(cell));

const isPoints = (cell: Cell): boolean =>
  ITEM_MAX.test(labelIn(cell)) || GROUP_MAX.test(labelIn(cell));

/** The name over a line of points; narrow cells break a name into several lines. */
function nameBefore(
  table: Table,
  lines: readonly Cell[],
  at: number,
): { readonly stated: Stated<string>; readonly from: number } | undefined {
  if (!isName(lines[at - 1])) return undefined;
  let from = at - 1;
  while (from > 0 && at - from < 3 && isPiece(lines[from - 1]) && isPiece(lines[from])) from -= 1;
  const first = lines[from];
  if (!first) return undefined;
  const value = lines.slice(from, at).map(labelIn).join('');
  return { stated: statedIn(table, first, value), from };
}

/** A line so short that it can be a piece of a name: 绩效 | 自评表. */
const isPiece = (cell: Cell | undefined): boolean => isName(cell) && labelIn(cell).length <= 3;

function isName(cell: Cell | undefined): boolean {
  const label = labelIn(cell);
  return (
    label !== '' && label.length <= NAME_LENGTH && !/[。；;，,、]$/.test(label) && !/\d/.test(label)
  );
}

function pointsIn(table: Table, cell: Cell | undefined): Stated<Figure> | undefined {
  const value = cell && figureOf(labelIn(cell).replace(/[()]/g, ''), '分');
  return cell && value ? statedIn(table, cell, value) : undefined;
}

/** The criterion says how points are given; lines after the last such are the evidence. */
function bodyOf(table: Table, lines: readonly Cell[]): Pick<RubricItem, 'criterion' | 'evidence'> {
  const last = lines.findLastIndex((cell) => saysPoints(cell));
  const criterion = lines[0];
  const evidence = lines[last + 1];
  return {
    criterion: criterion ? wordsIn(table, criterion) : { verbatim: '', at: { block: table.block } },
    ...(evidence && evidence !== criterion && { evidence: wordsIn(table, evidence) }),
  };
}
