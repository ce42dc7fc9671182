import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { foldWidth } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { foundInTables, linesWith, wordsIn } from '../wording/running-text.ts';
import { reckoned } from './expression.ts';

/** A sum, a product or a quotient that is written out, with what it comes to. */
export interface Equation {
  /** From the first figure of its left side to the end of the figure that it is said to come to. */
  readonly said: Quote;
  /** What it comes to, printed as its right side is. */
  readonly computed: string;
}

/** A side without a mark that parts clauses, a sign of equality, and a figure. */
const EQUATION =
  /([^=＝≈，。；：:、,;\n]{3,120})[=＝]\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|[%％])?(?![\d.×xX*÷/+＋(（-])/g;
const FIRST = /[\d(（]/;

/** Equations of running text and of cells that do not hold: 「得分＝10×96.35%＝9.36分」. */
export const oddEquations = (report: Report): readonly Equation[] => [
  ...gather(linesWith(report.document, /[=＝]\s*\d/), (line) =>
    matchesOf(line.text, EQUATION).flatMap((match) =>
      judged(match[0], (from, to) => wordsIn(line, match.index + from, match.index + to)),
    ),
  ),
  // Where no cell has a sign of equality in front of a figure the longer pattern need not be tried from every character.
  ...(foundInTables(report.document, /[=＝]\s*\d/g).length === 0
    ? []
    : foundInTables(report.document, EQUATION)
  ).flatMap((cell) =>
    judged(cell.verbatim, (from, to) => ({
      verbatim: cell.verbatim.slice(from, to),
      at: { ...cell.at, from: (cell.at.from ?? 0) + from, to: (cell.at.from ?? 0) + to },
    })),
  ),
];

function judged(words: string, quoted: (from: number, to: number) => Quote): readonly Equation[] {
  const [whole = '', left = '', digits = '', unit = ''] = matchesOf(words, EQUATION)[0] ?? [];
  const made = reckoned(foldWidth(left));
  if (!made) return [];
  const decimals = (digits.split('.')[1] ?? '').length;
  const step = 10 ** -decimals;
  const told = Number(digits.replace(/,/g, ''));
  const scale = unit === '' ? [1, 100, 0.0001, 10000] : SCALES[unit.replace('％', '%')];
  // The last digit may have been cut off, and the figures on the left are rounded themselves.
  const fits = (by: number): boolean =>
    Math.abs(made.value * by - told) <= (made.exact ? 1e-6 : step * 1.001 + made.open * by);
  if (!scale || scale.some(fits)) return [];
  const from = left.search(FIRST);
  const [by = 1] = scale;
  return [
    {
      said: quoted(from, whole.trimEnd().length),
      computed: `${(made.value * by).toFixed(Math.max(decimals, 2)).replace(/\.?0+$/, '')}${unit}`,
    },
  ];
}

/** By what a value in 元, or as it is written, is multiplied to be one of a unit; units are left out in the middle of an equation. */
const SCALES: Readonly<Record<string, readonly number[]>> = {
  '%': [100, 1],
  元: [1, 10000],
  万元: [0.0001, 1],
  亿元: [1e-8, 1, 0.0001],
};
