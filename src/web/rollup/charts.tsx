import { RATE_BANDS, SCORE_BANDS } from '../../rollup/bands.ts';
import { kindsOf, rateBandWords, scoreBandWords } from '../../rollup/tables.ts';
import { printFigure } from '../../values/figure.ts';
import { useLanguage } from '../shell/language.tsx';
import { Bars } from './bars.tsx';
import { Bubbles } from './bubbles.tsx';
import { ChartCard, TableFrame, useTable } from './chart-card.tsx';
import { Histogram } from './histogram.tsx';
import { Pairs } from './pairs.tsx';
import { useRolling } from './rolling.ts';
import { useRollupWords } from './words.ts';

/** So many kinds of findings are drawn; the table has all. */
const MOST_BARS = 12;

/** Whether a cell holds units of low execution and high scores. */
const suspect = (row: number, column: number): boolean =>
  (RATE_BANDS[row] ?? 0) < 80 && (SCORE_BANDS[column] ?? 0) >= 90;

/** Departments or units with their money and scores; a name leads to what lies below it. */
export function TotalsCard() {
  const words = useRollupWords();
  const { view, goTo } = useRolling();
  const made = useTable('totals');
  const { groups, total } = view.rolled;
  return (
    <ChartCard
      id="totals"
      whole
      reading={words.readings.totals(total.rate ? printFigure(total.rate) : '')}
      table={
        <TableFrame table={made}>
          {made.rows.map(([name = '', ...cells], r) => {
            const group = groups[r];
            return (
              <tr key={group?.path ?? name}>
                <th scope="row">
                  {group && view.by !== 'unit' ? (
                    <button type="button" className="link" onClick={() => goTo(group.path)}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                {cells.map((cell, i) => (
                  <td key={made.head[i + 1]} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </TableFrame>
      }
    />
  );
}

/** How self scores are distributed. */
export function ScoresCard() {
  const words = useRollupWords();
  const { view, look } = useRolling();
  const { scores } = view.rolled.total;
  const bands = scoreBandWords();
  const top = scores.reduce((sum, n, i) => ((SCORE_BANDS[i] ?? 0) >= 95 ? sum + n : sum), 0);
  const all = scores.reduce((sum, n) => sum + n, 0);
  const open = (band: number) =>
    look({ title: `${words.scoreAxis} ${bands[band]}`, scoreBand: band });
  return (
    <ChartCard
      id="scores"
      reading={words.readings.scores(top, all)}
      table={
        <Bars
          unit={words.count}
          openWords={words.open}
          bars={bands.map((name, i) => ({ name, value: scores[i] ?? 0, open: () => open(i) }))}
        />
      }
    >
      <Histogram
        title={words.charts.scores}
        bands={bands}
        values={scores}
        axis={words.scoreAxis}
        onBand={open}
      />
    </ChartCard>
  );
}

/** Execution rates against self scores. */
export function RatesCard() {
  const words = useRollupWords();
  const { view, look } = useRolling();
  const values = view.rolled.total.ratesByScores;
  const [rows, columns] = [rateBandWords(), scoreBandWords()];
  const made = useTable('rates');
  const odd = values.reduce(
    (sum, row, r) => row.reduce((all, n, c) => (suspect(r, c) ? all + n : all), sum),
    0,
  );
  const open = (r: number, c: number) =>
    look({
      title: `${words.rateAxis} ${rows[r]}，${words.scoreAxis} ${columns[c]}`,
      ...{ rateBand: r, scoreBand: c },
    });
  return (
    <ChartCard
      id="rates"
      reading={words.readings.rates(odd)}
      table={
        <TableFrame table={made}>
          {rows.map((row, r) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column, c) => {
                const value = values[r]?.[c] ?? 0;
                return (
                  <td key={column} className="number">
                    {value === 0 ? (
                      value
                    ) : (
                      <button type="button" className="link" onClick={() => open(r, c)}>
                        {value}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </TableFrame>
      }
    >
      <Bubbles
        title={words.charts.rates}
        columns={columns}
        rows={rows}
        values={values}
        across={words.scoreAxis}
        up={words.rateAxis}
        suspect={suspect}
        onCell={open}
      />
    </ChartCard>
  );
}

/** The kinds of findings, those of most units first. */
export function ChecksCard() {
  const words = useRollupWords();
  const { lang } = useLanguage();
  const { view, look } = useRolling();
  const { total } = view.rolled;
  const kinds = kindsOf(total);
  const named = (check: string) => view.titles[check]?.[lang] ?? check;
  const [first] = kinds;
  return (
    <ChartCard
      id="checks"
      whole
      reading={words.readings.checks(
        first === undefined ? '' : named(first),
        first === undefined ? 0 : (total.checks[first]?.units ?? 0),
      )}
    >
      <Bars
        unit={words.count}
        openWords={words.open}
        bars={kinds.slice(0, MOST_BARS).map((check) => ({
          name: named(check),
          value: total.checks[check]?.units ?? 0,
          open: () => look({ title: check, check }),
        }))}
      />
    </ChartCard>
  );
}

/** So many years are drawn. */
const MOST_YEARS = 5;

/** Three public expenses and running costs over the years. */
export function YearsCard() {
  const words = useRollupWords();
  const { view } = useRolling();
  const years = view.years.slice(-MOST_YEARS);
  const [last, before] = [years.at(-1), years.at(-2)];
  const change = last && before ? last.threePublicActual - before.threePublicActual : undefined;
  const alike = last?.units === before?.units;
  const way =
    change === undefined
      ? 'one'
      : !alike
        ? 'other'
        : change > 0
          ? 'up'
          : change < 0
            ? 'down'
            : 'same';
  const loose = last !== undefined && last.threePublicActual * 10 < last.threePublicBudget * 8;
  return (
    <ChartCard id="years" whole reading={words.readings.years(way, loose)}>
      <div className="pair-charts">
        <figure>
          <figcaption>{words.threePublicYears}</figcaption>
          <Pairs
            title={words.threePublicYears}
            pairs={years.map((year) => ({
              year: year.fiscalYear,
              budget: year.threePublicBudget,
              actual: year.threePublicActual,
            }))}
          />
        </figure>
        <figure>
          <figcaption>{words.runningYears}</figcaption>
          <Pairs
            title={words.runningYears}
            pairs={years.map((year) => ({
              year: year.fiscalYear,
              budget: year.runningBudget,
              actual: year.runningActual,
            }))}
          />
        </figure>
      </div>
      <p className="hint">
        <svg width="22" height="12" aria-hidden="true">
          <rect className="bar hatched" x="1" y="1" width="20" height="10" />
        </svg>{' '}
        {words.budgetShort}{' '}
        <svg width="22" height="12" aria-hidden="true">
          <rect className="bar" x="1" y="1" width="20" height="10" />
        </svg>{' '}
        {words.actualShort}
      </p>
    </ChartCard>
  );
}

/** Indicators that several units share. */
export function IndicatorsCard() {
  const words = useRollupWords();
  const { view } = useRolling();
  const shared = view.rolled.indicators.filter(({ units }) => units > 1).length;
  return <ChartCard id="indicators" whole reading={words.readings.indicators(shared)} />;
}

/** Units that are in no total. */
export function AbsentCard() {
  const words = useRollupWords();
  const { units, due } = useRolling().view.rolled.total;
  return <ChartCard id="absent" whole reading={words.readings.absent(due - units)} />;
}
