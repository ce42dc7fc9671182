import type { DraftCell } from '../../../document/build.ts';
import { ANCHOR } from './row-cost.ts';

/** A row of words with no figure among them may be of heads, when it has so many. */
const FEWEST = 3;
/** Words of a head are no longer. */
const LONGEST = 24;

/**
 * Gives heads the columns and rows over which they stand: 基本支出 over 人员经费 and 公用经费; 项目支出 beside it down to the foot
 * of the heads; and a name at the left over the row of its figures, which has none of its own.
 */
export function headsLaid(cells: readonly DraftCell[]): readonly DraftCell[] {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  for (const cells of rows.values()) cells.sort((a, b) => a.column - b.column);
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const [upper, lower] = [rows.get(row) ?? [], rows.get(row + 1) ?? []];
    if (!isWords(upper)) continue;
    const [first, second] =
      isHeads(upper, 2) && isHeads(lower, 2)
        ? down(spread(upper, lower), lower)
        : nameDown(upper, lower);
    rows.set(row, [...first]);
    rows.set(row + 1, [...second]);
  }
  return [...rows.values()].flatMap(totalFromLeft);
}

const TOTAL = /^(?:合计|总计|总分|总得分|小计|得分合计|自评总分)/;

/** The word of a total stands in the middle of a cell that reaches from the left edge. */
function totalFromLeft(row: readonly DraftCell[]): readonly DraftCell[] {
  const at = row.findIndex((cell) => cell.text !== '');
  const [first, total] = [row[0], row[at]];
  if (!first || !total || at < 1 || !TOTAL.test(total.text.replace(/\s/g, ''))) return row;
  if (first.column !== 0 || row.slice(0, at).some((cell) => cell.rowSpan > 1)) return row;
  const width = total.column + total.columnSpan;
  return [{ ...total, column: 0, columnSpan: width }, ...row.slice(at + 1)];
}

/** A number with its unit, or a target with its sign. */
const VALUE = /^[≥≤=＝<>＜＞]|^-?\d[\d,，.]*[^\d]{0,5}$/;

const isWords = (row: readonly DraftCell[]): boolean =>
  row.every((cell) => !ANCHOR.test(cell.text) && !VALUE.test(cell.text));

const isHeads = (row: readonly DraftCell[], least = FEWEST): boolean =>
  isWords(row) &&
  row.filter((cell) => cell.text !== '').length >= least &&
  row.every((cell) => cell.text.length <= LONGEST);

/** Heads as wide as the blank squares beside them under which further heads stand. */
function spread(upper: readonly DraftCell[], lower: readonly DraftCell[]): readonly DraftCell[] {
  const under = (cell: DraftCell): boolean =>
    lower.some(
      (other) =>
        other.column === cell.column && other.columnSpan === cell.columnSpan && other.text !== '',
    );
  const parted = (cell: DraftCell | undefined): boolean =>
    cell !== undefined && cell.rowSpan === 1 && under(cell);
  const gone = new Set<DraftCell>();
  const wider = new Map<DraftCell, DraftCell>();
  upper.forEach((head, at) => {
    if (head.text === '' || !parted(head)) return;
    let [from, to] = [at, at];
    const free = (cell: DraftCell | undefined): boolean =>
      parted(cell) && cell?.text === '' && !gone.has(cell);
    while (free(upper[from - 1])) from -= 1;
    while (free(upper[to + 1])) to += 1;
    const run = upper.slice(from, to + 1);
    if (run.length < 2) return;
    for (const cell of run) if (cell !== head) gone.add(cell);
    wider.set(head, {
      ...head,
      column: run[0]?.column ?? head.column,
      columnSpan: run.reduce((sum, cell) => sum + cell.columnSpan, 0),
    });
  });
  return upper.filter((cell) => !gone.has(cell)).map((cell) => wider.get(cell) ?? cell);
}

type Pair = readonly [readonly DraftCell[], readonly DraftCell[]];

/** What is left of a head on the row below, where its last line came to stand there. */
const REST = 3;
/** Heads that are whole though they are short. */
const WHOLE =
  /^(?:分值|得分|权重|备注|金额|单位|原因|小计|合计|指标值|完成值|执行率|预算数|决算数)$/;
/** Words of a head over others are no longer. */
const LONGEST_GROUP = 14;

/** Heads beside a head over several columns run down over the row of its parts, and where two do so may their last lines. */
function down(upper: readonly DraftCell[], lower: readonly DraftCell[]): Pair {
  const over = (cell: DraftCell): DraftCell | undefined =>
    upper.find(
      (other) =>
        other.column <= cell.column &&
        other.column + other.columnSpan >= cell.column + cell.columnSpan,
    );
  const wide = lower.some(
    (cell) => cell.text !== '' && (over(cell)?.columnSpan ?? 0) > cell.columnSpan,
  );
  const pairs = lower.flatMap((cell) => {
    const head = over(cell);
    const same = head?.column === cell.column && head.columnSpan === cell.columnSpan;
    return head && same && head.text !== '' && head.rowSpan === 1 ? [{ head, cell }] : [];
  });
  const short = pairs.filter(({ cell }) => cell.text.length <= REST && !WHOLE.test(cell.text));
  const long = upper.some((cell) => cell.text.length > LONGEST_GROUP);
  if (!wide || long || short.length === 0) return [upper, lower];
  const sure = short.length >= 2 ? pairs : short;
  const longer = new Map(
    sure.map(({ head, cell }) => [head, { ...head, rowSpan: 2, text: head.text + cell.text }]),
  );
  const gone = new Set(sure.map(({ cell }) => cell));
  return [upper.map((cell) => longer.get(cell) ?? cell), lower.filter((cell) => !gone.has(cell))];
}

/** A name beside heads is that of the figures under them, too. */
function nameDown(upper: readonly DraftCell[], lower: readonly DraftCell[]): Pair {
  const [name, blank] = [upper[0], lower[0]];
  const fits =
    name &&
    blank &&
    isHeads(upper) &&
    name.rowSpan === 1 &&
    blank.rowSpan === 1 &&
    name.column === blank.column &&
    name.columnSpan === blank.columnSpan &&
    name.text !== '' &&
    blank.text === '' &&
    ANCHOR.test(lower[1]?.text ?? '');
  return fits ? [[{ ...name, rowSpan: 2 }, ...upper.slice(1)], lower.slice(1)] : [upper, lower];
}
