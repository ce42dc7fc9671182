import type { ExecutionCurve } from '../../../ledger/curve.ts';
import { fen, printMoney } from '../../../values/money.ts';
import { useWords } from '../../shell/language.tsx';

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 64;
const BOTTOM = 32;
const TOP = 24;
const RIGHT = 12;
const LINES = 4;

const xOf = (month: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (month - 1)) / 11;
const yOf = (amount: number, most: number) =>
  HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * amount) / most;

/** The least 1, 2, 2.5, 5 or 10 times a power of ten that is not below an amount in 分: the top of the scale. */
function scaleFor(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, amount)));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= amount) ?? 10) * power;
}

/** The curve as a picture: the plan dashed, what was spent solid with a mark at each month. The table beside it has the figures. */
export function Drawing({
  curve,
  title,
}: {
  readonly curve: ExecutionCurve;
  readonly title: string;
}) {
  const { monitoring: words } = useWords();
  const { points } = curve;
  const spent = points.flatMap(({ month, actual }) =>
    actual === undefined ? [] : [{ month, actual }],
  );
  // A refund may take a month below zero; the scale begins at zero, and so does the line.
  const most = scaleFor(
    Math.max(100, ...points.map(({ planned }) => planned), ...spent.map(({ actual }) => actual)),
  );
  const at = (month: number, amount: number) => `${xOf(month)},${yOf(Math.max(0, amount), most)}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {Array.from({ length: LINES + 1 }, (_, i) => (most / LINES) * i).map((amount) => (
        <g key={amount}>
          <line
            className="grid-line"
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={yOf(amount, most)}
            y2={yOf(amount, most)}
          />
          <text x={LEFT - 6} y={yOf(amount, most) + 4} textAnchor="end">
            {printMoney(fen(Math.round(amount)), '万元')}
          </text>
        </g>
      ))}
      <text x={LEFT - 6} y={12} textAnchor="end">
        {words.axis}
      </text>
      {points.map(({ month }) => (
        <text key={month} x={xOf(month)} y={HEIGHT - 10} textAnchor="middle">
          {words.monthOf(month)}
        </text>
      ))}
      <polyline
        className="planned"
        points={points.map(({ month, planned }) => at(month, planned)).join(' ')}
      />
      <polyline
        className="actual"
        points={spent.map(({ month, actual }) => at(month, actual)).join(' ')}
      />
      {spent.map(({ month, actual }) => (
        <circle
          key={month}
          className="actual"
          cx={xOf(month)}
          cy={yOf(Math.max(0, actual), most)}
          r={3.5}
        />
      ))}
    </svg>
  );
}
