import { useId } from 'react';
import { monitoringDays } from '../../ledger/monitoring/region.ts';
import { type Day, parseDay, printDay } from '../../values/day.ts';
import { useWords } from '../shell/language.tsx';
import '../shell/printed.css';
import './on-day.css';

/** The last day of a year that can be looked at: its last, or today while it runs. */
export const lastShown = (year: number, today: Day): Day =>
  today < `${year}-12-31` ? today : (`${year}-12-31` as Day);

/** Chooses a day of the year that is not to come: those of the region or the ends of quarters, the last one, or another. */
export function OnDay({
  label,
  year,
  today,
  from,
  days = monitoringDays([], year),
  value,
  onChange,
}: {
  readonly label: string;
  readonly year: number;
  readonly today: Day;
  /** First day that may be chosen. */
  readonly from: Day;
  /** Days to choose by one press; the ends of quarters unless told. */
  readonly days?: readonly Day[];
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}) {
  const { monitoring: words } = useWords();
  const id = useId();
  const last = lastShown(year, today);
  const offered = days.filter((day) => day <= last);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of choices, not fields of a form
    <div className="ledger-kinds no-print" role="group" aria-label={label}>
      {offered.map((day) => (
        <button key={day} type="button" aria-pressed={day === value} onClick={() => onChange(day)}>
          {printDay(day)}
        </button>
      ))}
      {!offered.includes(last) && (
        <button type="button" aria-pressed={last === value} onClick={() => onChange(last)}>
          {last === today ? words.today : printDay(last)}
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
