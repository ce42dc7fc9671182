const WIDTH = 520;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 40;
const TOP = 22;

/** Columns for bands, the number above each. */
export function Histogram({
  title,
  bands,
  values,
  axis,
  onBand,
}: {
  readonly title: string;
  readonly bands: readonly string[];
  readonly values: readonly number[];
  readonly axis: string;
  readonly onBand: (band: number) => void;
}) {
  const most = Math.max(1, ...values);
  const step = (WIDTH - LEFT) / bands.length;
  const heightOf = (value: number) => ((HEIGHT - TOP - BOTTOM) * value) / most;
  return (
    <svg className="drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line className="axis" x1={LEFT} x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {bands.map((band, i) => {
        const value = values[i] ?? 0;
        const x = LEFT + i * step;
        const height = heightOf(value);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside has the same as buttons
          <g key={band} className="clickable" onClick={() => value > 0 && onBand(i)}>
            <rect
              className="bar"
              x={x + step * 0.12}
              y={HEIGHT - BOTTOM - height}
              width={step * 0.76}
              height={height}
            />
            <text x={x + step / 2} y={HEIGHT - BOTTOM - height - 5} textAnchor="middle">
              {value}
            </text>
            <text x={x + step / 2} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
              {band}
            </text>
          </g>
        );
      })}
      <text x={WIDTH - 4} y={HEIGHT - 6} textAnchor="end">
        {axis}
      </text>
    </svg>
  );
}
