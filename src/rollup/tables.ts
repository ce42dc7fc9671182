import type { Bilingual } from '../document/finding.ts';
import { printFigure } from '../values/figure.ts';
import { type Money, printMoney, printScaled } from '../values/money.ts';
import { RATE_BANDS, SCORE_BANDS } from './bands.ts';
import type { Rolled } from './groups.ts';
import type { RolledIndicator } from './indicators.ts';
import { measureOf } from './measure.ts';
import { type ReviewedUnits, reviewedRow } from './reviewed.ts';
import type { Found, Total } from './rollup.ts';
import { type RollupTableId, TABLE_WORDS, type TableWords } from './table-words.ts';

/** A table as text, the first column the heads of its rows. */
export interface RollupTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns beside the first that hold words; all others hold figures. */
  readonly words?: readonly number[];
}

/** A year of a trend; money in 分. */
export interface YearTotal {
  readonly fiscalYear: number;
  readonly units: number;
  readonly budget: Money;
  readonly actual: Money;
  readonly threePublicBudget: Money;
  readonly threePublicActual: Money;
  readonly runningBudget: Money;
  readonly runningActual: Money;
  readonly selfScore?: number;
}

/** What the tables are made of. */
export interface Tabled {
  readonly fiscalYear: number;
  readonly rolled: Rolled;
  readonly years: readonly YearTotal[];
  readonly reviewed: ReviewedUnits;
  /** Units that are not in, with the word for their state. */
  readonly absent: readonly { readonly name: string; readonly state: string }[];
  /** Titles of the checks by id. */
  readonly titles: Readonly<Record<string, Bilingual>>;
}

type Lang = 'zh' | 'en';

/** So many kinds of findings stand in the table of departments. */
const MOST_KINDS = 12;

/** What checks found, those of most units first. */
export const foundOf = ({ checks }: Total): readonly (readonly [string, Found])[] =>
  Object.entries(checks).sort(
    ([a, x], [b, y]) => y.units - x.units || y.findings - x.findings || (a < b ? -1 : 1),
  );

/** The kinds of what was found, in the same order. */
export const kindsOf = (total: Total): readonly string[] => foundOf(total).map(([check]) => check);

const money = (amount: Money): string => printMoney(amount, '万元', 2);
const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : printScaled(hundredths, 2);

/** The bands in words: `<70`, `70–80`, … `98–100`. */
const bandsOf = (bands: readonly number[], top: string): readonly string[] =>
  bands.map((from, i) => {
    const to = bands[i + 1];
    if (i === 0) return `<${to}`;
    return to === undefined ? `${from}–${top}` : `${from}–${to}`;
  });

/** Words of the bands of scores. */
export const scoreBandWords = (): readonly string[] => bandsOf(SCORE_BANDS, '100');

/** Words of the bands of execution rates, in per cent. */
export const rateBandWords = (): readonly string[] =>
  bandsOf(RATE_BANDS, '').map((band) =>
    band.endsWith('–') ? `≥${band.slice(0, -1)}%` : `${band}%`,
  );

/** A table of a roll-up. Blank stands where there is nothing to reckon with, never zero. */
export function tableOf(id: RollupTableId, tabled: Tabled, lang: Lang): RollupTable {
  const words = TABLE_WORDS[lang];
  const { rolled, fiscalYear } = tabled;
  const title = words.titles[id](fiscalYear);
  switch (id) {
    case 'totals':
      return {
        title,
        head: words.totals,
        rows: [
          ...rolled.groups.map(({ name, total }) => totalRow(name, total)),
          totalRow(words.all, rolled.total),
        ],
      };
    case 'scores':
      return {
        title,
        head: words.scores,
        rows: [
          ...scoreBandWords().map((band, i) => [band, `${rolled.total.scores[i] ?? 0}`]),
          ...(rolled.total.unscored > 0 ? [[words.unscored, `${rolled.total.unscored}`]] : []),
        ],
      };
    case 'rates':
      return {
        title,
        head: [words.rateByScore, ...scoreBandWords()],
        rows: rateBandWords().map((band, r) => [
          band,
          ...(rolled.total.ratesByScores[r] ?? []).map(String),
        ]),
      };
    case 'reviewed':
      return { title, head: words.reviewed, rows: tabled.reviewed.units.map(reviewedRow) };
    case 'checks':
      return { title, head: words.checks, rows: checkRows(tabled, lang) };
    case 'heat':
      return heatTable(title, tabled, lang, words);
    case 'years':
      return { title, head: words.years, rows: tabled.years.map(yearRow) };
    case 'indicators':
      return {
        title,
        head: words.indicators,
        words: [1, 3],
        rows: rolled.indicators.map((indicator) => indicatorRow(indicator, words)),
      };
    case 'absent':
      return {
        title,
        head: words.absent,
        words: [1],
        rows: tabled.absent.map(({ name, state }) => [name, state]),
      };
  }
}

const totalRow = (name: string, total: Total): readonly string[] => [
  name,
  `${total.units}/${total.due}`,
  ...(total.units === 0
    ? Array.from({ length: 12 }, () => '')
    : [
        money(total.original),
        money(total.budget),
        money(total.actual),
        total.rate ? printFigure(total.rate) : '',
        money(total.threePublic.budget),
        money(total.threePublic.actual),
        points(total.selfScore),
        points(total.score),
        ...(['优', '良', '中', '差'] as const).map((grade) => `${total.ratings[grade]}`),
      ]),
];

function checkRows(
  { rolled: { total }, titles }: Tabled,
  lang: Lang,
): readonly (readonly string[])[] {
  return foundOf(total).map(([check, { units, findings }]) => [
    titles[check]?.[lang] ?? check,
    `${units}`,
    `${findings}`,
  ]);
}

function heatTable(
  title: string,
  { rolled, titles }: Tabled,
  lang: Lang,
  words: TableWords,
): RollupTable {
  const kinds = kindsOf(rolled.total).slice(0, MOST_KINDS);
  return {
    title,
    head: [words.group, ...kinds.map((check) => titles[check]?.[lang] ?? check)],
    rows: rolled.groups
      .filter(({ total }) => total.units > 0)
      .map(({ name, total }) => [
        name,
        ...kinds.map((check) => `${total.checks[check]?.units ?? 0}`),
      ]),
  };
}

const yearRow = (year: YearTotal): readonly string[] => [
  `${year.fiscalYear}`,
  `${year.units}`,
  money(year.budget),
  money(year.actual),
  money(year.threePublicBudget),
  money(year.threePublicActual),
  money(year.runningBudget),
  money(year.runningActual),
  points(year.selfScore),
];

function indicatorRow(indicator: RolledIndicator, words: TableWords): readonly string[] {
  const { name, kind, target, result, direction, units, share, unit } = indicator;
  const sign = direction === 'atLeast' ? '≥' : direction === 'atMost' ? '≤' : '';
  const how = {
    judged: words.judged,
    sum: words.added,
    mean: words.averaged,
  }[unit === '' ? 'judged' : measureOf(unit)];
  return [
    name,
    words.kinds[kind],
    `${units}`,
    how,
    target ? sign + printFigure(target) : '',
    result ? printFigure(result) : '',
    share === undefined ? '' : `${printScaled(share, 2)}%`,
  ];
}
