import type { DraftCell } from '../../../document/build.ts';

const FIGURE = '-?\\d[\\d,]*\\.\\d+';
const ALONE = new RegExp(`^${FIGURE}$`);
const HAN = '[\\p{Script=Han}）)]';
/** 「住房保障支出29.89」, 「684.79本年支出合计」, 「6.84 0.00」: what two columns hold, with no gap between that parts them. */
const GLUED = [
  new RegExp(`^(\\D*${HAN})\\s*(${FIGURE})$`, 'u'),
  new RegExp(`^(${FIGURE})\\s*(\\p{Script=Han}.*)$`, 'su'),
  new RegExp(`^(${FIGURE})\\s+(${FIGURE})$`),
];
/** So many rows have words or figures in the columns. */
const FEWEST = 2;

/**
 * Parts a cell over two columns that holds the words of the one and the figure of the other, or a figure of each: only where other
 * rows have just such cells in these columns.
 */
export function parted(cells: readonly DraftCell[]): readonly DraftCell[] {
  const wide = cells.filter(({ columnSpan, rowSpan }) => columnSpan === 2 && rowSpan === 1);
  if (!wide.some(({ text }) => GLUED.some((pattern) => pattern.test(text)))) return cells;
  const single = cells.filter(({ columnSpan, text }) => columnSpan === 1 && text !== '');
  const hasLike = (column: number, text: string): boolean =>
    single.filter((each) => each.column === column && ALONE.test(each.text) === ALONE.test(text))
      .length >= FEWEST;
  return cells.flatMap((cell): readonly DraftCell[] => {
    if (!wide.includes(cell)) return [cell];
    const [, left, right] =
      GLUED.map((pattern) => pattern.exec(cell.text)).find((match) => match !== null) ?? [];
    if (!left || !right || !hasLike(cell.column, left) || !hasLike(cell.column + 1, right))
      return [cell];
    return [
      { ...cell, columnSpan: 1, text: left },
      { ...cell, columnSpan: 1, column: cell.column + 1, text: right },
    ];
  });
}
