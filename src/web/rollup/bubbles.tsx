const CELL = 62;
const LEFT = 86;
const BOTTOM = 40;
const ROW = 34;

/** Units by two bands: a circle for each, its area the number, the number in it. High scores stand right, low rates at the bottom. */
export function Bubbles({
  title,
  columns,
  rows,
  values,
  across,
  up,
  suspect,
  onCell,
}: {
  readonly title: string;
  readonly columns: readonly string[];
  /** From the lowest band on. */
  readonly rows: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly across: string;
  readonly up: string;
  /** Cells that ask for a closer look. */
  readonly suspect: (row: number, column: number) => boolean;
  readonly onCell: (row: number, column: number) => void;
}) {
  const most = Math.max(1, ...values.flat());
  const width = LEFT + columns.length * CELL;
  const height = rows.length * ROW + BOTTOM + 14;
  const yOf = (row: number) => 14 + (rows.length - 1 - row) * ROW + ROW / 2;
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <text x={4} y={11}>
        {up}
      </text>
      {rows.map((row, r) => (
        <g key={row}>
          <line
            className="grid-line"
            x1={LEFT}
            x2={width}
            y1={yOf(r) + ROW / 2}
            y2={yOf(r) + ROW / 2}
          />
          <text x={LEFT - 8} y={yOf(r) + 4} textAnchor="end">
            {row}
          </text>
          {columns.map((column, c) => {
            const value = values[r]?.[c] ?? 0;
            if (value === 0) return null;
            const x = LEFT + c * CELL + CELL / 2;
            const odd = suspect(r, c);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table beside has the same as buttons
              <g key={column} className="clickable" onClick={() => onCell(r, c)}>
                <circle
                  className={odd ? 'bubble suspect' : 'bubble'}
                  cx={x}
                  cy={yOf(r)}
                  r={6 + 10 * Math.sqrt(value / most)}
                />
                <text className="on-mark" x={x} y={yOf(r) + 4} textAnchor="middle">
                  {value}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      {columns.map((column, c) => (
        <text
          key={column}
          x={LEFT + c * CELL + CELL / 2}
          y={rows.length * ROW + 32}
          textAnchor="middle"
        >
          {column}
        </text>
      ))}
      <text x={width - 4} y={height - 4} textAnchor="end">
        {across}
      </text>
    </svg>
  );
}
