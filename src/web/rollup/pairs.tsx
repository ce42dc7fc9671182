import { type Money, printMoney } from '../../values/money.ts';

/** Budget and outturn of a year, in 分. */
interface YearPair {
  readonly year: number;
  readonly budget: Money;
  readonly actual: Money;
}

const WIDTH = 420;
const HEIGHT = 210;
const LEFT = 12;
const BOTTOM = 26;
const TOP = 24;

/** Pairs of columns over the years: the budget hatched, what was spent solid, the amounts above. */
export function Pairs({
  title,
  pairs,
}: {
  readonly title: string;
  readonly pairs: readonly YearPair[];
}) {
  const most = Math.max(1, ...pairs.flatMap(({ budget, actual }) => [budget, actual]));
  const step = (WIDTH - LEFT) / Math.max(3, pairs.length);
  const column = (value: Money, x: number, kind: string) => {
    const height = ((HEIGHT - TOP - BOTTOM) * Math.max(0, value)) / most;
    const wide = Math.min(46, step * 0.36);
    return (
      <>
        <rect className={kind} x={x} y={HEIGHT - BOTTOM - height} width={wide} height={height} />
        <text x={x + wide / 2} y={HEIGHT - BOTTOM - height - 4} textAnchor="middle">
          {printMoney(value, '万元', 2)}
        </text>
      </>
    );
  };
  return (
    <svg className="drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line className="axis" x1={LEFT} x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {pairs.map(({ year, budget, actual }, i) => {
        const x = LEFT + i * step + step * 0.08;
        const wide = Math.min(46, step * 0.36);
        return (
          <g key={year}>
            {column(budget, x, 'bar hatched')}
            {column(actual, x + wide + 6, 'bar')}
            <text x={x + wide + 3} y={HEIGHT - 8} textAnchor="middle">
              {year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
