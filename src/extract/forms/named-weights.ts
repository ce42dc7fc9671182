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
  return printed.length < 2 || printed.length * 3 < indicators.length * 2
    ? indicators
    : indicators.map(named);
}

function named(row: Indicator): Indicator {
  const match = POINTS.exec(row.name.verbatim);
  const digits = match?.[1];
  if (!match || digits === undefined) return row;
  const { at, verbatim } = row.name;
  const start = at.from ?? 0;
  const from = start + verbatim.indexOf(digits, match.index);
  const value = readFigure(digits);
  const bare = verbatim.slice(0, match.index);
  const name: Entry<string> = {
    value: bare.replace(/\s*\n\s*/g, ''),
    verbatim: bare,
    at: { ...at, from: start, to: start + bare.length },
  };
  return {
    ...row,
    name,
    weight: {
      ...(value && { value }),
      verbatim: digits,
      at: { ...at, from, to: from + digits.length },
    },
  };
}
