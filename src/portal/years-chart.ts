import { type Html, html } from './html.ts';
import { inWan } from './list.ts';
import type { ListedReport } from './listed.ts';

/** Sizes in the units of the drawing: a year is a pair of bars. */
const HEIGHT = 200;
const TOP = 26;
const BOTTOM = 28;
const YEAR = 150;
const BAR = 46;

/** So many years are drawn; the table has all. */
const MOST_YEARS = 8;

/**
 * Budget and execution by year as bars, the earliest first. The table beside it tells the same, so that the drawing is one
 * picture with a name; the two bars differ by pattern of border too, not by colour alone. Negative amounts have no bar.
 */
export function yearsChart(reports: readonly ListedReport[]): Html {
  const shown = reports.slice(0, MOST_YEARS).reverse();
  const most = Math.max(1, ...shown.flatMap(({ figures }) => [figures.budget, figures.actual]));
  const width = shown.length * YEAR;
  const name = shown
    .map(
      ({ fiscalYear, figures }) =>
        `${fiscalYear}年度预算${inWan(figures.budget)}万元，执行${inWan(figures.actual)}万元`,
    )
    .join('；');
  const bar = (amount: number, x: number, kind: 'budget' | 'actual') => {
    const height = Math.round((Math.max(0, amount) / most) * HEIGHT);
    return html`<rect class="${kind}" x="${x}" y="${TOP + HEIGHT - height}" width="${BAR}" height="${height}"></rect>`;
  };
  const label = (words: string, x: number, y: number) =>
    html`<text x="${x}" y="${y}" text-anchor="middle">${words}</text>`;
  return html`<figure><figcaption>预算（空心）与执行（实心），单位：万元</figcaption><div class="wide" tabindex="0" role="region" aria-label="历年预算与执行图"><svg class="years" role="img" aria-label="${name}" viewBox="0 0 ${width} ${TOP + HEIGHT + BOTTOM}" width="${width}" height="${TOP + HEIGHT + BOTTOM}">
${shown.map(({ fiscalYear, figures }, i) => {
  const x = i * YEAR + YEAR / 2;
  const high = (amount: number) =>
    TOP + HEIGHT - Math.round((Math.max(0, amount) / most) * HEIGHT) - 5;
  // Where both bars end at one height, so would their figures, over each other: they stand on either side.
  return html`${bar(figures.budget, x - BAR - 4, 'budget')}${bar(figures.actual, x + 4, 'actual')}<text x="${x - 6}" y="${high(figures.budget)}" text-anchor="end">${short(figures.budget)}</text><text x="${x + 6}" y="${high(figures.actual)}">${short(figures.actual)}</text>${label(`${fiscalYear}年度`, x, TOP + HEIGHT + 20)}`;
})}<line x1="0" x2="${width}" y1="${TOP + HEIGHT}" y2="${TOP + HEIGHT}"></line></svg></div></figure>`;
}

/** An amount over a bar: whole 万元, for the table has the rest. */
const short = (amount: number): string => `${Math.round(amount / 1_000_000)}`;
