import { useId } from 'react';
import { type Day, parseDay, printDay } from '../../values/day.ts';
import { useWords } from '../shell/language.tsx';
import '../shell/printed.css';
import './on-day.css';

/** The ends of the quarters of a year. */
const QUARTERS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The last day of a year that can be looked at: its last, or today while it runs. */
export const lastShown = (year: number, today: Day): Day =>
  today < `${year}-12-31` ? today : (`${year}-12-31` as Day);

/** Chooses a day of the year that is not to come: the ends of quarters, today, or another. */
export function OnDay({
  label,
  year,
  today,
  from,
  value,
  onChange,
}: {
  readonly label: string;
  readonly year: number;
  readonly today: Day;
  /** First day that may be chosen. */
  readonly from: Day;
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}) {
  const { monitoring: words } = useWords();
  const id = useId();
  const last = lastShown(year, today);
  const quarters = QUARTERS.map((end) => `${year}-${end}` as Day).filter((day) => day <= last);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of choices, not fields of a form
    <div className="ledger-kinds no-print" role="group" aria-label={label}>
      {quarters.map((day) => (
        <button key={day} type="button" aria-pressed={day === value} onClick={() => onChange(day)}>
          {printDay(day)}
        </button>
      ))}
      {!quarters.includes(last) && (
        <button type="button" aria-pressed={last === value} onClick={() => onChange(last)}>
          {words.today}
        </button>
      )}
      <label htmlFor={id} className="other-day">
        {words.otherDate}
      </label>
      <input
        id={id}
        type="date"
        min={from}
        max={last}
        value={value}
        onChange={(event) => {
          const day = parseDay(event.target.value);
          if (day && day >= from && day <= last) onChange(day);
        }}
      />
    </div>
  );
}
