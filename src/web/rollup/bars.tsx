/** One bar: what it is called, how long it is, what a click opens. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly open?: () => void;
}

/** Horizontal bars with the number at their end; the names stand before them as text, so they can be of any length. */
export function Bars({
  bars,
  unit,
  openWords,
}: {
  readonly bars: readonly Bar[];
  readonly unit: (n: number) => string;
  readonly openWords: (name: string) => string;
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="bars">
      {bars.map(({ name, value, open }) => (
        <li key={name}>
          <span className="bar-name">{name}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="bar" x="0" y="1" height="8" width={(value / most) * 100} />
          </svg>
          {open && value > 0 ? (
            <button
              type="button"
              className="link"
              aria-label={`${openWords(name)}：${unit(value)}`}
              onClick={open}
            >
              {unit(value)}
            </button>
          ) : (
            <span>{unit(value)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
