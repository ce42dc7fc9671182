import type { Table } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Entry } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm, SplitAmount } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isKindName } from './kinds.ts';
import { bareWords } from './lines.ts';
import {
  isAmountMistyped,
  isLevelSlip,
  isLoneExcess,
  isLoneSlip,
  isScoreForWeight,
  isWeight,
  isWeightForScore,
  lacksExecution,
  levelsOff,
  MOST_OFF,
  pointsHold,
  WHOLES,
} from './loose.ts';

/** Which parts of a form read from a table without a grid hold together by the form's own sums. */
export interface Credible {
  readonly indicators: boolean;
  readonly funds: boolean;
  readonly splits: boolean;
  /** Whether the printed whole can be held against its parts: not where the points of the execution rate were lost. */
  readonly totals: boolean;
}

const ALL: Credible = { indicators: true, funds: true, splits: true, totals: true };

/**
 * Judges the reading of a form whose columns had to be guessed. A form breaks one of its own sums when somebody made a
 * mistake, and all of them when its columns were misread: the latter is no ground for a finding.
 */
export function credible(table: Table, form: SelfEvaluationForm): Credible {
  // Bars and tabs keep the cells apart; only where rows lack some, a name may have come over others.
  if (!lostItsGrid(table)) {
    if (!table.uncertain) return ALL;
    const indicators = levelsHold(form.indicators);
    const amounts = form.funds.flatMap((row) => AMOUNTS.map((key) => row[key]?.verbatim ?? ''));
    const funds = !amounts.some((text) => /[%％]$/.test(text.trim())) && !haveAmountsForRates(form);
    const splits = funds && (table.flattened === undefined || splitsHold(table, form));
    return { indicators, funds, splits, totals: !lacksExecution(form, true) };
  }
  const funds = fundsHold(form.funds) && (!table.uncertain || isWhole(form));
  const sure = table.flattened !== 'pieces' || oneSumHolds(form);
  return {
    indicators: sure && indicatorsHold(form, table.flattened === 'glued' ? 0 : MOST_OFF),
    funds,
    splits: form.bySource.length + form.byType.length === 0 || (funds && splitsHold(table, form)),
    totals: !lacksExecution(form, funds) && !isScoreForWeight(form) && !isWeightForScore(form),
  };
}

/** Whether what stands under the rates has no sign and is none: too much for one, or off in more than one row. */
function haveAmountsForRates({ funds }: SelfEvaluationForm): boolean {
  const bare = funds.filter(({ rate }) => rate?.value && !/[%％]/.test(rate.verbatim));
  const wrong = bare.filter((row) => ratesFail(row)).length;
  return wrong > 1 || bare.some(({ rate }) => (numberIn(rate) ?? 0) > MOST_RATE);
}
const MOST_RATE = 130;

/** Whether it is told whose amounts a form gives, and their whole: both were found by where words stand. */
const isWhole = ({ funds, title, unitName, projectName }: SelfEvaluationForm): boolean =>
  funds.length === 0 ||
  (funds.filter(({ metric }) => metric === 'total').length === 1 &&
    (title ?? unitName ?? projectName) !== undefined);

const numberIn = (entry: Entry<Figure> | undefined): number | undefined =>
  entry?.value && numberOf(entry.value);
const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, each) => total + (each ?? 0), 0);
const same = (a: number, b: number, by = 0.011): boolean => Math.abs(a - b) <= by;

/**
 * Whether the weights or the scores give their whole exactly. A slip of one row leaves the other sum as it is; where cells
 * were put together wrongly both are off.
 */
function oneSumHolds(form: SelfEvaluationForm): boolean {
  const rows = [...form.funds, ...form.indicators];
  const own = sum(form.indicators.map((row) => numberIn(row.weight)));
  const weights = sum(rows.map((row) => numberIn(row.weight)));
  if (WHOLES.some((whole) => same(own, whole) || same(weights, whole))) return true;
  const total = numberIn(form.totalScore);
  const scores = sum(rows.map((row) => numberIn(row.score)));
  return total !== undefined && form.indicators.length > 0 && same(scores, total, 0.02);
}

/** `slip` is what a row's weight may be off: none where digits that run together had to be cut. */
function indicatorsHold(form: SelfEvaluationForm, slip: number): boolean {
  const rows = form.indicators.filter((row) => row.kind !== 'execution');
  if (rows.length === 0) return true;
  const points = rows.some((row) => row.weight?.value ?? row.score?.value);
  // Where a total stands, the points of the rows were printed, too, and not found.
  if (!points && (form.totalWeight?.value ?? form.totalScore?.value)) return false;
  const columns = points ? form.columns : withoutPoints(form.columns);
  if (rows.some((row) => VALUE.test(bareWords(row.name.verbatim)))) return false;
  const strange = rows.filter((row) => isStrange(row, columns)).length;
  if (strange >= Math.max(rows.length < 4 ? 1 : 2, Math.ceil(rows.length / 5))) return false;
  if (scoresFail(form, rows) && !isLoneSlip(form, 'score') && !isLoneExcess(form)) return false;
  if (!isScoreForWeight(form) && !pointsHold(form)) return false;
  if (rows.some(isFragment(columns))) return false;
  if (!columns.weight) return true;
  if (slip > 0 && isLoneSlip(form, 'weight')) return levelsOff(rows).length <= 1;
  const weights = sum(rows.map((row) => numberIn(row.weight)));
  const execution = executionPoints(form, 'weight');
  const printed = numberIn(form.totalWeight);
  const off = [...WHOLES.map((whole) => weights - whole), weights + execution - 100];
  if (weights !== printed && !off.some((each) => Math.abs(each) <= slip)) return false;
  return levelsHold(rows) && isLevelSlip(form);
}

const executionPoints = (form: SelfEvaluationForm, column: 'weight' | 'score'): number =>
  sum([...form.funds, ...form.indicators.filter(isExecution)].map((row) => numberIn(row[column])));
const isExecution = ({ kind }: Indicator): boolean => kind === 'execution';

/** Whether the scores are so far from the printed whole that no slip explains it. */
function scoresFail(form: SelfEvaluationForm, rows: readonly Indicator[]): boolean {
  const whole = numberIn(form.totalScore);
  if (whole === undefined || !form.columns.score) return false;
  const off = whole - sum(rows.map((row) => numberIn(row.score)));
  return Math.min(Math.abs(off), Math.abs(off - executionPoints(form, 'score'))) > ABSURD;
}

/** A slip takes the points of a row or two from the sum of the scores. */
const ABSURD = 25;

/** What stands in the columns of targets and results: never the name of an indicator. */
const VALUE = /^\d{4}年\d{1,2}月|^(?:不低于|不少于|不超过|不高于|达到)\d|[≥≤]\d/;

/** A form whose points nobody filled in has no columns of points. */
const withoutPoints = ({
  weight: _weight,
  score: _score,
  ...columns
}: SelfEvaluationForm['columns']): SelfEvaluationForm['columns'] => columns;

/** Whether a row is a piece of another or holds a result where its points belong: what stands beside it was moved, too. */
const isFragment =
  (columns: SelfEvaluationForm['columns']) =>
  ({ name, weight, target }: Indicator): boolean =>
    columns.weight !== undefined &&
    (/\d.*指标/s.test(target?.verbatim ?? '') ||
      bareWords(name.verbatim) === '' ||
      !weight?.value ||
      /[^\d.分%％\s]/.test(bareWords(weight.verbatim)));

const UNIT_ALONE = /^(?:平?方?米|[个次人户项吨元份辆家处场批件条]|人次|车次|剂次|%)$/;

/** Whether a row misses what a row of this form has, or holds in one column what belongs in another. */
function isStrange(row: Indicator, columns: SelfEvaluationForm['columns']): boolean {
  const name = bareWords(row.name.verbatim);
  if (name === '' || /^(?:[≥≤=<>]|[\d.]+[%％]?$)/.test(name)) return true;
  if (name.endsWith('指标') && isKindName(name)) return true;
  // The end of a value that went on in a further line: 方米 for a name, 次 for a result.
  const result = bareWords(row.result?.verbatim ?? '');
  if (name.length < 3 && !row.target?.value) return true;
  if (/^[≥≤]/.test(result) && !/\d/.test(row.target?.verbatim ?? '')) return true;
  if (/\d/.test(row.target?.verbatim ?? '') && UNIT_ALONE.test(result)) return true;
  // The points of the row where its result belongs: 12 beside ≥6个.
  const points = bareWords(row.weight?.verbatim ?? '');
  if (points !== '' && points === result && /\d[^\d.]/.test(row.target?.verbatim ?? ''))
    return true;
  const [weight, score] = [numberIn(row.weight), numberIn(row.score)];
  if (columns.weight && (weight === undefined || weight > 90)) return true;
  if (score !== undefined && weight !== undefined && score > weight * 2 + 5) return true;
  const blank = (entry: Entry<unknown> | undefined): boolean =>
    (entry?.verbatim ?? '').trim() === '';
  if (columns.target && columns.result && blank(row.target) && blank(row.result)) return true;
  return columns.score !== undefined && score === undefined && !blank(row.score);
}

/** A slip moves one weight; a level off by more was read with rows of another. */
function levelsHold(rows: readonly Indicator[]): boolean {
  const off = levelsOff(rows);
  return off.length <= 1 && off.every(({ printed, sum }) => same(numberOf(printed), sum, MOST_OFF));
}

const AMOUNTS = ['originalBudget', 'finalBudget', 'actual'] as const;

function fundsHold(funds: readonly FundRow[]): boolean {
  const wrong = funds.filter(ratesFail).length;
  const rated = funds.filter((row) => ratesFail(row) !== undefined).length;
  if (wrong >= 2 && wrong * 2 > rated) return false;
  if (funds.some(isShifted)) return false;
  const total = funds.find((row) => row.metric === 'total');
  if (!total) return true;
  if (funds.length < 3 && wrong === 1 && scoreFails(total)) return false;
  const off = amountsOff(total, funds);
  const isSlip = ({ whole, parts }: AmountsOff): boolean => isAmountMistyped(whole, parts);
  return off.every(isSlip) && (off.length < 2 || wrong === 0);
}

interface AmountsOff {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

/** The columns in which the total is not the sum of its rows. */
function amountsOff(total: FundRow, funds: readonly FundRow[]): readonly AmountsOff[] {
  const under = funds.filter((row) => row.within === funds.indexOf(total));
  const beside = funds.filter((row) => row !== total && row.within === undefined);
  return gather(AMOUNTS, (key) => {
    const whole = total[key]?.value;
    const parts = gather(under.length > 0 ? under : beside, (row) => row[key]?.value ?? []);
    const off = whole && parts.length > 0 && !same(sum(parts.map(numberOf)), numberOf(whole));
    return off ? [{ whole, parts }] : [];
  });
}

/** Whether the printed rate is neither that of the final nor of the original budget; undefined without a rate. */
function ratesFail(row: FundRow): boolean | undefined {
  const [rate, actual] = [numberIn(row.rate), numberIn(row.actual)];
  if (rate === undefined || actual === undefined) return undefined;
  const budgets = [numberIn(row.finalBudget), numberIn(row.originalBudget)].filter((each) => each);
  if (budgets.length === 0) return undefined;
  return !budgets.some((budget) =>
    [1, 100].some((scale) =>
      same((actual / (budget ?? 1)) * scale, rate, (0.6 * scale) / 100 + 0.005),
    ),
  );
}

/** An amount that ran into the words beside it. */
const AMOUNT_WITHIN = /\d(?:,\d{3})+|\d\.\d{2}|\d{2}\.\d/;

/** Whether words, a rate or a heading with figures in it stand where an amount belongs. */
const isNoAmount = (entry: Entry<Figure> | undefined): boolean =>
  entry !== undefined &&
  (/^[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{3}|[%％]/.test(bareWords(entry.verbatim)) ||
    /[^\d万亿元]\s*[（(].*\d/s.test(entry.verbatim));

/** No budget is spent so many times over. */
const MOST_TIMES = 5;
/** Hardly any is left unspent but for such a part. */
const FEWEST_TIMES = 20;

/** Words under a head of amounts, a percentage or an amount under that of points, or points under that of the rate: wrong columns. */
function isShifted(row: FundRow): boolean {
  const label = bareWords(row.label.verbatim);
  if (label === '' || AMOUNT_WITHIN.test(label)) return true;
  // What stands by itself beside its label has no columns: 按收入性质分：一般公共预算.
  if (/^按[^：:]{2,6}分/.test(label)) return true;
  const [final, actual] = [numberIn(row.finalBudget), numberIn(row.actual)];
  if (final && actual && (actual > MOST_TIMES * final || actual * FEWEST_TIMES < final))
    return true;
  const words = (entry: Entry<Figure> | undefined): string => bareWords(entry?.verbatim ?? '');
  // An amount that ends within its thousands or at its point went on in a further line.
  const entries = [...AMOUNTS.map((key) => row[key]), row.rate, row.weight, row.score];
  if (entries.some((entry) => /,\d{1,2}$|\.$/.test(words(entry)))) return true;
  if (AMOUNTS.some((key) => isNoAmount(row[key]))) return true;
  if (row.rate?.value && !row.actual?.value) return true;
  if (/[%％]/.test(words(row.weight)) && (numberIn(row.weight) ?? 0) > 60) return true;
  if ((numberIn(row.weight) ?? 0) > 100) return true;
  if (/[%％]/.test(words(row.score)) || !isWeight(row.weight)) return true;
  const rate = words(row.rate);
  return !/[%％]/.test(rate) && ((numberIn(row.rate) ?? 0) > MOST_RATE || ratesFail(row) === true);
}

/** Whether the points fit neither the printed rate nor the reckoned one. */
function scoreFails(row: FundRow): boolean {
  const [rate, weight, score] = [numberIn(row.rate), numberIn(row.weight), numberIn(row.score)];
  if (rate === undefined || weight === undefined || score === undefined) return false;
  const [actual, budget] = [numberIn(row.actual), numberIn(row.finalBudget)];
  const fits = (share: number): boolean => same(weight * Math.min(1, share), score, 0.06);
  return !fits(rate / 100) && !(actual !== undefined && budget && fits(actual / budget));
}

/** Whether the line of an amount ends within the next label: the rest stands on a line below. */
const isCutShort = (table: Table, { label: { at } }: SplitAmount): boolean =>
  /[；;，,][^:：；;，,\d\s]{1,12}$/.test(
    table.cells.find((cell) => cell.row === at.row && cell.column === at.column)?.text ?? '',
  );

/** Amounts within words were lost or cut where neither split gives a total; without any grid one that fails is enough. */
function splitsHold(table: Table, form: SelfEvaluationForm): boolean {
  if (form.bySource.length + form.byType.length === 0) return true;
  if ([...form.bySource, ...form.byType].some((part) => isCutShort(table, part))) return false;
  const total = form.funds.find((row) => row.metric === 'total');
  const totals = AMOUNTS.flatMap((key) => numberIn(total?.[key]) ?? []);
  const fails = (list: readonly SplitAmount[]): boolean =>
    list.length > 0 &&
    !totals.some((each) => same(sum(list.map((part) => numberIn(part.amount))), each));
  const [source, type] = [fails(form.bySource), fails(form.byType)];
  const loose = table.flattened === 'glued' || table.flattened === 'spaces';
  if (loose) return !source && !type;
  // One of two may hold a slip; a lone amount that is no whole lost those beside it, or was read from somewhere else.
  const lone = [form.bySource, form.byType].some((list) => list.length === 1 && fails(list));
  return !lone && !(source && type);
}
