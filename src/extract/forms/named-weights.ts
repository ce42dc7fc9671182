import { stretchOf } from '../../document/document.ts';
import type { Entry } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import { readFigure } from '../figures.ts';

const POINTS = /\s*[（(]\s*(\d{1,2}(?:\.\d{1,2})?)\s*分\s*[）)]\s*$/;

/**
 * In a form without a column of weights each name has its own behind it: 巡查次数（10分）. Points behind a few names alone
 * belong to the names.
 */
export function withNamedWeights(indicators: readonly Indicator[]): readonly Indicator[] {
  const printed = indicators.filter((row) => POINTS.test(row.name.verbatim));
  if (printed.length === 0) return withWeightsOfLevel2(indicators);
  return printed.length < 2 || printed.length * 3 < indicators.length * 2
    ? indicators
    : indicators.map(named);
}

/** 数量指标（20分） with one indicator below it: its points are that one's. */
function withWeightsOfLevel2(indicators: readonly Indicator[]): readonly Indicator[] {
  const rows = new Set(indicators.map(({ level2 }) => level2?.at.row));
  const all = indicators.every(({ level2 }) => level2 && POINTS.test(level2.verbatim));
  if (indicators.length < 2 || rows.size < indicators.length || !all) return indicators;
  return indicators.map((row) => {
    const weight = row.level2 && pointsBehind(row.level2);
    return weight ? { ...row, weight } : row;
  });
}

function pointsBehind({ at, verbatim }: Entry<string>): Indicator['weight'] {
  const match = POINTS.exec(verbatim);
  const digits = match?.[1];
  if (!match || digits === undefined) return undefined;
  const value = readFigure(digits);
  const from = (at.from ?? 0) + verbatim.indexOf(digits, match.index);
  return {
    ...(value && { value }),
    verbatim: digits,
    at: stretchOf(at, from, from + digits.length),
  };
}

function named(row: Indicator): Indicator {
  const match = POINTS.exec(row.name.verbatim);
  const weight = pointsBehind(row.name);
  if (!match || !weight) return row;
  const { at, verbatim } = row.name;
  const start = at.from ?? 0;
  const bare = verbatim.slice(0, match.index);
  const name: Entry<string> = {
    value: bare.replace(/\s*\n\s*/g, ''),
    verbatim: bare,
    at: stretchOf(at, start, start + bare.length),
  };
  return { ...row, name, weight };
}
