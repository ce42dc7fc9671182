import type { Entry } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';

/** What the indicators weigh in all frames: with the execution rate's points 100, without them 90 or 80. */
export const WHOLES = [100, 90, 80];

/** So far a slip of one row takes weights from their sum. */
export const MOST_OFF = 8;

/** No frame gives the execution rate more points. */
const MOST_EXECUTION = 20;

type Points = 'weight' | 'score';

const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, each) => sum + numberOf(each), 0);

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;

/** The points of one column: of the indicators, and of the execution rate. */
function pointsOf(form: SelfEvaluationForm, column: Points) {
  const of = (rows: readonly (Indicator | FundRow)[]): readonly Figure[] =>
    gather(rows, (row) => row[column]?.value ?? []);
  const total = of(form.funds.filter((row) => row.metric === 'total'));
  const indicators = of(form.indicators);
  return { indicators, all: [...indicators, ...(total.length > 0 ? total : of(form.funds))] };
}

/** Whether the points of a column give a whole exactly; undefined where no whole is known. */
function comesOut(form: SelfEvaluationForm, column: Points): boolean | undefined {
  const { indicators, all } = pointsOf(form, column);
  const printed = (column === 'weight' ? form.totalWeight : form.totalScore)?.value;
  const wholes = printed ? [numberOf(printed)] : column === 'weight' ? [...WHOLES] : [];
  if (wholes.length === 0 || indicators.length === 0) return undefined;
  // The points of the execution rate have no weight beside them: the indicators leave it.
  if (column === 'weight' && printed && hasUnweighed(form))
    wholes.push(...WHOLES.slice(1).filter((whole) => whole < numberOf(printed)));
  const sums = [sumOf(indicators), sumOf(all)];
  return wholes.some((whole) => sums.some((sum) => same(sum, whole)));
}

/** Whether a form gives points for the execution rate in its rows of amounts, but no weight. */
const hasUnweighed = ({ funds, indicators }: SelfEvaluationForm): boolean =>
  funds.some(({ score }) => score?.value) &&
  !funds.some(({ weight }) => weight?.value) &&
  !indicators.some(({ kind }) => kind === 'execution');

/**
 * Whether the points of a form whose squares were guessed hold together: its weights or its scores give their whole, and the
 * other is off by a slip in rows that lack none of their points. Rows lost or put together take from both.
 */
export function pointsHold(form: SelfEvaluationForm): boolean {
  const rows = form.indicators.filter(({ kind }) => kind !== 'execution');
  const fills = (column: Points): boolean => rows.every((row) => row[column]?.value);
  const [weights, scores] = [comesOut(form, 'weight'), comesOut(form, 'score')];
  if (weights === false && scores === undefined) return fills('weight') && isOneDigit(form);
  if (weights === false && scores === false) return false;
  return weights !== false || fills('weight');
}

/** Whether one mistyped digit of a weight takes them from a whole. */
const isOneDigit = (form: SelfEvaluationForm): boolean => isOneDigitOff(form, 'weight', WHOLES);

function isOneDigitOff(
  form: SelfEvaluationForm,
  column: Points,
  wholes: readonly number[],
): boolean {
  const { indicators, all } = pointsOf(form, column);
  return [sumOf(indicators), sumOf(all)].some((sum) =>
    wholes.some((whole) =>
      all.some(
        (each) => isWritable(each, whole - sum) && isMistyped(each, numberOf(each) + whole - sum),
      ),
    ),
  );
}

/**
 * Whether one digit alone keeps the points of a column from their printed whole, be it of a row or of the whole itself, while
 * those of the other column come out and no row lacks any: squares read wrongly take from both.
 */
export function isLoneSlip(form: SelfEvaluationForm, column: Points): boolean {
  const other = column === 'weight' ? 'score' : 'weight';
  const rows = form.indicators.filter(({ kind }) => kind !== 'execution');
  if (!rows.every(({ weight, score }) => weight?.value && score?.value)) return false;
  if (comesOut(form, column) !== false || comesOut(form, other) !== true) return false;
  const printed = (column === 'weight' ? form.totalWeight : form.totalScore)?.value;
  if (!printed) return false;
  const { indicators, all } = pointsOf(form, column);
  return (
    isOneDigitOff(form, column, [numberOf(printed)]) ||
    [sumOf(indicators), sumOf(all)].some((sum) => isMistyped(printed, sum))
  );
}

/**
 * Whether one row alone has more points than it weighs, as many too many as keep the scores from their printed whole, while the
 * weights come out: a column read wrongly gives many such rows.
 */
export function isLoneExcess(form: SelfEvaluationForm): boolean {
  const rows = form.indicators.filter(({ kind }) => kind !== 'execution');
  const printed = form.totalScore?.value;
  if (!printed || !rows.every(({ weight, score }) => weight?.value && score?.value)) return false;
  if (comesOut(form, 'weight') !== true || comesOut(form, 'score') !== false) return false;
  const excess = gather(rows, ({ weight, score }) => {
    const [weighs, scores] = [
      numberOf(weight?.value ?? printed),
      numberOf(score?.value ?? printed),
    ];
    return scores > weighs ? [{ weighs, scores }] : [];
  });
  const [lone, other] = excess;
  const { indicators, all } = pointsOf(form, 'score');
  return (
    lone !== undefined &&
    other === undefined &&
    [sumOf(indicators), sumOf(all)].some((sum) => {
      const meant = lone.scores + numberOf(printed) - sum;
      return meant > 0 && meant < lone.weighs + 0.011;
    })
  );
}

/** Whether a figure with something added is written with as many decimals. */
const isWritable = (value: Figure, more: number): boolean => {
  const steps = more * 10 ** value.decimals;
  return numberOf(value) + more > 0 && Math.abs(steps - Math.round(steps)) < 1e-6;
};

/** Whether the points of the execution rate, without which the indicators come to no whole, were not read, or are not believed. */
export function lacksExecution(form: SelfEvaluationForm, funds: boolean): boolean {
  const scored = gather(form.funds, (row) => row.score?.value ?? []);
  if ((funds && scored.length > 0) || form.indicators.some(({ kind }) => kind === 'execution'))
    return false;
  const sum = (column: Points): number => sumOf(pointsOf(form, column).indicators);
  // What the total has over the scores of the indicators are the points that are not there, or not believed.
  const total = form.totalScore?.value;
  const rest = total ? numberOf(total) - sum('score') : 0;
  if (scored.some((each) => same(numberOf(each), rest))) return true;
  if (comesOut(form, 'weight') === false && rest > 0 && rest <= MOST_EXECUTION) return true;
  return [90, 80].some((whole) => Math.abs(sum('weight') - whole) <= MOST_OFF);
}

/** A level with the weight printed beside its name, which those of its rows do not come to. */
export interface LevelOff {
  readonly printed: Figure;
  readonly sum: number;
}

/** The levels that their rows do not come to. */
export function levelsOff(rows: readonly Indicator[]): readonly LevelOff[] {
  const levels = new Map<string, LevelOff>();
  for (const { level1, level1Weight, weight } of rows) {
    if (!level1Weight?.value || !weight?.value) continue;
    const level = levels.get(level1.verbatim) ?? { printed: level1Weight.value, sum: 0 };
    levels.set(level1.verbatim, { ...level, sum: level.sum + numberOf(weight.value) });
  }
  return [...levels.values()].filter(({ printed, sum }) => !same(numberOf(printed), sum));
}

/**
 * Whether each level that is off has a mistyped weight, or lacks what all weights lack: where they are all there and a level is
 * off by more, rows stand under another level than their own.
 */
export function isLevelSlip(form: SelfEvaluationForm): boolean {
  const all = comesOut(form, 'weight');
  return levelsOff(form.indicators).every(
    ({ printed, sum }) => all === false || isMistyped(printed, sum),
  );
}

/** Whether the printed whole of the weights is none: its own cell was lost, and that of the scores stands in its place. */
export function isScoreForWeight(form: SelfEvaluationForm): boolean {
  const printed = form.totalWeight?.value;
  if (!printed || WHOLES.includes(numberOf(printed))) return false;
  const { totalWeight: _weight, ...rest } = form;
  return comesOut(rest, 'weight') === true && !isMistyped(printed, 100);
}

/** Whether the printed whole of the scores is that of the weights, or has nothing above it. */
export function isWeightForScore(form: SelfEvaluationForm): boolean {
  const printed = form.totalScore?.value;
  if (!printed) return false;
  if (form.indicators.length === 0) return true;
  return !form.totalWeight?.value && numberOf(printed) === 100 && comesOut(form, 'score') === false;
}

/** Whether one mistyped digit parts a printed amount from the sum of its parts, all written with the same decimals. */
export function isAmountMistyped(whole: Figure, parts: readonly Figure[]): boolean {
  const stated = parts.filter(({ coefficient }) => coefficient !== 0);
  const off = numberOf(whole) - sumOf(stated);
  const [cut, more] = stated.filter(({ decimals }) => decimals !== whole.decimals);
  if (cut) return more === undefined && lacksDigit(cut, numberOf(cut) + off, whole.decimals);
  return (
    isMistyped(whole, sumOf(stated)) ||
    stated.some((part) => numberOf(part) + off > 0 && isMistyped(part, numberOf(part) + off))
  );
}

/** Whether an amount with fewer decimals than its mates lacks a digit within: one that went on in a further line lacks its last. */
function lacksDigit(part: Figure, meant: number, decimals: number): boolean {
  if (part.decimals > decimals || meant <= 0) return false;
  const [own, whole] = [numberOf(part).toFixed(part.decimals), meant.toFixed(decimals)];
  return !whole.startsWith(own) && isMistyped({ ...part, decimals }, meant);
}

/**
 * A form without its blank squares, results read from the square of the target, and figures cut at the end of a line: of a text
 * nobody can tell which square was blank.
 */
export const withoutBlanks = (form: SelfEvaluationForm): SelfEvaluationForm => ({
  ...form,
  indicators: form.indicators.map(filled),
});

const COLUMNS = ['target', 'result', 'weight', 'score', 'reason'] as const;

function filled(row: Indicator): Indicator {
  const shared = row.target && row.result && isSameSquare(row.target, row.result);
  const cut = row.target && row.result && isUnitCut(row.target.verbatim, row.result.verbatim);
  const lost = COLUMNS.filter((key) => {
    const entry: Entry<unknown> | undefined = row[key];
    const isValue = key === 'target' || key === 'result';
    return entry && (isCut(entry) || (isValue && (shared || cut)));
  });
  if (lost.length === 0) return row;
  const kept: { -readonly [K in keyof Indicator]: Indicator[K] } = { ...row };
  for (const key of lost) delete kept[key];
  return kept;
}

/** Nothing, or a sign whose figure stands in another line. */
const isCut = ({ verbatim }: Entry<unknown>): boolean => /^[≥≤>=<＝\s]*$/.test(verbatim);

const unitOf = (words: string): string => /(?<=\d)[^\d.]*$/.exec(words.trim())?.[0] ?? '';

/** Whether one of two units is the end of the other: 平方米 and 米, whose first characters stand in another line. */
function isUnitCut(target: string, result: string): boolean {
  const [a, b] = [unitOf(target), unitOf(result)];
  if (a === b || a === '' || b === '' || a.endsWith('元')) return false;
  return a.endsWith(b) || b.endsWith(a);
}

const isSameSquare = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.at.block === b.at.block && a.at.row === b.at.row && a.at.column === b.at.column;

/** Execution weighs whole or half points, and never half of all. */
export function isWeight(entry: Entry<Figure> | undefined): boolean {
  const points = entry?.value ? numberOf(entry.value) : 0;
  return points === 100 || (points <= 50 && Number.isInteger(2 * points));
}
