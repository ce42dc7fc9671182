import { unclosed } from '../wrap.ts';
import { COMPLETE } from './complete.ts';
import type { Span } from './levels.ts';
import type { Rows } from './rows.ts';
import type { Segment } from './segments.ts';
import { textOf } from './texts.ts';

/** A cell within its band. */
export interface LabelCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** The rows beside a column of labels. */
export interface Beside {
  readonly rows: readonly (readonly Segment[])[];
  readonly stands: Rows['stands'];
  /** Lines of one label stand no further apart; points. */
  readonly near: number;
  readonly column: number;
  readonly span: Span;
  /** In which of the rows each line of a label was drawn, the first of those over which it runs; where that is known. */
  readonly begins?: ReadonlyMap<Segment, number> | undefined;
}

/** Costs, the unit is one em off: a label more, a row without any, lines of two labels taken for one, one label cut in two. */
const COST = { label: 0.1, bare: 0.4, ended: 0.5, cut: 0.5, most: 4 } as const;
/** A label has no more lines, and stands for no more rows. */
const MOST_LINES = 9;
const MOST_ROWS = 60;

/** The label of a level of indicators is whole; only its points may stand below it. */
const LEVEL =
  /^(?:[一二三四]级|产出|效益|成本|数量|质量|时效|(?:经济|社会|生态)(?:环境)?(?:效益|成本)|可持续(?:影响|发展)|(?:服务对象)?满意度)指标$/;
const POINTS = /^[（(\d]|分[）)]$/;
/** A code or a number stands for its own row. */
const CODE = /^\d+$/;

interface Step {
  readonly cost: number;
  readonly line: number;
  readonly row: number;
}

/** Finds over which rows each label of a column runs: it stands in the middle of them, or at their top. */
export function labelsOver(segments: readonly Segment[], beside: Beside): readonly LabelCell[] {
  const begin = (line: Segment): number => beside.begins?.get(line) ?? 0;
  const lines = [...segments].sort((a, b) => begin(a) - begin(b) || a.middle - b.middle);
  const edges = edgesOf(beside.rows);
  const ways = beside.stands.map((stand) => bestSteps(lines, edges, { ...beside, stand }));
  const costOf = (steps: Steps): number =>
    steps[lines.length]?.[beside.rows.length]?.cost ?? Number.POSITIVE_INFINITY;
  const best = ways.reduce((a, b) => (costOf(b) < costOf(a) - 1e-6 ? b : a));
  const cells: LabelCell[] = [];
  let [line, row] = [lines.length, beside.rows.length];
  while (row > 0 || line > 0) {
    const step = best[line]?.[row];
    if (!step || (step.line === line && step.row === row)) break;
    const text = textOf(lines.slice(step.line, line), beside.span);
    cells.unshift({
      row: step.row,
      column: beside.column,
      rowSpan: row - step.row,
      columnSpan: 1,
      text,
    });
    [line, row] = [step.line, step.row];
  }
  return overPages(cells, beside.rows);
}

/** A label whose rows go on on the next page stands in the middle of those on its own: the blank ones at the head are its too. */
function overPages(
  cells: readonly LabelCell[],
  rows: readonly (readonly Segment[])[],
): readonly LabelCell[] {
  const pageOf = (row: number): number => rows[row]?.[0]?.page ?? 0;
  const found: LabelCell[] = [];
  for (const cell of cells) {
    const last = found[found.length - 1];
    const next = last && last.row + last.rowSpan;
    const goesOn =
      last &&
      last.text !== '' &&
      cell.text === '' &&
      next === cell.row &&
      (pageOf(cell.row) === pageOf(cell.row - 1) + 1 || pageOf(last.row) < pageOf(cell.row));
    const isRest =
      last &&
      pageOf(cell.row) > pageOf(last.row) &&
      unclosed(last.text) > 0 &&
      unclosed(cell.text) < 0;
    if (goesOn || isRest)
      found[found.length - 1] = {
        ...last,
        rowSpan: last.rowSpan + cell.rowSpan,
        text: last.text + cell.text,
      };
    else found.push(cell);
  }
  return found;
}

/** The cheapest way to each line and row. */
type Steps = readonly (readonly (Step | undefined)[])[];

/** Beside what labels stand, and how. */
interface Standing extends Beside {
  readonly stand: Rows['stands'][number];
}

function bestSteps(lines: readonly Segment[], edges: readonly number[], beside: Standing): Steps {
  const rows = beside.rows.length;
  const best: (Step | undefined)[][] = lines.map(() => []);
  best.push([]);
  const start = best[0];
  if (start) start[0] = { cost: 0, line: 0, row: 0 };
  for (let line = 0; line <= lines.length; line += 1)
    for (let row = 0; row < rows; row += 1) {
      const here = best[line]?.[row];
      if (!here) continue;
      const reach = (toLine: number, toRow: number, cost: number): void => {
        const target = best[toLine];
        if (target && cost < (target[toRow]?.cost ?? Number.POSITIVE_INFINITY))
          target[toRow] = { cost, line, row };
      };
      reach(line, row + 1, here.cost + COST.bare);
      for (let to = line + 1; to <= Math.min(lines.length, line + MOST_LINES); to += 1) {
        const label = lines.slice(line, to);
        if (!mayBegin(label, lines[to], row, beside)) continue;
        const within = beside.begins ? 0 : insideCost(label, lines[to], beside);
        const most = label.every((each) => CODE.test(each.text)) ? 1 : MOST_ROWS;
        for (let end = row + 1; end <= Math.min(rows, row + most); end += 1)
          reach(to, end, here.cost + COST.label + within + offCost(label, row, end, edges, beside));
      }
    }
  return best;
}

/** Whether lines are all those of a label that was drawn in a row. */
function mayBegin(
  label: readonly Segment[],
  next: Segment | undefined,
  row: number,
  { begins }: Beside,
): boolean {
  if (!begins) return true;
  return label.every((line) => begins.get(line) === row) && (!next || begins.get(next) !== row);
}

/** The heights between rows, from above the first to below the last. */
function edgesOf(rows: readonly (readonly Segment[])[]): readonly number[] {
  const tops = rows.map((row) => Math.min(...row.map((each) => each.middle - 0.5 * each.size)));
  const ends = rows.map((row) => Math.max(...row.map((each) => each.middle + 0.5 * each.size)));
  const finite = (value: number | undefined, other: number): number =>
    value !== undefined && Number.isFinite(value) ? value : other;
  const edges = [finite(tops[0], 0)];
  for (let row = 1; row < rows.length; row += 1) {
    const above = finite(ends[row - 1], edges[row - 1] ?? 0);
    edges.push((finite(tops[row], above) + above) / 2);
  }
  return [...edges, finite(ends[rows.length - 1], edges[edges.length - 1] ?? 0)];
}

/** How far a label stands from where the label of these rows would stand; em. */
function offCost(
  label: readonly Segment[],
  row: number,
  end: number,
  edges: readonly number[],
  { stand, rows }: Standing,
): number {
  const [first, last] = [label[0], label[label.length - 1]];
  if (!first || !last) return COST.most;
  const [top, bottom] = [edges[row] ?? 0, edges[end] ?? 0];
  if (last.middle < top - first.size || first.middle > bottom + first.size) return COST.most;
  if (stand === 'middle') {
    const here = end === row + 1 ? (rows[row] ?? []).map((each) => each.middle) : [];
    const twice = here.length > 0 ? Math.min(...here) + Math.max(...here) : top + bottom;
    return Math.min(COST.most, Math.abs(first.middle + last.middle - twice) / 2 / first.size);
  }
  const at = stand === 'top' ? row : end - 1;
  const others = (rows[at] ?? []).map((each) => each.middle);
  const off =
    stand === 'top' ? first.middle - Math.min(...others) : Math.max(...others) - last.middle;
  return Math.min(COST.most, Math.abs(off) / first.size);
}

/** What it costs to take lines for one label that ends before the next line. */
function insideCost(
  label: readonly Segment[],
  next: Segment | undefined,
  { near, span }: Beside,
): number {
  const goesOn = (above: Segment, below: Segment): boolean =>
    below.middle - above.middle < near &&
    !COMPLETE.test(above.text) &&
    span.right - span.left - (above.right - above.left) < below.lead + 0.4 * above.size;
  let cost = 0;
  let whole = '';
  for (let i = 1; i < label.length; i += 1) {
    const [above, below] = [label[i - 1], label[i]];
    whole += above?.text ?? '';
    if (LEVEL.test(whole) && !POINTS.test(below?.text ?? '')) cost += COST.most;
    if (above && below && !goesOn(above, below)) cost += COST.ended;
    if (above && below && CODE.test(above.text) && CODE.test(below.text)) cost += COST.most;
    if (above && below && below.middle - above.middle > 1.2 * near) cost += COST.most;
  }
  const last = label[label.length - 1];
  return last && next && goesOn(last, next) ? cost + COST.cut : cost;
}
