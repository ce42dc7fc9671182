import { dropOf, type ReviewedUnit } from '../../rollup/reviewed.ts';
import { printScaled } from '../../values/money.ts';

const WIDTH = 760;
const LEFT = 250;
const RIGHT = 70;
const TOP = 34;
const ROW = 26;
/** Letters of a name that fit before the scale. */
const NAME = 18;

/** A line per unit from its own score (a ring) to the one after review (a dot), the difference at its end. */
export function PairedDots({
  title,
  units,
  self,
  review,
}: {
  readonly title: string;
  readonly units: readonly ReviewedUnit[];
  readonly self: string;
  readonly review: string;
}) {
  const from = floorOf(units);
  const most = Math.max(10_000, ...units.flatMap((unit) => [unit.self, unit.review]));
  const xOf = (score: number) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * (score - from)) / Math.max(1, most - from);
  const height = TOP + units.length * ROW + 6;
  const ticks = [0, 1, 2, 3, 4].map((i) => from + Math.round(((most - from) * i) / 4));
  return (
    <svg className="drawing broad" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <circle className="ring" cx={12} cy={9} r={5} />
      <text x={22} y={13}>
        {self}
      </text>
      <circle className="bubble" cx={102} cy={9} r={5} />
      <text x={112} y={13}>
        {review}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid-line" x1={xOf(tick)} x2={xOf(tick)} y1={TOP - 4} y2={height} />
          <text x={xOf(tick)} y={TOP - 8} textAnchor="middle">
            {printScaled(tick, 2).replace(/\.?0+$/, '')}
          </text>
        </g>
      ))}
      {units.map((unit, i) => {
        const y = TOP + i * ROW + ROW / 2;
        const drop = dropOf(unit);
        return (
          <g key={`${unit.region}/${unit.id}`}>
            <title>{unit.name}</title>
            <text x={LEFT - 12} y={y + 4} textAnchor="end">
              {unit.name.length > NAME ? `${unit.name.slice(0, NAME - 1)}…` : unit.name}
            </text>
            <line
              className={drop > 0 ? 'drop' : 'axis'}
              x1={xOf(unit.review)}
              x2={xOf(unit.self)}
              y1={y}
              y2={y}
            />
            <circle className="ring" cx={xOf(unit.self)} cy={y} r={6} />
            <circle className="bubble" cx={xOf(unit.review)} cy={y} r={4.5} />
            <text x={xOf(Math.max(unit.self, unit.review)) + 12} y={y + 4}>
              {drop === 0 ? '0' : `${drop > 0 ? '−' : '+'}${printScaled(Math.abs(drop), 2)}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Where the scale begins: the ten points below the lowest score, so that small differences are seen. */
function floorOf(units: readonly ReviewedUnit[]): number {
  const least = Math.min(10_000, ...units.flatMap((unit) => [unit.self, unit.review]));
  return Math.max(0, Math.floor(least / 1000) * 1000 - (least % 1000 === 0 ? 1000 : 0));
}
