import type { FormColumn } from '../../report/forms.ts';
import { columnOf, isTotal, REMARK } from '../forms/heads.ts';
import { groupOf, groupOfKind, kindOf } from '../forms/kinds.ts';
import { isLevel1, isLevel2 } from './labels.ts';
import type { PiecedHead } from './pieced-head.ts';
import {
  cellPrice,
  isScore,
  joinPrice,
  lineWidth,
  MOST_PIECES,
  type Width,
  type Widths,
  widthBy,
} from './pieced-prices.ts';
import { joined, longest, type Token, wordsOf } from './pieced-tokens.ts';

/** How a run of tokens is read, and what reading it so costs. */
interface Step {
  readonly kind: 'level1' | 'level2' | 'row' | 'total' | 'skip';
  readonly length: number;
  readonly cost: number;
  /** For rows: where each cell begins, and the end of the last. */
  readonly cuts?: readonly number[];
}

const FEWEST_ROWS = 2;
/** What the reading of a row may cost on an average. */
const DEAREST = 1.6;
const LONGEST_LABEL = 6;

/**
 * Cuts tokens into rows of indicators under known heads, with the heads as the first row. The cheapest reading is taken
 * twice: the second time it is known how wide the columns are, for a cell goes on in a further piece only where the one
 * before it filled its column. Undefined where the reading is dear: its tokens are not in the order of the rows.
 */
export function piecedRows(
  tokens: readonly Token[],
  { heads, widths }: PiecedHead,
): readonly (readonly string[])[] | undefined {
  const columns = heads.map(({ words }) => columnOf(words));
  const levels = columns.indexOf('level3');
  const rest = columns.slice(levels);
  const broken = heads.slice(levels).map(({ text }): Width | undefined => {
    const width = widths.get(text);
    return width === undefined ? undefined : { full: width, most: width + 1 };
  });
  const first = stepsOf(tokens, rest, broken);
  const steps = stepsOf(tokens, rest, widthsOf(tokens, first, rest, broken));
  const rows = steps.filter(({ kind }) => kind === 'row');
  const cost = steps.reduce((sum, step) => sum + step.cost, 0);
  if (rows.length < FEWEST_ROWS || cost > DEAREST * rows.length) return undefined;
  const made = assemble(tokens, steps, columns.slice(0, levels));
  const titles = heads.map(({ text }) => text);
  if (!isLeveled(made) || made.some(({ cells }) => isHalf(cells, columns))) return undefined;
  return [titles, ...made.map(({ cells }) => cells)];
}

/** The cheapest reading of all tokens. */
function stepsOf(
  tokens: readonly Token[],
  rest: readonly (FormColumn | undefined)[],
  widths: Widths,
): readonly Step[] {
  const costOf = cellCosts(tokens, rest, widths);
  const best = new Array<number>(tokens.length + 1).fill(0);
  const chosen = new Array<Step | undefined>(tokens.length).fill(undefined);
  for (let p = tokens.length - 1; p >= 0; p -= 1) {
    let least = Number.POSITIVE_INFINITY;
    const consider = (step: Step) => {
      const whole = step.cost + (best[p + step.length] ?? 0);
      if (whole >= least) return;
      least = whole;
      chosen[p] = step;
    };
    for (const step of labelsAt(tokens, p)) consider(step);
    rowsAt(tokens, p, rest, costOf, consider);
    best[p] = least;
  }
  const steps: Step[] = [];
  for (let p = 0; p < tokens.length; ) {
    const step = chosen[p];
    if (!step) break;
    steps.push(step);
    p += step.length;
  }
  return steps;
}

/** 「（自评等级：优）」 behind the scores of the whole. */
const BRACKETED = /^[（(][^（()）]+[）)]$/;
const PLACEHOLDER = /^(?:指标\d+：?|…+|\.{3,})$/;

/** Names of levels, the line of totals, and tokens that are left out. */
function labelsAt(tokens: readonly Token[], p: number): readonly Step[] {
  const words = tokens[p]?.words ?? '';
  const aside = PLACEHOLDER.test(words) || BRACKETED.test(words);
  const steps: Step[] = [{ kind: 'skip', length: 1, cost: aside ? 0.2 : 8 }];
  const remark = longest(tokens, p, LONGEST_LABEL, (each) => REMARK.test(each));
  if (remark > 0)
    for (let length = remark; length <= Math.min(remark + 3, tokens.length - p); length += 1)
      steps.push({ kind: 'skip', length, cost: 0.3 });
  const level1 = longest(tokens, p, LONGEST_LABEL, isLevel1);
  if (level1 > 0) {
    const behind = longest(tokens, p + level1, LONGEST_LABEL, isLevel2) > 0;
    steps.push({ kind: 'level1', length: level1, cost: behind ? 0 : 0.5 });
  }
  const level2 = longest(tokens, p, LONGEST_LABEL, isLevel2);
  if (level2 > 0) steps.push({ kind: 'level2', length: level2, cost: 0.05 });
  const total = totalAt(tokens, p);
  if (total > 0) {
    let length = total;
    while (length < total + 4 && isScore(tokens[p + length]?.words ?? '')) length += 1;
    steps.push({ kind: 'total', length, cost: 0 });
  }
  return steps;
}

const totalAt = (tokens: readonly Token[], p: number): number =>
  longest(tokens, p, 3, (words) => isTotal(words) && !/\d/.test(words));

/** What it costs to read some tokens as the cell of a column, each asked for once. */
type CellCost = (column: number, at: number, count: number) => number;

/** No cell is so dear. */
const TOO_DEAR = 30;
const MOST_COUNT = 17;

function cellCosts(
  tokens: readonly Token[],
  rest: readonly (FormColumn | undefined)[],
  widths: Widths,
): CellCost {
  const known = new Float64Array(rest.length * (tokens.length + 1) * MOST_COUNT).fill(-1);
  return (c, at, count) => {
    const place = (c * (tokens.length + 1) + at) * MOST_COUNT + count;
    const own = known[place] ?? -1;
    if (own >= 0) return own;
    const end = at + count;
    let cost = cellPrice(rest[c], wordsOf(tokens, at, end)) + endPrice(tokens, at, end, widths[c]);
    for (let k = at + 1; k < end && cost < TOO_DEAR; k += 1)
      cost += joinPrice(tokens, at, k, widths[c]);
    known[place] = cost;
    return cost;
  };
}

/** Rows that can begin here: for each end the cheapest cut into the cells of the columns. */
function rowsAt(
  tokens: readonly Token[],
  p: number,
  rest: readonly (FormColumn | undefined)[],
  costOf: CellCost,
  consider: (step: Step) => void,
): void {
  let open = new Map<number, { readonly cost: number; readonly cuts: readonly number[] }>();
  open.set(p, { cost: 0, cuts: [p] });
  rest.forEach((key, c) => {
    const next: typeof open = new Map();
    for (const [at, { cost, cuts }] of open) {
      const most = Math.min(MOST_PIECES[key ?? 'none'], tokens.length - at);
      for (let count = 0; count <= most; count += 1) {
        const own = costOf(c, at, count);
        if (own > TOO_DEAR) continue;
        const whole = cost + own + unitPrice(tokens, key, cuts, at, count);
        const end = at + count;
        const known = next.get(end);
        if (!known || whole < known.cost) next.set(end, { cost: whole, cuts: [...cuts, end] });
      }
    }
    open = next;
  });
  for (const [end, { cost, cuts }] of open)
    if (end > p) consider({ kind: 'row', length: end - p, cost, cuts });
}

/** Beside words for a target stands no unit, or a stroke. */
function unitPrice(
  tokens: readonly Token[],
  key: FormColumn | undefined,
  cuts: readonly number[],
  at: number,
  count: number,
): number {
  if (key !== 'targetUnit' || count === 0) return 0;
  if (/^[-—–/]+$/.test(tokens[at]?.words ?? '')) return 0;
  return isCounted(tokens, cuts.at(-2), at) ? 0 : 4;
}

/** Whether the cell in front has a figure: words have no unit. */
const isCounted = (tokens: readonly Token[], from: number | undefined, to: number): boolean =>
  from !== undefined && /\d/.test(wordsOf(tokens, from, to));

/** A cell whose last piece fills its column seldom ends there. */
function endPrice(
  tokens: readonly Token[],
  from: number,
  end: number,
  width: Width | undefined,
): number {
  const last = tokens[end - 1];
  if (width === undefined || end === from || !last || !tokens[end]?.first) return 0;
  const own = lineWidth(tokens, from, end);
  return own > width.most ? 4 : own >= width.full ? 0.2 : 0;
}

/** How wide the columns are, by the pieces of rows that were read for sure: those with figures. */
function widthsOf(
  tokens: readonly Token[],
  steps: readonly Step[],
  rest: readonly (FormColumn | undefined)[],
  broken: Widths,
): Widths {
  const lines = broken.map((): number[] => []);
  const target = rest.indexOf('target');
  let p = 0;
  for (const step of steps) {
    const { cuts } = step;
    const sure =
      cuts &&
      (target < 0 ||
        /^[≥≤=<>﹥﹤≧≦＝\d]/.test(wordsOf(tokens, cuts[target] ?? p, cuts[target + 1] ?? p)));
    if (cuts && sure)
      rest.forEach((_, c) => {
        const [from = 0, end = 0] = [cuts[c], cuts[c + 1]];
        for (let at = from + 1; at < end; at += 1)
          if (tokens[at]?.first) lines[c]?.push(lineWidth(tokens, from, at));
      });
    p += step.length;
  }
  return broken.map((known, c) => widthBy(known, lines[c] ?? []));
}

/** A row of the table with the names of its levels as far as they are known. */
interface Made {
  readonly cells: readonly string[];
  readonly level1: string;
  readonly level2: string;
}

function assemble(
  tokens: readonly Token[],
  steps: readonly Step[],
  leading: readonly (FormColumn | undefined)[],
): readonly Made[] {
  const rows: Made[] = [];
  let [level1, level2, fresh1, fresh2] = ['', '', '', ''];
  let p = 0;
  for (const step of steps) {
    const text = joined(tokens.slice(p, p + step.length));
    if (step.kind === 'level1') [level1, fresh1, level2] = [text, text, ''];
    else if (step.kind === 'level2') [level2, fresh2] = [text, text];
    else if (step.kind === 'total') {
      const label = totalAt(tokens, p);
      const scores = tokens.slice(p + label, p + step.length).map((token) => token.text);
      rows.push({ cells: [joined(tokens.slice(p, p + label)), ...scores], level1: '', level2: '' });
    } else if (step.cuts) {
      const { cuts } = step;
      const lead = leading.map((key) =>
        key === 'level1' ? fresh1 : key === 'level2' ? fresh2 : '',
      );
      const cells = cuts.slice(1).map((end, c) => joined(tokens.slice(cuts[c], end)));
      rows.push({ cells: [...lead, ...cells], level1, level2 });
      [fresh1, fresh2] = ['', ''];
    }
    p += step.length;
  }
  return rows;
}

/** Whether words stand for target or result and nothing for the other: both are in them, and nobody can part them. */
function isHalf(cells: readonly string[], columns: readonly (FormColumn | undefined)[]): boolean {
  if (cells.length < columns.length) return false;
  const [target, result] = [columns.indexOf('target'), columns.indexOf('result')];
  if (target < 0 || result < 0) return false;
  const [a, b] = [cells[target] ?? '', cells[result] ?? ''];
  return (a === '') !== (b === '') && !/\d/.test(a + b);
}

/** Whether each kind stands in its own group: where names were printed behind their rows, it does not. */
const isLeveled = (rows: readonly Made[]): boolean =>
  rows.every(({ level1, level2 }) => {
    if (level1 === '' || level2 === '') return true;
    const [group, kind] = [groupOf(level1), kindOf(level2)];
    const own = groupOfKind(kind);
    return (
      own === group || own === 'other' || own === 'cost' || group === 'other' || group === 'cost'
    );
  });
