/** The box above a list that shows only the rows with the words typed into it. */
export function FilterBox({
  label,
  hint = label,
  value,
  onChange,
}: {
  readonly label: string;
  /** What stands in it while it is blank; the label unless told. */
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  return (
    <input
      type="search"
      className="filter"
      aria-label={label}
      placeholder={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
