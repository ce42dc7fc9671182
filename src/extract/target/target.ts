import type { Direction, Result, Target } from '../../report/indicators.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { findFigures } from '../figures.ts';
import { unitOf } from '../units.ts';
import { whenOf } from './date.ts';
import { type Measure, measureOf, type Operator } from './measure.ts';
import { scaled, TIMES_WORD, wholeNumber } from './number.ts';
import { doneOf, tierOf } from './words.ts';

/** What other columns of the form say of a value: 指标性质, 度量单位, the year of the form. */
export interface Beside {
  readonly nature?: string;
  readonly unit?: string;
  readonly year?: number;
}

const RESIDUE = /\[bookmark:[^\]]*\]/g;
const EMPTY = /^(?:[-—–―－_/／\\、.。…·*]+|无此项|不涉及|不适用|空|暂无)?$/;

/** Text of a cell made ready for the grammar: half width, no white space, no residue of a conversion. */
const plain = (text: string): string =>
  squeeze(foldWidth(withoutResidue(text))).replace(/，(?=\d{3}(?!\d))/g, ',');

const withoutResidue = (text: string): string =>
  text.includes('[bookmark:') ? text.replace(RESIDUE, '') : text;

/** The words as they stand, without white space, residue of conversion and the last stop. */
const saidIn = (text: string): string => squeeze(withoutResidue(text)).replace(/[。；;，,]$/, '');

/** Whether a cell holds nothing or only a mark of nothing: a dash, a slash, dots. */
export const isEmptyMark = (text: string): boolean =>
  !/^[\d\u4e00-\u9fff]/.test(text) || /^[无不空暂]/.test(text) ? EMPTY.test(plain(text)) : false;

/** Reads a target value by the grammar of domain rule 2.3; undefined when nothing is stated. */
export function parseTarget(text: string, beside: Beside = {}): Target | undefined {
  const words = saidIn(text);
  const folded = plain(words);
  const nature = natureOf(beside.nature);
  if (EMPTY.test(folded)) return nature?.operator ? { ...nature } : undefined;
  if (nature?.direction === 'qualitative') return { direction: 'qualitative', words };
  const date = whenOf(folded.replace(/^(?:[≤<=]|不晚于|不迟于|早于)/, ''), beside.year);
  if (date && !isQuantityUnit(beside.unit)) return { direction: 'byDate', ...date, words };
  const measure = measureOf(folded);
  if (measure) return quantity(measure, words, nature, beside.unit);
  if (doneOf(folded) !== undefined) return { direction: 'done', words };
  return { direction: 'qualitative', words };
}

function quantity(
  measure: Measure,
  words: string,
  nature: Nature | undefined,
  unit: string | undefined,
): Target {
  if (measure.done) return { direction: 'done', ...valuesIn(measure, unit), words };
  const operator = measure.operator ?? nature?.operator;
  const direction = nature?.direction ?? directionOf(measure, operator);
  if (measure.hollow) {
    return { direction: operator ? direction : 'atLeast', ...(operator && { operator }) };
  }
  return {
    direction: measure.upper ? 'within' : direction,
    ...(operator && { operator }),
    ...valuesIn(measure, unit),
  };
}

function valuesIn(measure: Measure, unit: string | undefined): { value?: Figure; upper?: Figure } {
  const given = unit === undefined ? '' : plain(unit);
  // The column 度量单位 may count in 万人次, as 3.5万人次 does.
  const one = TIMES_WORD.test(given) ? wholeNumber(`1${given}`) : undefined;
  const fill = (each: Figure): Figure => {
    if (each.unit !== '' || given === '') return each;
    return one && one.coefficient > 1 && one.unit !== ''
      ? scaled(each.coefficient, each.decimals, one.coefficient, one.unit)
      : { ...each, unit: unitOf(given) ?? given };
  };
  return {
    ...(measure.value && { value: fill(measure.value) }),
    ...(measure.upper && { upper: fill(measure.upper) }),
  };
}

const directionOf = (measure: Measure, operator: Operator | undefined): Direction => {
  if (measure.upper) return 'within';
  if (operator === '≥' || operator === '>') return 'atLeast';
  return operator === '≤' || operator === '<' ? 'atMost' : 'equal';
};

interface Nature {
  readonly direction: Direction;
  readonly operator?: Operator;
}

function natureOf(text: string | undefined): Nature | undefined {
  const words = plain(text ?? '');
  if (words === '') return undefined;
  if (/定性/.test(words)) return { direction: 'qualitative' };
  if (/正向/.test(words)) return { direction: 'atLeast' };
  if (/反向|逆向/.test(words)) return { direction: 'atMost' };
  const measure = measureOf(words);
  if (!measure?.operator || !measure.hollow) return undefined;
  return { direction: directionOf(measure, measure.operator), operator: measure.operator };
}

const isQuantityUnit = (unit: string | undefined): boolean =>
  unit !== undefined && unitOf(plain(unit)) !== undefined && !/^[年月日]/.test(plain(unit));

/** Reads an actual value by the same grammar, with the tiers of qualitative results. `target` helps to read 10/10 and bare numbers. */
export function parseResult(
  text: string,
  beside: Beside = {},
  target?: Target,
): Result | undefined {
  const words = saidIn(text);
  const folded = plain(words);
  if (EMPTY.test(folded)) return undefined;
  const tier = tierOf(folded);
  if (tier) return { words, tier };
  const ratio = ratioOf(folded, target);
  if (ratio) return ratio;
  const date = whenOf(folded, beside.year);
  if (
    date &&
    (target?.value === undefined || date.by !== undefined) &&
    target?.value?.unit !== '月'
  )
    return { ...date, words, ...doneWord(words) };
  const measure = measureOf(folded);
  if (measure?.value && !measure.upper) {
    return {
      ...valuesIn(measure, unitMeant(measure.value, beside.unit, target?.value)),
      ...(measure.operator && { operator: measure.operator }),
      ...(measure.done && { words, done: true }),
    };
  }
  const told = valueTold(words, target?.value);
  return { ...(told && { value: told }), words, ...doneWord(words) };
}

/** Behind these words stands what was reached; behind others stand parts, changes and plans. */
const REACHED = /(?:[率度]|\p{Script=Han}{2})(?:已)?(?:达到?了?|为|是)$/u;
const NOT_REACHED = /约|[未没不][能有]?达|不足|差|较|比上|同比|其中|计划|目标|[应需]/;

/** The one figure of a sentence that counts what the target counts: 「截至年底，出车次数为829次」. */
function valueTold(words: string, target: Figure | undefined): Figure | undefined {
  if (!target || target.unit === '' || !/\d/.test(words)) return undefined;
  const [only, second] = findFigures(words).filter(({ figure }) => figure.unit === target.unit);
  if (!only || second || only.range || only.figure.approximate) return undefined;
  const before = words.slice(0, only.from);
  return REACHED.test(before) && !NOT_REACHED.test(words) ? only.figure : undefined;
}

/** So many times the target is told in singles where the column has 万人: ≥3万人, 31000. */
const IN_SINGLES = 1000;

function unitMeant(
  said: Figure,
  unit: string | undefined,
  target: Figure | undefined,
): string | undefined {
  const [, single] = /^万(?!元)(.+)$/.exec(unit ?? '') ?? [];
  if (!single || said.unit !== '' || target?.unit !== (unitOf(single) ?? single)) return unit;
  return numberOf(said) * 10_000 >= numberOf(target) * IN_SINGLES ? single : unit;
}

const doneWord = (words: string): { done?: boolean } => {
  const done = doneOf(plain(words));
  return done === undefined ? {} : { done };
};

// 10/10: so many of so many; as a percentage when the target is one.
function ratioOf(words: string, target: Target | undefined): Result | undefined {
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(words);
  if (!match) return undefined;
  const [part, whole] = [Number(match[1]), Number(match[2])];
  if (target?.value?.unit !== '%' || whole === 0) {
    return { value: { coefficient: part, decimals: 0, unit: '' }, words };
  }
  const coefficient = Math.round((part * 10_000) / whole);
  return { value: { coefficient, decimals: 2, unit: '%' }, words };
}
