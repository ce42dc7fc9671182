import type { Cell, Table } from '../../document/document.ts';
import type { RubricTable } from '../../report/forms.ts';
import { figureIn, isNumeric } from './amounts.ts';
import { labelIn, squareAt } from './cells.ts';

/** A rubric whose score column is parted among units (各单位得分: 甲站 | 乙站) is one rubric for each of them. */
export function byUnits(
  table: Table,
  score: Cell | undefined,
  rubric: RubricTable,
): readonly RubricTable[] {
  if (!score || score.columnSpan < 2) return [rubric];
  const below = score.row + score.rowSpan;
  const units = table.cells.filter(
    (cell) =>
      cell.row === below &&
      cell.column >= score.column &&
      cell.column < score.column + score.columnSpan &&
      labelIn(cell) !== '',
  );
  if (units.length < 2 || units.some((cell) => isNumeric(cell.text))) return [rubric];
  const total = rubric.totalScore?.at.row;
  return units.map((unit) => {
    const under = (row: number | undefined): Cell | undefined =>
      row === undefined ? undefined : squareAt(table, row, unit.column);
    const sum = under(total);
    return {
      ...rubric,
      items: rubric.items
        .filter((item) => item.row > below)
        .map((item) => {
          const cell = under(item.row);
          return cell ? { ...item, score: figureIn(table, cell, '分') } : item;
        }),
      ...(sum && { totalScore: figureIn(table, sum, '分') }),
    };
  });
}
