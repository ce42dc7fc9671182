import type { FormColumn } from '../../report/forms.ts';
import { readFigure } from '../figures.ts';
import { REMARK } from '../forms/heads.ts';
import { isKindName } from '../forms/kinds.ts';
import { bareWords } from '../forms/lines.ts';
import { isLevel1, isLevel2, isSignature, isTotal, type Piece } from './labels.ts';

/** How a run of pieces is read: as a level's name, as a row, as a total, or not at all. */
interface Step {
  readonly kind: 'level1' | 'level2' | 'row' | 'total' | 'blank' | 'skip';
  readonly length: number;
  readonly cost: number;
  /** For rows: the texts of the cells from the name on. */
  readonly cells?: readonly string[];
}

/**
 * Cuts a run of pieces into rows of indicators under known columns. Every way of reading a piece has a price by the kinds
 * of the columns (weights are numbers, names are not); the cheapest reading of the whole run is taken.
 */
export function indicatorRows(
  pieces: readonly Piece[],
  columns: readonly (FormColumn | undefined)[],
): readonly (readonly string[])[] {
  const other = columns.findIndex(
    (key, i) => key !== 'level1' && key !== 'level2' && !isLevelWeight(columns, i),
  );
  const levels = other < 0 ? columns.length : other;
  const leading = columns.slice(0, levels);
  const rest = columns.slice(levels);
  const cost = new Array<number>(pieces.length + 1).fill(0);
  const chosen = new Array<Step | undefined>(pieces.length).fill(undefined);
  for (let p = pieces.length - 1; p >= 0; p -= 1) {
    let least = Number.POSITIVE_INFINITY;
    for (const given of stepsAt(pieces, p, rest)) {
      const step = weighed(pieces, p, given, leading);
      if (/^level/.test(step.kind) && !leading.includes(step.kind as FormColumn)) continue;
      const whole = step.cost + (cost[p + step.length] ?? 0);
      if (whole >= least) continue;
      least = whole;
      chosen[p] = step;
    }
    cost[p] = least;
  }
  return assemble(pieces, chosen, leading, columns.length);
}

/** Whether a column holds the weights of the level before it: a level follows further on. */
export function isLevelWeight(columns: readonly (FormColumn | undefined)[], i: number): boolean {
  if (columns[i] !== 'weight') return false;
  if (columns[i - 1] !== 'level1' && columns[i - 1] !== 'level2') return false;
  return columns.slice(i + 1).some((key) => key === 'level2' || key === 'level3');
}

/** The name of a level takes the weight behind it along, where the frame has a column for it. */
function weighed(
  pieces: readonly Piece[],
  p: number,
  step: Step,
  leading: readonly (FormColumn | undefined)[],
): Step {
  if (step.kind !== 'level1' && step.kind !== 'level2') return step;
  if (leading[leading.indexOf(step.kind) + 1] !== 'weight') return step;
  return isScore(pieces[p + 1]?.words ?? '') ? { ...step, length: 2 } : step;
}

function stepsAt(
  pieces: readonly Piece[],
  p: number,
  rest: readonly (FormColumn | undefined)[],
): readonly Step[] {
  const words = pieces[p]?.words ?? '';
  if (words === '') return [{ kind: 'blank', length: 1, cost: 0.1 }, ...rowsAt(pieces, p, rest)];
  const steps: Step[] = [
    { kind: 'skip', length: 1, cost: isSignature(words) ? 0 : PLACEHOLDER.test(words) ? 0.2 : 8 },
  ];
  const second = isPointed(words, rest) && POINTED.test(pieces[p - 1]?.words ?? '');
  if (isLevel1(words) && !second)
    steps.push({ kind: 'level1', length: 1, cost: leadsLevel2(pieces, p) ? 0 : 0.5 });
  if (isPointed(words, rest)) steps.push(pointedAt(pieces, p));
  if (isLevel2(words)) steps.push({ kind: 'level2', length: 1, cost: 0.05 });
  else if (standsBetween(pieces, p)) steps.push({ kind: 'level2', length: 1, cost: 0.3 });
  if (REMARK.test(words))
    steps.push({ kind: 'skip', length: Math.min(2, pieces.length - p), cost: 0.1 });
  if (isTotal(words)) steps.push({ kind: 'total', length: totalLength(pieces, p), cost: 0 });
  steps.push(...rowsAt(pieces, p, rest));
  return steps;
}

/** 预算管理（12分）: beside a column of weights only a level prints its points with its name. */
const isPointed = (words: string, rest: readonly (FormColumn | undefined)[]): boolean =>
  rest.includes('weight') && POINTED.test(words);
const POINTED = /^[^\d，。；]{2,16}[(（]\d{1,3}(?:\.\d)?分[)）]$/;

/** Of two such names the first is that of level one. */
const pointedAt = (pieces: readonly Piece[], p: number): Step => {
  const upper = POINTED.test(pieces[p + 1]?.words ?? '');
  return { kind: upper ? 'level1' : 'level2', length: 1, cost: 0.05 };
};

/** 成本指标 is a name of level one or two: of level one when a name of level two follows. */
function leadsLevel2(pieces: readonly Piece[], p: number): boolean {
  const behind = pieces[p + 1]?.words ?? '';
  const next = behind === '' || isScore(behind) ? pieces[p + 2] : pieces[p + 1];
  return isLevel2(next?.words ?? '');
}

/** Between a name of level one and the name of an indicator stands one of level two, whatever it is. */
function standsBetween(pieces: readonly Piece[], p: number): boolean {
  const [before, words, next] = [pieces[p - 1], pieces[p], pieces[p + 1]].map(
    (piece) => piece?.words ?? '',
  );
  const isName = (each = ''): boolean =>
    each.length >= 2 && each.length <= 20 && !VALUE.test(each) && !isTotal(each) && !isLevel1(each);
  if (!isLevel1(before ?? '')) return false;
  return words === before || (isName(words) && isName(next) && !isLevel2(next ?? ''));
}

function totalLength(pieces: readonly Piece[], p: number): number {
  let length = 1;
  while (length < 8) {
    const words = pieces[p + length]?.words;
    if (words === undefined || (words !== '' && !isScore(words))) break;
    length += 1;
  }
  return length;
}

/** Rows that can begin here: the name in one piece or two, columns of words at the end left out, the last in two pieces. */
function rowsAt(
  pieces: readonly Piece[],
  p: number,
  rest: readonly (FormColumn | undefined)[],
): readonly Step[] {
  const steps: Step[] = [];
  const fixed = rest.findLastIndex((key) => !isLoose(key)) + 1;
  for (const name of [1, 2]) {
    for (let width = Math.max(1, fixed); width <= rest.length; width += 1) {
      for (const tail of width > fixed ? [1, 2] : [1]) {
        for (const unit of rest.includes('targetUnit') ? [true, false] : [true]) {
          const step = rowAt(pieces, p, rest, { name, width, tail, unit });
          if (step) steps.push(step);
        }
      }
    }
  }
  return steps;
}

interface Shape {
  /** Pieces of the name. */
  readonly name: number;
  /** Columns that are there; the rest are left out at the end. */
  readonly width: number;
  /** Pieces of the last column. */
  readonly tail: number;
  /** Whether the square of the unit left a piece: beside words for a target it is blank. */
  readonly unit: boolean;
}

function rowAt(
  pieces: readonly Piece[],
  p: number,
  rest: readonly (FormColumn | undefined)[],
  { name, width, tail, unit }: Shape,
): Step | undefined {
  const cells: string[] = [];
  let at = p;
  let cost = (name - 1) * 1.5 + (tail - 1) + (width < rest.length ? 0.8 : 0);
  for (let c = 0; c < width; c += 1) {
    if (!unit && rest[c] === 'targetUnit') {
      if (VALUE.test(bareWords(cells[c - 1] ?? ''))) return undefined;
      cells.push('');
      continue;
    }
    const count = c === 0 ? name : c === width - 1 ? tail : 1;
    const taken = pieces.slice(at, at + count);
    if (taken.length < count) return undefined;
    if (count > 1 && taken.some((each) => each.words === '')) return undefined;
    for (const each of taken) cost += price(rest[c], each.words);
    if (cost > 30) return undefined;
    cells.push(taken.map((each) => each.text).join('\n'));
    at += count;
  }
  while (cells.length < rest.length) cells.push('');
  return { kind: 'row', length: at - p, cost, cells };
}

const isLoose = (key: FormColumn | undefined): boolean =>
  key === 'reason' || key === 'note' || key === 'method' || key === undefined;

// 指标1： and …… keep the place of an indicator that nobody wrote.
const PLACEHOLDER = /^(?:指标\d+[：]?|…+|\.{3,})$/;
const isScore = (words: string): boolean => /^\d{1,3}(?:\.\d+)?分?$/.test(words);
const VALUE = /^[≥≤=<>≧≦﹦]|^\d/;

/** What it costs to read words as the cell of a column. */
function price(key: FormColumn | undefined, words: string): number {
  switch (key) {
    case 'level3':
      return namePrice(words);
    case 'weight':
    case 'score':
    case 'reviewScore':
    case 'deduction':
      return isScore(words) ? 0 : words === '' ? 1.2 : /^[-—/]+$/.test(words) ? 1 : 20;
    case 'nature':
      return /^(?:[≥≤=<>≧≦﹦]+|定性|正向.*|反向.*)$/.test(words) ? 0 : 10;
    case 'targetUnit':
      return words === '' ? 0.5 : words.length <= 5 && readFigure(words) === undefined ? 0 : 5;
    case 'target':
    case 'result':
      if (isKindName(words) || isLevel1(words) || isTotal(words)) return 5;
      return words === '' ? 0.6 : VALUE.test(words) ? 0 : words.length > 30 ? 0.6 : 0.2;
    default:
      if (isKindName(words) || isLevel1(words) || isTotal(words)) return 7;
      if (PLACEHOLDER.test(words)) return 3;
      return words === '' ? 0 : isScore(words) ? 3 : VALUE.test(words) ? 1 : 0.3;
  }
}

function namePrice(words: string): number {
  if (words === '') return 4;
  if (isTotal(words) || isLevel1(words)) return 8;
  if (isKindName(words)) return 2;
  if (PLACEHOLDER.test(words)) return 6;
  if (VALUE.test(words) && !/^\d{4}年|^\d+[、.]/.test(words)) return 6;
  return words.length > 60 ? 2 : 0;
}

/** The rows of the cheapest reading; names of levels go into the row that follows, or a row of their own when none does. */
function assemble(
  pieces: readonly Piece[],
  chosen: readonly (Step | undefined)[],
  levels: readonly (FormColumn | undefined)[],
  width: number,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let names: { level1?: readonly string[]; level2?: readonly string[] } = {};
  const lead = (): readonly string[] => {
    const found = levels.map((key, i) => {
      const [level, at] = key === 'weight' ? [levels[i - 1], 1] : [key, 0];
      return (level === 'level1' ? names.level1 : names.level2)?.[at] ?? '';
    });
    names = {};
    return found;
  };
  const blanks = new Array<string>(width - levels.length).fill('');
  const flush = () => {
    if (names.level1 !== undefined || names.level2 !== undefined) rows.push([...lead(), ...blanks]);
  };
  for (let p = 0; p < pieces.length; ) {
    const step = chosen[p];
    if (!step) break;
    const texts = pieces.slice(p, p + step.length).map((each) => each.text);
    if (step.kind === 'row') rows.push([...lead(), ...(step.cells ?? [])]);
    else if (step.kind !== 'blank') {
      if (step.kind !== 'level2' || names.level2 !== undefined) flush();
      if (step.kind === 'level1' || step.kind === 'level2') names[step.kind] = texts;
      else rows.push(texts.filter((text) => text !== ''));
    }
    p += step.length;
  }
  flush();
  return rows;
}
